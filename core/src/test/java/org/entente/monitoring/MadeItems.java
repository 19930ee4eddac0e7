package org.entente.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.assessment.Assessor;
import org.entente.model.AnnouncementRules;
import org.entente.model.Model;
import org.entente.model.Parameter;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;
import org.entente.relationship.Reliability;

/** Items of evidence made for one test, and what is announced of them. */
final class MadeItems {
    private MadeItems() {}

    /** A fully reliable event of accommodation. */
    static Evidence.Builder event(String id, String day, double score) {
        return Evidence.builder()
                .id(id)
                .kind(EvidenceKind.EVENT)
                .when(DateSpan.parse(day))
                .factor(Factor.ACCOMMODATION)
                .score(score)
                .reliability(Reliability.A)
                .credibility(Credibility.CONFIRMED)
                .source("made")
                .text("Event " + id + ".");
    }

    /** A condition of accommodation, in force for some time. */
    static Evidence condition(String id, String when) {
        return event(id, "1990-02-01", 0.7)
                .kind(EvidenceKind.CONDITION)
                .when(DateSpan.parse(when))
                .build();
    }

    /** A fully reliable item. */
    static Evidence item(String id, EvidenceKind kind, String when, double score, Factor factor) {
        return event(id, when, score).kind(kind).factor(factor).build();
    }

    /** Twenty years in which relations are bad, and then good. */
    static List<Evidence> badThenGood() {
        List<Evidence> news = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            LocalDate day = LocalDate.of(1969, 3, 2).plusMonths(2L * i);
            Factor factor = Factor.values()[i % 8];
            news.add(item("n" + i, EvidenceKind.EVENT, day.toString(), i < 40 ? -0.8 : 0.6, factor));
        }
        return news;
    }

    /** What a monitor that takes some evidence announces. */
    static List<Announcement<?>> announcements(Assessor assessor, List<Evidence> news) {
        Monitor monitor = Monitor.of(assessor, EvidenceStream.DYAD);
        List<Announcement<?>> announcements = new ArrayList<>();
        news.forEach(item -> announcements.addAll(monitor.take(item).announcements()));
        announcements.addAll(monitor.closeDay());
        return announcements;
    }

    /** The announcements on the axis of phases. */
    @SuppressWarnings("unchecked")
    static List<Announcement<Phase>> phases(List<Announcement<?>> announcements) {
        return announcements.stream()
                .filter(one -> one.axis() == Axis.PHASE)
                .map(one -> (Announcement<Phase>) one)
                .toList();
    }

    static List<Announcement<Phase>> phases(Assessor assessor, List<Evidence> news) {
        return phases(announcements(assessor, news));
    }

    /** By the shipped model, but for when changes are announced. */
    static Assessor assessor(double enter, double leave, int months) {
        AnnouncementRules rules =
                new AnnouncementRules(because(enter), because(enter), because(leave), because(months));
        return Assessor.of(Model.standard().withAnnouncements(rules, rules));
    }

    private static Parameter because(double value) {
        return new Parameter(value, "For this test.");
    }
}
