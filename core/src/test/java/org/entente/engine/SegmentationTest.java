package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.entente.Seeds;
import org.entente.model.Model;
import org.entente.numeric.PlainMatrices;
import org.entente.relationship.Phase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the months of a course of beliefs, here made by chance, are cut into stages. */
class SegmentationTest {
    private static final int LEAST_MONTHS = 9;

    static LongStream seeds() {
        return Seeds.oneIn(1);
    }

    /** Beliefs that turn every few months, and contemporaries who follow up to a year late. */
    private record Course(List<double[]> hindsight, List<double[]> asOf) {
        static Course of(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int months = 1 + random.nextInt(80);
            int late = random.nextInt(13);
            List<double[]> hindsight = new ArrayList<>();
            int state = 0;
            for (int t = 0; t < months; t++) {
                state = random.nextInt(12) == 0 ? random.nextInt(6) : state;
                hindsight.add(around(state, random));
            }
            List<double[]> asOf = new ArrayList<>();
            for (int t = 0; t < months; t++) {
                asOf.add(hindsight.get(Math.max(0, t - late)));
            }
            return new Course(hindsight, asOf);
        }

        private static double[] around(int state, SplittableRandom random) {
            double[] belief = random.doubles(6, 0, 1).toArray();
            belief[state] += random.nextDouble(0, 10);
            return PlainMatrices.normalised(belief);
        }

        List<PlainStages.Stage> stages() {
            return Segmentation.of(new Smoothed<>(
                            Engine.of(Model.standard()).phases(), 0, subStates(asOf), subStates(hindsight)))
                    .stream()
                    .map(stage -> new PlainStages.Stage(stage.state(), stage.first(), stage.end()))
                    .toList();
        }

        PlainStages plain() {
            return new PlainStages(hindsight, asOf);
        }

        private static double[][] subStates(List<double[]> beliefs) {
            return beliefs.stream()
                    .map(belief -> {
                        double[] young = new double[2 * Phase.values().length];
                        System.arraycopy(belief, 0, young, 0, belief.length);
                        return young;
                    })
                    .toArray(double[][]::new);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noOtherCutIsBetterAndTurnsAreDatedToWhenContemporariesKnew(long seed) {
        Course course = Course.of(seed);

        assertThat(course.stages()).isEqualTo(course.plain().dated());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void stagesFollowEachOtherWithoutGapAndEachButTheLastHasNineMonths(long seed) {
        Course course = Course.of(seed);
        List<PlainStages.Stage> stages = course.stages();

        int first = 0;
        for (PlainStages.Stage stage : stages) {
            assertThat(stage.first()).isEqualTo(first);
            assertThat(stage.end()).isGreaterThan(first);
            first = stage.end();
        }
        assertThat(first).isEqualTo(course.hindsight().size());
        assertThat(stages.subList(0, stages.size() - 1)).allMatch(stage -> stage.end() - stage.first() >= LEAST_MONTHS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void beforeTurnsAreDatedNoStateIsLikelierOverTheMonthsOfAStageThanItsOwn(long seed) {
        Course course = Course.of(seed);
        PlainStages plain = course.plain();
        List<PlainStages.Stage> cut = plain.cut();

        for (int i = 0; i < cut.size(); i++) {
            for (int other = 0; other < 6; other++) {
                // As the state of a neighbour it would save the turn between the two.
                boolean before = i > 0 && cut.get(i - 1).state() == other;
                boolean after = i + 1 < cut.size() && cut.get(i + 1).state() == other;
                double saved = (before ? 1 : 0) + (after ? 1 : 0);
                assertThat(plain.sum(cut.get(i), other) + saved)
                        .as("stage %s, state %s", cut.get(i), other)
                        .isLessThanOrEqualTo(plain.sum(cut.get(i)) + 1e-9);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTurnIsMovedByAYearAtMostAndOnlyWhileContemporariesPreferredTheOldState(long seed) {
        Course course = Course.of(seed);
        List<PlainStages.Stage> cut = course.plain().cut();
        List<PlainStages.Stage> dated = course.stages();

        assertThat(dated)
                .extracting(PlainStages.Stage::state)
                .isEqualTo(cut.stream().map(PlainStages.Stage::state).toList());
        for (int i = 1; i < cut.size(); i++) {
            assertThat(dated.get(i).first() - cut.get(i).first()).isBetween(0, 12);
            for (int t = cut.get(i).first(); t < dated.get(i).first(); t++) {
                double[] then = course.asOf().get(t);
                assertThat(then[cut.get(i).state()])
                        .isLessThan(then[cut.get(i - 1).state()]);
            }
        }
    }
}
