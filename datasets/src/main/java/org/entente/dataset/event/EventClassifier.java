package org.entente.dataset.event;

import com.google.common.base.Preconditions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.dataset.FailureKind;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.io.Row;
import org.entente.relationship.Credibility;
import org.entente.relationship.Factor;
import org.entente.relationship.Track;

/** Reads rows of one kind of file and finds the outcome of each, as far as the row alone decides it. Used by one thread. */
final class EventClassifier {
    /** The root of material cooperation, of armed forces too. */
    private static final String COOPERATION = "06";

    private final EventParser parser;
    private final FeedProfile profile;
    private final EventParser.Event event = new EventParser.Event();

    EventClassifier(EventParser parser, FeedProfile profile) {
        this.parser = parser;
        this.profile = profile;
    }

    /** Where the reports of events go. */
    interface Reports {
        /** What ids of rows without an id begin with, in a text of that name that is read next. */
        String label(String text);

        /**
         * Takes what a row reports, in the order of the rows; returns what becomes of it.
         *
         * @param label of the text that it stands in
         */
        RowOutcome take(ReportedEvent report, String label);
    }

    /** Adds what a row says. */
    void classify(Row row, Rows rows) {
        EventParser.Outcome parsed = parser.read(row, event);
        if (parsed != EventParser.Outcome.SOUND) {
            rows.add(new BadRow(parsed.kind(), parser.reason(parsed, row), row.rowStart()), row.line());
            return;
        }
        int day = Preconditions.checkNotNull(event.day).number();
        Actor.Life from = event.from.on(day);
        Actor.Life to = event.to.on(day);
        if (from == null || to == null) {
            boolean missing = (from == null && event.from.otherwise() == RowOutcome.WITHOUT_PARTY)
                    || (to == null && event.to.otherwise() == RowOutcome.WITHOUT_PARTY);
            rows.add(missing ? RowOutcome.WITHOUT_PARTY : RowOutcome.PARTY_NOT_A_STATE, row.line());
        } else if (from.member().equals(to.member())) {
            rows.add(RowOutcome.DOMESTIC, row.line());
        } else {
            EventCodebook.Coded coded = Preconditions.checkNotNull(event.code);
            Track track = track(event.speaker, coded.code());
            Bearing bearing = coded.bearing(track);
            if (bearing == null || !isBetweenThem(bearing)) {
                rows.add(RowOutcome.NO_BEARING, row.line());
            } else {
                rows.add(report(row, coded, from, to, track, bearing), row.line());
            }
        }
    }

    private ReportedEvent report(
            Row row, EventCodebook.Coded coded, Actor.Life from, Actor.Life to, Track track, Bearing bearing) {
        DateCache.Day day = Preconditions.checkNotNull(event.day);
        int received = Preconditions.checkNotNull(event.received).number();
        Credibility credibility =
                profile.credibility(event.quad, day.date(), (long) received - day.number(), event.sources);
        ReportedEvent.Key key = new ReportedEvent.Key(
                day.number(), from.party(), to.party(), coded.number(), track, parser.place(row), profile.feed());
        return new ReportedEvent(
                key,
                day.span(),
                received,
                parser.number(row),
                parser.id(row),
                row.line(),
                from.member(),
                to.member(),
                bearing,
                coded.code().code().startsWith(COOPERATION),
                credibility,
                deed(coded.code(), parser.text(row)));
    }

    /** Without words of its own the same for every report of the event, so that later ones can be recognised by it. */
    private static String deed(EventCode code, String words) {
        return words.isBlank() ? code.deed() : words.strip();
    }

    /**
     * Whether the states or their publics deal with each other. What armed groups do binds nobody; but force that a
     * government uses against armed groups of the other country is used on the other's soil.
     */
    private boolean isBetweenThem(Bearing bearing) {
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

    /** A row that could not be read, and why. */
    record BadRow(FailureKind kind, String reason, String rowStart) {}

    /**
     * What some rows of a text say, in order, before they are compared with other rows: an outcome for each, and a report for
     * each that may become evidence. May be filled again once it has been looked through.
     */
    static final class Rows {
        private static final RowOutcome[] OUTCOMES = RowOutcome.values();

        private final List<ReportedEvent> reports = new ArrayList<>();
        private final List<BadRow> badRows = new ArrayList<>();
        private byte[] outcomes = new byte[Byte.SIZE];
        private int[] lines = new int[Byte.SIZE];
        private int size;
        private int at;
        private int nextReport;
        private int nextBadRow;
        private long linesBefore;

        /** Leaves no rows. */
        void clear() {
            size = 0;
            at = -1;
            nextReport = -1;
            nextBadRow = -1;
            reports.clear();
            badRows.clear();
        }

        /** One more row, which needs no look at others. */
        void add(RowOutcome outcome, long line) {
            if (size == outcomes.length) {
                outcomes = Arrays.copyOf(outcomes, 2 * size);
                lines = Arrays.copyOf(lines, 2 * size);
            }
            outcomes[size] = (byte) outcome.ordinal();
            lines[size] = (int) line;
            size++;
        }

        /** One more row, which is evidence unless it repeats another. */
        void add(ReportedEvent report, long line) {
            add(RowOutcome.EVIDENCE, line);
            reports.add(report);
        }

        /** One more row, which could not be read. */
        void add(BadRow badRow, long line) {
            add(RowOutcome.FAILURE, line);
            badRows.add(badRow);
        }

        /** The lines that they were read from stand after so many of the text. */
        void standAfter(long linesOfText) {
            linesBefore = linesOfText;
        }

        /** Goes on to the next row; returns whether there is one. */
        boolean advance() {
            if (at + 1 >= size) {
                return false;
            }
            at++;
            RowOutcome outcome = outcome();
            nextReport += outcome == RowOutcome.EVIDENCE ? 1 : 0;
            nextBadRow += outcome == RowOutcome.FAILURE ? 1 : 0;
            return true;
        }

        /** The outcome of the row, if it does not repeat another. */
        RowOutcome outcome() {
            return OUTCOMES[outcomes[at]];
        }

        /** The line on which the row starts. */
        long line() {
            return linesBefore + lines[at];
        }

        /** What the row says, if it is evidence unless it repeats another. */
        ReportedEvent report() {
            return reports.get(nextReport).onLine(line());
        }

        /** What is wrong with the row, if it could not be read. */
        BadRow badRow() {
            return badRows.get(nextBadRow);
        }
    }
}
