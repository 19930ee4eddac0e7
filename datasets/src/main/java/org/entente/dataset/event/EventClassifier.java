package org.entente.dataset.event;

import com.google.common.base.Preconditions;
import java.util.Optional;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.io.Row;
import org.entente.relationship.Credibility;
import org.entente.relationship.Factor;
import org.entente.relationship.Track;

/** Finds the outcome of a row that could be read. */
final class EventClassifier {
    /** The root of material cooperation, of armed forces too. */
    private static final String COOPERATION = "06";

    private final Reports reports;

    EventClassifier(Reports reports) {
        this.reports = reports;
    }

    /** Where the reports of events go. */
    abstract static class Reports {
        /** What ids of rows without an id begin with, in a text of that name that is read next. */
        abstract String label(String text);

        /**
         * What becomes of a report: {@link RowOutcome#EVIDENCE}, and then it is to be {@linkplain #hold held}, unless the event was
         * read before.
         *
         * @param number of the event, as {@link EventParser#number}
         */
        abstract RowOutcome outcome(long number, ReportedEvent.Key key, int received, FeedProfile profile);

        /** Takes the first report of an event. */
        abstract void hold(ReportedEvent report, FeedProfile profile);
    }

    /**
     * The outcome of a row; what becomes evidence is held among the recent reports.
     *
     * @param label what ids of rows without an id begin with
     */
    RowOutcome classify(Row row, EventParser.Event event, EventParser parser, FeedProfile profile, String label) {
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
        EventCodebook.Coded coded = Preconditions.checkNotNull(event.code);
        Track track = track(event.speaker, coded.code());
        Optional<Bearing> bearing = coded.code().bearing(track);
        if (bearing.isEmpty() || !isBetweenThem(event, bearing.get())) {
            return RowOutcome.NO_BEARING;
        }
        long number = parser.number(row);
        String place = parser.place(row);
        int received = Preconditions.checkNotNull(event.received).number();
        ReportedEvent.Key key =
                new ReportedEvent.Key(day, from.party(), to.party(), coded.number(), track, place, profile.feed());
        RowOutcome outcome = reports.outcome(number, key, received, profile);
        if (outcome == RowOutcome.EVIDENCE) {
            Credibility credibility =
                    profile.credibility(event.quad, event.day.date(), (long) received - day, event.sources);
            reports.hold(
                    new ReportedEvent(
                            key,
                            event.day.span(),
                            received,
                            number,
                            parser.id(row, label),
                            row.line(),
                            from.member(),
                            to.member(),
                            bearing.get(),
                            coded.code().code().startsWith(COOPERATION),
                            credibility,
                            text(key, coded.code(), parser.text(row))),
                    profile);
        }
        return outcome;
    }

    /** Without words of its own the same for every report of the event, so that later ones can be recognised by it. */
    private static String text(ReportedEvent.Key key, EventCode code, String words) {
        String by = key.track() == Track.SOCIETY ? ", by its public" : "";
        String deeds = code.code().isEmpty() ? code.name() : code.name() + " (CAMEO " + code.code() + ")";
        return key.from() + " toward " + key.to() + by + ": " + (words.isBlank() ? deeds + "." : words.strip());
    }

    /**
     * Whether the states or their publics deal with each other. What armed groups do binds nobody; but force that a
     * government uses against armed groups of the other country is used on the other's soil.
     */
    private static boolean isBetweenThem(EventParser.Event event, Bearing bearing) {
        boolean government = event.speaker == Actor.Speaker.GOVERNMENT || event.speaker == Actor.Speaker.UNDECIDED;
        return event.speaker != Actor.Speaker.NEITHER
                && (event.addressee != Actor.Speaker.NEITHER
                        || (government && bearing.factor() == Factor.MILITARY_RESTRAINT && bearing.score() < 0));
    }

    private static Track track(Actor.Speaker speaker, EventCode code) {
        return switch (speaker) {
            case GOVERNMENT -> Track.GOVERNMENT;
            case SOCIETY -> Track.SOCIETY;
            case UNDECIDED, NEITHER -> code.unnamed();
        };
    }
}
