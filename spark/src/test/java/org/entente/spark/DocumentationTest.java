package org.entente.spark;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java of docs/spark.md is compiled and run here. */
class DocumentationTest {
    private static final Path PAGE = Path.of("..", "docs", "spark.md");
    private static final Path SOURCE = Path.of("src/test/java/org/entente/spark/DocumentationTest.java");

    @Test
    void thePageShowsWhatIsRunHere() throws IOException {
        String run = Files.readAllLines(SOURCE).stream().map(String::strip).collect(Collectors.joining("\n"));
        Matcher blocks =
                Pattern.compile("```java spark\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));

        assertThat(blocks.results()
                        .map(block -> block.group(1).lines().map(String::strip).collect(Collectors.joining("\n"))))
                .hasSize(2)
                .allSatisfy(block -> assertThat(run).contains(block));
    }

    @Test
    void readsAndAssesses(@TempDir Path folder) throws Exception {
        SparkSession spark = LocalSpark.session(2);
        MadeFiles.gdelt(folder, 1);
        List<String> paths = List.of(folder + "/*.CSV*");

        try (EventEvidence events = EntenteSpark.read(spark, paths)) {
            System.out.println(events.report());
            Dataset<Row> answers = EntenteSpark.assess(events, List.of("2018-06-30", "2018-12-31"));
            answers.orderBy(col("entente_p_split").desc()).write().parquet(folder + "/answers");
        }

        assertThat(spark.read().parquet(folder + "/answers").count()).isEqualTo(30);
    }

    @Test
    void watches(@TempDir Path folder) throws Exception {
        SparkSession spark = LocalSpark.session(2);
        LocalSpark.table(spark, OneMachine.made(9, 300)).coalesce(1).write().json(folder + "/in");

        Dataset<Row> stream = spark.readStream().schema(EntenteSpark.EVIDENCE).json(folder + "/in");
        StreamingQuery query = EntenteSpark.watch(stream, "2 days")
                .writeStream()
                .format("parquet")
                .option("path", folder + "/announcements")
                .option("checkpointLocation", folder + "/checkpoint")
                .trigger(Trigger.AvailableNow())
                .start();

        query.awaitTermination();
        assertThat(spark.read().parquet(folder + "/announcements").count()).isPositive();
    }
}
