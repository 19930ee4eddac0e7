package org.entente.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.entente.InvalidFileException;
import org.entente.assessment.Assessor;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.cases.ShippedCases;
import org.entente.dataset.table.DyadYearMapping;
import org.entente.dataset.table.DyadYearTable;
import org.entente.dataset.table.SurveyTable;
import org.entente.model.Model;
import org.entente.monitoring.InvalidSnapshotException;
import org.entente.monitoring.Monitor;
import org.entente.monitoring.MonitorSnapshot;
import org.entente.monitoring.Observatory;
import org.entente.relationship.CaseFile;
import org.entente.relationship.Evidence;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What broke the library once, put to it again by a program that sees only what its modules export. {@code package-info}
 * says which test is of which finding.
 */
class HostileFindingsTest {
    private static final Relationship CASE = ShippedCases.read("greece-turkey");

    @TempDir
    private Path folder;

    private static Observatory watched() {
        Observatory world = Observatory.builder().build();
        asKnown().limit(40).forEach(item -> world.take(CASE.dyad(), item));
        return world;
    }

    private static Stream<Evidence> asKnown() {
        return CASE.evidence().stream().sorted(Comparator.comparing(Evidence::knownBy));
    }

    private Path snapshot() throws IOException {
        Path file = folder.resolve("world.txt");
        try (Observatory world = watched()) {
            world.write(file);
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, -1})
    void aLineOfASnapshotThatIsNullIsRefused(int line) throws IOException {
        Path file = snapshot();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(Math.floorMod(line, lines.size()), "null");
        Files.writeString(file, String.join("\n", lines) + "\n");

        assertThatThrownBy(() -> Observatory.builder().read(file)).isInstanceOf(InvalidSnapshotException.class);
    }

    @ParameterizedTest
    @CsvSource({"rates, 1.8e308", "rates, 1e150", "rates, -1", "settledShare, 4.9e-324", "settledShare, 0"})
    void ratesThatNoModelCanWorkWithAreRefused(String key, String value) {
        String json = Model.standard().toJson();
        String named = key.equals("rates") ? "\\{\\s*\"[A-Z_]+\" : " : "";

        String changed =
                json.replaceFirst("(\"" + key + "\" : " + named + "\\{\\s*\"value\" : )[0-9.E-]+", "$1" + value);

        assertThat(changed).isNotEqualTo(json);
        assertThatThrownBy(() -> Model.parse(changed)).isInstanceOf(InvalidFileException.class);
    }

    @Test
    void daysBeyondTheYear9999AreRefused() {
        Assessor assessor = Assessor.standard();

        assertThatThrownBy(() -> assessor.assess(CASE, LocalDate.MAX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("date must be from 0001-01-01 to 9999-12-31");
        assertThatThrownBy(() -> assessor.timeline(CASE, LocalDate.MAX)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Monitor.of(assessor, CASE.dyad()).advanceTo(LocalDate.MAX))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(assessor.assess(CASE, LocalDate.of(9999, 12, 31)).phase().probabilities())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeff", "\ufeff\n\n", "\n", ""})
    void aTableOfNothingIsRefused(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), text);

        assertThatThrownBy(() -> DyadYearTable.read(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("is empty");
        assertThatThrownBy(() -> SurveyTable.read(file)).isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void aCaseThatIsWrongThroughoutHasAtMostAThousandProblemsListed() {
        String items = "{},".repeat(200_000);

        CaseFile.Inspection read =
                CaseFile.inspect("{\"format\":\"entente-case/2\",\"dyad\":\"CHN-RUS\",\"sources\":{},"
                        + "\"evidence\":[" + items.substring(0, items.length() - 1) + "]}");

        assertThat(read.errors()).hasSizeLessThanOrEqualTo(1001);
        assertThat(read.errors().get(read.errors().size() - 1).toString()).contains("more errors");
    }

    @Test
    void aWordOfAMegabyteIsToldByItsStart() {
        String json =
                CaseFile.format(CASE).replaceFirst("\"from\": \"[A-Z]+\"", "\"from\": \"" + "X".repeat(1 << 20) + "\"");

        assertThatThrownBy(() -> CaseFile.parse(json))
                .isInstanceOf(InvalidFileException.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(1000));
    }

    @Test
    void halfOfASurrogatePairIsRefused() {
        String json = CaseFile.format(CASE).replaceFirst("\"text\": \"", "\"text\": \"\\\\ud800");

        assertThatThrownBy(() -> CaseFile.parse(json))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining("must be valid Unicode");
    }

    @Test
    void nullAsADocumentIsRefused() {
        assertThatThrownBy(() -> DyadYearMapping.parse("null")).isInstanceOf(InvalidFileException.class);
        assertThatThrownBy(() -> MonitorSnapshot.parse("null")).isInstanceOf(InvalidSnapshotException.class);
        assertThatThrownBy(() -> CaseFile.parse("null")).isInstanceOf(InvalidFileException.class);
        assertThatThrownBy(() -> Model.parse("null")).isInstanceOf(InvalidFileException.class);
    }

    @Test
    void aFormulaThatWouldNotEndIsRefused() {
        String json = DyadYearMapping.standard().toJson();
        String nested = "faded(".repeat(13) + "gml_n" + ",5)".repeat(13);

        for (String formula : List.of("1" + "+1".repeat(20_000), nested)) {
            String changed = json.replaceFirst("\"value\" : \"[^\"]*\"", "\"value\" : \"" + formula + "\"");
            assertThat(changed).isNotEqualTo(json);
            assertThatThrownBy(() -> DyadYearMapping.parse(changed)).isInstanceOf(InvalidFileException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000", "2000000000"})
    void aReferenceYearThatIsNoneIsRefused(String year) {
        String json = DyadYearMapping.standard().toJson();
        String changed = json.replaceFirst("\"values\" : \\{", "\"values\" : {\"" + year + "\" : 1.0,");

        assertThat(changed).isNotEqualTo(json);
        assertThatThrownBy(() -> DyadYearMapping.parse(changed)).isInstanceOf(InvalidFileException.class);
    }

    @Test
    void aMonitorsSnapshotThatWasChangedIsRefused() {
        Monitor monitor = Monitor.of(Assessor.standard(), CASE.dyad());
        asKnown().limit(40).forEach(monitor::take);
        String json = monitor.snapshot().toJson();

        assertThatThrownBy(() -> MonitorSnapshot.parse(json.replaceFirst("\"open\" : (true|false)", "\"open\" : 1")))
                .isInstanceOf(InvalidSnapshotException.class)
                .hasMessageContaining("was changed after it was written");
    }

    @Test
    void aFileThatIsReplacedKeepsItsModeAndItsLinkAndLeavesNoDraft() throws IOException {
        Path file = snapshot();
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Files.writeString(folder.resolve(".world.txt.tmp"), "left by a process that was killed");

        try (Observatory world = watched()) {
            world.write(link);
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(link).isSymbolicLink();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).noneMatch(path -> path.toString().endsWith(".tmp"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void afterCloseAllIsRefused(int threads) {
        Observatory world = Observatory.builder().threads(threads).build();
        world.close();

        assertThatThrownBy(() -> world.take(CASE.dyad(), CASE.evidence().get(0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("closed");
        assertThatThrownBy(world::announcements).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> world.write(folder.resolve("w"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPackedTableThatExpandsWithoutBoundIsNotReadOn() throws IOException {
        Path file = folder.resolve("table.csv.gz");
        byte[] lines = "\n".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("ccode1,ccode2,year,cowmid_n,cowmid_hostlev\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 1200; i++) {
                out.write(lines);
            }
        }

        assertThatThrownBy(() -> DyadYearTable.read(file)).isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void anOutlookOfMoreThanAThousandYearsIsRefused() {
        assertThatThrownBy(() -> Assessor.standard()
                        .assess(CASE, LocalDate.of(2000, 1, 1))
                        .outlook(Period.ofYears(Integer.MAX_VALUE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 1000 years");
    }
}
