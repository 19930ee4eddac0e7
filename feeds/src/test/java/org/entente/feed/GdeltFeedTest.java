package org.entente.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedSet;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GdeltFeedTest extends MirroredFeed {
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
                .lists(ImmutableSortedSet.copyOf(GdeltList.values()))
                .from(Instant.parse("2026-10-03T19:15:00Z"))
                .build();
        try (GdeltFeed feed = GdeltFeed.open(folder, both)) {
            Poll poll = feed.poll();
            assertThat(ids(poll))
                    .containsExactly(
                            "20261003191500" + NAME, "20261003191500.translation" + NAME, "20261003193000" + NAME);
            commitFiles(feed, poll);

            mirror.publish(GdeltList.TRANSLATED, "2026-10-03T19:30:00Z");
            assertThat(ids(feed.poll())).containsExactly("20261003193000.translation" + NAME);
        }
    }

    @Test
    void asksForTheListAloneWhereItHasNotChanged() throws Exception {
        mirror.publish("2026-10-03T19:15:00Z", "2026-10-03T19:30:00Z");
        try (GdeltFeed feed = feed()) {
            commitFiles(feed, feed.poll());
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
            commitFiles(feed, feed.poll());
            mirror.publish("2026-10-03T19:45:00Z", "2026-10-03T20:00:00Z");
            commitFiles(feed, feed.poll());
            mirror.publish("2026-10-03T20:15:00Z", "2026-10-03T20:15:00Z");
        }
        try (GdeltFeed feed = feed()) {
            assertThat(ids(feed.poll())).containsExactly("20261003201500" + NAME);
        }
    }

    @Test
    void givesAFileAgainUntilItIsCommittedWithoutFetchingItAgain() throws Exception {
        mirror.publish("2026-10-03T19:15:00Z", "2026-10-03T19:30:00Z");
        try (GdeltFeed feed = feedFrom("2026-10-03T19:15:00Z")) {
            Poll first = feed.poll();
            mirror.asked();
            Poll again = feed.poll();

            assertThat(again.files()).isEqualTo(first.files());
            assertThat(mirror.asked()).hasSize(1);
            commitFiles(feed, again);
            assertThat(feed.poll().files()).isEmpty();
        }
    }

    @Test
    void givesAFileAgainWhereTheProgramWasKilledBetweenDownloadAndCommit() throws Exception {
        mirror.publish("2026-10-03T19:00:00Z", "2026-10-03T19:30:00Z");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProgram.class.getName(),
                        folder.toString(),
                        mirror.base().toString(),
                        "2026-10-03T19:00:00Z")
                .inheritIO()
                .start();
        assertThat(program.waitFor()).isEqualTo(KilledProgram.KILLED);
        mirror.asked();
        try (GdeltFeed feed = feed()) {
            assertThat(ids(feed.poll())).containsExactly("20261003191500" + NAME, "20261003193000" + NAME);
            assertThat(mirror.asked()).containsExactly("masterfilelist.txt bytes=-16384");
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
            commitFiles(feed, first);
            Poll second = feed.poll();
            assertThat(ids(second)).containsExactly("20261003183000" + NAME, "20261003184500" + NAME);
            assertThat(second.hasMore()).isTrue();
            commitFiles(feed, second);
            Poll third = feed.poll();
            assertThat(ids(third)).containsExactly("20261003190000" + NAME);
            assertThat(third.hasMore()).isFalse();
        }
    }

    @Test
    void goesOnFromItsCursorWhateverTheOptionsSay() throws Exception {
        mirror.publish("2026-10-03T19:00:00Z", "2026-10-03T19:30:00Z");
        try (GdeltFeed feed = feed()) {
            commitFiles(feed, feed.poll());
        }
        try (GdeltFeed feed = feedFrom("2026-10-03T19:00:00Z")) {
            assertThat(feed.poll().files()).isEmpty();
        }
    }

    @Test
    void refusesAFileOfAListThatItDoesNotFollow() throws Exception {
        mirror.publish(GdeltList.TRANSLATED, "2026-10-03T19:30:00Z");
        FeedOptions translated =
                options().lists(ImmutableSortedSet.of(GdeltList.TRANSLATED)).build();
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
