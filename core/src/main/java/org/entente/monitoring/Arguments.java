package org.entente.monitoring;

import com.google.common.base.Preconditions;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;

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

    /**
     * Checks that the parties an item names are of a dyad, on its first day or on the one by which it began.
     *
     * @throws IllegalArgumentException if one is not
     */
    static void ofDyad(Evidence item, Dyad dyad) {
        checkMember(item.from(), item, dyad);
        checkMember(item.to(), item, dyad);
    }

    private static void checkMember(Optional<String> party, Evidence item, Dyad dyad) {
        party.ifPresent(code -> Preconditions.checkArgument(
                dyad.memberOn(code, item.when().first()).isPresent()
                        || dyad.memberOn(code, item.when().startsBy()).isPresent(),
                "%s must be a member of %s on %s, or a party that one of them continues: %s",
                item.id(),
                dyad,
                item.when().first(),
                code));
    }
}
