package org.entente.dataset.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.dataset.Failure;
import org.entente.dataset.ReadCancelledException;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.ReadReport;
import org.entente.dataset.UnreadableFileException;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pair by pair or whole, a table says the same. */
class DyadYearCursorTest {
    private static final String[] STATES = {
        "2", "20", "200", "220", "255", "260", "365", "710", "740", "750", "770", "999"
    };

    private static final int SEEDS = Math.max(8, Integer.getInteger("entente.seeds", 40) / 8);

    @TempDir
    private Path folder;

    /** Rows in any order, some of them twice, bad or of the other direction. */
    private Path table(long seed, int rows, int years) throws IOException {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>(List.of("ccode1,ccode2,year,cowmidongoing,hostlev,dyadigos"));
        for (int i = 0; i < rows; i++) {
            String hostility = random.nextInt(4) == 0 ? "1," + (2 + random.nextInt(4)) : "0,NA";
            String line = STATES[random.nextInt(STATES.length)] + "," + STATES[random.nextInt(STATES.length)] + ","
                    + (2010 - random.nextInt(years)) + "," + hostility + ","
                    + (random.nextInt(9) == 0 ? "many" : random.nextInt(80));
            lines.add(random.nextInt(50) == 0 ? line + ",1" : line);
        }
        return Files.write(folder.resolve("table.csv"), lines, StandardCharsets.UTF_8);
    }

    private static List<String> shown(Iterable<YearlyDyad> pairs) {
        List<String> shown = new ArrayList<>();
        pairs.forEach(pair -> {
            Relationship relationship = pair.relationship();
            shown.add(pair + " " + pair.years() + " " + pair.positions() + " " + relationship);
        });
        Collections.sort(shown);
        return shown;
    }

    private static void assertSame(Path file, long seed, int mostRows) throws IOException {
        DyadYearTable whole = DyadYearTable.read(file);
        try (DyadYearCursor pairs =
                DyadYearCursor.open(file, DyadYearMapping.standard(), ReadOptions.ofDefaults(), mostRows)) {
            ImmutableList<YearlyDyad> all = ImmutableList.copyOf(pairs);

            assertThat(shown(all)).as("seed %s", seed).isEqualTo(shown(whole.pairs()));
            assertThat(withoutFailures(pairs.report())).as("seed %s", seed).isEqualTo(withoutFailures(whole.report()));
            assertThat(pairs.silentInstruments()).isEqualTo(whole.silentInstruments());
            assertThat(pairs.mostUsefulColumns()).isEqualTo(whole.mostUsefulColumns());
            assertThat(pairs.factorsWithoutInstrument()).isEqualTo(whole.factorsWithoutInstrument());
        }
    }

    private static ReadReport withoutFailures(ReadReport report) {
        return ReadReport.builder().copying(report).failures(List.of()).build();
    }

    @Test
    void itGivesWhatTheWholeTableGives() throws IOException {
        for (long seed = 0; seed < SEEDS; seed++) {
            assertSame(table(seed, 400, 60), seed, 8_192);
        }
    }

    /** Most parts have more rows than may be read at once, and the last ones hold a single pair. */
    @Test
    void aPartThatIsTooLargeIsPartedAgain() throws IOException {
        assertSame(table(99, 8_000, 400), 99, 10);
    }

    @Test
    void failuresNameTheLinesOfTheTable() throws IOException {
        Path file = table(7, 400, 60);
        try (DyadYearCursor pairs = DyadYearCursor.open(file, DyadYearMapping.standard(), ReadOptions.ofDefaults())) {
            pairs.forEachRemaining(pair -> {});

            assertThat(pairs.report().failures())
                    .hasSizeGreaterThan(20)
                    .isSortedAccordingTo((one, other) -> Long.compare(one.line(), other.line()))
                    .extracting(Failure::toString)
                    .containsExactlyInAnyOrderElementsOf(DyadYearTable.read(file).report().failures().stream()
                            .map(Failure::toString)
                            .toList());
        }
    }

    @Test
    void closingRemovesTheTemporaryFiles() throws IOException {
        Path file = table(1, 400, 60);
        long before = temporaryFolders();
        DyadYearCursor pairs = DyadYearCursor.open(file, DyadYearMapping.standard(), ReadOptions.ofDefaults());
        pairs.next();
        pairs.close();

        assertThat(temporaryFolders()).isLessThanOrEqualTo(before);
    }

    private static long temporaryFolders() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("entente"))
                    .count();
        }
    }

    @Test
    void readingMayBeCancelledOrEndAtTheFirstFailure() throws IOException {
        Path file = table(2, 400, 60);
        ReadOptions cancelled = ReadOptions.builder()
                .progressInterval(100)
                .cancelled(() -> true)
                .build();
        assertThatThrownBy(() -> DyadYearCursor.open(file, DyadYearMapping.standard(), cancelled))
                .isInstanceOf(ReadCancelledException.class);

        ReadOptions strict = ReadOptions.builder().stopAtFirstFailure(true).build();
        try (DyadYearCursor pairs = DyadYearCursor.open(file, DyadYearMapping.standard(), strict)) {
            assertThatThrownBy(() -> pairs.forEachRemaining(pair -> {})).isInstanceOf(UnreadableFileException.class);
        }
    }
}
