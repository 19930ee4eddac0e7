package org.entente.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.entente.Seeds;
import org.entente.engine.Engine;
import org.entente.engine.Generator;
import org.entente.engine.PlainHiddenMarkovModel;
import org.entente.model.Model;
import org.entente.model.RandomModels;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.junit.jupiter.api.Test;

class MatricesTest {
    private static double[][] generator(SplittableRandom random, int n, double fastest) {
        double[][] q = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j && (j == (i + 1) % n || random.nextInt(3) > 0)) {
                    q[i][j] = random.nextDouble(1e-6, fastest);
                    q[i][i] -= q[i][j];
                }
            }
        }
        return q;
    }

    @Test
    void theExponentialOfRatesIsTheMeanOverThePoissonNumberOfJumps() {
        for (long seed = 0; seed < Seeds.COUNT; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] q = generator(random, 2 + random.nextInt(9), random.nextBoolean() ? 0.2 : 8);
            double years = random.nextDouble(0, 3);

            double[][] fast = Matrices.exponential(q, years);

            double[][] slow = PlainMatrices.uniformised(q, years);
            for (int i = 0; i < q.length; i++) {
                double sum = 0;
                for (int j = 0; j < q.length; j++) {
                    assertThat(fast[i][j])
                            .as("seed %s", seed)
                            .isCloseTo(slow[i][j], within(1e-12))
                            .isNotNegative();
                    sum += fast[i][j];
                }
                assertThat(sum).as("seed %s", seed).isCloseTo(1, within(1e-12));
            }
        }
    }

    @Test
    void twelveMonthsAreAYear() {
        double[][] q = Generator.of(Model.standard().phase().transitions(), Phase.class);
        double[][] month = Matrices.exponential(q, 1.0 / 12);
        double[][] twelve = month;
        for (int i = 1; i < 12; i++) {
            twelve = PlainMatrices.product(twelve, month);
        }
        double[][] year = Matrices.exponential(q, 1);
        for (int i = 0; i < q.length; i++) {
            assertThat(twelve[i]).containsExactly(year[i], within(1e-14));
        }
    }

    @Test
    void overNoTimeNothingMoves() {
        double[][] still = Matrices.exponential(generator(new SplittableRandom(1), 3, 1), 0);

        assertThat(still).isDeepEqualTo(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
    }

    @Test
    void theStationaryDistributionIsWhatAThousandYearsLeadTo() {
        for (long seed = 0; seed < Seeds.COUNT; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] q = generator(random, 2 + random.nextInt(9), 1);
            double[] stationary = Matrices.stationary(q);

            double[][] late = PlainMatrices.uniformised(q, 1);
            for (int doubling = 0; doubling < 30; doubling++) {
                late = PlainMatrices.product(late, late);
                for (double[] row : late) {
                    double sum = 0;
                    for (double p : row) {
                        sum += p;
                    }
                    for (int j = 0; j < row.length; j++) {
                        row[j] /= sum;
                    }
                }
            }
            for (double[] row : late) {
                assertThat(row).as("seed %s", seed).containsExactly(stationary, within(1e-9));
            }
        }
    }

    @Test
    void theModelsBaseRatesAreTheSolutionOfItsEquations() {
        for (long seed = 0; seed < Seeds.COUNT; seed++) {
            Model model = RandomModels.of(seed);
            double[] phases = PlainHiddenMarkovModel.ofPhases(model).baseRates();
            double[] levels = PlainHiddenMarkovModel.ofLevels(model).baseRates();
            for (Phase phase : Phase.values()) {
                assertThat(Engine.of(model).phases().baseRates().probability(phase))
                        .isCloseTo(phases[phase.ordinal()], within(1e-12));
            }
            for (PeaceLevel level : PeaceLevel.values()) {
                assertThat(Engine.of(model).levels().baseRates().probability(level))
                        .isCloseTo(levels[level.ordinal()], within(1e-12));
            }
        }
    }
}
