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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who watches the shipped cases is told of no change that is taken back at once, unless by evidence of another kind. */
class NoFlutterTest {
    private static final int MONTHS = 3;

    @ParameterizedTest
    @MethodSource("org.entente.dataset.cases.ShippedCases#names")
    void aChangeIsTakenBackWithinThreeMonthsOnlyByEvidenceOfAnotherFactor(String name) {
        Relationship relationship = ShippedCases.read(name);
        List<Announcement<?>> announcements = announcements(relationship);

        assertThat(announcements).isNotEmpty();
        for (Announcement<?> left : announcements) {
            announcements.stream()
                    .filter(later -> isReversedBy(left, later))
                    .forEach(later -> assertThat(relationship.evidence())
                            .as("%s, then %s", left, later)
                            .anyMatch(item -> !item.knownBy().isBefore(left.date())
                                    && !item.knownBy().isAfter(later.date())
                                    && !left.factors().contains(item.factor())));
        }
    }

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
