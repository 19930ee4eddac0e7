package org.entente.dataset.event;

import java.time.temporal.ChronoField;
import org.entente.relationship.Band;
import org.entente.relationship.Credibility;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.Track;

/** The first report of an event between two states, how many reports of it there are, and what the others near it imply for it. */
final class EventReport {
    /** The root of material cooperation, of armed forces too. */
    private static final String COOPERATION = "06";

    private final String id;
    private final EventDeed deed;
    private final String place;
    private final String words;
    private final int received;
    private final Credibility credibility;
    private final FeedProfile profile;
    private int reports = 1;
    private boolean alone;
    private boolean sustained;

    EventReport(
            String id,
            EventDeed deed,
            String place,
            String words,
            int received,
            Credibility credibility,
            FeedProfile profile) {
        this.id = id;
        this.deed = deed;
        this.place = place;
        this.words = words;
        this.received = received;
        this.credibility = credibility;
        this.profile = profile;
    }

    /**
     * Who did what to whom, and when.
     *
     * @param day when
     * @param from who
     * @param to toward whom
     * @param code what
     * @param track whether the government or the public did it
     * @param bearing what it bears on
     */
    record EventDeed(DateCache.Day day, Actor.Life from, Actor.Life to, EventCode code, Track track, Bearing bearing) {}

    /** When it was received, as days since 1970. */
    int received() {
        return received;
    }

    /** Within how many days a repetition of it is looked for. */
    int duplicationDays() {
        return profile.duplication().days();
    }

    EventDeed deed() {
        return deed;
    }

    /** Its day, as days since 1970. */
    int dayNumber() {
        return deed.day().number();
    }

    /** Its month, counted from January of year 0. */
    int month() {
        return (int) deed.day().date().getLong(ChronoField.PROLEPTIC_MONTH);
    }

    /** Whether force was used, not only shown or threatened. */
    boolean isForce() {
        return deed.bearing().factor() == Factor.MILITARY_RESTRAINT
                && deed.bearing().band().compareTo(Band.ADVERSE) <= 0;
    }

    /** Whether force was used, shown or threatened. */
    boolean isAlarm() {
        return deed.bearing().factor() == Factor.MILITARY_RESTRAINT
                && deed.bearing().score() < 0;
    }

    /** Whether force was shown, threatened or drawn back. */
    boolean isSignOfForce() {
        return deed.bearing().factor() == Factor.MILITARY_RESTRAINT
                && !isForce()
                && !deed.code().code().startsWith(COOPERATION);
    }

    /** Counts a repetition. */
    void addRepetition() {
        reports++;
    }

    /** No other use of force is near it. */
    void standAlone() {
        alone = true;
    }

    /** Another use of force near it has been reported since. */
    void standTogether() {
        alone = false;
    }

    /** It is part of sustained combat. */
    void beSustained() {
        sustained = true;
    }

    Evidence evidence() {
        double score = deed.bearing().score();
        Evidence.Builder evidence = Evidence.builder()
                .id(id)
                .kind(EvidenceKind.EVENT)
                .when(deed.day().span())
                .from(deed.from().party())
                .to(deed.to().party())
                .factor(deed.bearing().factor())
                .area(deed.bearing().area())
                .instrument(profile.instrument())
                .score(sustained ? Math.min(score, profile.sustained().score()) : score)
                .reliability(profile.reliability().value())
                .credibility(credible())
                .source(profile.key())
                .reports(reports)
                .text(text());
        return (place.isBlank() ? evidence : evidence.place(place)).build();
    }

    private Credibility credible() {
        Credibility atBest = profile.isolated().value();
        return alone && credibility.compareTo(atBest) < 0 ? atBest : credibility;
    }

    /** Without words of its own the same for every report of the event, so that later ones can be recognised by it. */
    private String text() {
        String by = deed.track() == Track.SOCIETY ? ", by its public" : "";
        EventCode code = deed.code();
        String deeds = code.code().isEmpty() ? code.name() : code.name() + " (CAMEO " + code.code() + ")";
        return deed.from().party() + " toward " + deed.to().party() + by + ": "
                + (words.isBlank() ? deeds : words.strip()) + (words.isBlank() ? "." : "");
    }
}
