package org.entente.engine;

import org.entente.relationship.Factor;

/**
 * What known evidence counts, month by month, apart from any table: a fit multiplies it by the weights that it tries. The
 * sum over all contributions of what each counts, times its row of weights, is what {@link Emissions} holds.
 */
public final class Contributions {
    /** How many slots the table of an instrument has: its bands, and CLOSE outside of security. */
    public static final int SLOTS = WeightedEvidence.SLOTS;

    /** The slot of a CLOSE item whose area is not SECURITY. */
    public static final int CLOSE_OUTSIDE_SECURITY = WeightedEvidence.CLOSE_OUTSIDE_SECURITY;

    private Contributions() {}

    /** Takes each contribution. */
    public interface Receiver {
        /**
         * An item counts by its table.
         *
         * @param slot of the table
         * @param month as {@link Months} counts
         * @param count what its weights are multiplied by
         */
        void evidence(Factor factor, String instrument, int slot, int month, double count);

        /**
         * A measure counts by its table, without being remembered: by {@code count} for each of its months, from the first
         * to the last, that is among the twelve up to the month that is asked about.
         */
        void measure(Factor factor, String instrument, int slot, int first, int last, double count);

        /** A condition counts by its end, in one month; {@code side} is 0 if it was hostile and 1 if it was friendly. */
        void end(int side, int month, double count);
    }

    /** Hands over all contributions, in the order of sums. */
    public static void of(KnownEvidence known, Receiver receiver) {
        if (known.isEmpty()) {
            return;
        }
        Coefficients coefficients = known.coefficients();
        for (WeightedEvidence item : known.weighted()) {
            if (coefficients.hasNews(item)) {
                give(receiver, item, item.news(), coefficients.news(item));
            }
            int last = coefficients.lastMonth(item);
            if (item.isCondition()) {
                for (int month = item.first(); month <= last; month++) {
                    give(receiver, item, month, coefficients.condition(item, month));
                }
            } else if (item.first() <= last) {
                receiver.measure(
                        item.factor(),
                        item.item().instrument(),
                        item.slot(),
                        item.first(),
                        last,
                        coefficients.measure(item, item.first()));
            }
            if (coefficients.hasEnd(item)) {
                receiver.end(item.side(), item.end(), coefficients.end(item));
            }
        }
    }

    private static void give(Receiver receiver, WeightedEvidence item, int month, double count) {
        receiver.evidence(item.factor(), item.item().instrument(), item.slot(), month, count);
    }
}
