package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.monitoring.MadeItems.announcements;
import static org.entente.monitoring.MadeItems.assessor;
import static org.entente.monitoring.MadeItems.item;
import static org.entente.monitoring.MadeItems.phases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.entente.Seeds;
import org.entente.assessment.Assessor;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A state that was left is not announced again at once by the evidence that ended it. */
class CoolOffPeriodTest {
    static LongStream seeds() {
        return Seeds.oneIn(4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noReturnWithinThreeMonthsWithoutNewEvidenceOfAnotherFactor(long seed) {
        List<Evidence> news = EvidenceStream.years(seed, 300);
        List<Announcement<?>> announcements = announcements(Assessor.standard(), news);
        for (int i = 0; i < announcements.size(); i++) {
            for (Announcement<?> later : announcements.subList(i + 1, announcements.size())) {
                Announcement<?> earlier = announcements.get(i);
                if (earlier.from().equals(Optional.of(later.to()))
                        && later.date().isBefore(earlier.date().plusMonths(3))) {
                    Set<Factor> since = EnumSet.noneOf(Factor.class);
                    news.stream()
                            .filter(item -> item.knownBy().isAfter(earlier.date())
                                    && !item.knownBy().isAfter(later.date()))
                            .forEach(item -> since.add(item.factor()));
                    since.removeAll(earlier.factors());
                    assertThat(since)
                            .as("%s, then %s, seed %s", earlier, later, seed)
                            .isNotEmpty();
                }
            }
        }
    }

    /** Months that are worse, and then better, by ever more items of four factors. */
    private static List<Evidence> swaying() {
        List<Evidence> news = new ArrayList<>();
        int alike = 4;
        for (int month = 0; month < 7; month++) {
            for (int i = 0; i < alike; i++) {
                LocalDate day = LocalDate.of(1969, 1, 1).plusMonths(month).plusDays(i / 4 % 28);
                news.add(item(
                        "s" + month + "-" + i,
                        EvidenceKind.EVENT,
                        day.toString(),
                        month % 2 == 0 ? -0.9 : 0.9,
                        Factor.values()[i % 4]));
            }
            alike *= 2;
        }
        news.sort(Comparator.comparing(Evidence::knownBy));
        return news;
    }

    private static List<Evidence> withAnotherFactor() {
        List<Evidence> news = new ArrayList<>();
        for (Evidence item : swaying()) {
            news.add(item);
            if (item.id().endsWith("-0")) {
                news.add(Evidence.builder(item)
                        .id("other-" + item.id())
                        .factor(Factor.values()[5])
                        .score(0.05)
                        .build());
            }
        }
        return news;
    }

    @Test
    void aStateThatWasLeftDoesNotReturnByTheSameFactors() {
        assertThat(phases(assessor(0.4, 0.39, 3), swaying()))
                .hasSizeLessThan(phases(assessor(0.4, 0.39, 0), swaying()).size());
    }

    @Test
    void aStateThatWasLeftReturnsOnceThereIsEvidenceOfAnotherFactor() {
        assertThat(phases(assessor(0.4, 0.39, 3), withAnotherFactor()))
                .hasSizeGreaterThan(phases(assessor(0.4, 0.39, 3), swaying()).size());
    }

    @Test
    void aLevelThatWasLeftReturnsLikewiseOnceThereIsEvidenceOfAnotherFactor() {
        Assessor assessor = assessor(0.3, 0.29, 6);

        assertThat(levels(announcements(assessor, withAnotherFactor())))
                .isGreaterThan(levels(announcements(assessor, swaying())));
    }

    private static long levels(List<Announcement<?>> announcements) {
        return announcements.stream().filter(one -> one.axis() == Axis.PEACE).count();
    }

    /** Years of one factor alone, ever better. */
    private static List<Evidence> everBetter() {
        List<Evidence> news = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            LocalDate day = LocalDate.of(1969, 1, 1).plusMonths(i);
            double score = i < 30 ? -0.9 : i < 60 ? 0 : 0.9;
            news.add(item("b" + i, EvidenceKind.EVENT, day.toString(), score, Factor.INSTITUTIONALIZATION));
        }
        return news;
    }

    @Test
    void aStateThatWasNeverLeftComesWhateverElseWasLeft() {
        List<Announcement<Phase>> without = phases(assessor(0.3, 0.29, 0), everBetter());
        List<Announcement<Phase>> within = phases(assessor(0.3, 0.29, 600), everBetter());

        assertThat(without).extracting(Announcement::to).hasSizeGreaterThan(2).doesNotHaveDuplicates();
        assertThat(within)
                .extracting(Announcement::date)
                .isEqualTo(without.stream().map(Announcement::date).toList());
    }

    @Test
    void whatWasLeftIsKeptInTheSnapshot() throws InvalidSnapshotException {
        Assessor assessor = assessor(0.4, 0.39, 3);
        Monitor monitor = Monitor.of(assessor, EvidenceStream.DYAD);
        List<Announcement<?>> announcements = new ArrayList<>();
        for (Evidence item : swaying()) {
            monitor = Monitor.resume(
                    assessor, MonitorSnapshot.parse(monitor.snapshot().toJson()));
            announcements.addAll(monitor.take(item).announcements());
        }
        announcements.addAll(monitor.closeDay());

        assertThat(announcements).isEqualTo(announcements(assessor, swaying()));
    }
}
