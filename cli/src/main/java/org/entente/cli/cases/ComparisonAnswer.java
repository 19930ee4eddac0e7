package org.entente.cli.cases;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.assessment.Assessment;
import org.entente.assessment.Comparison;
import org.entente.assessment.Contribution;
import org.entente.assessment.Explanation;
import org.entente.cli.input.Case;
import org.entente.cli.output.Answer;
import org.entente.cli.output.CsvTable;
import org.entente.relationship.Factor;
import org.entente.report.Report;

/** A comparison of two assessments in every format. */
final class ComparisonAnswer {
    private ComparisonAnswer() {}

    static Answer of(Case about, Assessment before, Assessment after) {
        Comparison comparison = before.compare(after);
        return Answer.of(about.name(), () -> Report.of(comparison))
                .withJson(() -> CaseRow.json(about, after, "comparison", comparison))
                .withCsv(() -> CsvTable.of(
                        CaseRow.header("what", "name", "before", "after", "change"),
                        rows(comparison)
                                .map(row -> CaseRow.cells(about, after, row))
                                .toList()));
    }

    private static Stream<ImmutableList<Object>> rows(Comparison comparison) {
        Stream<ImmutableList<Object>> states = Stream.of(
                ImmutableList.of(
                        "phase",
                        "most likely",
                        comparison.before().phase().mostLikely(),
                        comparison.after().phase().mostLikely(),
                        ""),
                ImmutableList.of(
                        "level",
                        "decided",
                        comparison.before().decidedLevel(),
                        comparison.after().decidedLevel(),
                        ""));
        return Stream.of(
                        states,
                        comparison.readings().entrySet().stream().map(ComparisonAnswer::reading),
                        changes("phase decibans", comparison.phase()),
                        changes("level decibans", comparison.peace()))
                .flatMap(rows -> rows);
    }

    private static ImmutableList<Object> reading(Map.Entry<Factor, Comparison.Pair<Optional<Double>>> entry) {
        Optional<Double> before = entry.getValue().before();
        Optional<Double> after = entry.getValue().after();
        return ImmutableList.of(
                "reading", entry.getKey(), before, after, after.flatMap(now -> before.map(then -> now - then)));
    }

    private static Stream<ImmutableList<Object>> changes(String what, Explanation<?> change) {
        return change.contributions().stream()
                .map((Contribution one) -> ImmutableList.of(what, one.item().id(), "", "", one.decibans()));
    }
}
