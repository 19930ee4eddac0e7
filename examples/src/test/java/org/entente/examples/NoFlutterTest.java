package org.entente.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.assessment.Assessor;
import org.entente.dataset.cases.ShippedCases;
import org.entente.monitoring.Announcement;
import org.entente.monitoring.Monitor;
import org.entente.relationship.Evidence;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;

/** Who watches the shipped cases is told of hardly a change that is taken back at once, even for new evidence. */
class NoFlutterTest {
    private static final int MONTHS = 3;

    @Test
    void hardlyAChangeIsReversedWithinThreeMonths() {
        int changes = 0;
        List<Announcement<?>> reversed = new ArrayList<>();
        for (String name : ShippedCases.names()) {
            List<Announcement<?>> announcements = announcements(ShippedCases.read(name));
            changes += announcements.size();
            announcements.stream()
                    .filter(left -> announcements.stream().anyMatch(later -> isReversedBy(left, later)))
                    .forEach(reversed::add);
        }

        assertThat(changes).isGreaterThan(200);
        assertThat(50 * reversed.size())
                .as("of %s changes: %s", changes, reversed)
                .isLessThan(changes);
    }

    private static List<Announcement<?>> announcements(Relationship relationship) {
        Monitor monitor = Monitor.of(Assessor.standard(), relationship.dyad());
        List<Announcement<?>> announcements = new ArrayList<>();
        relationship.evidence().stream()
                .sorted(Comparator.comparing(Evidence::knownBy))
                .forEach(item -> announcements.addAll(monitor.take(item).announcements()));
        announcements.addAll(monitor.closeDay());
        return announcements;
    }

    private static boolean isReversedBy(Announcement<?> left, Announcement<?> later) {
        return later.date().isAfter(left.date())
                && later.date().isBefore(left.date().plusMonths(MONTHS))
                && left.from().filter(later.to()::equals).isPresent();
    }
}
