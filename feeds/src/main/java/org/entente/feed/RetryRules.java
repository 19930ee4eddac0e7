package org.entente.feed;

import java.time.Duration;
import org.immutables.value.Value;

/**
 * When a request is made again that did not succeed, though it may: the server answered 408, 425, 429 or 5xx, the connection
 * broke, or what came is not what the list says. Where the answer says how long to wait ({@code Retry-After}) that is done; else
 * the wait doubles from one try to the next, and a half of it at most is taken off by chance, so that many clients do not come
 * back at the same moment.
 */
@Value.Immutable
public abstract sealed class RetryRules permits ImmutableRetryRules {
    private static final int MOST_TRIES = 20;
    private static final Duration LONGEST = Duration.ofHours(1);

    RetryRules() {}

    /** Five tries, the first wait at most a second, none longer than two minutes. */
    public static RetryRules ofDefaults() {
        return builder().build();
    }

    /** A builder that starts with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** How often a request is made at most, the first time included; from 1 to 20, by default 5. */
    @Value.Default
    public int tries() {
        return 5;
    }

    /** The wait after the first try, before chance takes off its part; from 0 to {@link #longestWait}, by default a second. */
    @Value.Default
    public Duration firstWait() {
        return Duration.ofSeconds(1);
    }

    /**
     * The longest wait, to an hour; by default two minutes. A server that asks for a longer one is not asked again in this poll.
     */
    @Value.Default
    public Duration longestWait() {
        return Duration.ofMinutes(2);
    }

    /**
     * How long to wait after a try, where the server does not say.
     *
     * @param tried how often it was tried, from 1
     * @param chance from 0 to 1
     */
    Duration waitAfter(int tried, double chance) {
        Duration wait = firstWait();
        for (int doubled = 1; doubled < tried && wait.compareTo(longestWait()) < 0; doubled++) {
            wait = wait.multipliedBy(2);
        }
        long millis = Math.min(wait.toMillis(), longestWait().toMillis());
        return Duration.ofMillis(millis - (long) (millis / 2.0 * chance));
    }

    @Value.Check
    void check() {
        Checks.between(1, MOST_TRIES, "tries", tries());
        Checks.between(Duration.ZERO, LONGEST, "longestWait", longestWait());
        Checks.between(Duration.ZERO, longestWait(), "firstWait", firstWait());
    }

    /** Builds {@link RetryRules}. */
    public static final class Builder extends ImmutableRetryRules.Builder {
        Builder() {}
    }
}
