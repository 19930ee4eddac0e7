package org.entente.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Whom a feed talks to, and what it leaves behind. */
class FeedConnectionsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void leavesNoThreadWhenItIsClosed() throws Exception {
        try (Mirror mirror = new Mirror().publish("2026-10-03T19:15:00Z", "2026-10-03T19:30:00Z")) {
            Set<Thread> before = threads();
            for (int i = 0; i < 3; i++) {
                try (GdeltFeed feed =
                        GdeltFeed.open(folder, TestOptions.of(mirror).build())) {
                    feed.poll();
                    assertThat(leftOf(before)).isNotEmpty().allMatch(Thread::isDaemon);
                }
            }
            assertThat(leftOf(before)).isEmpty();
        }
    }

    /** Later ones are collected like anything else. */
    @Test
    @EnabledForJreRange(max = JRE.JAVA_18)
    void leavesNoGroupOfThreads() throws Exception {
        try (Mirror mirror = new Mirror().publish("2026-10-03T19:30:00Z", "2026-10-03T19:30:00Z")) {
            Set<Thread> before = threads();
            List<ThreadGroup> groups = groups();
            try (GdeltFeed feed = GdeltFeed.open(folder, TestOptions.of(mirror).build())) {
                feed.poll();
                assertThat(groups()).hasSizeGreaterThan(groups.size());
            }
            assertThat(leftOf(before)).isEmpty();
            assertThat(groups()).isSubsetOf(groups);
        }
    }

    @Test
    void leavesNoThreadWhereAnAnswerNeverEnds() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (Mirror mirror = new Mirror().publish("2026-10-03T19:30:00Z", "2026-10-03T19:30:00Z")) {
            mirror.always("masterfilelist.txt", exchange -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write(1);
                exchange.getResponseBody().flush();
                await(over);
            });
            Set<Thread> before = threads();
            FeedOptions impatient = TestOptions.of(mirror)
                    .timeout(Duration.ofMillis(100))
                    .retries(RetryRules.builder().tries(1).build())
                    .build();
            try (GdeltFeed feed = GdeltFeed.open(folder, impatient)) {
                assertThatThrownBy(feed::poll)
                        .isInstanceOf(UnavailableFeedException.class)
                        .hasMessageContaining(" within PT");
            }
            Set<Thread> left = leftOf(before);
            over.countDown();
            assertThat(left).isEmpty();
        }
    }

    @Test
    void startsNoThreadAndOpensNoConnectionUntilItPolls() throws Exception {
        try (Mirror mirror = new Mirror()) {
            Set<Thread> before = threads();
            try (GdeltFeed feed = GdeltFeed.open(folder, TestOptions.of(mirror).build())) {
                assertThat(feed).isNotNull();
                assertThat(leftOf(before)).isEmpty();
            }
            assertThat(mirror.asked()).isEmpty();
        }
    }

    /** Whoever makes a connection asks the selector of proxies first, with the address. */
    @Test
    void asksNobodyButTheServerOfItsBase() throws Exception {
        List<URI> asked = new CopyOnWriteArrayList<>();
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                asked.add(uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {}
        });
        try (Mirror mirror = new Mirror().publish("2026-10-03T19:15:00Z", "2026-10-03T19:30:00Z")) {
            mirror.line(
                    GdeltList.ENGLISH,
                    "12 " + "0".repeat(32) + " http://192.0.2.1/gdeltv2/20261003194500.export.CSV.zip");
            try (GdeltFeed feed = GdeltFeed.open(folder, TestOptions.of(mirror).build())) {
                assertThat(feed.poll().files()).hasSize(1);
            }
            assertThat(asked)
                    .isNotEmpty()
                    .allSatisfy(uri ->
                            assertThat(uri.toString()).startsWith(mirror.base().toString()));
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void acceptsNoCertificateThatNobodyVouchesFor() throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context()));
        try (Mirror mirror = new Mirror(server).publish("2026-10-03T19:30:00Z", "2026-10-03T19:30:00Z")) {
            List<Duration> waits = new ArrayList<>();
            FeedOptions safe = TestOptions.of(mirror, waits)
                    .base(URI.create("https://127.0.0.1:" + server.getAddress().getPort() + Mirror.FOLDER))
                    .build();
            try (GdeltFeed feed = GdeltFeed.open(folder.resolve("state"), safe)) {
                assertThatThrownBy(feed::poll)
                        .isInstanceOf(UnavailableFeedException.class)
                        .hasMessageContaining("its certificate is not accepted");
            }
            assertThat(waits).isEmpty();
            assertThat(mirror.asked()).isEmpty();
        }
    }

    /** A key of the server's own making. */
    private SSLContext context() throws IOException, InterruptedException, GeneralSecurityException {
        Path keys = folder.resolve("keys");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "mirror",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        keys.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.txt").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Without the test's server, and the pool that all of a virtual machine share. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().contains("HTTP-Dispatcher")
                        && !thread.getName().contains("commonPool"))
                .collect(Collectors.toSet());
    }

    private static List<ThreadGroup> groups() {
        ThreadGroup[] groups = new ThreadGroup[100];
        int count = Thread.currentThread().getThreadGroup().enumerate(groups);
        return Arrays.asList(groups).subList(0, count);
    }

    /** The threads that have come since and have not ended. */
    private static Set<Thread> leftOf(Set<Thread> before) {
        Set<Thread> left = threads();
        left.removeAll(before);
        return left;
    }
}
