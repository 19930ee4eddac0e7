package org.entente.dataset.table;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;

/**
 * Turns a value into a score, in steps. A value below the first cut point has the first score, one from the first cut
 * point up to the second has the second score, and so on.
 *
 * @param cuts ascending cut points, in the unit of the value
 * @param scores from -1 to 1, one more than cut points
 */
public record Scale(ImmutableList<Double> cuts, ImmutableList<Double> scores) {
    /**
     * A scale.
     *
     * @throws IllegalArgumentException if the cut points do not ascend, a score is outside -1 to 1, or there is not one
     *     score more than cut points
     */
    public Scale {
        Preconditions.checkArgument(
                Ordering.natural().isStrictlyOrdered(cuts) && cuts.stream().allMatch(Double::isFinite),
                "cuts must ascend: %s",
                cuts);
        Preconditions.checkArgument(
                scores.size() == cuts.size() + 1, "scores must be one more than cuts (%s): %s", cuts, scores);
        Preconditions.checkArgument(
                scores.stream().allMatch(score -> score >= -1 && score <= 1),
                "scores must be from -1 to 1: %s",
                scores);
    }

    /** The score of a value. */
    public double score(double value) {
        int step = 0;
        while (step < cuts.size() && value >= cuts.get(step)) {
            step++;
        }
        return scores.get(step);
    }
}
