package org.entente.party;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A code that a scheme gives a {@linkplain Party party} through an interval of days.
 *
 * <p>A party may hold the same code for several intervals, where its membership of the scheme's list
 * has a gap, and several codes of one scheme at once; the one listed first is then the usual one. Codes are obtained
 * from {@link Party#codes()}; a program has no need to make one.
 *
 * @param scheme the scheme
 * @param code the code as the scheme writes it, such as {@code 365}
 * @param from the first day on which the code means the party
 * @param to the last such day; empty while it still does
 */
public record PartyCode(CodeScheme scheme, String code, LocalDate from, Optional<LocalDate> to) {

    /**
     * Checks the code and its interval.
     *
     * @throws IllegalArgumentException if the code is blank, or {@code to} is before {@code from}
     */
    public PartyCode {
        requireNonNull(scheme, "scheme");
        requireNonNull(from, "from");
        checkArgument(!code.isBlank(), "A code of %s must not be blank", scheme);
        checkArgument(
                to.isEmpty() || !to.get().isBefore(from),
                "Code %s of %s ends before it begins: %s is before %s",
                code,
                scheme,
                to.orElse(from),
                from);
    }

    /**
     * Whether the code means the party on a day.
     *
     * @param on the day
     * @return whether {@code on} is between {@code from} and {@code to}, both included
     */
    public boolean isValidOn(LocalDate on) {
        return !on.isBefore(from) && (to.isEmpty() || !on.isAfter(to.get()));
    }
}
