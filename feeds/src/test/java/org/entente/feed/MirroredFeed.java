package org.entente.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of a feed share: a mirror that each test has anew, and a folder. */
abstract class MirroredFeed {
    static final String NAME = ".export.CSV.zip";
    static final String LIST = "masterfilelist.txt";

    @TempDir
    Path folder;

    Mirror mirror;

    @BeforeEach
    void serve() throws IOException {
        mirror = new Mirror();
    }

    @AfterEach
    void stop() {
        mirror.close();
    }

    FeedOptions.Builder options() {
        return TestOptions.of(mirror);
    }

    GdeltFeed feed() throws IOException {
        return GdeltFeed.open(folder, options().build());
    }

    GdeltFeed feedFrom(String time) throws IOException {
        return GdeltFeed.open(folder, options().from(Instant.parse(time)).build());
    }

    static List<String> ids(Poll poll) {
        return poll.files().stream().map(GdeltFile::id).toList();
    }

    static void commitFiles(GdeltFeed feed, Poll poll) throws IOException {
        for (GdeltFile file : poll.files()) {
            feed.commit(file);
        }
    }
}
