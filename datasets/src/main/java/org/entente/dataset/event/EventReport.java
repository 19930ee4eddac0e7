package org.entente.dataset.event;

import com.google.common.base.Preconditions;
import java.time.LocalDate;
import org.entente.relationship.Band;
import org.entente.relationship.Credibility;
import org.entente.relationship.Dyad;
import org.entente.relationship.DyadEvidence;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.jspecify.annotations.Nullable;

/** The first report of an event between two states, how many reports of it there are, and what the others near it imply for it. */
final class EventReport {
    private final ReportedEvent said;
    private final FeedProfile profile;
    private int reports = 1;
    private @Nullable Alone alone;
    private boolean sustained;
    private @Nullable Dyad dyad;

    EventReport(ReportedEvent said, FeedProfile profile) {
        this.said = said;
        this.profile = profile;
    }

    /** One day's uses of force that no other is near, as long as none is. What is near them need not know the reports then. */
    static final class Alone {
        private final int day;
        private int reports;
        private boolean over;

        /** None yet, of a day, as days since 1970. */
        Alone(int day) {
            this.day = day;
        }

        int day() {
            return day;
        }

        int reports() {
            return reports;
        }

        /** Another use of force near them has been reported since. */
        void standTogether() {
            over = true;
        }
    }

    /** What the report says. */
    ReportedEvent said() {
        return said;
    }

    FeedProfile profile() {
        return profile;
    }

    /** Says of which dyad it is evidence. */
    void assignTo(Dyad whose) {
        dyad = whose;
    }

    /** Whether no repetition of it is looked for any more on a day, as days since 1970. */
    boolean isOver(int received) {
        return Math.abs(received - said.receivedOn()) >= profile.duplication().days();
    }

    /** Its day, as days since 1970. */
    int dayNumber() {
        return said.key().day();
    }

    /** Its month, counted from January of year 0. */
    int month() {
        LocalDate day = said.when().first();
        return 12 * day.getYear() + day.getMonthValue() - 1;
    }

    /** Whether force was used, not only shown or threatened. */
    boolean isForce() {
        return bearsOnForce() && said.bearing().band().compareTo(Band.ADVERSE) <= 0;
    }

    /** Whether force was used, shown or threatened. */
    boolean isAlarm() {
        return bearsOnForce() && said.bearing().score() < 0;
    }

    /** Whether force was shown, threatened or drawn back. */
    boolean isSignOfForce() {
        return bearsOnForce() && !isForce() && !said.isCooperation();
    }

    private boolean bearsOnForce() {
        return said.bearing().factor() == Factor.MILITARY_RESTRAINT;
    }

    /** Counts a repetition. */
    void addRepetition() {
        reports++;
    }

    /** No other use of force is near it, and near those of its day. */
    void standAlone(Alone withThose) {
        alone = withThose;
        withThose.reports++;
    }

    /** It is part of sustained combat. */
    void beSustained() {
        sustained = true;
    }

    DyadEvidence evidence() {
        double score = said.bearing().score();
        Evidence.Builder evidence = Evidence.builder()
                .id(said.id())
                .kind(EvidenceKind.EVENT)
                .when(said.when())
                .from(said.key().from())
                .to(said.key().to())
                .factor(said.bearing().factor())
                .area(said.bearing().area())
                .instrument(profile.instrument())
                .score(sustained ? Math.min(score, profile.sustained().score()) : score)
                .reliability(profile.reliability().value())
                .credibility(credible())
                .source(profile.key())
                .reports(reports)
                .text(said.text());
        String place = said.key().place();
        if (!place.isBlank()) {
            evidence.place(place);
        }
        return new DyadEvidence(Preconditions.checkNotNull(dyad), evidence.build());
    }

    private Credibility credible() {
        Credibility atBest = profile.isolated().value();
        return alone != null && !alone.over && said.credibility().compareTo(atBest) < 0 ? atBest : said.credibility();
    }
}
