package org.entente.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import org.entente.InvalidFileException;
import org.entente.assessment.Assessor;
import org.entente.assessment.Findings;
import org.entente.dataset.ReadReport;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.cases.ShippedCases;
import org.entente.dataset.event.EventCursor;
import org.entente.dataset.event.EventMapping;
import org.entente.dataset.event.EventReader;
import org.entente.dataset.table.DyadYearMapping;
import org.entente.dataset.table.DyadYearTable;
import org.entente.dataset.table.ExpertCodings;
import org.entente.dataset.table.IdealPointTable;
import org.entente.dataset.table.SurveyTable;
import org.entente.model.Model;
import org.entente.monitoring.InvalidSnapshotException;
import org.entente.monitoring.Monitor;
import org.entente.monitoring.MonitorSnapshot;
import org.entente.monitoring.Observatory;
import org.entente.relationship.CaseFile;
import org.entente.relationship.Evidence;
import org.entente.relationship.Relationship;
import org.entente.report.AnswerFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever a file holds, it is read or refused as documented, and what is read can be used. So many inputs of each kind as
 * {@code -Dentente.fuzz} says, or with {@code -Dentente.everyBit} cut at every byte and with every bit flipped, of a long
 * one a hundred thousand; a failing one tells its seed, or where it was damaged.
 */
class FuzzTest {
    private static final int INPUTS = Integer.getInteger("entente.fuzz", 20);
    private static final boolean EVERY_BIT = Boolean.getBoolean("entente.everyBit");

    /** How input is refused. */
    private static final Set<Class<?>> DOCUMENTED =
            Set.of(InvalidFileException.class, InvalidSnapshotException.class, UnreadableFileException.class);

    private static final Relationship CASE = small(ShippedCases.read("greece-turkey"));

    @TempDir
    private static Path folder;

    /** What is read, from a sound one. */
    enum Kind {
        CASE_FILE(CaseFile.format(CASE)) {
            @Override
            void use(Path file) throws IOException {
                Relationship read = CaseFile.read(file);
                Assessor.standard().assess(read, LocalDate.of(2010, 1, 1)).findings();
                assertThat(CaseFile.parse(CaseFile.format(read))).isEqualTo(read);
            }
        },
        MODEL(Model.standard().toJson()) {
            @Override
            void use(Path file) throws IOException {
                Assessor.of(Model.read(file))
                        .assess(CASE, LocalDate.of(2000, 1, 1))
                        .findings();
            }
        },
        FINDINGS(AnswerFile.format(Assessor.standard().assess(CASE, LocalDate.of(1999, 12, 31)))) {
            @Override
            void use(Path file) throws IOException {
                Findings read = AnswerFile.read(file, Findings.class);
                assertThat(AnswerFile.parse(AnswerFile.format(read), Findings.class))
                        .isEqualTo(read);
            }
        },
        MONITOR(monitor().snapshot().toJson()) {
            @Override
            void use(Path file) throws IOException {
                MonitorSnapshot read =
                        MonitorSnapshot.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                Monitor monitor = Monitor.resume(Assessor.standard(), read);
                assertThat(monitor.phase()).isEqualTo(monitor().phase());
            }
        },
        OBSERVATORY(observatory()) {
            @Override
            void use(Path file) throws IOException {
                try (Observatory world = Observatory.builder().read(file)) {
                    assertThat(world.statuses()).hasSize(1);
                }
            }
        },
        POLECAT(
                "Event ID\tEvent Date\tEvent Type\tEvent Mode\tQuad Code\tContexts\tActor Country\tPrimary Actor Sector\t"
                        + "Recipient Country\tPrimary Recipient Sector\tCity\tProvince\tPublication Date\n"
                        + "E1\t2023-05-02\tCONSULT\tvisit\tVERBAL COOPERATION\tdiplomatic\tUSA\tGOV\tCHN\tGOV\tBeijing\tNone\t2023-05-02\n"
                                .repeat(5)) {
            @Override
            void use(Path file) throws IOException {
                readEvents(file);
            }
        },
        GDELT(gdelt()) {
            @Override
            void use(Path file) throws IOException {
                readEvents(file);
            }
        },
        DYAD_YEARS("ccode1,ccode2,year,cowmid_n,cowmid_hostlev,atop_defense,gml_n\n"
                + "2,365,1975,0,,0,NA\n2,365,1976,1,4,0,1\n710,365,1950,0,,1,0\n".repeat(4)) {
            @Override
            void use(Path file) throws IOException {
                DyadYearTable table = DyadYearTable.read(file);
                assertBalances(table.report());
                table.pairs()
                        .forEach(pair -> Assessor.standard()
                                .assess(pair.relationship(), LocalDate.of(1980, 1, 1))
                                .findings());
            }
        },
        SURVEY("respondent_iso3,target,year,n,fav,unfav\nUSA,RUS,2010,1001,49,33\nRUS,USA,2011,1001,56,40\n") {
            @Override
            void use(Path file) throws IOException {
                assertBalances(SurveyTable.read(file).report());
            }
        },
        IDEAL_POINTS("session,ccode,year,IdealPointAll\n1,2,1990,2.5\n1,365,1990,-1.5\n2,2,1991,2.5\n") {
            @Override
            void use(Path file) throws IOException {
                assertBalances(IdealPointTable.read(file).report());
            }
        },
        EXPERTS("ccode1,ccode2,year,gdb_interp\n2,20,1950,0.74\n2,20,1951,0.125\n2,20,1952,\n") {
            @Override
            void use(Path file) throws IOException {
                assertBalances(ExpertCodings.readYears(file).report());
            }
        },
        MAPPING(DyadYearMapping.standard().toJson()) {
            @Override
            void use(Path file) throws IOException {
                DyadYearMapping mapping = DyadYearMapping.read(file);
                assertThat(DyadYearMapping.parse(mapping.toJson())).isEqualTo(mapping);
            }
        },
        EVENT_MAPPING(
                "{\"format\": \"entente-event-mapping/1\", \"name\": \"mine\", \"version\": \"1\", \"parties\": \"ISO\","
                        + " \"codes\": \"CAMEO\", \"columns\": {\"DATE\": \"when\", \"FROM\": \"who\", \"TO\": \"whom\","
                        + " \"CODE\": \"what\"}, \"key\": \"mine\", \"source\": {\"title\": \"My list\"}}") {
            @Override
            void use(Path file) throws IOException {
                EventMapping mapping = EventMapping.read(file);
                assertThat(EventMapping.parse(mapping.toJson())).isEqualTo(mapping);
            }
        };

        private final String sound;

        Kind(String sound) {
            this.sound = sound;
        }

        abstract void use(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theSoundOneIsRead(Kind kind) throws IOException {
        kind.use(Files.writeString(folder.resolve(kind + (kind == Kind.GDELT ? ".export.CSV" : ".txt")), kind.sound));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void isReadOrRefusedAsDocumented(Kind kind) throws IOException {
        Path file = folder.resolve(kind + (kind == Kind.GDELT ? ".export.CSV" : ".txt"));
        for (int seed = 0; seed < INPUTS; seed++) {
            assertIsReadOrRefused(
                    kind, file, new Mutations(seed * 31L + kind.ordinal()).of(kind.sound), "seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void isReadOrRefusedWhereverItIsCutAndWhicheverBitIsFlipped(Kind kind) throws IOException {
        Path file = folder.resolve(kind + (kind == Kind.GDELT ? ".export.CSV" : ".txt"));
        byte[] sound = kind.sound.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < sound.length; length += step(sound.length)) {
            assertIsReadOrRefused(kind, file, Arrays.copyOf(sound, length), "cut before byte " + length);
        }
        for (int bit = 0; bit < 8 * sound.length; bit += step(8 * sound.length)) {
            byte[] flipped = sound.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertIsReadOrRefused(kind, file, flipped, "flipped bit " + bit);
        }
    }

    /** Odd, so that no bit of a byte is passed over for good; 1 if all are to be tried, unless they are very many. */
    private static int step(int places) {
        return Math.max(1, places / (EVERY_BIT ? 100_000 : INPUTS)) | 1;
    }

    private static void assertIsReadOrRefused(Kind kind, Path file, byte[] input, String how) throws IOException {
        Files.write(file, input);
        try {
            kind.use(file);
        } catch (IOException | RuntimeException | StackOverflowError | AssertionError e) {
            if (!DOCUMENTED.contains(e.getClass())) {
                throw new AssertionError(
                        how + " of " + kind + ": "
                                + new String(input, 0, Math.min(input.length, 300), StandardCharsets.UTF_8),
                        e);
            }
        }
    }

    private static void readEvents(Path file) throws IOException {
        long[] count = {0};
        try (EventCursor events = EventReader.ofDefaults().read(file)) {
            events.forEachRemaining(event -> count[0]++);
            assertBalances(events.report());
        }
    }

    private static void assertBalances(ReadReport report) {
        assertThat(report.outcomes().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(report.rows());
    }

    private static Relationship small(Relationship relationship) {
        return Relationship.builder()
                .dyad(relationship.dyad())
                .sources(relationship.sources())
                .evidence(relationship.evidence().subList(0, 25))
                .build();
    }

    private static Monitor monitor() {
        Monitor monitor = Monitor.of(Assessor.standard(), CASE.dyad());
        CASE.evidence().stream().sorted(Comparator.comparing(Evidence::knownBy)).forEach(monitor::take);
        return monitor;
    }

    private static String observatory() {
        try {
            Path file = Files.createTempFile("world", ".txt");
            try (Observatory world = Observatory.builder().build()) {
                CASE.evidence().stream()
                        .sorted(Comparator.comparing(Evidence::knownBy))
                        .forEach(item -> world.take(CASE.dyad(), item));
                world.write(file);
                return Files.readString(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".previous"));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String gdelt() {
        return LibraryOnTheModulePathTest.gdelt(1, "20180101", "CHN", "RUS", "042")
                + LibraryOnTheModulePathTest.gdelt(2, "20180102", "USA", "IRN", "138");
    }
}
