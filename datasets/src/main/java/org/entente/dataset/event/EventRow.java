package org.entente.dataset.event;

import org.jspecify.annotations.Nullable;

/** What a row of an event file tells, before it is judged. One object serves a whole file. */
final class EventRow {
    DateCache.@Nullable Day day;
    DateCache.@Nullable Day received;
    Actor from = Actor.MISSING;
    Actor to = Actor.MISSING;
    Speaker speaker = Speaker.UNDECIDED;
    Speaker spokenTo = Speaker.UNDECIDED;
    EventCodeIndex.@Nullable Coded code;
    QuadClass quad = QuadClass.VERBAL_COOPERATION;
    int sources;
}
