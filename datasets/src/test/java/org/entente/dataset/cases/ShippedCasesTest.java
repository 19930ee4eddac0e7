package org.entente.dataset.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Maps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.relationship.CaseFile;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case file that is shipped can be read, and written without loss. */
class ShippedCasesTest {
    private static final Path CASES = Path.of("src", "main", "resources", "org", "entente", "dataset", "cases");

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyCaseFileIsListedByName() throws IOException {
        assertThat(ShippedCases.names())
                .isEqualTo(cases().stream()
                        .map(file -> file.getFileName().toString().replace(".json", ""))
                        .toList());
    }

    @Test
    void everyCaseIsListedWithItsDyad() {
        assertThat(ShippedCases.dyads())
                .isEqualTo(Maps.toMap(
                        ShippedCases.names(), name -> ShippedCases.read(name).dyad()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hasNoError(Path file) throws IOException {
        assertThat(CaseFile.inspect(file).errors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesBackEqualAfterWriting(Path file) throws IOException {
        Relationship read = CaseFile.read(file);

        assertThat(CaseFile.parse(CaseFile.format(read))).isEqualTo(read);
    }

    @Test
    void theSinoRussianCaseCodesAtLeastAHundredAndTenFactsOfTheTwoArticles() throws IOException {
        Relationship relationship = CaseFile.read(CASES.resolve("sino-russian.json"));

        long facts = relationship.evidence().stream()
                .filter(item -> List.of("ren-2012", "rocky-road-2013").contains(item.source()))
                .map(item -> item.fact().orElse(item.id()))
                .distinct()
                .count();

        assertThat(facts).isGreaterThanOrEqualTo(110);
    }
}
