package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.entente.assessment.Assessor;
import org.entente.model.Model;
import org.entente.relationship.DyadEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of a cluster are those of one machine, to the last bit. */
class AssessTest {
    private static final List<String> DAYS = List.of("1991-12-31", "2001-02-03", "2010-12-31", "2039-01-01");
    private static final List<DyadEvidence> EVIDENCE = OneMachine.made(7, 600);
    /** How often rows were made to fail, in this process, where the tasks are too. */
    private static final AtomicInteger FAILED = new AtomicInteger();

    @ParameterizedTest
    @CsvSource({"2, 1", "7, 2"})
    void answersAsOneMachineDoesWithAnyNumberOfTasksAndInAnyOrder(int partitions, long seed) {
        List<DyadEvidence> shuffled = new ArrayList<>(EVIDENCE);
        Collections.shuffle(shuffled, new Random(seed));
        Dataset<Row> evidence =
                LocalSpark.table(LocalSpark.session(partitions), shuffled).repartition(5);

        Dataset<Row> answers = EntenteSpark.assess(evidence, DAYS);

        assertThat(answers.schema()).isEqualTo(EntenteSpark.ANSWERS);
        assertThat(LocalSpark.texts(answers))
                .hasSizeGreaterThan(60)
                .anySatisfy(answer -> assertThat(answer).contains("|1991-12-31|null|null"))
                .isEqualTo(OneMachine.answers(Assessor.standard(), EVIDENCE, DAYS));
    }

    @Test
    void answersAlikeWhenATaskFailsHalfWay() {
        FAILED.set(0);
        Dataset<Row> evidence = LocalSpark.table(LocalSpark.session(3), EVIDENCE)
                .repartition(3)
                .filter((FilterFunction<Row>) row -> {
                    TaskContext task = TaskContext.get();
                    if (task.attemptNumber() == 0
                            && task.partitionId() == 1
                            && row.getString(1).endsWith("7")) {
                        FAILED.incrementAndGet();
                        throw new IllegalStateException("fails the first time");
                    }
                    return true;
                });

        assertThat(LocalSpark.texts(EntenteSpark.assess(evidence, DAYS)))
                .isEqualTo(OneMachine.answers(Assessor.standard(), EVIDENCE, DAYS));
        assertThat(FAILED).hasValue(1);
    }

    @Test
    void asksEachPairOnItsOwnDays() {
        SparkSession spark = LocalSpark.session(2);
        Dataset<Row> questions = spark.sql("SELECT * FROM VALUES ('RUS-CHN', DATE '2001-02-03', 1),"
                + " ('FRA-DEU', DATE '2010-12-31', 2), ('JPN-KOR', DATE '2010-12-31', 3) AS q(dyad, date, more)");

        List<String> answers = LocalSpark.texts(EntenteSpark.assess(LocalSpark.table(spark, EVIDENCE), questions));

        List<String> all = OneMachine.answers(Assessor.standard(), EVIDENCE, DAYS);
        assertThat(answers).hasSize(3);
        assertThat(all)
                .contains(answers.stream()
                        .filter(one -> one.startsWith("CHN-RUS"))
                        .findFirst()
                        .orElseThrow())
                .contains(answers.stream()
                        .filter(one -> one.startsWith("DEU-FRA"))
                        .findFirst()
                        .orElseThrow());
        assertThat(answers.get(2)).startsWith("JPN-KOR|2010-12-31|null|null").endsWith("|null");
    }

    @Test
    void answersByAnotherModel() {
        String model = Model.standard().toJson().replace("\"entente-standard\"", "\"mine\"");

        List<String> answers =
                LocalSpark.texts(EntenteSpark.assess(LocalSpark.table(LocalSpark.session(2), EVIDENCE), DAYS, model));

        assertThat(answers)
                .anySatisfy(answer -> assertThat(answer).contains("|mine 2 ("))
                .isEqualTo(OneMachine.answers(Assessor.of(Model.parse(model)), EVIDENCE, DAYS));
    }

    @Test
    void takesColumnsInAnyOrderAmongOthersAndDoesWithoutThoseThatMayBeEmpty() {
        Dataset<Row> evidence = LocalSpark.session(2)
                .sql("SELECT 1 AS mine, 0.9f AS score, 'A treaty.' AS text, 's' AS source, '2' AS credibility,"
                        + " 'B' AS reliability, 'ACCOMMODATION' AS factor, '2001' AS `when`, 'EVENT' AS kind,"
                        + " 'x' AS id, 'IND-CHN' AS dyad");

        assertThat(EntenteSpark.assess(evidence, List.of("2003-01-01")).collectAsList())
                .singleElement()
                .satisfies(row -> assertThat(row.<String>getAs("dyad")).isEqualTo("CHN-IND"))
                .satisfies(row ->
                        assertThat(row.<Double>getAs("entente_accommodation")).isCloseTo(0.9, within(1e-6)));
    }

    @Test
    void saysWhichColumnsAreMissing() {
        Dataset<Row> evidence = LocalSpark.session(2).sql("SELECT 'IND-CHN' AS dyad, 0.9 AS score");

        assertThatThrownBy(() -> EntenteSpark.assess(evidence, DAYS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "evidence must have the columns id, kind, when, factor, reliability, credibility, source, text,"
                                + " but has only: dyad, score");
    }

    @Test
    void namesTheRowThatIsNoEvidence() {
        Dataset<Row> evidence = LocalSpark.table(LocalSpark.session(2), EVIDENCE)
                .withColumn("score", functions.expr("if(id = 'made-12', 1.2, score)"));

        assertThatThrownBy(() -> EntenteSpark.assess(evidence, DAYS).collectAsList())
                .hasStackTraceContaining("evidence made-12 of ")
                .hasStackTraceContaining("score must be from -1 to 1: 1.2");
    }

    @Test
    void refusesADayThatDoesNotExistBeforeAnythingIsRun() {
        Dataset<Row> evidence = LocalSpark.table(LocalSpark.session(2), EVIDENCE);

        assertThatThrownBy(() -> EntenteSpark.assess(evidence, List.of("2001-02-30")))
                .hasMessageContaining("2001-02-30");
    }
}
