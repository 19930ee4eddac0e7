package org.entente.relationship;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.party.Parties;
import org.entente.party.Party;

/**
 * From when to when a member of a dyad existed, as itself or as a party that it continues.
 *
 * @param code of the member
 * @param first day of the oldest party of its line
 * @param last day of the newest one; empty while it exists
 */
record Lifetime(String code, LocalDate first, Optional<LocalDate> last) {
    static Lifetime of(Party party) {
        ImmutableList<Party> lineage = Parties.standard().lineage(party);
        return new Lifetime(
                lineage.get(0).code(),
                lineage.get(lineage.size() - 1).from(),
                lineage.get(0).to());
    }

    String beginAdvice() {
        return code + " begins on " + first + ".";
    }

    String endAdvice() {
        return last.map(day -> code + " ended on " + day + ".").orElse("");
    }

    /** Whether a span is over before the first day. */
    boolean isAfter(DateSpan span) {
        return span.findLast().filter(first::isAfter).isPresent();
    }

    /** Whether a span starts after the last day. */
    boolean isBefore(DateSpan span) {
        return last.filter(span.first()::isAfter).isPresent();
    }

    /** Whether it existed on any day of a span. */
    boolean meets(DateSpan span) {
        return !isAfter(span) && !isBefore(span);
    }

    /** Whether a span starts before the first day, whatever day is meant at its precision. */
    boolean startsAfter(DateSpan span) {
        return span.startsBy().isBefore(first);
    }

    /** Whether a span ends after the last day, whatever day is meant at its precision, or never. */
    boolean endsBefore(DateSpan span) {
        return last.isPresent()
                && span.findEndsFrom().filter(end -> !end.isAfter(last.get())).isEmpty();
    }
}
