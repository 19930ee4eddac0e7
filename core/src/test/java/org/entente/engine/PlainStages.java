package org.entente.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The stages a second time, written from {@code docs/engine.md}: every way of cutting the months is weighed, each tail of
 * them once. Slow, and deep in the stack: for some hundred months at most.
 */
final class PlainStages {
    private static final int LEAST_MONTHS = 9;
    private static final int TURN_COST = 1;

    /** Months of one state, the last one not included. */
    record Stage(int state, int first, int end) {}

    private record Course(double value, List<Stage> stages) {}

    private final List<double[]> hindsight;
    private final List<double[]> asOf;
    private final Map<Integer, Course> best = new HashMap<>();

    /**
     * Stages of a course of beliefs.
     *
     * @param hindsight by month and state, with hindsight
     * @param asOf the same as of the end of each month
     */
    PlainStages(List<double[]> hindsight, List<double[]> asOf) {
        this.hindsight = hindsight;
        this.asOf = asOf;
    }

    /** The best cut of all months, before any turn is dated. */
    List<Stage> cut() {
        return hindsight.isEmpty() ? List.of() : from(0).stages();
    }

    /** The best cut, each turn moved to the month in which contemporaries came to prefer the new state to the old. */
    List<Stage> dated() {
        List<Stage> dated = new ArrayList<>(cut());
        for (int i = dated.size() - 1; i > 0; i--) {
            Stage before = dated.get(i - 1);
            Stage after = dated.get(i);
            int turn = turn(before, after);
            dated.set(i, new Stage(after.state(), turn, after.end()));
            dated.set(i - 1, new Stage(before.state(), before.first(), turn));
        }
        return dated;
    }

    private int turn(Stage before, Stage after) {
        int least = after.end() == hindsight.size() ? 1 : LEAST_MONTHS;
        return IntStream.rangeClosed(after.first(), after.first() + 12)
                .filter(t -> t + least <= after.end())
                .filter(t -> asOf.get(t)[after.state()] >= asOf.get(t)[before.state()])
                .findFirst()
                .orElse(after.first());
    }

    private Course from(int first) {
        Course known = best.get(first);
        if (known != null) {
            return known;
        }
        Course found = new Course(Double.NEGATIVE_INFINITY, List.of());
        for (int end = first + 1; end <= hindsight.size(); end++) {
            boolean last = end == hindsight.size();
            if (last || end - first >= LEAST_MONTHS) {
                for (int state = 0; state < hindsight.get(0).length; state++) {
                    Stage stage = new Stage(state, first, end);
                    Course rest = last ? new Course(0, List.of()) : from(end);
                    double value = sum(stage) + rest.value() - (last ? 0 : TURN_COST);
                    if (value > found.value()) {
                        List<Stage> stages = new ArrayList<>(List.of(stage));
                        stages.addAll(rest.stages());
                        found = new Course(value, stages);
                    }
                }
            }
        }
        best.put(first, found);
        return found;
    }

    double sum(Stage stage) {
        return sum(stage, stage.state());
    }

    /** The sum of the probabilities of a state over the months of a stage. */
    double sum(Stage stage, int state) {
        return IntStream.range(stage.first(), stage.end())
                .mapToDouble(t -> hindsight.get(t)[state])
                .sum();
    }
}
