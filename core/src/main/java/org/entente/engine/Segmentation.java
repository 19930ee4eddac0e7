package org.entente.engine;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Cuts the months of a smoothed relationship into stages of one state each: those that maximise the sum of the months'
 * probabilities with hindsight, where a stage has at least {@value #LEAST_MONTHS} months and each turn costs
 * {@value #TURN_COST} month of certainty. The last stage is not over, so it may be shorter. Solved exactly by dynamic
 * programming.
 */
public final class Segmentation {
    /** Less than this is an episode within a stage. */
    static final int LEAST_MONTHS = 9;

    static final int TURN_COST = 1;

    /**
     * Months of one state.
     *
     * @param state its ordinal
     * @param first index of the first month
     * @param end index of the first month after it
     */
    public record Segment(int state, int first, int end) {}

    private final Smoothed<?> smoothed;
    private final int months;
    private final int states;
    /** By state and month: the sum of probabilities of all months before. */
    private final double[][] sums;
    /** By month: the best sum of all stages that end before it, and the stage that comes last in it. */
    private final double[] best;

    private final int[] lastState;
    private final int[] lastFirst;

    private Segmentation(Smoothed<?> smoothed) {
        this.smoothed = smoothed;
        this.months = smoothed.months();
        this.states = smoothed.model().states();
        this.sums = new double[states][months + 1];
        for (int s = 0; s < states; s++) {
            for (int t = 0; t < months; t++) {
                sums[s][t + 1] = sums[s][t] + smoothed.hindsight(t, s);
            }
        }
        this.best = new double[months + 1];
        this.lastState = new int[months + 1];
        this.lastFirst = new int[months + 1];
    }

    /** The stages, in order of time; each turn is dated to the month in which the belief as of then crosses. */
    public static ImmutableList<Segment> of(Smoothed<?> smoothed) {
        if (smoothed.isEmpty()) {
            return ImmutableList.of();
        }
        Segmentation segmentation = new Segmentation(smoothed);
        segmentation.solve();
        return segmentation.dated(segmentation.traced());
    }

    /**
     * The episodes of a stage: months in which another state is the most likely, both as of then and with hindsight. Those of
     * a neighbouring stage's state that reach to it are part of the turn.
     */
    public static ImmutableList<Segment> episodes(Smoothed<?> smoothed, List<Segment> stages, int stage) {
        Segment within = stages.get(stage);
        ImmutableList.Builder<Segment> episodes = ImmutableList.builder();
        int first = within.first();
        while (first < within.end()) {
            int state = smoothed.agreed(first);
            int end = first + 1;
            while (end < within.end() && smoothed.agreed(end) == state) {
                end++;
            }
            boolean isTurn = (first == within.first()
                            && stage > 0
                            && stages.get(stage - 1).state() == state)
                    || (end == within.end()
                            && stage + 1 < stages.size()
                            && stages.get(stage + 1).state() == state);
            if (state != Smoothed.NONE && state != within.state() && !isTurn) {
                episodes.add(new Segment(state, first, end));
            }
            first = end;
        }
        return episodes.build();
    }

    private void solve() {
        // The best first month of a stage of each state that goes on, as best[first] - sums[first].
        double[] openValue = new double[states];
        int[] openFirst = new int[states];
        Arrays.fill(openValue, Double.NEGATIVE_INFINITY);
        for (int end = 1; end <= months; end++) {
            int first = end - LEAST_MONTHS;
            if (first >= 0) {
                open(first, openValue, openFirst);
            }
            best[end] = Double.NEGATIVE_INFINITY;
            for (int s = 0; s < states; s++) {
                take(end, s, openFirst[s], openValue[s] + sums[s][end]);
            }
            if (end == months) {
                // The last stage may have begun lately.
                for (int late = Math.max(0, end - LEAST_MONTHS + 1); late < end; late++) {
                    for (int s = 0; s < states; s++) {
                        take(end, s, late, start(late) + sums[s][end] - sums[s][late]);
                    }
                }
            }
        }
    }

    private void open(int first, double[] openValue, int[] openFirst) {
        for (int s = 0; s < states; s++) {
            double value = start(first) - sums[s][first];
            if (value > openValue[s]) {
                openValue[s] = value;
                openFirst[s] = first;
            }
        }
    }

    private double start(int first) {
        return first == 0 ? 0 : best[first] - TURN_COST;
    }

    private void take(int end, int state, int first, double value) {
        if (value > best[end]) {
            best[end] = value;
            lastState[end] = state;
            lastFirst[end] = first;
        }
    }

    private List<Segment> traced() {
        List<Segment> traced = new ArrayList<>();
        for (int end = months; end > 0; end = lastFirst[end]) {
            traced.add(new Segment(lastState[end], lastFirst[end], end));
        }
        Collections.reverse(traced);
        return traced;
    }

    /**
     * Hindsight knows of a turn up to a year before contemporaries could; the turn is when they could, unless too little of
     * the stage would be left. The last turn is dated first, since how much is left of a stage is known once its end is.
     */
    private ImmutableList<Segment> dated(List<Segment> segments) {
        List<Segment> dated = new ArrayList<>();
        int end = months;
        for (int i = segments.size() - 1; i >= 0; i--) {
            Segment segment = segments.get(i);
            int first = i == 0 ? 0 : crossing(segments.get(i - 1).state(), segment, end);
            dated.add(new Segment(segment.state(), first, end));
            end = first;
        }
        return ImmutableList.copyOf(dated).reverse();
    }

    private int crossing(int before, Segment after, int end) {
        int least = end == months ? 1 : LEAST_MONTHS;
        int latest = Math.min(after.first() + Smoothed.LAG, end - least);
        for (int t = after.first(); t <= latest; t++) {
            if (smoothed.asOf(t, after.state()) >= smoothed.asOf(t, before)) {
                return t;
            }
        }
        return after.first();
    }
}
