package org.entente.monitoring;

import com.google.common.base.Preconditions;
import java.time.LocalDate;

/** Checks of what callers give. */
final class Arguments {
    static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Arguments() {}

    /**
     * The day, if it can be counted.
     *
     * @param name of the argument, for the message
     * @throws IllegalArgumentException if it is before the year 1 or after the year 9999
     * @throws NullPointerException if it is null
     */
    static LocalDate day(LocalDate day, String name) {
        Preconditions.checkNotNull(day, "%s must not be null", name);
        Preconditions.checkArgument(
                !day.isBefore(FIRST) && !day.isAfter(LAST), "%s must be from year 1 to year 9999: %s", name, day);
        return day;
    }

    /**
     * The argument.
     *
     * @param name of the argument, for the message
     * @throws NullPointerException if it is null
     */
    static <T> T given(T argument, String name) {
        return Preconditions.checkNotNull(argument, "%s must not be null", name);
    }
}
