package org.entente.examples;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.entente.assessment.Assessor;
import org.entente.dataset.cases.ShippedCases;
import org.entente.monitoring.Announcement;
import org.entente.monitoring.Monitor;
import org.entente.monitoring.MonitorUpdate;
import org.entente.relationship.Evidence;
import org.entente.relationship.Relationship;

/** Which changes would have been announced to someone who watched China and Russia from the start, item by item? */
public final class WatchARelationship {
    private static final double DAYS_IN_DECADE = 3652.425;

    private WatchARelationship() {}

    public static void main(String[] args) {
        Relationship relationship = ShippedCases.read("sino-russian");
        Monitor monitor = Monitor.of(Assessor.standard(), relationship.dyad());
        List<Evidence> asTheyBecameKnown = relationship.evidence().stream()
                .sorted(Comparator.comparing(Evidence::knownBy))
                .toList();
        int announcements = 0;
        int late = 0;
        for (Evidence item : asTheyBecameKnown) {
            MonitorUpdate receipt = monitor.take(item);
            announcements += print(receipt.announcements());
            late += receipt.isLate() ? 1 : 0;
        }
        announcements += print(monitor.closeDay());
        LocalDate present = monitor.day().orElseThrow();
        System.out.println("Now, on " + present + ": " + monitor.phase() + "; " + monitor.peace());
        LocalDate first = asTheyBecameKnown.get(0).knownBy();
        System.out.printf(
                Locale.ROOT,
                "%d items, %d of them too late to be put in their place; %d announcements, %.2f a decade%n",
                asTheyBecameKnown.size(),
                late,
                announcements,
                announcements / (ChronoUnit.DAYS.between(first, present) / DAYS_IN_DECADE));
    }

    private static int print(List<Announcement<?>> announcements) {
        for (Announcement<?> one : announcements) {
            System.out.println(one);
            one.evidence().stream()
                    .limit(3)
                    .forEach(turn -> System.out.printf(
                            Locale.ROOT,
                            "    %+.1f dB %s: %s%n",
                            turn.decibans(),
                            turn.item().when(),
                            turn.item().text()));
            one.reversals().stream()
                    .limit(1)
                    .forEach(reversal -> System.out.println("    would be reversed by " + reversal.months()
                            + (reversal.months() == 1 ? " month of " : " months of ") + reversal.factor() + " at "
                            + reversal.band()));
        }
        return announcements.size();
    }
}
