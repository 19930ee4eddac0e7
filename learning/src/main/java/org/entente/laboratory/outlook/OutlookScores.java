package org.entente.laboratory.outlook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.entente.evaluation.Jackknife;
import org.entente.evaluation.Prediction;
import org.entente.evaluation.Scores;

/** How good one method's expectations are at each horizon, by Brier score and log loss, with standard errors by pair. */
final class OutlookScores {
    /** Years ahead. */
    static final ImmutableList<Integer> HORIZONS = ImmutableList.of(1, 5, 10);

    /** One answer cannot make a loss infinite. */
    private static final double LEAST = 1e-6;

    private static final ImmutableList<ToDoubleFunction<Score>> MEASURES =
            ImmutableList.of(Score::brier, Score::logLoss);

    private final Map<Integer, ListMultimap<String, Score>> answers = new TreeMap<>();

    /** How good one answer is. */
    private record Score(double brier, double logLoss) {}

    OutlookScores() {
        HORIZONS.forEach(years ->
                answers.put(years, MultimapBuilder.treeKeys().arrayListValues().build()));
    }

    /** What is expected of a level, from severe rivalry to security community. */
    void add(int horizon, Prediction answer) {
        Scores scores = Scores.of(List.of(answer));
        at(horizon).put(answer.pair(), new Score(scores.brier(), scores.logLoss()));
    }

    /** The chance given to what then came to pass or not; its Brier score is from 0 to 1. */
    void add(int horizon, String pair, double chance, boolean came) {
        double given = came ? chance : 1 - chance;
        at(horizon).put(pair, new Score((1 - given) * (1 - given), -StrictMath.log(Math.max(LEAST, given))));
    }

    private ListMultimap<String, Score> at(int horizon) {
        return Objects.requireNonNull(answers.get(horizon));
    }

    static String head() {
        return "| | Brier, 1 year | 5 years | 10 years | log loss, 1 year | 5 years | 10 years |\n"
                + "|---|---:|---:|---:|---:|---:|---:|";
    }

    /** A line of a table. */
    String line(String name) {
        return line(name, "%.4f [%.4f]", this::sums);
    }

    /** By how much the answers are worse than those of another method about the same pairs and years; negative is better. */
    String difference(String name, OutlookScores other) {
        return line(name, "%+.5f [%.5f]", (horizon, measure) -> {
            List<Sum> own = sums(horizon, measure);
            List<Sum> others = other.sums(horizon, measure);
            ImmutableList.Builder<Sum> differences = ImmutableList.builder();
            for (int i = 0; i < own.size(); i++) {
                differences.add(new Sum(
                        own.get(i).answers(), own.get(i).of() - others.get(i).of()));
            }
            return differences.build();
        });
    }

    /** What one pair adds: how many answers, and the sum of a measure of them. */
    private record Sum(double answers, double of) {}

    @FunctionalInterface
    private interface Sums {
        List<Sum> of(int horizon, ToDoubleFunction<Score> measure);
    }

    private List<Sum> sums(int horizon, ToDoubleFunction<Score> measure) {
        return at(horizon).asMap().values().stream()
                .map(scores -> new Sum(
                        scores.size(), scores.stream().mapToDouble(measure).sum()))
                .toList();
    }

    private static String line(String name, String format, Sums sums) {
        return MEASURES.stream()
                .flatMap(measure -> HORIZONS.stream().map(years -> cell(format, sums.of(years, measure))))
                .collect(Collectors.joining(" | ", "| " + name + " | ", " |"));
    }

    private static String cell(String format, List<Sum> pairs) {
        double answers = pairs.stream().mapToDouble(Sum::answers).sum();
        double of = pairs.stream().mapToDouble(Sum::of).sum();
        double error = Jackknife.standardError(
                pairs.size(),
                i -> (of - pairs.get(i).of()) / (answers - pairs.get(i).answers()));
        return String.format(Locale.ROOT, format, of / answers, error);
    }
}
