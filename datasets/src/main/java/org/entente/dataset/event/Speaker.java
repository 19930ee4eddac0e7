package org.entente.dataset.event;

/** Whom an actor speaks for. In the order in which they go before each other. */
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
