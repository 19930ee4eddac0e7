package org.entente.engine;

import java.util.Arrays;
import java.util.List;

/**
 * What each factor says month by month: stretches of months in which it says the same, silence being one of them, from the
 * first month to the last of all time. Those of all factors stand in the same few arrays, one factor after the other.
 */
final class EmissionRuns {
    private static final int STATES = FilterStep.STATES;

    private final int[] current = new int[RedundancyDiscount.FACTORS];
    private final int[] changes = new int[RedundancyDiscount.FACTORS];
    private final int[] ends;
    private final double[] weights;
    private final double[] sums;

    EmissionRuns(HiddenMarkovModel<?> chain, Schedule schedule) {
        int most = 0;
        for (int factor = 0; factor < RedundancyDiscount.FACTORS; factor++) {
            most += 2 * schedule.segments(factor).size() + 1;
        }
        ends = new int[most];
        weights = new double[most];
        sums = new double[most * STATES];
        int stretch = 0;
        for (int factor = 0; factor < RedundancyDiscount.FACTORS; factor++) {
            current[factor] = stretch;
            stretch = add(chain, factor, schedule.segments(factor), stretch);
        }
        Arrays.fill(changes, Integer.MIN_VALUE);
    }

    private int add(HiddenMarkovModel<?> chain, int factor, List<Schedule.Segment> segments, int first) {
        int stretch = first;
        for (Schedule.Segment segment : segments) {
            if (stretch == first || ends[stretch - 1] < segment.first()) {
                ends[stretch++] = segment.first();
            }
            ends[stretch] = segment.end();
            for (ScheduledEvidence entry : segment.entries()) {
                double counts = entry.weight();
                weights[stretch] += counts;
                double[] row = chain.row(factor, entry);
                for (int s = 0; s < STATES; s++) {
                    sums[stretch * STATES + s] += counts * row[s];
                }
            }
            stretch++;
        }
        ends[stretch] = Integer.MAX_VALUE;
        return stretch + 1;
    }

    /**
     * Goes to a month; months come in order.
     *
     * @param said for each factor and state, in this order, the sum of weight times table: set where it may have changed
     * @param counted for each factor what its evidence weighs: likewise
     * @return whether any factor may say another thing than in the last month
     */
    boolean goTo(int month, double[] said, double[] counted) {
        boolean changed = false;
        for (int factor = 0; factor < RedundancyDiscount.FACTORS; factor++) {
            if (month >= changes[factor]) {
                int stretch = current[factor];
                while (ends[stretch] <= month) {
                    stretch++;
                }
                current[factor] = stretch;
                changes[factor] = ends[stretch];
                counted[factor] = weights[stretch];
                for (int s = 0; s < STATES; s++) {
                    said[factor * STATES + s] = sums[stretch * STATES + s];
                }
                changed = true;
            }
        }
        return changed;
    }
}
