package org.entente.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.assessment.Announcement;
import org.entente.assessment.Assessor;
import org.entente.assessment.Monitor;
import org.entente.assessment.Receipt;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.Relationship;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who watches a shipped case hears of no change that is taken back at once. */
class NoFlutterTest {
    private static final int MONTHS = 3;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "china-japan",
                "china-vietnam",
                "egypt-israel",
                "france-germany",
                "sino-russian",
                "united-states-china",
                "united-states-vietnam"
            })
    void noChangeIsReversedWithinThreeMonthsWithoutNewEvidenceOfAnotherFactor(String name) {
        Relationship relationship = Cases.read(name + ".json");
        Monitor monitor = Assessor.standard().monitor(relationship.dyad());
        List<Evidence> taken = new ArrayList<>();
        List<Announcement<?>> announcements = new ArrayList<>();
        relationship.evidence().stream()
                .sorted(Comparator.comparing(Evidence::knownBy))
                .forEach(item -> {
                    Receipt receipt = monitor.take(item);
                    announcements.addAll(receipt.announcements());
                    if (!receipt.isLate()) {
                        taken.add(item);
                    }
                });
        announcements.addAll(monitor.closeDay());

        assertThat(announcements).hasSizeGreaterThan(1);
        for (Announcement<?> left : announcements) {
            for (Announcement<?> later : announcements) {
                if (isReversedBy(left, later)) {
                    assertThat(newFactors(taken, left, later))
                            .as("%s, then %s", left, later)
                            .isNotEmpty();
                }
            }
        }
    }

    private static boolean isReversedBy(Announcement<?> left, Announcement<?> later) {
        return later.date().isAfter(left.date())
                && later.date().isBefore(left.date().plusMonths(MONTHS))
                && left.from().filter(later.to()::equals).isPresent();
    }

    /** Of what became known from the one day to the other, the factors that had no part in the first change. */
    private static Set<Factor> newFactors(List<Evidence> taken, Announcement<?> left, Announcement<?> later) {
        Set<Factor> factors = EnumSet.noneOf(Factor.class);
        taken.stream()
                .filter(item ->
                        !item.knownBy().isBefore(left.date()) && !item.knownBy().isAfter(later.date()))
                .forEach(item -> factors.add(item.factor()));
        factors.removeAll(left.factors());
        return factors;
    }
}
