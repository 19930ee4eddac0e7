package org.entente.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedGapsTest extends MirroredFeed {
    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    private static final String FIRST = "20261001000000.export.CSV.zip";
    private static final String SECOND = "20261001001500.export.CSV.zip";
    private static final String THIRD = "20261001003000.export.CSV.zip";

    @Override
    FeedOptions.Builder options() {
        return TestOptions.of(mirror).from(START);
    }

    @Test
    void goesOnPastAFileThatIsNotListedAndGivesItWhenItComes() throws Exception {
        mirror.publish("2026-10-01T00:00:00Z", "2026-10-01T00:00:00Z")
                .publish("2026-10-01T00:30:00Z", "2026-10-01T00:30:00Z");
        try (GdeltFeed feed = feed()) {
            Poll poll = feed.poll();
            assertThat(ids(poll)).containsExactly(FIRST, THIRD);
            assertThat(poll.gaps()).isEmpty();
            assertThat(poll.awaited()).singleElement().hasToString("masterfilelist.txt: " + SECOND + ": not listed");
            commitFiles(feed, poll);
            assertThat(feed.poll().awaited()).isEqualTo(poll.awaited());
        }
        mirror.publish("2026-10-01T00:15:00Z", "2026-10-01T00:15:00Z");
        try (GdeltFeed feed = feed()) {
            Poll poll = feed.poll();
            assertThat(ids(poll)).containsExactly(SECOND);
            commitFiles(feed, poll);
            assertThat(feed.poll().files()).isEmpty();
            assertThat(feed.poll().awaited()).isEmpty();
        }
    }

    @Test
    void tellsAHoleOfADayAsOneGapAndNotAgainWhenALaterFileWasCommitted() throws Exception {
        mirror.publish("2026-10-01T00:00:00Z", "2026-10-01T00:00:00Z")
                .publish("2026-10-02T00:15:00Z", "2026-10-03T00:15:00Z");
        try (GdeltFeed feed = feed()) {
            Poll poll = feed.poll();
            assertThat(poll.files()).hasSize(98);
            assertThat(poll.gaps()).singleElement().satisfies(gap -> {
                assertThat(gap.list()).isEqualTo(GdeltList.ENGLISH);
                assertThat(gap.first()).isEqualTo("2026-10-01T00:15:00Z");
                assertThat(gap.last()).isEqualTo("2026-10-02T00:00:00Z");
                assertThat(gap.files()).isEqualTo(96);
                assertThat(gap.reason()).isEqualTo(Gap.Reason.NOT_LISTED);
                assertThat(gap)
                        .hasToString("masterfilelist.txt: 2026-10-01T00:15:00Z to 2026-10-02T00:00:00Z, 96 files:"
                                + " not listed");
            });
            assertThat(poll.awaited()).isEmpty();
            assertThat(feed.poll().gaps()).isEqualTo(poll.gaps());
            feed.commit(poll.files().get(0));
            feed.commit(poll.files().get(1));
        }
        try (GdeltFeed feed = feed()) {
            assertThat(feed.poll().gaps()).isEmpty();
        }
    }

    @Test
    void waitsForAFileAsLongAsItIsToldTo() throws Exception {
        mirror.publish("2026-10-01T00:15:00Z", "2026-10-01T02:00:00Z");
        try (GdeltFeed feed =
                GdeltFeed.open(folder, options().patience(Duration.ofHours(2)).build())) {
            Poll poll = feed.poll();
            assertThat(poll.awaited()).hasSize(1);
            commitFiles(feed, poll);
            mirror.publish("2026-10-01T02:15:00Z", "2026-10-01T02:15:00Z");
            Poll later = feed.poll();
            assertThat(later.awaited()).isEmpty();
            assertThat(later.gaps()).hasToString("[masterfilelist.txt: " + FIRST + ": not listed]");
            commitFiles(feed, later);
            assertThat(feed.poll().gaps()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 410})
    void tellsAnOldFileThatIsNotThereAsAGapAndWaitsForAYoungOne(int status) throws Exception {
        mirror.publish("2026-10-01T00:00:00Z", "2026-10-01T00:30:00Z")
                .publish("2026-10-02T00:15:00Z", "2026-10-02T00:15:00Z");
        mirror.always(FIRST, Mirror.status(status)).always(SECOND, Mirror.status(status));
        try (GdeltFeed feed = feed()) {
            Poll poll = feed.poll();
            assertThat(poll.gaps())
                    .hasToString("[masterfilelist.txt: " + FIRST + ": not found: answered " + status + "]");
            assertThat(poll.awaited().get(0))
                    .hasToString("masterfilelist.txt: " + SECOND + ": not found: answered " + status);
        }
        assertThat(mirror.asked()).hasSize(1 + 4);
    }

    @Test
    void doesNotAskForAGapAgainThatWasCommitted() throws Exception {
        mirror.publish("2026-10-01T00:00:00Z", "2026-10-01T00:15:00Z")
                .publish("2026-10-02T00:30:00Z", "2026-10-02T00:30:00Z");
        mirror.remove(FIRST).remove(SECOND);
        FeedOptions two = options().filesPerPoll(2).build();
        try (GdeltFeed feed = GdeltFeed.open(folder, two)) {
            Poll poll = feed.poll();
            assertThat(poll.files()).isEmpty();
            assertThat(poll.gaps())
                    .singleElement()
                    .satisfies(gap -> assertThat(gap.files()).isEqualTo(2));
            assertThat(poll.hasMore()).isTrue();
            feed.commit(poll.gaps().get(0));
        }
        mirror.asked();
        try (GdeltFeed feed = GdeltFeed.open(folder, two)) {
            assertThat(ids(feed.poll())).containsExactly("20261002003000.export.CSV.zip");
            assertThat(mirror.asked()).doesNotContain(FIRST, SECOND);
        }
    }

    @Test
    void waitsForADayForAFileThatIsDamagedEvenIfItIsOld() throws Exception {
        mirror.publish("2026-10-01T00:00:00Z", "2026-10-01T00:15:00Z")
                .publish("2026-10-03T00:00:00Z", "2026-10-03T00:00:00Z");
        byte[] damaged = mirror.file(FIRST).clone();
        damaged[10] ^= 1;
        mirror.always(FIRST, Mirror.body(damaged));
        try (GdeltFeed feed = feed()) {
            Poll poll = feed.poll();
            assertThat(ids(poll)).containsExactly(SECOND, "20261003000000.export.CSV.zip");
            assertThat(poll.awaited()).first().satisfies(gap -> {
                assertThat(gap.reason()).isEqualTo(Gap.Reason.DAMAGED);
                assertThat(gap.detail())
                        .isEqualTo(
                                "has the MD5 " + Mirror.md5(damaged) + " instead of " + Mirror.md5(mirror.file(FIRST)));
            });
            commitFiles(feed, poll);
        }
        mirror.publish("2026-10-04T00:00:00Z", "2026-10-04T00:00:00Z");
        try (GdeltFeed feed = feed()) {
            Poll poll = feed.poll();
            assertThat(poll.gaps()).noneMatch(gap -> gap.reason() == Gap.Reason.DAMAGED);
            commitFiles(feed, poll);
        }
        mirror.publish("2026-10-04T00:15:00Z", "2026-10-04T00:15:00Z");
        try (GdeltFeed feed = feed()) {
            assertThat(feed.poll().gaps()).extracting(Gap::reason).contains(Gap.Reason.DAMAGED);
        }
    }

    @Test
    void isNotHeldUpForGoodByFilesThatAreDamagedOneAfterTheOther() throws Exception {
        mirror.publish("2026-10-01T00:00:00Z", "2026-10-01T01:00:00Z");
        for (String time : List.of("000000", "001500", "003000")) {
            mirror.always("20261001" + time + ".export.CSV.zip", Mirror.body(new byte[7]));
        }
        try (GdeltFeed feed = feed()) {
            assertThat(feed.poll().files()).isEmpty();
        }
        try (GdeltFeed feed = feed()) {
            assertThat(ids(feed.poll()))
                    .containsExactly("20261001004500.export.CSV.zip", "20261001010000.export.CSV.zip");
        }
    }

    @Test
    void refusesAnArchiveThatUnpacksBeyondMeasure() throws Exception {
        byte[] bomb = Mirror.zip("bomb", "0".repeat(200_000));
        assertThat(bomb).hasSizeLessThan(1000);

        assertThat(refused(bomb)).isEqualTo("unpacks to more than mostUnpackedBytes 100000. Maybe a zip bomb");
    }

    @Test
    void refusesAFileThatIsLargerThanItMayBeWithoutAskingForIt() throws Exception {
        assertThat(refused(new byte[2001])).isEqualTo("has 2001 bytes, more than mostPackedBytes 2000");
        assertThat(mirror.asked()).doesNotContain(FIRST);
    }

    @Test
    void refusesWhatIsNoArchiveOfOneFile() throws Exception {
        assertThat(refused("<html>not yet</html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("is no zip archive, or one with nothing in it");
    }

    @Test
    void refusesAnArchiveOfSeveralFiles() throws Exception {
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(two)) {
            zip.putNextEntry(new ZipEntry("a"));
            zip.putNextEntry(new ZipEntry("b"));
        }
        assertThat(refused(two.toByteArray())).isEqualTo("is a zip archive of more than one file");
    }

    @Test
    void refusesAnArchiveThatWasDamagedBeforeItWasListed() throws Exception {
        byte[] cut = Mirror.zip("a", "event\n".repeat(20));
        assertThat(refused(Arrays.copyOf(cut, cut.length / 3))).startsWith("is a damaged zip archive: ");
    }

    /** Why a file is refused that is just what the list says. */
    private String refused(byte[] content) throws Exception {
        mirror.put(FIRST, content)
                .line(GdeltList.ENGLISH, Mirror.line(content, FIRST))
                .publish("2026-10-01T00:15:00Z", "2026-10-01T00:15:00Z");
        FeedOptions small =
                options().mostPackedBytes(2000).mostUnpackedBytes(100_000).build();
        try (GdeltFeed feed = GdeltFeed.open(folder, small)) {
            Poll poll = feed.poll();
            assertThat(ids(poll)).containsExactly(SECOND);
            assertThat(poll.gaps()).hasSize(1);
            assertThat(poll.gaps().get(0).reason()).isEqualTo(Gap.Reason.REFUSED);
            assertThat(folder.resolve(FIRST)).doesNotExist();
            commitFiles(feed, poll);
            assertThat(feed.poll().gaps()).isEmpty();
            return poll.gaps().get(0).detail();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-01-01T00:00:00Z", "2036-01-01T00:00:00Z"})
    void losesNothingByAClockThatIsWrong(String time) throws Exception {
        mirror.publish("2026-10-01T00:00:00Z", "2026-10-01T00:00:00Z")
                .publish("2026-10-01T00:30:00Z", "2026-10-01T00:30:00Z");
        FeedOptions wrong =
                options().clock(InstantSource.fixed(Instant.parse(time))).build();
        List<String> given = new ArrayList<>();
        try (GdeltFeed feed = GdeltFeed.open(folder, wrong)) {
            Poll poll = feed.poll();
            given.addAll(ids(poll));
            assertThat(poll.gaps()).isEmpty();
            assertThat(poll.awaited()).hasSize(1);
            commitFiles(feed, poll);
            mirror.publish("2026-10-01T00:15:00Z", "2026-10-01T00:15:00Z");
            given.addAll(ids(feed.poll()));
        }
        assertThat(given).containsExactly(FIRST, THIRD, SECOND);
    }
}
