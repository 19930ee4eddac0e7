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
            return "at least " + CellReader.shown(lowest);
        }
        return lowest == Double.NEGATIVE_INFINITY
                ? "at most " + CellReader.shown(highest)
                : "from " + CellReader.shown(lowest) + " to " + CellReader.shown(highest);
    }
}
