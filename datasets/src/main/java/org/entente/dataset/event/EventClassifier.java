package org.entente.dataset.event;

import com.google.common.base.Preconditions;
import java.util.Optional;
import org.entente.dataset.io.Row;
import org.entente.relationship.Credibility;
import org.entente.relationship.Factor;
import org.entente.relationship.Track;

/** Says what becomes of a row. */
final class EventClassifier {
    private final RecentReports recent;

    EventClassifier(RecentReports recent) {
        this.recent = recent;
    }

    /** The fate of a row that could be read. */
    RowOutcome judge(Row row, EventRow event, EventParser reader, FeedProfile profile, String label) {
        int day = Preconditions.checkNotNull(event.day).number();
        Actor.Life from = event.from.on(day);
        Actor.Life to = event.to.on(day);
        if (from == null || to == null) {
            boolean missing = (from == null && event.from.otherwise() == RowOutcome.WITHOUT_PARTY)
                    || (to == null && event.to.otherwise() == RowOutcome.WITHOUT_PARTY);
            return missing ? RowOutcome.WITHOUT_PARTY : RowOutcome.PARTY_NOT_A_STATE;
        }
        if (from.member().equals(to.member())) {
            return RowOutcome.DOMESTIC;
        }
        EventCodeIndex.Coded coded = Preconditions.checkNotNull(event.code);
        Track track = track(event.speaker, coded.code());
        Optional<Bearing> bearing = coded.code().bearing(track);
        if (bearing.isEmpty() || !isBetweenThem(event, bearing.get())) {
            return RowOutcome.NO_BEARING;
        }
        String place = reader.place(row);
        int received = Preconditions.checkNotNull(event.received).number();
        RecentReports.Key key =
                new RecentReports.Key(day, from.party(), to.party(), coded.number(), track, place, profile.feed());
        if (recent.isAgain(key, received)) {
            return RowOutcome.REPEATED;
        }
        Credibility credibility =
                profile.credibility(event.quad, event.day.date(), (long) received - day, event.sources);
        EventReport report = new EventReport(
                reader.id(row, label),
                new EventReport.EventDeed(event.day, from, to, coded.code(), track, bearing.get()),
                place,
                received,
                credibility,
                profile);
        recent.hold(key, report, profile);
        return RowOutcome.EVIDENCE;
    }

    /**
     * Whether the states or their publics deal with each other. What armed groups do binds nobody; but force that a
     * government uses against armed groups of the other country is used on the other's soil.
     */
    private static boolean isBetweenThem(EventRow event, Bearing bearing) {
        boolean government = event.speaker == Speaker.GOVERNMENT || event.speaker == Speaker.UNDECIDED;
        return event.speaker != Speaker.NEITHER
                && (event.spokenTo != Speaker.NEITHER
                        || (government && bearing.factor() == Factor.MILITARY_RESTRAINT && bearing.score() < 0));
    }

    private static Track track(Speaker speaker, EventCode code) {
        return switch (speaker) {
            case GOVERNMENT -> Track.GOVERNMENT;
            case SOCIETY -> Track.SOCIETY;
            case UNDECIDED, NEITHER -> code.unnamed();
        };
    }
}
