package org.entente.feed;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;

/** Gets files, and is killed before it has committed any but the first. */
final class KilledProgram {
    static final int KILLED = 137;

    private KilledProgram() {}

    /** The arguments are the folder, the base address and from when on. */
    public static void main(String[] args) throws Exception {
        FeedOptions options = FeedOptions.builder()
                .base(URI.create(args[1]))
                .from(Instant.parse(args[2]))
                .build();
        GdeltFeed feed = GdeltFeed.open(Path.of(args[0]), options);
        feed.commit(feed.poll().files().get(0));
        // Nothing is closed, no shutdown hook runs.
        Runtime.getRuntime().halt(KILLED);
    }
}
