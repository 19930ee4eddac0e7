package org.entente.dataset.event;

import org.jspecify.annotations.Nullable;

/** What a row of an event file says, before it is classified. One object serves a whole reading. */
final class EventRow {
    DateCache.@Nullable Day day;
    DateCache.@Nullable Day received;
    Actor from = Actor.MISSING;
    Actor to = Actor.MISSING;
    Actor.Speaker speaker = Actor.Speaker.UNDECIDED;
    Actor.Speaker addressee = Actor.Speaker.UNDECIDED;
    EventCodeIndex.@Nullable Coded code;
    QuadClass quad = QuadClass.VERBAL_COOPERATION;
    int sources;
}
