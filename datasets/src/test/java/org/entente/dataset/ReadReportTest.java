package org.entente.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
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
}
