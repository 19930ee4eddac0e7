package org.entente.engine;

/** How much one item would say in some months if it were the only one. */
final class UnsharedWeight {
    private UnsharedWeight() {}

    /**
     * What an item adds to the log-odds of a state against another, in nats, if nothing else discounts it.
     *
     * @param first the first of the months
     * @param last the last of the months
     */
    static <S extends Enum<S>> Attribution.ItemShare of(
            HiddenMarkovModel<S> model,
            Discounts discounts,
            WeightedEvidence item,
            S state,
            S against,
            int first,
            int last) {
        double once = item.weight() * discounts.news(0, item.weight());
        double lasting = 0;
        for (int month = Math.max(first, item.first()); month <= Math.min(last, item.last()); month++) {
            double tired = item.isCondition() ? item.weight() * discounts.tiring(month - item.first()) : item.weight();
            lasting += tired * (item.isCondition() ? discounts.conditions(tired) : discounts.measures());
        }
        double ratio = difference(model.row(item), state, against);
        return new Attribution.ItemShare(
                item.item(),
                isWithin(item.news(), first, last) ? once * ratio : 0,
                lasting * ratio,
                isWithin(item.end(), first, last) ? once * difference(model.endRow(item), state, against) : 0);
    }

    private static boolean isWithin(int month, int first, int last) {
        return month >= first && month <= last;
    }

    private static double difference(double[] row, Enum<?> state, Enum<?> against) {
        return row[state.ordinal()] - row[against.ordinal()];
    }
}
