package org.entente.dataset;

import org.jspecify.annotations.Nullable;

/** What a row of an event file tells, before it is judged. One object serves a whole file. */
final class EventRow {
    Days.@Nullable Day day;
    Days.@Nullable Day received;
    Actor from = Actor.MISSING;
    Actor to = Actor.MISSING;
    Speaker speaker = Speaker.UNDECIDED;
    Speaker spokenTo = Speaker.UNDECIDED;
    CodedEvents.@Nullable Coded code;
    QuadClass quad = QuadClass.VERBAL_COOPERATION;
    int sources;
}
