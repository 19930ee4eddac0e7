package org.entente.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.entente.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedListsTest extends MirroredFeed {
    private Poll pollFrom(String time) throws Exception {
        FeedOptions from = TestOptions.of(mirror).from(Instant.parse(time)).build();
        try (GdeltFeed feed = GdeltFeed.open(folder, from)) {
            return feed.poll();
        }
    }

    @Test
    void asksForAsMuchOfTheListAsReachesBackToItsCursor() throws Exception {
        mirror.publish("2026-09-29T00:00:00Z", "2026-10-01T16:00:00Z");

        Poll poll = pollFrom("2026-10-01T00:00:00Z");

        assertThat(poll.files()).hasSize(65);
        assertThat(poll.awaited()).isEmpty();
        assertThat(mirror.asked())
                .startsWith(LIST + " bytes=-16384", LIST + " bytes=-" + (16384 + 65 * 512))
                .doesNotContain(LIST);
    }

    @Test
    void asksForTheWholeListWhereItsEndDoesNotReachFarEnough() throws Exception {
        mirror.publish("2026-10-01T00:00:00Z", "2026-10-01T12:00:00Z");
        // Lines that are longer than those of GDELT.
        mirror.edit(
                GdeltList.ENGLISH, list -> list.replaceAll("(?m)^(.*gkg.*)$", "$1".repeat(1) + "\n" + " ".repeat(900)));

        assertThat(pollFrom("2026-10-01T00:00:00Z").files()).hasSize(49);
        assertThat(mirror.asked()).contains(LIST);
    }

    @Test
    void asksForTheWholeListOnceWhereItBeginsLaterThanTheCursor() throws Exception {
        mirror.publish("2026-10-01T00:00:00Z", "2026-10-01T00:30:00Z");

        Poll poll = pollFrom("2026-09-30T23:30:00Z");

        assertThat(poll.files()).hasSize(3);
        assertThat(poll.awaited())
                .singleElement()
                .satisfies(gap -> assertThat(gap.files()).isEqualTo(2));
        assertThat(mirror.asked()).filteredOn(asked -> asked.startsWith(LIST)).hasSize(1);
    }

    @Test
    void readsTheListOfAServerThatKnowsOfNoRanges() throws Exception {
        mirror.publish("2026-10-01T00:00:00Z", "2026-10-02T12:00:00Z").withoutRanges();

        assertThat(pollFrom("2026-10-02T10:00:00Z").files()).hasSize(9);
        assertThat(mirror.asked()).filteredOn(asked -> asked.startsWith(LIST)).hasSize(1);
    }

    @Test
    void asksForTheWholeListWhereTheServerRefusesARange() throws Exception {
        mirror.publish("2026-10-01T00:00:00Z", "2026-10-01T00:30:00Z").once(LIST, Mirror.status(416));

        assertThat(pollFrom("2026-10-01T00:00:00Z").files()).hasSize(3);
        assertThat(mirror.asked()).startsWith(LIST + " bytes=-16384", LIST);
    }

    @Test
    void saysThatAListIsEmptyOrNone() {
        assertThatThrownBy(() -> pollFrom("2026-10-01T00:00:00Z"))
                .isInstanceOf(UnavailableFeedException.class)
                .hasMessageContaining("names no file of GDELT");
        mirror.always(LIST, Mirror.body("<html>Please log in</html>".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> pollFrom("2026-10-01T00:00:00Z"))
                .isInstanceOf(UnavailableFeedException.class)
                .hasMessageContaining("something on the way answers in place of the server");
    }

    @Test
    void passesOverLinesThatAreNoneAndSaysWhich() throws Exception {
        mirror.publish("2026-10-01T00:00:00Z", "2026-10-01T00:00:00Z");
        String md5 = "0".repeat(32);
        String folderOfGdelt = "http://data.gdeltproject.org/gdeltv2/";
        List<String> wrong = List.of(
                "garbage",
                "12 " + md5,
                "many " + md5 + " " + folderOfGdelt + "20261001001500" + NAME,
                "12 " + md5.substring(1) + " " + folderOfGdelt + "20261001001500" + NAME,
                "0 " + md5 + " " + folderOfGdelt + "20261001001500" + NAME,
                "12 " + md5 + " " + folderOfGdelt + "20261001251500" + NAME,
                "12 " + md5 + " " + folderOfGdelt + "2026" + NAME,
                "12 " + md5 + " " + folderOfGdelt + "20261001001500.exe",
                "12 " + md5 + " " + folderOfGdelt + "../20261001001500" + NAME,
                "12 " + md5 + " http://example.org/gdeltv2/20261001001500" + NAME,
                "12 " + md5 + " http://data.gdeltproject.org@example.org/gdeltv2/20261001001500" + NAME,
                "12 " + md5 + " file:///gdeltv2/20261001001500" + NAME,
                "\u00ff".repeat(5000));
        wrong.forEach(line -> mirror.line(GdeltList.ENGLISH, line));
        mirror.line(GdeltList.ENGLISH, "").publish("2026-10-01T00:30:00Z", "2026-10-01T00:30:00Z");

        Poll poll = pollFrom("2026-10-01T00:00:00Z");

        assertThat(ids(poll)).containsExactly("20261001000000" + NAME, "20261001003000" + NAME);
        assertThat(poll.linesPassedOver()).isEqualTo(wrong.size());
        assertThat(poll.problems()).hasSize(wrong.size()).noneMatch(Problem::isError);
        assertThat(poll.problems().get(0))
                .hasToString("masterfilelist.txt: line 4 must be a size, an MD5 and an address: garbage");
        assertThat(poll.problems().get(9).toString())
                .contains("must name a file in " + mirror.base() + " or http://data.gdeltproject.org/gdeltv2/");
        assertThat(mirror.asked()).doesNotContain("20261001001500" + NAME);
    }

    @Test
    void keepsTheFirstProblemsAndCountsAll() throws Exception {
        mirror.publish("2026-10-01T00:00:00Z", "2026-10-01T00:00:00Z");
        for (int i = 0; i < 30; i++) {
            mirror.line(GdeltList.ENGLISH, "garbage " + i);
        }
        Poll poll = pollFrom("2026-10-01T00:00:00Z");

        assertThat(poll.linesPassedOver()).isEqualTo(30);
        assertThat(poll.problems()).hasSize(20);
    }

    @Test
    void takesTheLaterLineWhereAFileIsListedTwice() throws Exception {
        mirror.line(
                        GdeltList.ENGLISH,
                        "12 " + "0".repeat(32) + " http://data.gdeltproject.org/gdeltv2/20261001000000" + NAME)
                .publish("2026-10-01T00:00:00Z", "2026-10-01T00:00:00Z");

        assertThat(ids(pollFrom("2026-10-01T00:00:00Z"))).containsExactly("20261001000000" + NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://data.gdeltproject.org/gdeltv2/",
                "https://storage.googleapis.com/data.gdeltproject.org/gdeltv2/",
                "BASE"
            })
    void takesFilesFromItsBaseWhicheverOfGdeltsAddressesTheListNames(String address) throws Exception {
        String named = address.equals("BASE") ? mirror.base().toString() : address;
        mirror.publish("2026-10-01T00:00:00Z", "2026-10-01T00:00:00Z")
                .edit(GdeltList.ENGLISH, list -> list.replace("http://data.gdeltproject.org/gdeltv2/", named));

        Poll poll = pollFrom("2026-10-01T00:00:00Z");

        assertThat(poll.files())
                .singleElement()
                .satisfies(file ->
                        assertThat(file.source()).isEqualTo(mirror.base().resolve("20261001000000" + NAME)));
    }

    @Test
    void takesFilesThatAreListedElevenMinutesBeforeTheirTime() throws Exception {
        FeedOptions early = TestOptions.of(mirror)
                .clock(InstantSource.fixed(Instant.parse("2036-10-03T19:18:45Z")))
                .build();
        mirror.publish("2036-10-03T19:30:00Z", "2036-10-03T19:30:00Z");
        try (GdeltFeed feed = GdeltFeed.open(folder, early)) {
            assertThat(ids(feed.poll())).containsExactly("20361003193000" + NAME);
        }
    }

    @Test
    void holdsBackATimeThatIsFarAheadSoThatAMistakeDoesNotMoveTheCursor() throws Exception {
        mirror.publish("2026-10-01T00:00:00Z", "2026-10-01T00:00:00Z")
                .publish("2999-10-01T00:00:00Z", "2999-10-01T00:00:00Z")
                .publish("2026-10-01T00:15:00Z", "2026-10-01T00:15:00Z");

        Poll poll = pollFrom("2026-10-01T00:00:00Z");

        assertThat(ids(poll)).containsExactly("20261001000000" + NAME, "20261001001500" + NAME);
        assertThat(poll.newest()).contains(Instant.parse("2026-10-01T00:15:00Z"));
        assertThat(poll.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.rule())
                        .startsWith("must not name a time more than an hour ahead of the present"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirect(int status) throws Exception {
        try (Mirror elsewhere = new Mirror().publish("2026-10-01T00:00:00Z", "2026-10-01T00:00:00Z")) {
            String there = elsewhere.base() + "20261001000000" + NAME;
            mirror.publish("2026-10-01T00:00:00Z", "2026-10-01T00:00:00Z")
                    .always("20261001000000" + NAME, Mirror.status(status, "Location", there));

            Poll poll = pollFrom("2026-10-01T00:00:00Z");

            assertThat(poll.files()).isEmpty();
            assertThat(poll.awaited())
                    .singleElement()
                    .satisfies(gap -> assertThat(gap.detail())
                            .isEqualTo("answered " + status + ", a redirect, which is not followed: " + there));
            mirror.always(LIST, Mirror.status(status, "Location", elsewhere.base() + LIST));
            assertThatThrownBy(() -> pollFrom("2026-10-01T00:00:00Z"))
                    .isInstanceOf(UnavailableFeedException.class)
                    .hasMessageContaining("which is not followed: " + elsewhere.base() + LIST);
            assertThat(elsewhere.asked()).isEmpty();
        }
    }
}
