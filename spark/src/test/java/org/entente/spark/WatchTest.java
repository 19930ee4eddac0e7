package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.Trigger;
import org.entente.assessment.Assessor;
import org.entente.model.Model;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Dyad;
import org.entente.relationship.DyadEvidence;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream that is watched tells what an observatory on one machine tells. */
class WatchTest {
    private static final String LATENESS = "1 day";
    private static final List<DyadEvidence> EVENTS = events(3, 600);

    @TempDir
    private Path folder;

    private int written;

    /** Events of some twenty pairs, and at last one of another pair, years later: it closes the days of all others. */
    private static List<DyadEvidence> events(long seed, int items) {
        List<DyadEvidence> events = new ArrayList<>();
        for (DyadEvidence one : OneMachine.asKnown(OneMachine.made(seed, items))) {
            LocalDate known = one.evidence().knownBy();
            events.add(new DyadEvidence(
                    one.dyad(),
                    Evidence.builder(one.evidence())
                            .kind(EvidenceKind.EVENT)
                            .when(DateSpan.of(known))
                            .known(known)
                            .build()));
        }
        DyadEvidence last = events.get(events.size() - 1);
        events.add(new DyadEvidence(
                Dyad.of("JPN", "KOR"),
                Evidence.builder(last.evidence())
                        .from("JPN")
                        .to("KOR")
                        .factor(Factor.ACCOMMODATION)
                        .when(DateSpan.of(LocalDate.of(2030, 1, 1)))
                        .known(LocalDate.of(2030, 1, 1))
                        .build()));
        return OneMachine.asKnown(events);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void announcesWhatAnObservatoryAnnounces(int partitions) throws Exception {
        SparkSession spark = LocalSpark.session(partitions);
        writeInBatches(spark, EVENTS, 4);

        watch(spark, "all", Assessors.STANDARD);

        List<String> announced = announced(spark, "all");
        assertThat(announced).hasSizeGreaterThan(20).isEqualTo(OneMachine.announcements(Assessor.standard(), EVENTS));
    }

    @Test
    void goesOnFromItsCheckpointAsIfItHadNeverStopped() throws Exception {
        SparkSession spark = LocalSpark.session(2);
        int half = EVENTS.size() / 2;
        writeInBatches(spark, EVENTS.subList(0, half), 2);
        watch(spark, "stopped", Assessors.STANDARD);
        assertThat(announced(spark, "stopped")).isNotEmpty();
        writeInBatches(spark, EVENTS.subList(half, EVENTS.size()), 2);

        watch(spark, "stopped", Assessors.STANDARD);

        assertThat(announced(spark, "stopped")).isEqualTo(OneMachine.announcements(Assessor.standard(), EVENTS));
    }

    @Test
    void refusesTheStateOfAnotherModel() throws Exception {
        SparkSession spark = LocalSpark.session(2);
        int half = EVENTS.size() / 2;
        writeInBatches(spark, EVENTS.subList(0, half), 1);
        watch(spark, "refused", Assessors.STANDARD);
        writeInBatches(spark, EVENTS.subList(half, EVENTS.size()), 1);
        String other = Model.standard().toJson().replace("\"entente-standard\"", "\"mine\"");

        assertThatThrownBy(() -> watch(spark, "refused", other))
                .hasStackTraceContaining(
                        "in this checkpoint is of the model " + Model.standard().id() + ", not of mine 2 (")
                .hasStackTraceContaining("Maybe go on by the model it began with, or begin with a new checkpoint");
    }

    @Test
    void refusesALatenessThatIsNone() {
        Dataset<Row> stream =
                LocalSpark.session(2).readStream().schema(EntenteSpark.EVIDENCE).json(folder.toString());

        assertThatThrownBy(() -> EntenteSpark.watch(stream, "soon")).hasMessageContaining("soon");
    }

    /** In order of time, as batches come; within a batch in any order. */
    private void writeInBatches(SparkSession spark, List<DyadEvidence> events, int batches) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        for (int i = 0; i < batches; i++) {
            List<DyadEvidence> batch =
                    new ArrayList<>(events.subList(events.size() * i / batches, events.size() * (i + 1) / batches));
            Collections.shuffle(batch, new Random(i));
            Path made = folder.resolve("made");
            LocalSpark.table(spark, batch).coalesce(1).write().mode("overwrite").json(made.toString());
            try (Stream<Path> files = Files.list(made)) {
                Path part = files.filter(file -> file.toString().endsWith(".json"))
                        .findFirst()
                        .orElseThrow();
                Files.setLastModifiedTime(part, FileTime.from(Instant.ofEpochSecond(1_000_000L + written)));
                Files.move(part, folder.resolve("in").resolve("batch-" + written + ".json"));
            }
            written++;
        }
    }

    /** Watches all that is there, a file a batch, and stops. */
    private void watch(SparkSession spark, String name, String model) throws Exception {
        Dataset<Row> stream = spark.readStream()
                .schema(EntenteSpark.EVIDENCE)
                .option("maxFilesPerTrigger", 1)
                .json(folder.resolve("in").toString());
        EntenteSpark.watch(stream, LATENESS, model)
                .writeStream()
                .format("parquet")
                .option(
                        "checkpointLocation",
                        folder.resolve(name + "-checkpoint").toString())
                .option("path", folder.resolve(name).toString())
                .trigger(Trigger.AvailableNow())
                .start()
                .awaitTermination();
    }

    private List<String> announced(SparkSession spark, String name) {
        return LocalSpark.texts(spark.read().parquet(folder.resolve(name).toString()));
    }
}
