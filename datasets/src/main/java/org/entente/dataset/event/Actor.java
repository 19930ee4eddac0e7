package org.entente.dataset.event;

import com.google.common.collect.ImmutableList;
import org.entente.dataset.RowOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Whom a code or a name of an event file means: through time, one party or several that continue each other.
 *
 * @param lives the parties, with the days on which the code means them
 * @param otherwise the outcome of a row in which it means no party
 */
record Actor(ImmutableList<Life> lives, RowOutcome otherwise) {
    static final Actor MISSING = new Actor(ImmutableList.of(), RowOutcome.WITHOUT_PARTY);
    static final Actor NOT_A_STATE = new Actor(ImmutableList.of(), RowOutcome.PARTY_NOT_A_STATE);

    /**
     * A party while a code means it.
     *
     * @param party code of the party
     * @param member code of the party that continues it today
     * @param first first day, as days since 1970
     * @param last last day
     */
    record Life(String party, String member, long first, long last) {}

    /** Whether it is no party on any day. */
    boolean isNoState() {
        return lives.isEmpty();
    }

    /** The party on a day, or null. */
    @Nullable
    Life on(int day) {
        for (int i = 0; i < lives.size(); i++) {
            Life life = lives.get(i);
            if (life.first() <= day && day <= life.last()) {
                return life;
            }
        }
        return null;
    }

    /** On whose behalf an actor acts. In the order in which they go before each other. */
    enum Speaker {
        NEITHER,
        GOVERNMENT,
        SOCIETY,
        /** No role decides. */
        UNDECIDED;

        Speaker or(Speaker other) {
            return compareTo(other) <= 0 ? this : other;
        }
    }
}
