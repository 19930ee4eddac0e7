package org.entente.laboratory.yearly;

import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.entente.evaluation.Prediction;

/** Agreement with experts on the levels of peace of labelled years, with standard errors by pair. */
final class YearlyScores {
    /** Quadratic-weighted, of the level nearest to the expected one. */
    static final String DECIDED = "kappa of the decided level";
    /** Quadratic-weighted, of the most likely level. */
    static final String MOST_LIKELY = "kappa, most likely";
    /** In nats. */
    static final String LOSS = "log loss";
    /** On rivalry or not. */
    static final String RIVALRY = "rivalry kappa";
    /** Of the most likely level. */
    static final String CALIBRATION = "calibration error";

    /** What is measured, by the heads of its columns. */
    static final ImmutableMap<String, ToDoubleFunction<LevelTally>> MEASURES = ImmutableMap.of(
            DECIDED,
            LevelTally::kappaOfDecided,
            MOST_LIKELY,
            LevelTally::kappaOfMostLikely,
            LOSS,
            LevelTally::logLoss,
            RIVALRY,
            LevelTally::rivalryKappa,
            CALIBRATION,
            LevelTally::calibrationError);

    private final PairSums<LevelTally> sums;

    /** Scores answers. */
    YearlyScores(Collection<Prediction> answers) {
        Map<String, LevelTally> byPair = new TreeMap<>();
        answers.forEach(one ->
                byPair.computeIfAbsent(one.pair(), pair -> new LevelTally()).add(one));
        this.sums = new PairSums<>(byPair, LevelTally::new);
    }

    /** A measure by the head of its column. */
    static ToDoubleFunction<LevelTally> measure(String head) {
        return Objects.requireNonNull(MEASURES.get(head));
    }

    PairSums<LevelTally> sums() {
        return sums;
    }

    /** A line of a table. */
    String line(String name) {
        return "| " + String.join(" | ", cells(name)) + " |";
    }

    /** The cells of a line. */
    List<String> cells(String name) {
        return Stream.concat(Stream.of(name), MEASURES.values().stream().map(sums::cell))
                .toList();
    }

    /** The cells of a line of how far this is above others' answers about the same years. */
    List<String> differences(String name, YearlyScores other) {
        return Stream.concat(
                        Stream.of(name),
                        MEASURES.values().stream().map(measure -> sums.difference(other.sums, measure)))
                .toList();
    }

    static String head() {
        return "| " + String.join(" | ", columns()) + " |\n|---|" + "---:|".repeat(MEASURES.size());
    }

    /** The heads of the columns. */
    static List<String> columns() {
        return Stream.concat(Stream.of("Pairs left out"), MEASURES.keySet().stream())
                .toList();
    }
}
