package org.entente.engine;

import java.time.LocalDate;
import java.time.YearMonth;

/** Calendar months as whole numbers, counted from January of year 0. */
public final class Months {
    /** After every month there is: what is in force without a known end ends then. */
    static final int OPEN = Integer.MAX_VALUE;

    private Months() {}

    /** The month of a day. */
    public static int of(LocalDate day) {
        return 12 * day.getYear() + day.getMonthValue() - 1;
    }

    /** A number as a month of the calendar. */
    public static YearMonth yearMonth(int month) {
        return YearMonth.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1);
    }
}
