package org.entente.laboratory.yearly;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.evaluation.Prediction;

/** How far levels of peace agree with experts, beside other methods on the same folds. */
final class LevelSection {
    private static final String AS_OF = "as of the date";
    private static final String HINDSIGHT = "with hindsight";

    /** What is aimed at on folds by dyad. */
    private static final ImmutableListMultimap<String, Bar> BARS = ImmutableListMultimap.<String, Bar>builder()
            .putAll(AS_OF, bars(0.86, 0.845, 0.335, 0.69, 0.02))
            .putAll(HINDSIGHT, bars(0.88, 0.87, 0.32, 0.735, 0.025))
            .build();

    private final List<List<String>> lines = new ArrayList<>();
    private final List<List<String>> differences = new ArrayList<>();
    private final ListMultimap<String, YearlyScores> ours =
            MultimapBuilder.linkedHashKeys().arrayListValues().build();
    private final ListMultimap<String, YearlyScores> others =
            MultimapBuilder.linkedHashKeys().arrayListValues().build();

    private static List<Bar> bars(double decided, double mostLikely, double loss, double rivalry, double calibration) {
        return List.of(
                Bar.atLeast(YearlyScores.DECIDED, decided),
                Bar.atLeast(YearlyScores.MOST_LIKELY, mostLikely),
                Bar.atMost(YearlyScores.LOSS, loss),
                Bar.atLeast(YearlyScores.RIVALRY, rivalry),
                Bar.atMost(YearlyScores.CALIBRATION, calibration));
    }

    /** Adds the answers of one seed. */
    void add(long seed, Contender library, List<Contender> contenders) {
        add(seed, AS_OF, library, contenders, Contender::asOf);
        add(seed, HINDSIGHT, library, contenders, Contender::hindsight);
    }

    private void add(
            long seed,
            String when,
            Contender library,
            List<Contender> contenders,
            Function<Contender, ImmutableList<Prediction>> answers) {
        YearlyScores own = new YearlyScores(answers.apply(library));
        ours.put(when, own);
        lines.add(own.cells(library.name() + " " + when + ", seed " + seed));
        for (Contender other : contenders) {
            YearlyScores scores = new YearlyScores(answers.apply(other));
            others.put(other.name() + ", " + when, scores);
            lines.add(scores.cells(other.name() + " " + when + ", seed " + seed));
            differences.add(
                    own.differences(library.name() + " less " + other.name() + ", " + when + ", seed " + seed, scores));
        }
    }

    void write(MarkdownPage page) {
        page.section("Levels of peace");
        BARS.asMap()
                .forEach((when, bars) -> lines.add(Stream.concat(
                                Stream.of("aimed at " + when), bars.stream().map(Bar::cell))
                        .toList()));
        page.table(YearlyScores.columns(), lines);
        page.prose(
                "What the library has more than each other method, on the same pairs; for log loss and calibration error"
                        + " less is better:");
        page.table(YearlyScores.columns(), differences);
        page.prose("What was aimed at, on the mean over seeds:");
        page.list(Stream.of(AS_OF, HINDSIGHT)
                .flatMap(when -> verdicts(when).stream())
                .toList());
        page.prose("And beyond that:");
        List<String> beyond = new ArrayList<>();
        others.asMap().forEach((name, scores) -> beyond.add(beside(name, List.copyOf(scores))));
        beyond.add(verdict(Bar.atLeast(YearlyScores.RIVALRY, 0.8), HINDSIGHT));
        page.list(beyond);
    }

    private List<String> verdicts(String when) {
        return BARS.get(when).stream().map(bar -> verdict(bar, when)).toList();
    }

    private String verdict(Bar bar, String when) {
        ToDoubleFunction<LevelTally> measure = YearlyScores.measure(bar.measure());
        return bar.verdict(
                when, mean(ours.get(when), one -> one.of(measure)), mean(ours.get(when), one -> one.error(measure)));
    }

    /** Whether the library is better than another method on three measures at once, on the mean over seeds. */
    private String beside(String name, List<YearlyScores> theirs) {
        List<YearlyScores> own = ours.get(name.endsWith(AS_OF) ? AS_OF : HINDSIGHT);
        String worse = Stream.of(YearlyScores.DECIDED, YearlyScores.LOSS, YearlyScores.RIVALRY)
                .filter(measure -> {
                    double more = mean(own, one -> one.of(YearlyScores.measure(measure)))
                            - mean(theirs, one -> one.of(YearlyScores.measure(measure)));
                    return measure.equals(YearlyScores.LOSS) ? !(more < 0) : !(more > 0);
                })
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "- better than %s, on %s, %s and %s at once: %s.",
                name,
                YearlyScores.DECIDED,
                YearlyScores.LOSS,
                YearlyScores.RIVALRY,
                worse.isEmpty() ? "reached" : "**missed**, not better on " + worse);
    }

    private static double mean(List<YearlyScores> seeds, ToDoubleFunction<PairSums<LevelTally>> figure) {
        return seeds.stream()
                .map(YearlyScores::sums)
                .mapToDouble(figure)
                .average()
                .orElseThrow();
    }
}
