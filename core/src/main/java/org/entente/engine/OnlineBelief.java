package org.entente.engine;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import org.entente.model.AnnouncementRules;
import org.entente.model.Belief;
import org.entente.model.Reversal;
import org.entente.relationship.Band;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * One axis of an {@link OnlineFilter}: what is believed on the present day.
 *
 * @param <S> the states: phases or levels of peace
 */
public final class OnlineBelief<S extends Enum<S>> {
    private static final int YEAR = 12;

    private final OnlineFilter filter;
    private final OnlineAxis<S> axis;
    private final HiddenMarkovModel<S> model;

    private OnlineBelief(OnlineFilter filter, OnlineAxis<S> axis) {
        this.filter = filter;
        this.axis = axis;
        this.model = axis.model();
    }

    /** What a filter believes about the phases: on whatever day it then is. */
    public static OnlineBelief<Phase> ofPhases(OnlineFilter filter) {
        return new OnlineBelief<>(filter, filter.engine().phaseAxis());
    }

    /** What a filter believes about the levels of peace: on whatever day it then is. */
    public static OnlineBelief<PeaceLevel> ofLevels(OnlineFilter filter) {
        return new OnlineBelief<>(filter, filter.engine().levelAxis());
    }

    /** The belief on the present day, and how it goes on from there if no more evidence comes. */
    public Filtered<S> filtered() {
        filter.refresh();
        return new Filtered<>(model, held(), isTableAlone(), filter.effectiveEvidence());
    }

    /** What the filter remembers, and what the measures of the year say beside it. */
    private double[] held() {
        LogLikelihoods measured = filter.measured();
        double[] beliefs = filter.now().beliefs();
        return measured.isEmpty()
                ? axis.belief(beliefs)
                : FilterStep.weighed(beliefs, axis.place(), measured.sums(), axis.own(), 1);
    }

    /** The same as it is told. */
    private double[] told() {
        filter.refresh();
        double[] told = held();
        if (!isTableAlone()) {
            model.tell(told);
        }
        return told;
    }

    private boolean isTableAlone() {
        return !filter.measured().isEmpty()
                && !filter.evidence().isHeld(filter.now())
                && filter.evidence()
                        .lasting()
                        .isTableRead(model, filter.evidence().month(), filter.discounts());
    }

    /** The belief on the present day. */
    public Belief<S> belief() {
        return model.belief(told(), filter.effectiveEvidence());
    }

    /** The belief of the month before the window, in which no late evidence is taken any more. */
    public Belief<S> beliefBeforeWindow() {
        return model.belief(model.told(filter.before().beliefs(), axis.place()), 0);
    }

    /** The states. */
    public Class<S> states() {
        return model.type();
    }

    /** The probabilities of the states on the present day, in the order of the states. */
    public double[] probabilities() {
        double[] subStates = told();
        double[] probabilities = new double[model.states()];
        for (int s = 0; s < probabilities.length; s++) {
            probabilities[s] = FilterStep.of(s, subStates, 0);
        }
        return probabilities;
    }

    /** A state, by its place among them. */
    public S state(int ordinal) {
        return model.state(ordinal);
    }

    /** Effective evidence of the ten years up to the present month. */
    public double effectiveEvidence() {
        return filter.effectiveEvidence();
    }

    /** The same, however short a time it spans: enough for news, not for a conclusion. */
    public double evidenceOfTenYears() {
        return filter.evidenceOfTenYears();
    }

    /**
     * What one item by itself, its redundancy with others not taken off, adds in the present month and the eleven before
     * to the log-odds of a state against another, in nats.
     */
    public Attribution.ItemShare share(Evidence item, S state, S against) {
        int last = filter.evidence().month();
        int first = last - YEAR + 1;
        Discounts discounts = filter.discounts();
        WeightedEvidence weighted = filter.weighted(item);
        double once = weighted.weight() * discounts.news(0, weighted.weight());
        double lasting = 0;
        for (int month = Math.max(first, weighted.first()); month <= Math.min(last, weighted.last()); month++) {
            lasting += lasting(weighted, month, discounts);
        }
        double sharpening = isTableAlone() ? 1 : model.sharpening();
        double ratio = sharpening * difference(model.row(weighted), state, against);
        return new Attribution.ItemShare(
                weighted.item(),
                isWithin(weighted.news(), first, last) ? once * ratio : 0,
                lasting * ratio,
                isWithin(weighted.end(), first, last)
                        ? once * sharpening * difference(model.endRow(weighted), state, against)
                        : 0);
    }

    private static double lasting(WeightedEvidence item, int month, Discounts discounts) {
        double tired = item.isCondition() ? item.weight() * discounts.tiring(month - item.first()) : item.weight();
        return tired * (item.isCondition() ? discounts.conditions(tired) : discounts.measures());
    }

    private static boolean isWithin(int month, int first, int last) {
        return month >= first && month <= last;
    }

    private static double difference(double[] row, Enum<?> state, Enum<?> against) {
        return row[state.ordinal()] - row[against.ordinal()];
    }

    /**
     * What would have another state announced instead of the one believed now, the quickest first; for each factor at most
     * one.
     *
     * @param state believed now
     * @param other the state that the evidence would be for
     */
    public ImmutableList<Reversal> reversals(S state, S other, AnnouncementRules rules) {
        filter.refresh();
        Projection<S> projection = new Projection<>(
                model,
                filter.discounts(),
                axis.belief(filter.now().beliefs()),
                axis.own(filter.measured()),
                filter.now(),
                filter.evidence()
                        .lasting()
                        .inComingMonths(filter.evidence().month(), Projection.LONGEST, filter.discounts(), axis::own));
        ImmutableList.Builder<Reversal> reversals = ImmutableList.builder();
        for (Factor factor : Factor.values()) {
            Band band = projection.strongest(factor, other, state);
            int months = projection.monthsUntilLeft(state, factor, band, rules);
            if (months > 0) {
                reversals.add(new Reversal(factor, band, months));
            }
        }
        return ImmutableList.sortedCopyOf(Comparator.comparingInt(Reversal::months), reversals.build());
    }
}
