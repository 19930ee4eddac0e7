package org.entente.dataset.table;

/**
 * A number read off a row of a yearly table and the earlier rows of the same pair, as a mapping writes it:
 * {@code lower(polity2_1, polity2_2)}. The language is described at {@link DyadYearMapping}.
 */
@FunctionalInterface
interface Formula {
    /**
     * The value in one row; NaN where it is unknown.
     *
     * @param rows the rows of the pair in order of time
     * @param row which of them
     */
    double at(PairSeries rows, int row);

    /** A function of two numbers. */
    @FunctionalInterface
    interface OfTwo {
        double of(double one, double other);
    }

    /** Unknown where either is. */
    static Formula ofTwo(Formula one, Formula other, OfTwo function) {
        return (rows, row) -> {
            double first = one.at(rows, row);
            double second = other.at(rows, row);
            return Double.isNaN(first) || Double.isNaN(second) ? Double.NaN : function.of(first, second);
        };
    }

    /** The decimal logarithm; unknown of what is not above 0. */
    static Formula log10(Formula x) {
        return (rows, row) -> {
            double value = x.at(rows, row);
            return value > 0 ? StrictMath.log10(value) : Double.NaN;
        };
    }

    /** One or the other, by whether a condition is other than 0; unknown where that is. */
    static Formula either(Formula condition, Formula then, Formula otherwise) {
        return (rows, row) -> {
            double holds = condition.at(rows, row);
            if (Double.isNaN(holds)) {
                return Double.NaN;
            }
            return holds == 0 ? otherwise.at(rows, row) : then.at(rows, row);
        };
    }

    /** The first if it is known, else the second. */
    static Formula known(Formula one, Formula other) {
        return (rows, row) -> {
            double first = one.at(rows, row);
            return Double.isNaN(first) ? other.at(rows, row) : first;
        };
    }

    /** Years since x was last above 0; unknown where it never was or is unknown now. */
    static Formula yearsSince(Formula x) {
        return (rows, row) -> {
            if (Double.isNaN(x.at(rows, row))) {
                return Double.NaN;
            }
            for (int past = row; past >= 0; past--) {
                if (x.at(rows, past) > 0) {
                    return (double) rows.year(row) - rows.year(past);
                }
            }
            return Double.NaN;
        };
    }

    /** How many of the pair's years until this one x is known in; unknown where it is unknown now. */
    static Formula yearsKnown(Formula x) {
        return (rows, row) -> {
            double years = 0;
            for (int past = 0; past <= row; past++) {
                years += Double.isNaN(x.at(rows, past)) ? 0 : 1;
            }
            return Double.isNaN(x.at(rows, row)) ? Double.NaN : years;
        };
    }

    /** The sum of x in this and all earlier years, each halved once per half-life; unknown where x is unknown now. */
    static Formula faded(Formula x, double halfLife) {
        return (rows, row) -> {
            if (Double.isNaN(x.at(rows, row))) {
                return Double.NaN;
            }
            double sum = 0;
            for (int past = 0; past <= row; past++) {
                double value = x.at(rows, past);
                int years = rows.year(row) - rows.year(past);
                sum += Double.isNaN(value) || value == 0 ? 0 : value * StrictMath.pow(2, -years / halfLife);
            }
            return sum;
        };
    }

    /** Years until x is next above 0, after this one; unknown where it never is. */
    static Formula yearsUntil(Formula x) {
        return (rows, row) -> {
            for (int later = row + 1; later < rows.size(); later++) {
                if (x.at(rows, later) > 0) {
                    return (double) rows.year(later) - rows.year(row);
                }
            }
            return Double.NaN;
        };
    }

    /** How many of the pair's years after this one x is known in; unknown where there is none. */
    static Formula yearsToCome(Formula x) {
        return (rows, row) -> {
            double years = 0;
            for (int later = row + 1; later < rows.size(); later++) {
                years += Double.isNaN(x.at(rows, later)) ? 0 : 1;
            }
            return years > 0 ? years : Double.NaN;
        };
    }

    /** The sum of x in all later years, each halved once per half-life; unknown where x is known in none. */
    static Formula ahead(Formula x, double halfLife) {
        return (rows, row) -> {
            double sum = Double.NaN;
            for (int later = row + 1; later < rows.size(); later++) {
                double value = x.at(rows, later);
                int years = rows.year(later) - rows.year(row);
                if (!Double.isNaN(value)) {
                    sum = (Double.isNaN(sum) ? 0 : sum) + value * StrictMath.pow(2, -years / halfLife);
                }
            }
            return sum;
        };
    }
}
