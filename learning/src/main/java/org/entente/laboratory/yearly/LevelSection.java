package org.entente.laboratory.yearly;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.entente.evaluation.Prediction;

/** How far levels of peace agree with experts, beside other methods on the same folds. */
final class LevelSection {
    private static final String AS_OF = "as of the date";
    private static final String HINDSIGHT = "with hindsight";

    /** What is aimed at on folds by dyad, in the order of the measures of {@link YearlyScores}. */
    private static final Map<String, List<Double>> AIMS =
            Map.of(AS_OF, List.of(0.86, 0.845, 0.335, 0.69, 0.02), HINDSIGHT, List.of(0.88, 0.87, 0.32, 0.735, 0.025));
    /** Which of them are to be reached; the others are to be kept below. */
    private static final List<Boolean> FLOORS = List.of(true, true, false, true, false);

    private final List<List<String>> lines = new ArrayList<>();
    private final List<List<String>> differences = new ArrayList<>();
    private final Map<String, List<YearlyScores>> ours = new LinkedHashMap<>();

    /** Adds the answers of one seed. */
    void add(long seed, Contender library, List<Contender> others) {
        add(seed, AS_OF, library, others, Contender::asOf);
        add(seed, HINDSIGHT, library, others, Contender::hindsight);
    }

    private void add(
            long seed,
            String when,
            Contender library,
            List<Contender> others,
            Function<Contender, ImmutableList<Prediction>> answers) {
        YearlyScores own = new YearlyScores(answers.apply(library));
        ours.computeIfAbsent(when, any -> new ArrayList<>()).add(own);
        lines.add(own.cells(library.name() + " " + when + ", seed " + seed));
        for (Contender other : others) {
            YearlyScores scores = new YearlyScores(answers.apply(other));
            lines.add(scores.cells(other.name() + " " + when + ", seed " + seed));
            differences.add(
                    own.differences(library.name() + " less " + other.name() + ", " + when + ", seed " + seed, scores));
        }
    }

    void write(MarkdownPage page) {
        page.section("Levels of peace");
        page.table(YearlyScores.columns(), lines);
        page.prose(
                "What the library has more than each other method, on the same pairs; for log loss and calibration error"
                        + " less is better:");
        page.table(YearlyScores.columns(), differences);
        page.prose("What was aimed at, on the mean over seeds:");
        List<String> verdicts = new ArrayList<>();
        ours.forEach((when, seeds) -> verdicts.addAll(verdicts(when, seeds)));
        page.list(verdicts);
    }

    private static List<String> verdicts(String when, List<YearlyScores> seeds) {
        List<String> verdicts = new ArrayList<>();
        List<Double> aims = Objects.requireNonNull(AIMS.get(when));
        YearlyScores.MEASURES.forEach((name, measure) -> {
            int k = verdicts.size();
            verdicts.add(new Bar(name, aims.get(k), FLOORS.get(k))
                    .verdict(when, mean(seeds, one -> one.of(measure)), mean(seeds, one -> one.error(measure))));
        });
        return verdicts;
    }

    private static double mean(List<YearlyScores> seeds, ToDoubleFunction<PairSums<LevelTally>> figure) {
        return seeds.stream()
                .map(YearlyScores::sums)
                .mapToDouble(figure)
                .average()
                .orElseThrow();
    }
}
