package org.entente.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.entente.InvalidFileException;
import org.junit.jupiter.api.Test;

class FeedFolderTest extends MirroredFeed {
    /** Every bit is flipped with {@code -Dentente.seeds=400}, every seventh in an ordinary build. */
    private static final int STEP = Integer.getInteger("entente.seeds", 40) < 400 ? 7 : 1;

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
        Path cursor = Files.writeString(folder.resolve("cursor.json"), "{\"format\": \"entente-gdelt-cursor/2\", ");

        assertThatThrownBy(this::feed).isInstanceOf(InvalidFileException.class).hasMessageContaining("cursor.json");
        assertThat(cursor).content().startsWith("{\"format\"");
        Files.writeString(cursor, "{\"format\": \"entente-gdelt-cursor/9\", \"lists\": {}}");
        assertThatThrownBy(this::feed).isInstanceOf(InvalidFileException.class).hasMessageContaining("cursor/9");
    }

    @Test
    void refusesACursorThatWasCutAnywhereOrAnyOfWhoseBitsWasFlippedUnlessItSaysTheSame() throws Exception {
        mirror.publish("2026-10-03T19:15:00Z", "2026-10-03T20:00:00Z");
        try (GdeltFeed feed = feedFrom("2026-10-03T19:15:00Z")) {
            commitFiles(feed, feed.poll());
        }
        Path cursor = folder.resolve("cursor.json");
        byte[] good = Files.readAllBytes(cursor);
        String read = new String(good, StandardCharsets.UTF_8).replaceAll("\\s", "");
        assertThat(read).contains("2026-10-03T20:00:00Z");
        for (int length = 0; length < good.length; length++) {
            assertIsRefusedOrIsSeen(Arrays.copyOf(good, length), read);
        }
        for (int bit = 0; bit < 8 * good.length; bit += STEP) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            assertIsRefusedOrIsSeen(bad, read);
        }
    }

    /** What is not refused may differ between its words alone. */
    private void assertIsRefusedOrIsSeen(byte[] bad, String read) throws IOException {
        Files.write(folder.resolve("cursor.json"), bad);
        String text = new String(bad, StandardCharsets.UTF_8);
        try (GdeltFeed feed = feed()) {
            assertThat(text.replaceAll("\\s", "")).isEqualTo(read);
        } catch (InvalidFileException e) {
            assertThat(e).as(text).hasMessageContaining("cursor.json");
        }
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
}
