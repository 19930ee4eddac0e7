package org.entente.laboratory.outlook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.engine.Engine;
import org.entente.engine.Filtered;
import org.entente.engine.HiddenMarkovModel;
import org.entente.evaluation.Folds;
import org.entente.laboratory.yearly.ExpertTable;
import org.entente.laboratory.yearly.PhaseCodings;
import org.entente.laboratory.yearly.YearlyFit;
import org.entente.learning.OnsetRates;
import org.entente.model.HmmParameters;
import org.entente.model.Model;
import org.entente.model.Transitions;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Phase;

/**
 * Estimates how often a split begins, by which an outlook of the phase is made, from {@linkplain PhaseCodings phases made
 * from others' codings}: {@code FitOnsets <table.csv[.gz]> <outlook-phases.json> <date> [seeds of folds, else 3]}. First says
 * how good the chances of a split are on pairs left out, by five folds, of the same years: told the phase, and
 * from what the standard model believes, beside the theory's rates and how often splits follow at all. Then estimates from all
 * pairs but those that have a case file.
 *
 * <p>The codings say when a split begins, but from normalization: a rivalry is said to have ended once it did not come
 * back, so that relapses lie within it. They are made so that a split ends in a normalization of five years, and where
 * cooperation has grown or lapsed they follow treaties. So the other rates stay the theory's.
 */
public final class FitOnsets {
    private static final int FOLDS = 5;
    private static final int MONTHS = 12;
    private static final ImmutableSet<Phase> SPLIT = ImmutableSet.of(Phase.SPLIT);

    /** The standard model, but for an outlook by the theory's rates. */
    private final Model theory = with(Model.theory().phase().outlook());

    private final ImmutableList<Pair> pairs;

    /**
     * A pair.
     *
     * @param phases of its years, of which there may be several
     * @param beliefs at the end of each year that has any
     */
    private record Pair(
            String name,
            Dyad dyad,
            ImmutableSortedMap<Integer, ImmutableSet<Phase>> phases,
            ImmutableSortedMap<Integer, Filtered<Phase>> beliefs) {
        /** The years of one phase. */
        ImmutableSortedMap<Integer, Phase> labels() {
            return ImmutableSortedMap.copyOf(Maps.transformValues(
                    Maps.filterValues(phases, of -> of.size() == 1),
                    of -> of.iterator().next()));
        }
    }

    /** The chance of a split so many years after each year. */
    @FunctionalInterface
    private interface Method {
        Map<Integer, Double> ahead(Pair pair, int years);
    }

    private FitOnsets(ExpertTable table, PhaseCodings codings) {
        HiddenMarkovModel<Phase> axis = Engine.of(theory).phases();
        this.pairs = table.pairs().parallelStream()
                .map(pair -> {
                    ImmutableSortedMap<Integer, ImmutableSet<Phase>> phases = codings.phases(pair);
                    return new Pair(pair.name(), pair.pair().dyad(), phases, beliefs(axis, pair, phases));
                })
                .filter(pair -> !pair.phases().isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableSortedMap<Integer, Filtered<Phase>> beliefs(
            HiddenMarkovModel<Phase> axis,
            ExpertTable.LabelledPair pair,
            SortedMap<Integer, ImmutableSet<Phase>> phases) {
        Engine engine = Engine.of(theory);
        ImmutableList<Evidence> evidence = pair.pair().relationship().evidence();
        ImmutableSortedMap.Builder<Integer, Filtered<Phase>> beliefs = ImmutableSortedMap.naturalOrder();
        phases.keySet()
                .forEach(year ->
                        beliefs.put(year, Filtered.of(axis, engine.known(evidence, LocalDate.of(year, 12, 31)))));
        return beliefs.buildOrThrow();
    }

    public static void main(String[] arguments) throws IOException {
        YearlyFit files = YearlyFit.of("FitOnsets", arguments);
        FitOnsets fit = new FitOnsets(files.read(), PhaseCodings.read(files.table()));
        System.out.println(OutlookScores.head());
        fit.compared(files.seeds()).forEach(System.out::println);
        files.write(
                "onsets",
                "The rates at which a split begins, by which an outlook of the phase is made, are counted in years that"
                        + " others' codings of rivalries and wars cover.",
                "labels from td_rivalry, tss_rivalry, kgd_rivalry, cow_war, atop_*, dca_signed and gdb_interp",
                fit.theory,
                with(fit.rates(pair -> true)),
                fit.pairs.stream().mapToInt(pair -> pair.labels().size()).sum(),
                fit.pairs.size());
    }

    private static Model with(Transitions<Phase> outlook) {
        HmmParameters<Phase> phase = Model.standard().phase();
        return Model.standard()
                .withPhase(HmmParameters.builder(phase).outlook(outlook).build());
    }

    private Transitions<Phase> rates(Predicate<Pair> which) {
        Transitions<Phase> theirs = theory.phase().outlook();
        ToldLabels<Phase> told = new ToldLabels<>(Phase.class, theirs, 1);
        List<OnsetRates.Year<Phase>> years = new ArrayList<>();
        pairs.stream().filter(which).forEach(pair -> {
            SortedMap<Integer, Phase> labels = pair.labels();
            ImmutableSortedMap<Integer, Double> settled = told.settled(labels);
            outcomes(pair, 1)
                    .forEach((year, began) -> years.add(new OnsetRates.Year<>(
                            Objects.requireNonNull(labels.get(year)),
                            Objects.requireNonNull(settled.get(year)),
                            began)));
        });
        return OnsetRates.estimate(theirs, Phase.SPLIT, years);
    }

    private List<String> compared(int seeds) {
        Transitions<Phase> theirs = theory.phase().outlook();
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.addAll(compared("told the phase", seeds, which -> toldTo(rates(which)), toldTo(theirs)));
        return lines.addAll(
                        compared("from the belief", seeds, which -> believedBy(with(rates(which))), believedBy(theory)))
                .build();
    }

    private List<String> compared(String what, int seeds, Function<Predicate<Pair>, Method> teaching, Method theirs) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        OutlookScores byTheory = scores(1, which -> theirs);
        lines.add(byTheory.line(what + ": the theory's rates"));
        for (int seed = 1; seed <= seeds; seed++) {
            OutlookScores ours = scores(seed, teaching);
            OutlookScores share = scores(seed, this::share);
            lines.add(ours.line(what + ": these rates, seed " + seed));
            lines.add(share.line("how often splits follow, seed " + seed));
            lines.add(ours.difference(what + ": these rates less the theory's, seed " + seed, byTheory));
        }
        return lines.build();
    }

    private static Method toldTo(Transitions<Phase> rates) {
        return (pair, years) -> Maps.transformValues(
                new ToldLabels<>(Phase.class, rates, years).ahead(pair.labels()),
                chances -> chances[Phase.SPLIT.ordinal()]);
    }

    /** Given that it is no split now, as the labels say. */
    private static Method believedBy(Model model) {
        HiddenMarkovModel<Phase> phases = Engine.of(model).phases();
        return (pair, years) -> Maps.transformValues(
                Maps.filterKeys(pair.beliefs(), pair.labels()::containsKey),
                belief -> belief.by(phases).chanceOfEntering(Phase.SPLIT, MONTHS * years));
    }

    /** How often a split follows so many years after a year that is not in one, whatever the phase. */
    private Method share(Predicate<Pair> which) {
        Map<Integer, Double> shares = Maps.toMap(
                OutlookScores.HORIZONS,
                years -> pairs.stream()
                        .filter(which)
                        .flatMap(pair -> outcomes(pair, years).values().stream())
                        .mapToInt(came -> came ? 1 : 0)
                        .average()
                        .orElse(0));
        return (pair, years) -> Maps.transformValues(pair.labels(), label -> Objects.requireNonNull(shares.get(years)));
    }

    /** Scores on pairs left out, of what is taught by the others. */
    private OutlookScores scores(int seed, Function<Predicate<Pair>, Method> teaching) {
        Folds folds = Folds.of(pairs.stream().map(Pair::dyad).toList(), FOLDS, seed);
        OutlookScores scores = new OutlookScores();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            Predicate<Pair> isLeft = pair -> folds.fold(pair.dyad()) == left;
            Method method = teaching.apply(isLeft.negate());
            pairs.stream().filter(isLeft).forEach(pair -> add(scores, pair, method));
        }
        return scores;
    }

    private static void add(OutlookScores scores, Pair pair, Method method) {
        for (int years : OutlookScores.HORIZONS) {
            Map<Integer, Double> expected = method.ahead(pair, years);
            outcomes(pair, years)
                    .forEach((year, came) ->
                            scores.add(years, pair.name(), Objects.requireNonNull(expected.get(year)), came));
        }
    }

    /**
     * For each year of one phase that is neither a split nor a normalization, whether there is a split so many years later,
     * where that is known.
     */
    private static SortedMap<Integer, Boolean> outcomes(Pair pair, int years) {
        ImmutableSortedMap.Builder<Integer, Boolean> outcomes = ImmutableSortedMap.naturalOrder();
        pair.labels().forEach((year, label) -> {
            ImmutableSet<Phase> then = pair.phases().get(year + years);
            if (label != Phase.SPLIT && label != Phase.NORMALIZATION && then != null) {
                outcomes.put(year, then.equals(SPLIT));
            }
        });
        return outcomes.buildOrThrow();
    }
}
