package org.entente.engine;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** What of news and ends is remembered as a reason to discount what comes, written from {@code docs/engine.md}. */
final class PlainMemory {
    private PlainMemory() {}

    /** Whether the chain holds anything in a month: a condition in force, or earlier news or ends that are still remembered. */
    static boolean isHeld(PlainEvidence evidence, YearMonth month) {
        Map<Object, Double> remembered = new HashMap<>();
        for (PlainEvidence.Piece piece : evidence.pieces()) {
            boolean inForce =
                    piece.way() == PlainEvidence.Way.CONDITION && piece.month().equals(month);
            if (inForce && piece.coefficient() > 0) {
                return true;
            }
            boolean isNews = piece.way() == PlainEvidence.Way.NEWS || piece.way() == PlainEvidence.Way.END;
            if (isNews && !piece.month().isAfter(month)) {
                Object group =
                        piece.way() == PlainEvidence.Way.NEWS ? piece.item().factor() : piece.isHostile();
                long months = ChronoUnit.MONTHS.between(piece.month(), month);
                double kept = evidence.weight(piece.item()) * Math.pow(evidence.keptMonthly(), months);
                remembered.merge(group, kept, Double::sum);
            }
        }
        return remembered.values().stream().anyMatch(weight -> weight >= 1e-30);
    }
}
