package org.entente.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;

/** By when an item is known, and has begun, written from {@code docs/engine.md}. */
final class PlainDates {
    private PlainDates() {}

    static LocalDate knownBy(Evidence item) {
        if (item.known().isPresent()) {
            return item.known().get().findLast().orElseThrow();
        }
        return item.kind() == EvidenceKind.CONDITION
                ? startsBy(item)
                : item.when().findLast().orElseThrow();
    }

    /** The last day of the beginning at its precision, not after the end. */
    static LocalDate startsBy(Evidence item) {
        String start = item.when().toString().split("/")[0];
        LocalDate begun = switch (start.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(start), 12, 31);
            case 7 -> YearMonth.parse(start).atEndOfMonth();
            default -> LocalDate.parse(start);
        };
        return item.when().findLast().filter(end -> end.isBefore(begun)).orElse(begun);
    }
}
