package org.entente.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableSortedMap;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.entente.InvalidFileException;
import org.entente.Problem;
import org.entente.report.AnswerFile;
import org.junit.jupiter.api.Test;

/** A report balances, or is refused. */
class ReadReportTest {
    private static ReadReport.Builder report() {
        return ReadReport.builder()
                .rows(3)
                .outcomes(ImmutableSortedMap.of(RowOutcome.EVIDENCE, 2L, RowOutcome.FAILURE, 1L))
                .failureCounts(ImmutableSortedMap.of(FailureKind.DATE, 1L, FailureKind.CELL, 4L));
    }

    @Test
    void countsRowsByOutcomeAndFailuresByKind() {
        ReadReport report = report().build();

        assertThat(report.count(RowOutcome.EVIDENCE)).isEqualTo(2);
        assertThat(report.count(RowOutcome.BLANK)).isZero();
        assertThat(report.failedRows()).isEqualTo(1);
        assertThat(report.count(FailureKind.CELL)).isEqualTo(4);
    }

    @Test
    void refusesRowsThatAreNotTheSumOfTheirOutcomes() {
        assertThatThrownBy(() -> report().rows(4).build()).hasMessage("rows must be the sum of outcomes (3): 4");
    }

    @Test
    void refusesAFailedRowWithoutAFailure() {
        assertThatThrownBy(() -> report().failureCounts(ImmutableSortedMap.of()).build())
                .hasMessageStartingWith("failureCounts of rows must be as many as rows with the outcome FAILURE");
    }

    @Test
    void twoReportsAddUp() {
        ReadReport one = report().addFormat("A").putUnknownCell("NA", 2).build();
        ReadReport other = report().addFormat("B").putUnknownCell("NA", 3).build();

        ReadReport both = one.plus(other);

        assertThat(both.rows()).isEqualTo(6);
        assertThat(both.unknownCells()).containsEntry("NA", 5L);
        assertThat(both.formats()).containsExactly("A", "B");
    }

    /** With something of everything; a failure without the start of a row. */
    private static ReadReport full() {
        return report().putUnknownCell("", 7)
                .putUnknownParty("EU", 1)
                .addFormat("GDELT_2")
                .addColumn("year")
                .aliases(ImmutableSortedMap.of("ccode1", "statea"))
                .addMissingColumn("cowmid_n")
                .addFailure(new Failure(FailureKind.DATE, "a.csv", 7, "must be a date that exists: 1958-02-30", "x,y"))
                .addSkipped(new Failure(FailureKind.FILE, "b.csv", 0, "is empty", ""))
                .build();
    }

    @Test
    void comesBackEqualByTheDoorAndByAnyMapper() throws JsonProcessingException {
        assertThat(AnswerFile.parse(AnswerFile.format(full()), ReadReport.class))
                .isEqualTo(full());
        for (ObjectMapper mapper : List.of(
                new ObjectMapper(), new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_EMPTY))) {
            assertThat(mapper.readValue(mapper.writeValueAsString(full()), ReadReport.class))
                    .isEqualTo(full());
        }
    }

    @Test
    void isValidByItsSchema() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ReadReport.schema()
                        .replace("\"properties\":", "\"additionalProperties\": false, \"properties\":"));

        assertThat(schema.validate(AnswerFile.format(full()), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(AnswerFile.format(full()).replace("\"DATE\"", "\"DAY\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void aNewerVersionsAttributeIsPassedOverAndAReportThatDoesNotBalanceRefused() {
        String json = AnswerFile.format(full());

        assertThat(AnswerFile.inspect(json.replace("\"rows\"", "\"bytes\" : 9, \"rows\""), ReadReport.class)
                        .passedOver())
                .extracting(Problem::place)
                .containsExactly("Not ReadReport: $.bytes");
        assertThatThrownBy(() -> AnswerFile.parse(json.replace("\"rows\" : 3", "\"rows\" : 4"), ReadReport.class))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining("rows must be the sum of outcomes (3): 4");
    }

    @Test
    void aReportOfThisVersionIsReadForGood() {
        String golden = "{\"format\":\"entente-read-report/1\",\"rows\":3,\"outcomes\":{\"EVIDENCE\":2,\"FAILURE\":1},"
                + "\"failureCounts\":{\"DATE\":1},\"failures\":[{\"kind\":\"DATE\",\"file\":\"a.csv\",\"line\":7,"
                + "\"reason\":\"must be a date\",\"rowStart\":\"x\"}]}";

        ReadReport report = AnswerFile.parse(golden, ReadReport.class);

        assertThat(report.failures()).containsExactly(new Failure(FailureKind.DATE, "a.csv", 7, "must be a date", "x"));
        assertThat(report.failedRows()).isEqualTo(1);
        assertThat(report.skipped()).isEmpty();
    }
}
