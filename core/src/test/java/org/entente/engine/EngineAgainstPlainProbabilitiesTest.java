package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.entente.Seeds;
import org.entente.model.Belief;
import org.entente.model.Model;
import org.entente.model.RandomModels;
import org.entente.relationship.Evidence;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The engine says what a slow one, written apart from it, says; and what counting all paths says. */
class EngineAgainstPlainProbabilitiesTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    /** Something to be found true of both axes. */
    private interface Claim {
        <S extends Enum<S>> void check(
                HiddenMarkovModel<S> engine, PlainHiddenMarkovModel<S> plain, S[] states, long seed);
    }

    private static void forEachSeed(Claim claim) {
        for (long seed = 0; seed < Seeds.COUNT; seed++) {
            Model model = RandomModels.of(seed);
            claim.check(
                    HiddenMarkovModel.ofPhases(model), PlainHiddenMarkovModel.ofPhases(model), Phase.values(), seed);
            claim.check(
                    HiddenMarkovModel.ofLevels(model),
                    PlainHiddenMarkovModel.ofLevels(model),
                    PeaceLevel.values(),
                    seed);
        }
    }

    private static <S extends Enum<S>> void assertSame(Belief<S> belief, double[] plain, S[] states, String what) {
        for (S state : states) {
            assertThat(belief.probability(state)).as("%s, %s", what, state).isCloseTo(plain[state.ordinal()], CLOSE);
        }
    }

    @Test
    void filtersAsOfAnyDay() {
        forEachSeed(new Claim() {
            @Override
            public <S extends Enum<S>> void check(
                    HiddenMarkovModel<S> engine, PlainHiddenMarkovModel<S> plain, S[] states, long seed) {
                Relationship relationship = RandomRelationships.of(seed);
                LocalDate day = RandomRelationships.day(relationship, seed);

                Belief<S> belief = engine.filter(relationship.evidence(), day).belief();

                assertSame(belief, plain.filter(relationship.evidence(), day), states, "seed " + seed + " on " + day);
                assertThat(belief.effectiveEvidence())
                        .as("seed %s", seed)
                        .isCloseTo(plain.months(relationship.evidence(), day).effectiveEvidence(), CLOSE);
            }
        });
    }

    @Test
    void smoothsEveryMonth() {
        forEachSeed(new Claim() {
            @Override
            public <S extends Enum<S>> void check(
                    HiddenMarkovModel<S> engine, PlainHiddenMarkovModel<S> plain, S[] states, long seed) {
                Relationship relationship = RandomRelationships.of(seed);
                LocalDate until = RandomRelationships.day(relationship, seed);

                Smoothed<S> smoothed = engine.smooth(relationship.evidence(), until);

                List<double[]> months = plain.smooth(relationship.evidence(), until);
                assertThat(smoothed.isEmpty()).as("seed %s", seed).isEqualTo(months.isEmpty());
                for (int t = 0; t < months.size(); t++) {
                    YearMonth month = smoothed.first().plusMonths(t);
                    assertSame(smoothed.belief(month), months.get(t), states, "seed " + seed + " in " + month);
                }
                if (!months.isEmpty()) {
                    assertThat(smoothed.last()).isEqualTo(YearMonth.from(until));
                }
            }
        });
    }

    @Test
    void findsAPathThatNoneIsLikelierThan() {
        forEachSeed(new Claim() {
            @Override
            public <S extends Enum<S>> void check(
                    HiddenMarkovModel<S> engine, PlainHiddenMarkovModel<S> plain, S[] states, long seed) {
                Relationship relationship = RandomRelationships.of(seed);
                LocalDate until = RandomRelationships.day(relationship, seed);

                List<S> path = engine.smooth(relationship.evidence(), until).path();

                PlainHiddenMarkovModel<S>.Months months = plain.months(relationship.evidence(), until);
                assertThat(path).as("seed %s", seed).hasSameSizeAs(months.likelihoods);
                assertThat(plain.bestPath(months, Optional.of(path)))
                        .as("seed %s", seed)
                        .isCloseTo(plain.bestPath(months, Optional.empty()), within(1e-7));
            }
        });
    }

    @Test
    void looksAheadAsThePowersOfOneMonthDo() {
        forEachSeed(new Claim() {
            @Override
            public <S extends Enum<S>> void check(
                    HiddenMarkovModel<S> engine, PlainHiddenMarkovModel<S> plain, S[] states, long seed) {
                Relationship relationship = RandomRelationships.of(seed);
                LocalDate day = RandomRelationships.day(relationship, seed);
                Filtered<S> filtered = engine.filter(relationship.evidence(), day);
                List<double[]> forward = plain.forward(plain.months(relationship.evidence(), day));
                double[] now = forward.get(forward.size() - 1);
                for (int months : new int[] {0, 1, 12, 60}) {
                    double[] then = times(now, PlainHiddenMarkovModel.uniformised(plain.generator(), months / 12.0));
                    assertSame(filtered.ahead(months), plain.collapse(then), states, "seed " + seed);
                    for (S state : states) {
                        double reached = plain.collapse(times(
                                now,
                                PlainHiddenMarkovModel.uniformised(
                                        neverLeft(plain.generator(), state, states), months / 12.0)))[state.ordinal()];
                        double held = plain.collapse(now)[state.ordinal()];
                        assertThat(filtered.chanceOfReaching(state, months)).isCloseTo(reached, CLOSE);
                        assertThat(filtered.chanceOfEntering(state, months))
                                .isCloseTo((reached - held) / (1 - held), within(1e-7));
                    }
                }
            }
        });
    }

    private static double[][] neverLeft(double[][] generator, Enum<?> state, Enum<?>[] states) {
        generator[state.ordinal()] = new double[generator.length];
        generator[state.ordinal() + states.length] = new double[generator.length];
        return generator;
    }

    private static double[] times(double[] belief, double[][] matrix) {
        double[] product = new double[belief.length];
        for (int i = 0; i < belief.length; i++) {
            for (int j = 0; j < belief.length; j++) {
                product[j] += belief[i] * matrix[i][j];
            }
        }
        return product;
    }

    /** Every path of a few months, one by one. */
    @Nested
    class CountingAllPaths {
        @Test
        void ofShortChainsGivesTheSameBeliefsAndTheSameBestPath() {
            forEachSeed(new Claim() {
                @Override
                public <S extends Enum<S>> void check(
                        HiddenMarkovModel<S> engine, PlainHiddenMarkovModel<S> plain, S[] states, long seed) {
                    List<Evidence> items = RandomRelationships.shortOf(seed).evidence();
                    LocalDate until = LocalDate.of(1950, 4, 30);
                    PlainHiddenMarkovModel<S>.Months months = plain.months(items, until);
                    Paths paths = new Paths(plain.stationary(), plain.monthly(), months.likelihoods, states.length);

                    assertSame(
                            engine.filter(items, until).belief(), paths.marginal(paths.last()), states, "seed " + seed);
                    Smoothed<S> smoothed = engine.smooth(items, until);
                    for (int t = 0; t <= paths.last(); t++) {
                        Belief<S> belief = smoothed.belief(smoothed.first().plusMonths(t));
                        assertSame(belief, paths.marginal(t), states, "seed " + seed + ", month " + t);
                    }
                    assertThat(plain.bestPath(months, Optional.of(smoothed.path())))
                            .as("seed %s", seed)
                            .isCloseTo(StrictMath.log(paths.best), CLOSE);
                }
            });
        }
    }

    private static final class Paths {
        private final List<double[]> marginals = new ArrayList<>();
        private final double[] initial;
        private final double[][] step;
        private final List<double[]> likelihoods;
        private final int states;
        private double best;

        Paths(double[] initial, double[][] step, List<double[]> likelihoods, int states) {
            this.initial = initial;
            this.step = step;
            this.likelihoods = likelihoods;
            this.states = states;
            likelihoods.forEach(month -> marginals.add(new double[states]));
            for (int start = 0; start < initial.length; start++) {
                walk(new int[likelihoods.size()], 0, start, initial[start]);
            }
        }

        /** All paths that go on from a sub-state before a month. */
        private double walk(int[] path, int month, int from, double probability) {
            if (month == path.length) {
                best = Math.max(best, probability);
                for (int t = 0; t < path.length; t++) {
                    marginals.get(t)[path[t] % states] += probability;
                }
                return probability;
            }
            double sum = 0;
            for (int to = 0; to < initial.length; to++) {
                path[month] = to;
                double likelihood = likelihoods.get(month)[to % states];
                sum += walk(path, month + 1, to, probability * step[from][to] * likelihood);
            }
            return sum;
        }

        int last() {
            return likelihoods.size() - 1;
        }

        double[] marginal(int month) {
            double sum = 0;
            for (double value : marginals.get(month)) {
                sum += value;
            }
            double[] marginal = marginals.get(month).clone();
            for (int s = 0; s < states; s++) {
                marginal[s] /= sum;
            }
            return marginal;
        }
    }
}
