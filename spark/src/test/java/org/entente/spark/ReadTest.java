package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.entente.assessment.Assessor;
import org.entente.dataset.ReadReport;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.event.EventCursor;
import org.entente.dataset.event.EventMapping;
import org.entente.dataset.event.EventReader;
import org.entente.relationship.DyadEvidence;
import org.entente.report.AnswerFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are read by many tasks give the evidence, and the account of every row, of one reading on one machine. */
class ReadTest {
    private static final List<String> DAYS = List.of("2018-02-15", "2018-12-31");

    @TempDir
    private Path folder;

    /** One reading on one machine. */
    private record Whole(List<DyadEvidence> evidence, ReadReport report) {
        static Whole of(List<Path> files) {
            return of(EventReader.ofDefaults(), files);
        }

        static Whole of(EventReader reader, List<Path> files) {
            try (EventCursor events = reader.read(files)) {
                List<DyadEvidence> evidence = new ArrayList<>();
                events.forEachRemaining(evidence::add);
                return new Whole(evidence, events.report());
            }
        }

        List<String> texts(SparkSession spark) {
            return LocalSpark.texts(LocalSpark.table(spark, evidence));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void joinsEventsThatAreReportedAgainInOtherFilesAsOneMachineDoes(int partitions) throws IOException {
        SparkSession spark = LocalSpark.session(partitions);
        Whole whole = Whole.of(MadeFiles.gdelt(folder, partitions));
        assertThat(whole.report().count(RowOutcome.REPEATED)).isGreaterThan(100);
        assertThat(whole.report().count(RowOutcome.READ_BEFORE)).isGreaterThan(100);
        assertThat(whole.evidence())
                .anySatisfy(one -> assertThat(one.evidence().id()).isEqualTo("gdelt:quiet:2018-01"));

        try (EventEvidence events = EntenteSpark.read(spark, List.of(folder.toString()))) {
            assertThat(events.evidence().schema()).isEqualTo(EntenteSpark.EVIDENCE);
            assertThat(events.isInOrder()).isTrue();
            assertThat(LocalSpark.texts(events.evidence())).isEqualTo(whole.texts(spark));
            assertThat(AnswerFile.format(events.report())).isEqualTo(AnswerFile.format(whole.report()));
            assertThat(LocalSpark.texts(EntenteSpark.assess(events.evidence(), DAYS)))
                    .isEqualTo(OneMachine.answers(Assessor.standard(), whole.evidence(), DAYS))
                    .isEqualTo(LocalSpark.texts(EntenteSpark.assess(events, DAYS)));
        }
    }

    @Test
    void givesRowsWithoutIdsTheIdsThatOneMachineGives() throws IOException {
        SparkSession spark = LocalSpark.session(2);
        Whole whole = Whole.of(MadeFiles.lists(folder));
        assertThat(whole.evidence())
                .anySatisfy(one -> assertThat(one.evidence().id()).isEqualTo("events.csv#3:2"));

        try (EventEvidence events = EntenteSpark.read(
                spark, List.of(folder + "/list-0/*.csv", folder + "/list-1", folder + "/list-2/events.csv"))) {
            assertThat(LocalSpark.texts(events.evidence())).isEqualTo(whole.texts(spark));
        }
    }

    @Test
    void readsPolecatAsOneMachineDoes() throws IOException {
        SparkSession spark = LocalSpark.session(2);
        Whole whole = Whole.of(MadeFiles.polecat(folder));
        assertThat(whole.report().count(RowOutcome.EVIDENCE)).isGreaterThan(50);

        try (EventEvidence events = EntenteSpark.read(spark, List.of(folder.toString()))) {
            assertThat(LocalSpark.texts(events.evidence())).isEqualTo(whole.texts(spark));
            assertThat(AnswerFile.format(events.report())).isEqualTo(AnswerFile.format(whole.report()));
        }
    }

    @Test
    void readsAListOfOnesOwnByAMapping() throws IOException {
        SparkSession spark = LocalSpark.session(2);
        EventReader reader = EventReader.builder()
                .mapping(EventMapping.parse(MadeFiles.MAPPING))
                .build();
        Whole whole = Whole.of(reader, MadeFiles.mapped(folder));
        assertThat(whole.evidence()).hasSizeGreaterThan(50);

        try (EventEvidence events =
                EntenteSpark.read(spark, List.of(folder.toString()), Map.of("mapping", MadeFiles.MAPPING))) {
            assertThat(LocalSpark.texts(events.evidence())).isEqualTo(whole.texts(spark));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gdelt2-20180101000000.export.CSV",
                "gdelt1-57-and-58-columns.csv",
                "icews-20180601.tab",
                "keds-levant-cameo.csv.gz",
                "keds-turkey-cameo.csv.gz"
            })
    void readsAndAssessesGenuineFilesAsOneMachineDoes(String name) throws IOException {
        Path file = Path.of(System.getProperty("entente.shared", "../../shared"))
                .resolve("data/events")
                .resolve(name)
                .toAbsolutePath()
                .normalize();
        assumeTrue(Files.exists(file), () -> "skipped: no file " + file + "; set -Dentente.shared");
        SparkSession spark = LocalSpark.session(7);
        Whole whole = Whole.of(List.of(file));
        List<String> days = List.of("1999-12-31", "2018-06-30");

        try (EventEvidence events = EntenteSpark.read(spark, List.of(file.toString()))) {
            assertThat(LocalSpark.texts(events.evidence())).isEqualTo(whole.texts(spark));
            assertThat(AnswerFile.format(events.report())).isEqualTo(AnswerFile.format(whole.report()));
            assertThat(LocalSpark.texts(EntenteSpark.assess(events, days)))
                    .isEqualTo(OneMachine.answers(Assessor.standard(), whole.evidence(), days));
        }
    }

    @Test
    void readsAFileAgainWhereTheStorageFailsHalfWay() throws IOException {
        SparkSession spark = LocalSpark.session(2);
        spark.sparkContext().hadoopConfiguration().set("fs.failing.impl", FailingOnce.class.getName());
        Whole whole = Whole.of(MadeFiles.gdelt(folder, 5));
        FailingOnce.FAILED.set(0);

        try (EventEvidence events = EntenteSpark.read(spark, List.of("failing://" + folder))) {
            assertThat(FailingOnce.FAILED).hasValue(1);
            assertThat(LocalSpark.texts(events.evidence())).isEqualTo(whole.texts(spark));
            assertThat(AnswerFile.format(events.report()).replace("failing:", ""))
                    .isEqualTo(AnswerFile.format(whole.report()));
        }
    }

    @Test
    void skipsFilesThatAreDamagedAndSaysWhich() throws IOException {
        SparkSession spark = LocalSpark.session(2);
        List<Path> files = new ArrayList<>(MadeFiles.gdelt(folder, 6));
        byte[] packed = Files.readAllBytes(files.get(1));
        Files.write(files.get(1), Arrays.copyOf(packed, packed.length / 2));
        files.add(Files.writeString(folder.resolve("letter.txt"), "Dear Sir,\n"));
        Whole whole = Whole.of(files);

        try (EventEvidence events = EntenteSpark.read(spark, List.of(folder.toString()))) {
            assertThat(LocalSpark.texts(events.evidence())).isEqualTo(whole.texts(spark));
            assertThat(AnswerFile.format(events.report()))
                    .contains("letter.txt")
                    .isEqualTo(AnswerFile.format(whole.report()));
        }
    }

    @Test
    void saysWhereFilesAreNotInTheOrderInWhichTheyWereReceived() throws IOException {
        List<String> files = new ArrayList<>(
                MadeFiles.gdelt(folder, 7).stream().map(Path::toString).toList());
        Collections.reverse(files);

        try (EventEvidence events = EntenteSpark.read(LocalSpark.session(2), files)) {
            assertThat(events.isInOrder()).isFalse();
            assertThat(events.evidence().count()).isPositive();
        }
    }

    @Test
    void refusesWhatItCannotRead() throws IOException {
        SparkSession spark = LocalSpark.session(2);
        String letter =
                Files.writeString(folder.resolve("letter.txt"), "Dear Sir,\n").toString();

        assertThatThrownBy(() -> EntenteSpark.read(spark, List.of(letter)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageStartingWith(letter + ": ");
        assertThatThrownBy(() -> EntenteSpark.read(spark, List.of(folder + "/*.zip")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no file " + folder + "/*.zip");
        assertThatThrownBy(() -> EntenteSpark.read(spark, List.of(letter), Map.of("encoding", "latin")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an option of reading must be one of [codebook, dateOrder, format, mapping]: encoding");
    }
}
