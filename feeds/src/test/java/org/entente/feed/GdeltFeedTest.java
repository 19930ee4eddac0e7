package org.entente.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.entente.InvalidFileException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GdeltFeedTest {
    private static final String NAME = ".export.CSV.zip";

    @TempDir
    private Path folder;

    private Mirror mirror;

    @BeforeEach
    void serve() throws IOException {
        mirror = new Mirror();
    }

    @AfterEach
    void stop() {
        mirror.close();
    }

    private FeedOptions.Builder options() {
        return TestOptions.of(mirror);
    }

    private GdeltFeed feed() throws IOException {
        return GdeltFeed.open(folder, options().build());
    }

    private GdeltFeed feedFrom(String time) throws IOException {
        return GdeltFeed.open(folder, options().from(Instant.parse(time)).build());
    }

    private static List<String> ids(Poll poll) {
        return poll.files().stream().map(GdeltFile::id).toList();
    }

    private static void commitAll(GdeltFeed feed, Poll poll) throws IOException {
        for (GdeltFile file : poll.files()) {
            feed.commit(file);
        }
    }

    @Test
    void beginsWithTheLatestFileWhereNothingElseIsSaid() throws Exception {
        mirror.publish("2026-10-03T18:00:00Z", "2026-10-03T19:30:00Z");
        try (GdeltFeed feed = feed()) {
            Poll poll = feed.poll();

            assertThat(ids(poll)).containsExactly("20261003193000" + NAME);
            assertThat(poll.gaps()).isEmpty();
            assertThat(poll.awaited()).isEmpty();
            assertThat(poll.hasMore()).isFalse();
            assertThat(poll.newest()).contains(Instant.parse("2026-10-03T19:30:00Z"));
            GdeltFile file = poll.files().get(0);
            assertThat(file.path()).hasBinaryContent(mirror.file(file.id()));
            assertThat(file.source()).isEqualTo(mirror.base().resolve(file.id()));
            assertThat(file.time()).isEqualTo("2026-10-03T19:30:00Z");
        }
    }

    @Test
    void givesAllFilesFromATimeOnInOrder() throws Exception {
        mirror.publish("2026-10-03T18:00:00Z", "2026-10-03T19:30:00Z");
        try (GdeltFeed feed = feedFrom("2026-10-03T18:50:00Z")) {
            assertThat(ids(feed.poll()))
                    .containsExactly("20261003190000" + NAME, "20261003191500" + NAME, "20261003193000" + NAME);
        }
    }

    @Test
    void asksForEventFilesAlone() throws Exception {
        mirror.publish("2026-10-03T19:15:00Z", "2026-10-03T19:30:00Z");
        try (GdeltFeed feed = feedFrom("2026-10-03T19:15:00Z")) {
            feed.poll();

            assertThat(mirror.asked())
                    .containsExactly(
                            "masterfilelist.txt bytes=-16384", "20261003191500" + NAME, "20261003193000" + NAME);
        }
    }

    @Test
    void followsBothListsEachFromWhereItIs() throws Exception {
        mirror.publish(GdeltList.ENGLISH, "2026-10-03T19:15:00Z")
                .publish(GdeltList.ENGLISH, "2026-10-03T19:30:00Z")
                .publish(GdeltList.TRANSLATED, "2026-10-03T19:15:00Z");
        FeedOptions both = options()
                .lists(com.google.common.collect.ImmutableSortedSet.copyOf(GdeltList.values()))
                .from(Instant.parse("2026-10-03T19:15:00Z"))
                .build();
        try (GdeltFeed feed = GdeltFeed.open(folder, both)) {
            Poll poll = feed.poll();
            assertThat(ids(poll))
                    .containsExactly(
                            "20261003191500" + NAME, "20261003191500.translation" + NAME, "20261003193000" + NAME);
            commitAll(feed, poll);

            mirror.publish(GdeltList.TRANSLATED, "2026-10-03T19:30:00Z");
            assertThat(ids(feed.poll())).containsExactly("20261003193000.translation" + NAME);
        }
    }

    @Test
    void asksForTheListAloneWhereItHasNotChanged() throws Exception {
        mirror.publish("2026-10-03T19:15:00Z", "2026-10-03T19:30:00Z");
        try (GdeltFeed feed = feed()) {
            commitAll(feed, feed.poll());
        }
        mirror.asked();
        try (GdeltFeed feed = feed()) {
            Poll poll = feed.poll();

            assertThat(poll.files()).isEmpty();
            assertThat(poll.newest()).isEmpty();
            assertThat(mirror.asked()).containsExactly("masterfilelist.txt bytes=-16384");
        }
    }

    @Test
    void givesNoFileTwiceThatWasCommitted() throws Exception {
        mirror.publish("2026-10-03T19:00:00Z", "2026-10-03T19:30:00Z");
        try (GdeltFeed feed = feed()) {
            commitAll(feed, feed.poll());
            mirror.publish("2026-10-03T19:45:00Z", "2026-10-03T20:00:00Z");
            commitAll(feed, feed.poll());
            mirror.publish("2026-10-03T20:15:00Z", "2026-10-03T20:15:00Z");
        }
        try (GdeltFeed feed = feed()) {
            assertThat(ids(feed.poll())).containsExactly("20261003201500" + NAME);
        }
    }

    @Test
    void givesAFileAgainUntilItIsCommittedWithoutFetchingItAgain() throws Exception {
        mirror.publish("2026-10-03T19:15:00Z", "2026-10-03T19:30:00Z");
        Poll first;
        // The program is killed after the download: nothing is committed, and nobody closes anything in order.
        try (GdeltFeed killed = feedFrom("2026-10-03T19:15:00Z")) {
            first = killed.poll();
        }
        mirror.asked();
        try (GdeltFeed feed = feedFrom("2026-10-03T19:15:00Z")) {
            Poll again = feed.poll();

            assertThat(again.files()).isEqualTo(first.files());
            assertThat(mirror.asked()).containsExactly("masterfilelist.txt bytes=-16384");
            commitAll(feed, again);
            assertThat(feed.poll().files()).isEmpty();
        }
    }

    @Test
    void givesTheFirstFileAgainIfTheProgramEndsBeforeItWasCommittedThoughALaterOneIsThereByThen() throws Exception {
        mirror.publish("2026-10-03T19:15:00Z", "2026-10-03T19:30:00Z");
        try (GdeltFeed feed = feed()) {
            feed.poll();
        }
        mirror.publish("2026-10-03T19:45:00Z", "2026-10-03T19:45:00Z");
        try (GdeltFeed feed = feed()) {
            assertThat(ids(feed.poll())).containsExactly("20261003193000" + NAME, "20261003194500" + NAME);
        }
    }

    @Test
    void fetchesAgainWhatWasHalfWrittenOrChangedOnTheDisk() throws Exception {
        mirror.publish("2026-10-03T19:15:00Z", "2026-10-03T19:30:00Z");
        try (GdeltFeed feed = feedFrom("2026-10-03T19:15:00Z")) {
            Poll poll = feed.poll();
            byte[] changed = Files.readAllBytes(poll.files().get(0).path());
            changed[changed.length / 2] ^= 1;
            Files.write(poll.files().get(0).path(), changed);
            Files.write(poll.files().get(1).path(), new byte[3]);
            Path draft = Files.write(folder.resolve(".20261003193000" + NAME + ".tmp"), new byte[3]);

            for (GdeltFile file : feed.poll().files()) {
                assertThat(file.path()).hasBinaryContent(mirror.file(file.id()));
            }
            assertThat(draft).doesNotExist();
        }
    }

    @Test
    void givesWhatWasPassedOverWhenALaterFileWasCommitted() throws Exception {
        mirror.publish("2026-10-03T19:00:00Z", "2026-10-03T19:45:00Z");
        try (GdeltFeed feed = feedFrom("2026-10-03T19:00:00Z")) {
            Poll poll = feed.poll();
            feed.commit(poll.files().get(2));
            feed.commit(poll.files().get(0));
            feed.commit(poll.files().get(0));
        }
        try (GdeltFeed feed = feed()) {
            assertThat(ids(feed.poll())).containsExactly("20261003191500" + NAME, "20261003194500" + NAME);
        }
    }

    @Test
    void deletesFilesThatAreCommittedUnlessTheyAreToBeKept() throws Exception {
        mirror.publish("2026-10-03T19:30:00Z", "2026-10-03T19:30:00Z");
        GdeltFile file;
        try (GdeltFeed feed = GdeltFeed.open(folder, options().keepFiles(true).build())) {
            file = feed.poll().files().get(0);
            feed.commit(file);
            assertThat(file.path()).exists();
        }
        Path foreign = Files.writeString(folder.resolve("20261003193000.txt"), "not ours");
        try (GdeltFeed feed = feed()) {
            feed.poll();
            assertThat(file.path()).doesNotExist();
            assertThat(foreign).exists();
        }
    }

    @Test
    void takesABoundedNumberOfFilesAndSaysThatThereAreMore() throws Exception {
        mirror.publish("2026-10-03T18:00:00Z", "2026-10-03T19:00:00Z");
        FeedOptions two = options()
                .filesPerPoll(2)
                .from(Instant.parse("2026-10-03T18:00:00Z"))
                .build();
        try (GdeltFeed feed = GdeltFeed.open(folder, two)) {
            Poll first = feed.poll();
            assertThat(ids(first)).containsExactly("20261003180000" + NAME, "20261003181500" + NAME);
            assertThat(first.hasMore()).isTrue();
            assertThat(first.awaited()).isEmpty();
            commitAll(feed, first);
            Poll second = feed.poll();
            assertThat(ids(second)).containsExactly("20261003183000" + NAME, "20261003184500" + NAME);
            assertThat(second.hasMore()).isTrue();
            commitAll(feed, second);
            Poll third = feed.poll();
            assertThat(ids(third)).containsExactly("20261003190000" + NAME);
            assertThat(third.hasMore()).isFalse();
        }
    }

    @Test
    void goesOnFromItsCursorWhateverTheOptionsSay() throws Exception {
        mirror.publish("2026-10-03T19:00:00Z", "2026-10-03T19:30:00Z");
        try (GdeltFeed feed = feed()) {
            commitAll(feed, feed.poll());
        }
        try (GdeltFeed feed = feedFrom("2026-10-03T19:00:00Z")) {
            assertThat(feed.poll().files()).isEmpty();
        }
    }

    @Test
    void refusesAFolderThatAnotherFeedHasOpen() throws Exception {
        try (GdeltFeed feed = feed()) {
            assertThatThrownBy(this::feed)
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageContaining("another feed has it open");
        }
        try (GdeltFeed next = feed()) {
            assertThat(next).isNotNull();
        }
    }

    @Test
    void refusesACursorThatWasDamagedAndLeavesItAsItIs() throws Exception {
        Path cursor = Files.writeString(folder.resolve("cursor.json"), "{\"format\": \"entente-gdelt-cursor/1\", ");

        assertThatThrownBy(this::feed).isInstanceOf(InvalidFileException.class).hasMessageContaining("cursor.json");
        assertThat(cursor).content().startsWith("{\"format\"");
        Files.writeString(cursor, "{\"format\": \"entente-gdelt-cursor/9\", \"lists\": {}}");
        assertThatThrownBy(this::feed).isInstanceOf(InvalidFileException.class).hasMessageContaining("cursor/9");
    }

    @Test
    void refusesToBeUsedWhenItIsClosed() throws Exception {
        mirror.publish("2026-10-03T19:30:00Z", "2026-10-03T19:30:00Z");
        GdeltFeed feed = feed();
        GdeltFile file = feed.poll().files().get(0);
        feed.close();
        feed.close();

        assertThatThrownBy(feed::poll).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> feed.commit(file)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAFileOfAListThatItDoesNotFollow() throws Exception {
        mirror.publish(GdeltList.TRANSLATED, "2026-10-03T19:30:00Z");
        FeedOptions translated = options()
                .lists(com.google.common.collect.ImmutableSortedSet.of(GdeltList.TRANSLATED))
                .build();
        GdeltFile file;
        try (GdeltFeed feed = GdeltFeed.open(folder, translated)) {
            file = feed.poll().files().get(0);
        }
        try (GdeltFeed feed = feed()) {
            assertThatThrownBy(() -> feed.commit(file))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ENGLISH")
                    .hasMessageContaining("TRANSLATED");
        }
    }
}
