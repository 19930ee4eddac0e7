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
    private final RecentReports recent;
    private final ReadIds ids = new ReadIds();

    EventClassifier(RecentReports recent) {
        this.recent = recent;
    }

    /**
     * The outcome of a row; what becomes evidence is held among the recent reports.
     *
     * @param label what ids of rows without an id begin with
     */
    RowOutcome classify(Row row, EventRow event, EventParser parser, FeedProfile profile, String label) {
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
        long number = parser.number(row);
        if (number != EventParser.NO_ID && !ids.add(number)) {
            return RowOutcome.READ_BEFORE;
        }
        String place = parser.place(row);
        int received = Preconditions.checkNotNull(event.received).number();
        RecentReports.Key key =
                new RecentReports.Key(day, from.party(), to.party(), coded.number(), track, place, profile.feed());
        if (recent.isRepeated(key, received)) {
            return RowOutcome.REPEATED;
        }
        Credibility credibility =
                profile.credibility(event.quad, event.day.date(), (long) received - day, event.sources);
        EventReport report = new EventReport(
                parser.id(row, label),
                new EventReport.EventDeed(event.day, from, to, coded.code(), track, bearing.get()),
                place,
                parser.text(row),
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

    /**
     * The numbers of events read before, so that a newer file that holds the rows of older ones adds nothing. Memory is
     * bounded: of the last {@value #GENERATION} events of two states all are known, of the {@value #GENERATION} before them
     * too, of older ones none. That is some years of the largest feed, and all of the others.
     */
    static final class ReadIds {
        /** At two places each and eight bytes a place, 64 MB for each of the two generations when full. */
        static final int GENERATION = 1 << 22;

        private static final int FIRST_SIZE = 1 << 10;
        private static final long SPREAD = 0x9E3779B97F4A7C15L;

        private long[] young = new long[FIRST_SIZE];
        private long[] old = new long[2];
        private int size;

        /** Adds a number, which is not 0; returns whether it was not known. */
        boolean add(long number) {
            int place = place(young, number);
            if (young[place] == number || (old.length > 2 && holds(old, number))) {
                return false;
            }
            if (size == GENERATION) {
                old = young;
                young = new long[FIRST_SIZE];
                size = 0;
                place = place(young, number);
            } else if (2 * (size + 1) > young.length) {
                grow();
                place = place(young, number);
            }
            young[place] = number;
            size++;
            return true;
        }

        private void grow() {
            long[] larger = new long[2 * young.length];
            for (long number : young) {
                if (number != 0) {
                    larger[place(larger, number)] = number;
                }
            }
            young = larger;
        }

        private static boolean holds(long[] table, long number) {
            return table[place(table, number)] == number;
        }

        /** Where a number is, or would be put. */
        private static int place(long[] table, long number) {
            int place = (int) ((number * SPREAD) >>> (Long.numberOfLeadingZeros(table.length) + 1));
            while (table[place] != 0 && table[place] != number) {
                place = (place + 1) & (table.length - 1);
            }
            return place;
        }
    }
}
