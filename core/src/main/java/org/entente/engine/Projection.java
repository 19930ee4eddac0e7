package org.entente.engine;

import org.entente.model.AnnouncementRules;
import org.entente.relationship.Band;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;

/**
 * What one axis would make of the coming months if what is in force went on as it is and one fully reliable item of one
 * factor and band came in each.
 *
 * @param <S> the states
 */
final class Projection<S extends Enum<S>> {
    /** How many months it looks ahead. */
    static final int LONGEST = 24;

    private static final int STATES = FilterStep.STATES;
    private static final Band[] BANDS = Band.values();

    private final HiddenMarkovModel<S> model;
    private final Discounts discounts;
    private final double[] belief;
    /** Likelihoods by state of the measures of the year. */
    private final double[] measured = new double[STATES];

    private final FilterMoment now;
    private final double[][] lasting;
    /** Where a run is; then with what the measures say. */
    private final FilterStep filter;

    private final double[] sums = new double[STATES];
    private final double[] weighed = new double[FilterStep.SIZE];

    /**
     * A projection.
     *
     * @param belief over sub-states, now
     * @param measured log-likelihoods of the measures of the year, which go on as they are
     * @param now what is remembered of news
     * @param lasting log-likelihoods of what is in force, for each of {@value #LONGEST} coming months
     */
    Projection(
            HiddenMarkovModel<S> model,
            Discounts discounts,
            double[] belief,
            double[] measured,
            FilterMoment now,
            double[][] lasting) {
        this.model = model;
        this.discounts = discounts;
        this.belief = belief;
        this.now = now;
        this.lasting = lasting;
        this.filter = model.start();
        FilterStep.likelihoods(measured, 0, 1, this.measured);
    }

    /** The band of a factor that says most for a state rather than another. */
    Band strongest(Factor factor, S state, S other) {
        Band strongest = Band.NEUTRAL;
        for (Band band : BANDS) {
            strongest = ratio(factor, band, state, other) > ratio(factor, strongest, state, other) ? band : strongest;
        }
        return strongest;
    }

    /** After how many such months another state than this would be announced; 0 if not within {@value #LONGEST}. */
    int monthsUntilLeft(S state, Factor factor, Band band, AnnouncementRules rules) {
        filter.restart(belief);
        double[] row = row(factor, band);
        double remembered = now.remembered(factor.ordinal());
        for (int months = 1; months <= LONGEST; months++) {
            remembered *= discounts.keptMonthly();
            double coefficient = discounts.news(remembered, 1);
            remembered += 1;
            for (int s = 0; s < STATES; s++) {
                sums[s] = lasting[months - 1][s] + coefficient * row[s];
            }
            filter.predict();
            filter.update(sums, 0, 1);
            if (isLeft(state, told(), rules)) {
                return months;
            }
        }
        return 0;
    }

    /** The belief of the run, with what the measures say, as it is told. */
    private double[] told() {
        FilterStep.weigh(filter.belief(), 0, measured, weighed);
        model.tell(weighed);
        return weighed;
    }

    private double ratio(Factor factor, Band band, S state, S other) {
        double[] row = row(factor, band);
        return row[state.ordinal()] - row[other.ordinal()];
    }

    /** The weights of an item that is of no issue area. */
    private double[] row(Factor factor, Band band) {
        int slot = band == Band.CLOSE ? WeightedEvidence.CLOSE_OUTSIDE_SECURITY : band.ordinal();
        return model.table(factor, Evidence.CASE_CODING)[slot];
    }

    private boolean isLeft(S state, double[] subStates, AnnouncementRules rules) {
        boolean entered = false;
        for (int s = 0; s < model.states(); s++) {
            entered |= s != state.ordinal()
                    && FilterStep.of(s, subStates, 0) >= rules.enter().value();
        }
        double left = FilterStep.of(state.ordinal(), subStates, 0);
        return entered && left <= rules.leave().value();
    }
}
