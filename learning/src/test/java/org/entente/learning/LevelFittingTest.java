package org.entente.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.entente.engine.HiddenMarkovModel;
import org.entente.engine.Smoothed;
import org.entente.model.Belief;
import org.entente.model.EvidenceRules;
import org.entente.model.FactorTables;
import org.entente.model.HmmParameters;
import org.entente.model.Model;
import org.entente.model.Parameter;
import org.entente.model.WeightTable;
import org.entente.relationship.Band;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fits the level model to labelled relationships. */
class LevelFittingTest {
    private static final int SEEDS = Integer.getInteger("entente.seeds", 40);
    private static final Model THEORY = Model.theory();

    private static List<LabelledRelationship> wandering(int count, long seed) {
        return LongStream.range(seed, seed + count)
                .mapToObj(one -> Labelled.wandering(one, 25))
                .toList();
    }

    private static double logLoss(List<LabelledBelief> beliefs) {
        return beliefs.stream()
                .mapToDouble(one ->
                        -Math.log(one.asOf().probability(one.labels().iterator().next())))
                .average()
                .orElseThrow();
    }

    @Test
    void refusesALabelWithoutALevel() {
        LabelledRelationship some = Labelled.wandering(1, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelledRelationship(
                        some.relationship(), ImmutableSortedMap.of(LocalDate.of(1960, 1, 1), ImmutableSet.of())))
                .withMessageContaining("1960-01-01 must name a level");
    }

    @Test
    void refusesASetWithoutLabels() {
        TrainingSet.Builder set = TrainingSet.builder(THEORY.evidence());
        set.add(new LabelledRelationship(Labelled.wandering(1, 3).relationship(), ImmutableSortedMap.of()));

        assertThatIllegalArgumentException().isThrownBy(set::build).withMessageContaining("with a label");
    }

    @Test
    void refusesStepsThatDoNotDivideAYear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainingSet.builder(THEORY.evidence()).monthsPerStep(5))
                .withMessageContaining("monthsPerStep must be 1, 2, 3, 4, 6 or 12: 5");
    }

    @Test
    void refusesOptionsOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LevelFitting.builder().hindsightShare(1.2))
                .withMessageContaining("hindsightShare must be from 0 to 1: 1.2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LevelFitting.builder().ridge(-1))
                .withMessageContaining("ridge must not be negative: -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LevelFitting.builder().threads(0))
                .withMessageContaining("threads must be at least 1: 0");
    }

    @Test
    void refusesASetCompiledByOtherRules() {
        EvidenceRules rules = THEORY.evidence();
        EvidenceRules other = new EvidenceRules(
                rules.reliability(), rules.credibility(), new Parameter(0, "none"), rules.unknownInstrument());
        TrainingSet set =
                TrainingSet.builder(other).add(Labelled.wandering(1, 3)).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LevelFitting.ofDefaults().fit(THEORY, set, 10))
                .withMessageContaining("compiled by the rules");
    }

    @Test
    void refusesASingleFold() {
        TrainingSet set = Labelled.set(wandering(2, 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LevelFitting.ofDefaults().crossValidate(THEORY, set, one -> 0))
                .withMessageContaining("at least two folds");
    }

    @Test
    void believesWhatTheEngineBelieves() {
        HiddenMarkovModel<PeaceLevel> engine = HiddenMarkovModel.ofLevels(THEORY);
        for (long seed = 0; seed < SEEDS; seed++) {
            LabelledRelationship motley = Labelled.motley(seed);
            List<LabelledBelief> beliefs = LevelFitting.unfitted(THEORY, Labelled.set(List.of(motley)));

            assertThat(beliefs).hasSameSizeAs(motley.labels().keySet());
            Smoothed<PeaceLevel> smoothed = engine.smooth(motley.relationship().evidence(), Labelled.lastDay(motley));
            for (LabelledBelief belief : beliefs) {
                Belief<PeaceLevel> filtered = engine.filter(
                                motley.relationship().evidence(), belief.day())
                        .belief();
                assertSame(filtered, belief.asOf(), seed, belief.day());
                YearMonth month = YearMonth.from(belief.day());
                if (!month.isBefore(smoothed.first())) {
                    assertSame(smoothed.belief(month), belief.hindsight(), seed, belief.day());
                }
            }
        }
    }

    private static void assertSame(Belief<PeaceLevel> engine, Belief<PeaceLevel> own, long seed, LocalDate day) {
        for (PeaceLevel level : PeaceLevel.values()) {
            assertThat(own.probability(level))
                    .as("seed %d, %s, %s", seed, day, level)
                    .isCloseTo(engine.probability(level), within(1e-10));
        }
        assertThat(own.effectiveEvidence())
                .as("seed %d, %s", seed, day)
                .isCloseTo(engine.effectiveEvidence(), within(1e-10));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.4, 1})
    void followsTheSlopeThatDifferencesShow(double hindsight) {
        List<LabelledRelationship> some = new ArrayList<>(wandering(3, 7));
        some.add(Labelled.motley(3));
        some.add(Labelled.motley(4));
        TrainingSet set = Labelled.set(some);
        LevelFitting options =
                LevelFitting.builder().hindsightShare(hindsight).ridge(10).build();
        LevelParameters parameters = new LevelParameters(options, THEORY, set);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            LevelObjective objective = new LevelObjective(options, parameters, set.sequences(), threads);
            Random random = new Random(5);
            double[] x = parameters.start();
            for (int k = 0; k < x.length; k++) {
                x[k] += 0.3 * random.nextGaussian();
            }
            double[] slope = new double[x.length];
            objective.at(x, slope);
            for (int k = 0; k < x.length; k++) {
                double step = 1e-5;
                double kept = x[k];
                x[k] = kept + step;
                double above = objective.at(x, new double[x.length]);
                x[k] = kept - step;
                double below = objective.at(x, new double[x.length]);
                x[k] = kept;
                assertThat(slope[k]).as("number %d", k).isCloseTo((above - below) / (2 * step), within(2e-7));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void tellsUnseenRelationshipsBetterThanTheTheory() {
        TrainingSet unseen = Labelled.set(wandering(40, 1000));
        FittedLevels fitted = LevelFitting.ofDefaults().fit(THEORY, Labelled.set(wandering(40, 1)), 60);

        double before = logLoss(LevelFitting.unfitted(THEORY, unseen));
        double after = logLoss(fitted.beliefs(unseen, one -> true));

        assertThat(after).isLessThan(0.8 * before);
    }

    @Test
    void givesAModelWhoseAnswersAreThoseOfTheFitButForRounding() {
        TrainingSet set = Labelled.set(wandering(10, 1));
        FittedLevels fitted = LevelFitting.ofDefaults().fit(THEORY, set, 30);
        HiddenMarkovModel<PeaceLevel> chain = HiddenMarkovModel.ofLevels(fitted.model("2", THEORY.provenance()));

        for (LabelledBelief belief : fitted.beliefs(set, one -> one == 0)) {
            Belief<PeaceLevel> rounded = chain.filter(
                            Labelled.wandering(1, 25).relationship().evidence(), belief.day())
                    .belief();
            for (PeaceLevel level : PeaceLevel.values()) {
                assertThat(rounded.probability(level)).isCloseTo(belief.asOf().probability(level), within(0.05));
            }
        }
    }

    @Test
    void leavesTheCodebooksTablesAlone() {
        List<LabelledRelationship> motley =
                LongStream.range(0, 10).mapToObj(Labelled::motley).toList();

        HmmParameters<PeaceLevel> levels =
                LevelFitting.ofDefaults().fit(THEORY, Labelled.set(motley), 20).levels();

        for (Factor factor : Factor.values()) {
            assertThat(levels.tables().get(factor).codebook())
                    .isEqualTo(THEORY.level().tables().get(factor).codebook());
        }
    }

    @Test
    void staysMonotoneEvenIfTheLabelsAreNonsense() {
        List<LabelledRelationship> motley =
                LongStream.range(0, 12).mapToObj(Labelled::motley).toList();
        FittedLevels fitted = LevelFitting.builder().ridge(0.01).build().fit(THEORY, Labelled.set(motley), 60);

        for (FactorTables<PeaceLevel> tables : fitted.levels().tables().values()) {
            tables.instruments().forEach((name, table) -> assertRisesByBand(table, name));
        }
        assertThat(fitted.model("2", THEORY.provenance()).level()).isEqualTo(fitted.levels());
    }

    private static void assertRisesByBand(WeightTable<PeaceLevel> table, String name) {
        for (int level = 1; level < PeaceLevel.values().length; level++) {
            for (int band = 1; band < Band.values().length; band++) {
                assertThat(ratio(table, level, band))
                        .as("%s at %s", name, Band.values()[band])
                        .isGreaterThanOrEqualTo(ratio(table, level, band - 1) - 1e-9);
            }
        }
    }

    private static double ratio(WeightTable<PeaceLevel> table, int level, int band) {
        PeaceLevel[] levels = PeaceLevel.values();
        Band[] bands = Band.values();
        return table.decibans(levels[level], bands[band]) - table.decibans(levels[level - 1], bands[band]);
    }

    @Test
    void bendsTablesOnlyWithoutTheMonotoneConstraint() {
        // The closer the measure, the worse the peace: against all theory.
        List<LabelledRelationship> upsideDown = IntStream.range(0, 12)
                .mapToObj(pair -> {
                    ImmutableSortedMap.Builder<LocalDate, ImmutableSet<PeaceLevel>> labels =
                            ImmutableSortedMap.naturalOrder();
                    LabelledRelationship one = Labelled.wandering(pair, 20);
                    one.labels()
                            .forEach((day, level) -> labels.put(
                                    day,
                                    ImmutableSet.of(
                                            PeaceLevel.values()[
                                                    4 - level.iterator().next().ordinal()])));
                    return new LabelledRelationship(one.relationship(), labels.buildOrThrow());
                })
                .toList();
        TrainingSet set = Labelled.set(upsideDown);
        LevelFitting free = LevelFitting.builder().monotone(false).ridge(0.01).build();
        LevelFitting bound = LevelFitting.builder().ridge(0.01).build();

        FittedLevels bent = free.fit(THEORY, set, 60);

        assertThat(logLoss(bent.beliefs(set, one -> true)))
                .isLessThan(logLoss(bound.fit(THEORY, set, 60).beliefs(set, one -> true)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bent.model("2", THEORY.provenance()))
                .withMessageContaining("must not fall");
    }

    @Test
    void learnsFromALabelThatNamesTwoLevels() {
        LabelledRelationship one = Labelled.wandering(2, 20);
        ImmutableSortedMap.Builder<LocalDate, ImmutableSet<PeaceLevel>> labels = ImmutableSortedMap.naturalOrder();
        one.labels()
                .keySet()
                .forEach(day -> labels.put(day, ImmutableSet.of(PeaceLevel.WARM_PEACE, PeaceLevel.SECURITY_COMMUNITY)));
        TrainingSet set = Labelled.set(List.of(new LabelledRelationship(one.relationship(), labels.buildOrThrow())));

        List<LabelledBelief> fitted =
                LevelFitting.ofDefaults().fit(THEORY, set, 40).beliefs(set, every -> true);

        assertThat(fitted)
                .allSatisfy(belief -> assertThat(belief.asOf().probabilityAtLeast(PeaceLevel.WARM_PEACE))
                        .isGreaterThan(0.9));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void givesTheSameBitsWithAnyNumberOfThreads(int threads) {
        TrainingSet set = Labelled.set(wandering(40, 1));

        FittedLevels alone = LevelFitting.ofDefaults().fit(THEORY, set, 15);
        FittedLevels together = LevelFitting.builder().threads(threads).build().fit(THEORY, set, 15);

        assertThat(together.beliefs(set, one -> true)).isEqualTo(alone.beliefs(set, one -> true));
    }

    @Test
    void stopsWhenTheListenerSaysSo() {
        List<Integer> heard = new ArrayList<>();
        LevelFitting fitting = LevelFitting.builder()
                .listener(progress -> {
                    heard.add(progress.iteration());
                    return progress.iteration() < 3;
                })
                .build();

        assertThatExceptionOfType(FittingStoppedException.class)
                .isThrownBy(() -> fitting.fit(THEORY, Labelled.set(wandering(3, 1)), 50));
        assertThat(heard).containsExactly(1, 2, 3);
    }

    @Test
    void doesNotLetAFoldsLabelsReachWhatIsBelievedOfIt() {
        List<LabelledRelationship> pairs = wandering(6, 1);
        List<LabelledRelationship> changed = new ArrayList<>(pairs);
        ImmutableSortedMap.Builder<LocalDate, ImmutableSet<PeaceLevel>> labels = ImmutableSortedMap.naturalOrder();
        pairs.get(0).labels().keySet().forEach(day -> labels.put(day, ImmutableSet.of(PeaceLevel.SEVERE_RIVALRY)));
        changed.set(0, new LabelledRelationship(pairs.get(0).relationship(), labels.buildOrThrow()));
        // So few iterations that the folds left out have no choice of where to stop.
        LevelFitting fitting = LevelFitting.builder().iterations(10).build();

        List<Belief<PeaceLevel>> before = ofTheFirst(fitting, pairs);
        List<Belief<PeaceLevel>> after = ofTheFirst(fitting, changed);

        assertThat(after).isEqualTo(before);
    }

    private static List<Belief<PeaceLevel>> ofTheFirst(LevelFitting fitting, List<LabelledRelationship> pairs) {
        return fitting.crossValidate(THEORY, Labelled.set(pairs), one -> one % 3).beliefs().stream()
                .filter(one -> one.relationship() == 0)
                .map(LabelledBelief::asOf)
                .toList();
    }

    @Test
    void believesOfEveryLabelOnceInCrossValidation() {
        TrainingSet set = Labelled.set(wandering(7, 1));

        CrossValidation tested =
                LevelFitting.builder().iterations(20).build().crossValidate(THEORY, set, one -> one % 3);

        assertThat(tested.folds()).isEqualTo(3);
        assertThat(tested.fits()).hasSize(3);
        assertThat(tested.beliefs()).hasSize(set.labels()).doesNotHaveDuplicates();
        assertThat(tested.iterations()).isIn(10, 20);
    }

    @Test
    void takesStepsOfAQuarterForNearlyTheSameAnswer() {
        TrainingSet.Builder quarterly = TrainingSet.builder(THEORY.evidence()).monthsPerStep(3);
        List<LabelledRelationship> pairs = wandering(10, 1);
        pairs.forEach(quarterly::add);

        FittedLevels fitted = LevelFitting.ofDefaults().fit(THEORY, quarterly.build(), 40);

        TrainingSet monthly = Labelled.set(pairs);
        double coarse = logLoss(fitted.beliefs(quarterly.build(), one -> true));
        double fine = logLoss(LevelFitting.ofDefaults().fit(THEORY, monthly, 40).beliefs(monthly, one -> true));
        assertThat(coarse).isCloseTo(fine, within(0.03));
    }

    @Test
    void roundsToTenthsOfADeciban() {
        HmmParameters<PeaceLevel> levels = LevelFitting.ofDefaults()
                .fit(THEORY, Labelled.set(wandering(5, 1)), 20)
                .levels();

        WeightTable<PeaceLevel> table =
                levels.tables().get(Factor.MILITARY_RESTRAINT).instruments().get("a");
        for (Band band : Band.values()) {
            assertThat(table.decibans(PeaceLevel.NEGATIVE_PEACE, band)).isZero();
            for (PeaceLevel level : PeaceLevel.values()) {
                double tenths = table.decibans(level, band) * 10;
                assertThat(tenths).isCloseTo(Math.rint(tenths), within(1e-9));
            }
        }
    }
}
