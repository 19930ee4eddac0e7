package org.entente.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Options for tests: a mirror, a time that stands still, chance that repeats itself, waits that are noted and not waited. */
final class TestOptions {
    private TestOptions() {}

    static FeedOptions.Builder of(Mirror mirror) {
        return of(mirror, new ArrayList<>());
    }

    /** @param waits to which each wait is added */
    static FeedOptions.Builder of(Mirror mirror, List<Duration> waits) {
        return FeedOptions.builder()
                .base(mirror.base())
                .clock(InstantSource.fixed(Instant.parse("2026-10-03T19:40:00Z")))
                .random(new SplittableRandom(1))
                .sleeper(waits::add);
    }
}
