package org.entente.dataset.event;

import org.entente.dataset.FailureKind;
import org.entente.dataset.io.Row;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one layout. */
interface EventParser {
    /** The id of a row that has none. */
    long NO_ID = 0;

    /** Reads a row into an event. */
    Outcome read(Row row, Event event);

    /** What is wrong with a row, with the offending value. */
    String reason(Outcome outcome, Row row);

    /** The id of the row's evidence, which no other row of its feed has; empty if it has none but where it stands. */
    String id(Row row);

    /** A number that no other event of its feed has, wherever it stands; {@link #NO_ID} if the row has no id. */
    long number(Row row);

    /** Where within a country it happened; empty if the row does not say. */
    String place(Row row);

    /** What happened, in the words of the row; empty if it has none. */
    String text(Row row);

    /** Whether a row could be read as an event and, if not, what is wrong with it. */
    enum Outcome {
        SOUND(FailureKind.WIDTH),
        BAD_WIDTH(FailureKind.WIDTH),
        BAD_ID(FailureKind.ID),
        BAD_DAY(FailureKind.DATE),
        BAD_DAY_ADDED(FailureKind.DATE),
        BAD_CODE(FailureKind.CODE);

        private final FailureKind kind;

        Outcome(FailureKind kind) {
            this.kind = kind;
        }

        /** What kind of failure it is, unless it is sound. */
        FailureKind kind() {
            return kind;
        }
    }

    /** What a row of an event file says, before it is classified. One object serves many. */
    final class Event {
        DateCache.@Nullable Day day;
        DateCache.@Nullable Day received;
        Actor from = Actor.MISSING;
        Actor to = Actor.MISSING;
        Actor.Speaker speaker = Actor.Speaker.UNDECIDED;
        Actor.Speaker addressee = Actor.Speaker.UNDECIDED;
        EventCodebook.@Nullable Coded code;
        QuadClass quad = QuadClass.VERBAL_COOPERATION;
        int sources;
    }
}
