package org.entente.dataset.table;

/**
 * Which numbers a column can hold.
 *
 * @param lowest the lowest; negative infinity if there is none
 * @param highest the highest; infinity if there is none
 */
record ValueRange(double lowest, double highest) {
    static final ValueRange ANY = new ValueRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Whether there is any bound. */
    boolean isStated() {
        return !equals(ANY);
    }

    boolean holds(double number) {
        return number >= lowest && number <= highest;
    }

    /** Such as {@code from 0 to 1}. */
    @Override
    public String toString() {
        if (highest == Double.POSITIVE_INFINITY) {
            return "at least " + shown(lowest);
        }
        return lowest == Double.NEGATIVE_INFINITY
                ? "at most " + shown(highest)
                : "from " + shown(lowest) + " to " + shown(highest);
    }

    /** A value for people: whole or with three decimals, the same on every platform. */
    static String shown(double value) {
        if (StrictMath.abs(value) >= 1e12) {
            return Double.toString(value);
        }
        long thousandths = StrictMath.round(StrictMath.abs(value) * 1000);
        String sign = value < 0 && thousandths > 0 ? "-" : "";
        long whole = thousandths / 1000;
        long rest = thousandths % 1000;
        return rest == 0
                ? sign + whole
                : sign + whole + "." + Long.toString(1000 + rest).substring(1);
    }
}
