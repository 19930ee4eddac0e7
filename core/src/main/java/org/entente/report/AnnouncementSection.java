package org.entente.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.model.Reversal;
import org.entente.monitoring.Announcement;
import org.entente.monitoring.Axis;

/** Writes out an announcement: what changed, what made it, and what would reverse it. */
final class AnnouncementSection {
    private static final int SHOWN = 5;

    private AnnouncementSection() {}

    static List<Block> write(Announcement<?> one) {
        String what = one.axis() == Axis.PHASE ? "phase" : "level of peace";
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Heading(1, Wording.names(one.dyad()) + " on " + one.date() + ": " + Wording.words(one.to())));
        blocks.add(new Block.Paragraph("The " + what + " has "
                + one.from()
                        .map(from -> "changed from " + Wording.words(from) + " to " + Wording.words(one.to()))
                        .orElse("become clear: " + Wording.words(one.to()))
                + " (" + Wording.percent(one.probability())
                + (one.after().conclusion().isPresent() ? "" : ", not concluded yet") + ")."
                + reversed(one.reversals())));
        if (!one.evidence().isEmpty()) {
            blocks.add(new Block.Paragraph("What made it, in decibans (10 dB make the odds ten times higher):"));
            blocks.add(Block.Points.of(
                    one.evidence().stream().limit(SHOWN).map(Wording::cited).toList()));
        }
        return blocks;
    }

    private static String reversed(ImmutableList<Reversal> reversals) {
        return reversals.isEmpty()
                ? ""
                : " What would reverse it, a fully reliable item in each of some coming months: "
                        + reversals.stream()
                                .limit(SHOWN)
                                .map(by -> Wording.words(by.factor()) + ", " + Wording.words(by.band()) + " ("
                                        + by.months() + (by.months() == 1 ? " month)" : " months)"))
                                .collect(Collectors.joining("; "))
                        + ".";
    }
}
