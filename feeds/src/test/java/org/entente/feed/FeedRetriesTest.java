package org.entente.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedRetriesTest extends MirroredFeed {
    private static final String FILE = "20261003193000.export.CSV.zip";

    private final List<Duration> waits = new ArrayList<>();

    @BeforeEach
    void publish() throws IOException {
        mirror.publish("2026-10-03T19:15:00Z", "2026-10-03T19:30:00Z");
    }

    @Override
    FeedOptions.Builder options() {
        return TestOptions.of(mirror, waits);
    }

    private Poll poll() throws Exception {
        return poll(options().build());
    }

    private Poll poll(FeedOptions options) throws Exception {
        try (GdeltFeed feed = GdeltFeed.open(folder, options)) {
            return feed.poll();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void asksAgainWhereTheServerCannotAnswerForNow(int status) throws Exception {
        mirror.once(LIST, Mirror.status(status)).once(FILE, Mirror.status(status));

        assertThat(ids(poll())).containsExactly(FILE);
        assertThat(waits)
                .hasSize(2)
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1)));
    }

    @Test
    void waitsAsManySecondsAsTheServerAsksFor() throws Exception {
        mirror.once(LIST, Mirror.status(429, "Retry-After", "7")).once(FILE, Mirror.status(503, "Retry-After", "0"));

        assertThat(ids(poll())).containsExactly(FILE);
        assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ZERO);
    }

    @Test
    void waitsUntilTheTimeThatTheServerNames() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // A server that does not say what time it is, so that the feed's clock counts: it stands at 19:40.
            Thread server = answering(
                    socket,
                    "HTTP/1.1 503 Busy\r\nRetry-After: Sat, 03 Oct 2026 19:41:30 GMT\r\nContent-Length: 0\r\n"
                            + "Connection: close\r\n\r\n",
                    "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            FeedOptions options = options()
                    .base(URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/"))
                    .build();

            assertThatThrownBy(() -> poll(options)).isInstanceOf(UnavailableFeedException.class);
            assertThat(waits).containsExactly(Duration.ofSeconds(90));
            server.join();
        }
    }

    @Test
    void doesNotWaitForATimeThatIsOver() throws Exception {
        mirror.once(LIST, Mirror.status(503, "Retry-After", "Sat, 03 Oct 2015 19:41:30 GMT"));

        assertThat(ids(poll())).containsExactly(FILE);
        assertThat(waits).containsExactly(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-3", "", "Sat, 99 Oct 2026 19:41:30 GMT"})
    void waitsByItsOwnRuleWhereWhatTheServerAsksForCannotBeUnderstood(String retryAfter) throws Exception {
        mirror.once(LIST, Mirror.status(503, "Retry-After", retryAfter));

        assertThat(ids(poll())).containsExactly(FILE);
        assertThat(waits)
                .singleElement()
                .satisfies(wait -> assertThat(wait).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1)));
    }

    @Test
    void doesNotWaitLongerThanItMay() {
        mirror.always(LIST, Mirror.status(429, "Retry-After", "3600"));

        assertThatThrownBy(this::poll)
                .isInstanceOf(UnavailableFeedException.class)
                .hasMessage(mirror.base() + LIST + ": answered 429");
        assertThat(waits).isEmpty();
    }

    @Test
    void waitsTwiceAsLongEachTimeLessAPartByChanceAndThenGivesUp() {
        mirror.always(LIST, Mirror.status(503));

        assertThatThrownBy(this::poll)
                .isInstanceOfSatisfying(UnavailableFeedException.class, e -> {
                    assertThat(e.tries()).isEqualTo(5);
                    assertThat(e.address()).isEqualTo(mirror.base().resolve(LIST));
                })
                .hasMessage(mirror.base() + LIST + ": answered 503, after 5 tries");
        assertThat(mirror.asked()).hasSize(5);
        assertThat(waits).hasSize(4).doesNotHaveDuplicates();
        for (int i = 0; i < waits.size(); i++) {
            assertThat(waits.get(i)).isBetween(Duration.ofMillis(500L << i), Duration.ofMillis(1000L << i));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 418})
    void doesNotAskAgainWhereThatIsOfNoUse(int status) {
        mirror.always(LIST, Mirror.status(status));

        assertThatThrownBy(this::poll)
                .isInstanceOf(UnavailableFeedException.class)
                .hasMessageEndingWith("answered " + status);
        assertThat(mirror.asked()).hasSize(1);
        assertThat(waits).isEmpty();
    }

    @Test
    void fetchesAgainWhatBreaksOff() throws Exception {
        mirror.once(FILE, Mirror.truncated(mirror.file(FILE)));
        mirror.edit(GdeltList.ENGLISH, list -> list).once(LIST, Mirror.truncated(new byte[5000]));

        Poll poll = poll();

        assertThat(poll.files().get(0).path()).hasBinaryContent(mirror.file(FILE));
        assertThat(waits).hasSize(2);
    }

    @Test
    void fetchesAgainWhatIsNotOfTheListedSizeOrMd5() throws Exception {
        byte[] changed = mirror.file(FILE).clone();
        changed[40] ^= 1;
        mirror.once(FILE, Mirror.body(changed))
                .once(FILE, Mirror.body(new byte[3]))
                .once(FILE, Mirror.body(new byte[changed.length + 1]));

        Poll poll = poll();

        assertThat(poll.files().get(0).path()).hasBinaryContent(mirror.file(FILE));
        assertThat(waits).hasSize(3);
    }

    @Test
    void givesUpAnAnswerThatDoesNotCome() {
        CountDownLatch over = new CountDownLatch(1);
        mirror.always(LIST, exchange -> await(over));
        FeedOptions impatient = options()
                .timeout(Duration.ofMillis(100))
                .retries(RetryRules.builder().tries(1).build())
                .build();

        assertThatThrownBy(() -> poll(impatient))
                .isInstanceOf(UnavailableFeedException.class)
                .hasMessage(mirror.base() + LIST + ": no answer within PT0.1S");
        over.countDown();
    }

    @Test
    void givesUpAnAnswerThatDoesNotEnd() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        mirror.always(FILE, exchange -> {
            exchange.sendResponseHeaders(200, mirror.file(FILE).length);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            await(over);
        });
        FeedOptions impatient = options()
                .timeout(Duration.ofSeconds(2))
                .retries(RetryRules.builder().tries(1).build())
                .build();

        Poll poll = poll(impatient);

        over.countDown();
        assertThat(poll.files()).isEmpty();
        assertThat(poll.awaited()).singleElement().satisfies(gap -> {
            assertThat(gap.reason()).isEqualTo(Gap.Reason.UNAVAILABLE);
            assertThat(gap.detail()).isEqualTo("the answer did not end within PT2S");
        });
    }

    @Test
    void saysThatNobodyAnswers() {
        mirror.close();

        assertThatThrownBy(this::poll)
                .isInstanceOf(UnavailableFeedException.class)
                .hasMessageContaining("no answer: ")
                .hasMessageEndingWith("after 5 tries");
    }

    @Test
    void endsWhereItsThreadIsInterrupted() throws Exception {
        Thread polling = Thread.currentThread();
        mirror.always(LIST, exchange -> polling.interrupt());

        assertThatThrownBy(this::poll).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void loadsTheServerNoFurtherWhereItFailsFileAfterFile() throws Exception {
        mirror.publish("2026-10-03T19:45:00Z", "2026-10-03T20:15:00Z");
        for (String time : List.of("193000", "194500", "200000", "201500")) {
            mirror.always("20261003" + time + ".export.CSV.zip", Mirror.status(503));
        }
        FeedOptions from = options().from(Instant.parse("2026-10-03T19:15:00Z")).build();
        try (GdeltFeed feed = GdeltFeed.open(folder, from)) {
            Poll first = feed.poll();
            assertThat(ids(first)).containsExactly("20261003191500.export.CSV.zip");
            assertThat(first.awaited()).singleElement().satisfies(gap -> {
                assertThat(gap.reason()).isEqualTo(Gap.Reason.UNAVAILABLE);
                assertThat(gap.files()).isEqualTo(2);
            });
            assertThat(mirror.asked()).hasSize(1 + 1 + 5 + 5);

            // Those that failed before are tried once, and do not keep it from the others.
            feed.commit(first.files().get(0));
            mirror.mend("20261003200000.export.CSV.zip").mend("20261003201500.export.CSV.zip");
            assertThat(ids(feed.poll()))
                    .containsExactly("20261003200000.export.CSV.zip", "20261003201500.export.CSV.zip");
            assertThat(mirror.asked()).hasSize(1 + 1 + 1 + 1 + 1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers one connection after the other. */
    private static Thread answering(ServerSocket socket, String... answers) {
        Thread thread = new Thread(() -> {
            for (String answer : answers) {
                try (Socket connection = socket.accept()) {
                    connection.getInputStream().read(new byte[4096]);
                    connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    return;
                }
            }
        });
        thread.start();
        return thread;
    }
}
