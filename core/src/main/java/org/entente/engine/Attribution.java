package org.entente.engine;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.BitSet;
import org.entente.numeric.GaussLegendre;
import org.entente.relationship.Evidence;

/**
 * What each item adds to the log-odds of a state on a day: integrated gradients along the scaling of all evidence from
 * nothing to what it is (Aumann and Shapley 1974; Sundararajan, Taly and Yan 2017). The shares owe nothing to any order of
 * the evidence, and sum to the log-odds less those of the base rates.
 *
 * <p>With O(x) the log-odds of the states a against the states b when all log-likelihoods are multiplied by x,
 *
 * <pre>share(i) = integral from 0 to 1 of sum over t, s of l_it(s) [P_x(s_t = s | s_T in a) - P_x(s_t = s | s_T in b)] dx</pre>
 *
 * where l_it(s) is what the item contributes in month t; times the sharpening, if there is any, and of probabilities as they
 * are told. One node of the integral is one run forward and two backward.
 *
 * @param <S> the states: phases or levels of peace
 */
public final class Attribution<S extends Enum<S>> {
    private static final int STATES = FilterStep.STATES;
    private static final int SIZE = FilterStep.SIZE;
    /** With these nodes the sum of the shares of four hundred items is right to 1e-11. */
    private static final GaussLegendre NODES = GaussLegendre.of(48);
    /** Total variation below this adds nothing to a share that could be seen. */
    private static final double NEGLIGIBLE = 1e-16;
    /**
     * The same of a share at the margin, which is only compared with a part of the log-odds: a condition of three centuries
     * that ended before would have added less than .01.
     */
    private static final double NEGLIGIBLE_AT_THE_MARGIN = 1e-6;

    /** Where no single item makes a state certain any more, as a share of all evidence. */
    private static final double HALF = 0.5;
    /** Coarser still: it only finds what is then left out and asked again. */
    private static final double NEGLIGIBLE_HALFWAY = 1e-3;
    /** In months: what is older hardly tells states apart now. */
    private static final int CENTURY = 1200;

    private final HiddenMarkovModel<S> model;
    private final KnownEvidence known;
    private final Emissions emissions;
    private final int months;
    private final double[] filtered;
    /** Of one month, by state. */
    private final double[] likelihoods = new double[STATES];
    /** By month and state: the integral of the difference of the two conditional probabilities. */
    private final double[] gradients;
    /** The first month in which there is any. */
    private int reached;

    private Attribution(HiddenMarkovModel<S> model, KnownEvidence known) {
        this.model = model;
        this.known = known;
        this.emissions = Emissions.of(model, known);
        this.months = emissions.months();
        this.filtered = new double[months * SIZE];
        this.gradients = new double[months * STATES];
        this.reached = months;
    }

    /**
     * The shares of all items.
     *
     * @param known not empty
     * @param state ordinals of the states explained
     * @param against ordinals of the states compared with
     */
    public static <S extends Enum<S>> ImmutableList<ItemShare> shares(
            HiddenMarkovModel<S> model, KnownEvidence known, BitSet state, BitSet against) {
        Attribution<S> attribution = new Attribution<>(model, known);
        for (int i = 0; i < NODES.count(); i++) {
            attribution.forward(NODES.node(i));
            attribution.addNode(state, against, NODES.node(i), NODES.weight(i), NEGLIGIBLE);
        }
        return attribution.shares();
    }

    /**
     * For what is believed {@linkplain #now now} and the {@linkplain #margins margins} of several pairs of states, which
     * have the run forward in common. Keeps the belief of every month: not to be held for long.
     *
     * @param known not empty
     */
    public static <S extends Enum<S>> Attribution<S> atTheMargin(HiddenMarkovModel<S> model, KnownEvidence known) {
        Attribution<S> attribution = new Attribution<>(model, known);
        attribution.forward(1);
        return attribution;
    }

    /** What is believed at the margin: the same as {@link Filtered#of}. */
    public Filtered<S> now() {
        return Filtered.of(model, known, emissions, Arrays.copyOfRange(filtered, (months - 1) * SIZE, months * SIZE));
    }

    /** What each item adds at the margin: the gradient at the evidence as it is. */
    public ImmutableList<ItemShare> margins(BitSet state, BitSet against) {
        return margins(state, against, 1, NEGLIGIBLE_AT_THE_MARGIN);
    }

    /**
     * The same where all evidence says half as much, of the last {@value #CENTURY} months. What makes a state certain adds
     * nothing any more at the margin, though without it all would be otherwise. Of {@link #now} and {@link #margins} nothing
     * can be asked afterwards.
     */
    public ImmutableList<ItemShare> marginsHalfway(BitSet state, BitSet against) {
        forward(HALF, Math.max(0, months - CENTURY));
        return margins(state, against, HALF, NEGLIGIBLE_HALFWAY);
    }

    private ImmutableList<ItemShare> margins(BitSet state, BitSet against, double x, double negligible) {
        Arrays.fill(gradients, 0);
        reached = months;
        addNode(state, against, x, 1, negligible);
        return shares();
    }

    /**
     * Goes back from the last month until which states it was hardly changes any more what came before: the total variation
     * between the two conditional probabilities never grows on the way, for both go back by the same chain.
     */
    private void addNode(BitSet state, BitSet against, double x, double weight, double negligible) {
        double[] withState = last(state, x);
        double[] withOthers = last(against, x);
        double[] buffer = new double[SIZE];
        for (int t = months - 1; t >= 0; t--) {
            reached = Math.min(reached, t);
            if (addDifference(t, withState, withOthers, weight * emissions.sharpening(months - 1)) < negligible) {
                return;
            }
            if (t > 0) {
                boolean any = emissions.any(t);
                if (any) {
                    emissions.likelihoods(t, x, likelihoods);
                }
                backward(any, withState, buffer);
                backward(any, withOthers, buffer);
            }
        }
    }

    private void forward(double x) {
        forward(x, 0);
    }

    private void forward(double x, int from) {
        FilterStep filter = model.start();
        for (int t = from; t < months; t++) {
            emissions.step(filter, t, x);
            System.arraycopy(filter.belief(), 0, filtered, t * SIZE, SIZE);
        }
    }

    /** By sub-state of the last month, what it is multiplied by to be told, or 0 if it is not of these states. */
    private double[] last(BitSet states, double x) {
        double[] factors = emissions.toldFactors(months - 1, x, filtered);
        double[] last = new double[SIZE];
        for (int s = 0; s < STATES; s++) {
            last[s] = states.get(s) ? factors[s] : 0;
            last[STATES + s] = last[s];
        }
        return last;
    }

    /**
     * Goes a month back: probability, up to a factor, of what comes after the month before.
     *
     * @param any whether there is evidence of the month, whose likelihoods are at hand
     */
    private void backward(boolean any, double[] after, double[] buffer) {
        if (any) {
            for (int s = 0; s < STATES; s++) {
                buffer[s] = after[s] * likelihoods[s];
                buffer[STATES + s] = after[STATES + s] * likelihoods[s];
            }
        } else {
            System.arraycopy(after, 0, buffer, 0, SIZE);
        }
        FilterStep.multiply(model.monthly(), buffer, after);
        double sum = 0;
        for (double value : after) {
            sum += value;
        }
        for (int i = 0; i < SIZE; i++) {
            after[i] /= sum;
        }
    }

    /** Adds the difference of the two conditional probabilities in a month, and returns their total variation. */
    private double addDifference(int t, double[] withState, double[] withOthers, double weight) {
        double one = 0;
        double other = 0;
        for (int i = 0; i < SIZE; i++) {
            one += filtered[t * SIZE + i] * withState[i];
            other += filtered[t * SIZE + i] * withOthers[i];
        }
        double variation = 0;
        for (int s = 0; s < STATES; s++) {
            double young = filtered[t * SIZE + s] * (withState[s] / one - withOthers[s] / other);
            double settled =
                    filtered[t * SIZE + STATES + s] * (withState[STATES + s] / one - withOthers[STATES + s] / other);
            gradients[t * STATES + s] += weight * (young + settled);
            variation += Math.abs(young) + Math.abs(settled);
        }
        return variation / 2;
    }

    private ImmutableList<ItemShare> shares() {
        Coefficients coefficients = known.coefficients();
        ImmutableList.Builder<ItemShare> shares = ImmutableList.builder();
        for (WeightedEvidence item : known.weighted()) {
            double[] row = model.row(item);
            double news = coefficients.hasNews(item) ? coefficients.news(item) * along(item.news(), row) : 0;
            double lasting = item.isMeasure() ? coefficients.measure(item, lastMonth()) * along(lastMonth(), row) : 0;
            int from = Math.max(item.first(), emissions.first() + reached);
            for (int month = from; item.isCondition() && month <= coefficients.lastMonth(item); month++) {
                lasting += coefficients.condition(item, month) * along(month, row);
            }
            double ended =
                    coefficients.hasEnd(item) ? coefficients.end(item) * along(item.end(), model.endRow(item)) : 0;
            shares.add(new ItemShare(item.item(), news, lasting, ended));
        }
        return shares.build();
    }

    private int lastMonth() {
        return emissions.first() + months - 1;
    }

    private double along(int month, double[] row) {
        int at = (month - emissions.first()) * STATES;
        double sum = 0;
        for (int s = 0; s < STATES; s++) {
            sum += row[s] * gradients[at + s];
        }
        return sum;
    }

    /**
     * What one item adds to log-odds, in nats.
     *
     * @param item the evidence
     * @param news as news
     * @param lasting while it lasted
     * @param ended by its end
     */
    public record ItemShare(Evidence item, double news, double lasting, double ended) {
        public double sum() {
            return news + lasting + ended;
        }
    }
}
