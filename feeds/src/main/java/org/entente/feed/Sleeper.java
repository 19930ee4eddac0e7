package org.entente.feed;

import java.time.Duration;

/** Waits before a request is made again. {@link FeedOptions#sleeper} replaces the one that sleeps, as a test does. */
@FunctionalInterface
public interface Sleeper {
    /**
     * Waits.
     *
     * @param wait how long; not negative
     * @throws InterruptedException if the thread was interrupted, which ends the poll
     */
    void sleep(Duration wait) throws InterruptedException;
}
