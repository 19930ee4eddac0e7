package org.entente.dataset;

import org.entente.relationship.Credibility;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Track;

/** The first report of an event between two states, and how many reports of it there are. */
final class EventReport {
    private final String id;
    private final Days.Day day;
    private final Actor.Life from;
    private final Actor.Life to;
    private final EventCode code;
    private final Track track;
    private final Bearing bearing;
    private final String place;
    private final int received;
    private final Credibility credibility;
    private final FeedProfile profile;
    private int reports = 1;

    EventReport(
            String id,
            Days.Day day,
            Actor.Life from,
            Actor.Life to,
            EventCode code,
            Track track,
            Bearing bearing,
            String place,
            int received,
            Credibility credibility,
            FeedProfile profile) {
        this.id = id;
        this.day = day;
        this.from = from;
        this.to = to;
        this.code = code;
        this.track = track;
        this.bearing = bearing;
        this.place = place;
        this.received = received;
        this.credibility = credibility;
        this.profile = profile;
    }

    /** When it was received, as days since 1970. */
    int received() {
        return received;
    }

    /** Among how many days a repetition of it is sought. */
    int sought() {
        return profile.duplication().days();
    }

    String oneMember() {
        return from.member();
    }

    String otherMember() {
        return to.member();
    }

    /** Counts a repetition. */
    void again() {
        reports++;
    }

    Evidence evidence() {
        Evidence.Builder evidence = Evidence.builder()
                .id(id)
                .kind(EvidenceKind.EVENT)
                .when(day.span())
                .from(from.party())
                .to(to.party())
                .factor(bearing.factor())
                .area(bearing.area())
                .instrument(profile.instrument())
                .score(bearing.score())
                .reliability(profile.reliability().value())
                .credibility(credibility)
                .source(profile.key())
                .reports(reports)
                .text(text());
        return (place.isBlank() ? evidence : evidence.place(place)).build();
    }

    /** The same for every report of the event, so that what is told again later can be recognised by it. */
    private String text() {
        String by = track == Track.SOCIETY ? ", by its public" : "";
        return from.party() + " toward " + to.party() + by + ": " + code.name() + " (CAMEO " + code.code() + ").";
    }
}
