package org.entente.laboratory.yearly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.entente.laboratory.yearly.YearlyPhaseScores.Tally;

/** How far the phases of yearly tables agree with the codings that they are made of. */
final class PhaseSection {
    private static final List<Bar> BARS = List.of(
            Bar.atLeast(YearlyPhaseScores.SPLIT, 0.47),
            Bar.atLeast(YearlyPhaseScores.ALLIANCE, 0.8),
            Bar.atMost(YearlyPhaseScores.QUIET, 0.05));

    private final List<List<String>> lines = new ArrayList<>();
    private final Map<String, List<YearlyPhaseScores>> byName = new LinkedHashMap<>();

    /** Adds the answers of one seed, by what they were learned from. */
    void add(long seed, Map<String, YearlyPhaseScores> scores) {
        scores.forEach((name, one) -> {
            lines.add(one.cells(name + ", seed " + seed));
            byName.computeIfAbsent(name, any -> new ArrayList<>()).add(one);
        });
    }

    void write(MarkdownPage page) {
        page.section("Phases");
        page.prose(
                "As of the date. The labels are made from others' codings by the rules that the [codebook](codebook.md)"
                        + " states; a year may have several. \"Without treaties\" leaves out the instruments that read the commitments"
                        + " of which ALLIANCE and STRATEGIC_PARTNERSHIP are made, for with them the answer partly repeats the"
                        + " question; rivalry codings are never read as evidence. Quiet pairs have no border, dispute, claim or treaty"
                        + " in any year. Each pair is learned from twice, by all columns and by the few that users' tables have (\"few"
                        + " columns\": no level of hostility, no crises, claims, votes or trade).");
        page.table(YearlyPhaseScores.columns(), lines);
        page.prose(
                "What was aimed at, on the mean over seeds; of an ALLIANCE nothing tells but treaties, so that it is not judged"
                        + " where these are left out:");
        List<String> verdicts = new ArrayList<>();
        byName.forEach((name, seeds) -> BARS.stream()
                .filter(bar -> !bar.measure().equals(YearlyPhaseScores.ALLIANCE)
                        || !name.startsWith(FitYearlyPhases.WITHOUT_TREATIES))
                .forEach(bar -> verdicts.add(verdict(bar, name, seeds))));
        page.list(verdicts);
    }

    private static String verdict(Bar bar, String name, List<YearlyPhaseScores> seeds) {
        ToDoubleFunction<Tally> measure = Objects.requireNonNull(YearlyPhaseScores.MEASURES.get(bar.measure()));
        return bar.verdict(
                name,
                seeds.stream()
                        .mapToDouble(one -> one.sums().of(measure))
                        .average()
                        .orElseThrow(),
                seeds.stream()
                        .mapToDouble(one -> one.sums().error(measure))
                        .average()
                        .orElseThrow());
    }
}
