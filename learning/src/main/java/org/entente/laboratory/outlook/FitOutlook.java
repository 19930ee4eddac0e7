package org.entente.laboratory.outlook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.engine.Engine;
import org.entente.engine.Filtered;
import org.entente.engine.HiddenMarkovModel;
import org.entente.evaluation.Distribution;
import org.entente.evaluation.Folds;
import org.entente.evaluation.LabelHistory;
import org.entente.evaluation.MarkovChain;
import org.entente.evaluation.Prediction;
import org.entente.laboratory.yearly.ExpertTable;
import org.entente.laboratory.yearly.YearlyFit;
import org.entente.learning.RatesOfChange;
import org.entente.model.HmmParameters;
import org.entente.model.Model;
import org.entente.model.Transitions;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.PeaceLevel;

/**
 * Estimates the rates by which an outlook of the level of peace is made from sequences of expert codings:
 * {@code FitOutlook <table.csv[.gz]> <outlook-levels.json> <date> [seeds of folds, else 3]}. First says how good what they
 * expect is on pairs left out, by five folds, beside the theory's rates, a Markov chain and persistence: told the label of a
 * year, and from what the standard model believes at its end. Then estimates them from all pairs but those that have a case
 * file.
 */
public final class FitOutlook {
    private static final int FOLDS = 5;
    private static final int MONTHS = 12;

    /** The standard model, but for an outlook by the theory's rates. */
    private final Model theory = with(Model.theory().level().outlook());

    private final ImmutableList<Pair> pairs;

    /** A pair: what experts say of each year, and what is believed at the end of it. */
    private record Pair(Dyad dyad, LabelHistory labels, ImmutableSortedMap<Integer, Filtered<PeaceLevel>> beliefs) {}

    /** What a method expects so many years after each labelled year of a pair. */
    @FunctionalInterface
    private interface Method {
        SortedMap<Integer, Distribution> ahead(Pair pair, int years);
    }

    private FitOutlook(ExpertTable table) {
        Engine engine = Engine.of(theory);
        this.pairs = table.pairs().parallelStream()
                .map(pair -> new Pair(pair.pair().dyad(), pair.history(), beliefs(engine, pair)))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableSortedMap<Integer, Filtered<PeaceLevel>> beliefs(
            Engine engine, ExpertTable.LabelledPair pair) {
        ImmutableList<Evidence> evidence = pair.pair().relationship().evidence();
        ImmutableSortedMap.Builder<Integer, Filtered<PeaceLevel>> beliefs = ImmutableSortedMap.naturalOrder();
        pair.years()
                .keySet()
                .forEach(year -> beliefs.put(
                        year, Filtered.of(engine.levels(), engine.known(evidence, LocalDate.of(year, 12, 31)))));
        return beliefs.build();
    }

    public static void main(String[] arguments) throws IOException {
        YearlyFit files = YearlyFit.of("FitOutlook", arguments);
        FitOutlook fit = new FitOutlook(files.read());
        System.out.println(OutlookScores.head());
        fit.told(files.seeds()).forEach(System.out::println);
        fit.believed(files.seeds()).forEach(System.out::println);
        files.write(
                "outlook",
                "The rates by which an outlook of the level of peace is made are estimated from sequences of expert codings"
                        + " (Goertz, Diehl and Balas).",
                "labels in the column gdb_interp",
                fit.theory,
                with(fit.rates(fit.histories(pair -> true))),
                fit.pairs.stream()
                        .mapToInt(pair -> pair.labels().labels().size())
                        .sum(),
                fit.pairs.size());
    }

    private static Model with(Transitions<PeaceLevel> outlook) {
        HmmParameters<PeaceLevel> level = Model.standard().level();
        return Model.standard()
                .withLevel(HmmParameters.builder(level).outlook(outlook).build());
    }

    private List<LabelHistory> histories(Predicate<Pair> which) {
        return pairs.stream().filter(which).map(Pair::labels).toList();
    }

    private Transitions<PeaceLevel> rates(List<LabelHistory> histories) {
        return RatesOfChange.of(PeaceLevel.class, theory.level().outlook())
                .estimate(histories.stream().map(LabelHistory::labels).toList());
    }

    /** What is expected by one who is told the label of each year. */
    private List<String> told(int seeds) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        Method theirs = toldTo(theory.level().outlook());
        Method persistence =
                (pair, years) -> Maps.transformValues(pair.labels().labels(), label -> Distribution.certain(label));
        lines.add(scores(1, learned -> theirs).line("told the label: the theory's rates"));
        lines.add(scores(1, learned -> persistence).line("told the label: persistence"));
        for (int seed = 1; seed <= seeds; seed++) {
            lines.addAll(compared(
                    "told the label",
                    seed,
                    learned -> toldTo(rates(learned)),
                    steps -> (pair, years) ->
                            Maps.transformValues(pair.labels().labels(), label -> steps.ahead(label, years))));
        }
        return lines.build();
    }

    private static Method toldTo(Transitions<PeaceLevel> rates) {
        return (pair, years) -> Maps.transformValues(
                new ToldLabels<>(PeaceLevel.class, rates, years)
                        .ahead(pair.labels().labels()),
                Distribution::of);
    }

    /** What is expected from what the standard model believes at the end of each year. */
    private List<String> believed(int seeds) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        Method theirs = believedBy(theory);
        Method persistence =
                (pair, years) -> Maps.transformValues(pair.beliefs(), belief -> Distribution.of(belief.belief()));
        lines.add(scores(1, learned -> theirs).line("from the belief: the theory's rates"));
        lines.add(scores(1, learned -> persistence).line("from the belief: persistence"));
        for (int seed = 1; seed <= seeds; seed++) {
            lines.addAll(compared(
                    "from the belief",
                    seed,
                    learned -> believedBy(with(rates(learned))),
                    steps -> (pair, years) -> Maps.transformValues(
                            pair.beliefs(), belief -> steps.ahead(Distribution.of(belief.belief()), years))));
        }
        return lines.build();
    }

    private static Method believedBy(Model model) {
        HiddenMarkovModel<PeaceLevel> levels = Engine.of(model).levels();
        return (pair, years) -> Maps.transformValues(
                pair.beliefs(), belief -> Distribution.of(belief.by(levels).ahead(MONTHS * years)));
    }

    /** Rates and the Markov chain, both taught by the same pairs, and how much worse the rates are. */
    private List<String> compared(
            String what, int seed, Function<List<LabelHistory>, Method> rates, Function<MarkovChain, Method> markov) {
        OutlookScores ours = scores(seed, rates);
        OutlookScores theirs = scores(seed, learned -> markov.apply(MarkovChain.of(learned)));
        return List.of(
                ours.line(what + ": these rates, seed " + seed),
                theirs.line(what + ": Markov chain, seed " + seed),
                ours.difference(what + ": these rates less the Markov chain, seed " + seed, theirs));
    }

    /** Scores on pairs left out, of what is taught by the others. */
    private OutlookScores scores(int seed, Function<List<LabelHistory>, Method> teaching) {
        Folds folds = Folds.of(pairs.stream().map(Pair::dyad).toList(), FOLDS, seed);
        OutlookScores scores = new OutlookScores();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            Predicate<Pair> isLeft = pair -> folds.fold(pair.dyad()) == left;
            Method method = teaching.apply(histories(isLeft.negate()));
            pairs.stream().filter(isLeft).forEach(pair -> add(scores, pair, method));
        }
        return scores;
    }

    private static void add(OutlookScores scores, Pair pair, Method method) {
        ImmutableSortedMap<Integer, PeaceLevel> labels = pair.labels().labels();
        for (int years : OutlookScores.HORIZONS) {
            method.ahead(pair, years).forEach((year, expected) -> {
                PeaceLevel then = labels.get(year + years);
                if (then != null) {
                    scores.add(years, Prediction.of(pair.labels().pair(), year + years, then, expected));
                }
            });
        }
    }
}
