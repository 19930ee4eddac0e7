package org.entente.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A server on the loopback address that gives lists and files as GDELT's does, and misbehaves when it is told to. */
final class Mirror implements AutoCloseable {
    static final String FOLDER = "/gdeltv2/";
    private static final int OK = 200;
    private static final int PARTIAL = 206;

    static {
        // Else each answer of head and body waits for an acknowledgement, some forty milliseconds.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Map<String, StringBuilder> lists = new ConcurrentHashMap<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, Deque<HttpHandler>> once = new ConcurrentHashMap<>();
    private final Map<String, HttpHandler> always = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile boolean knowsRanges = true;

    /** Begins to answer. */
    Mirror() throws IOException {
        this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    /** Lets a server answer. */
    Mirror(HttpServer server) {
        this.server = server;
        for (GdeltList list : GdeltList.values()) {
            lists.put(list.fileName(), new StringBuilder());
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** The address below which it has lists and files. */
    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + FOLDER);
    }

    /** Publishes the files of a quarter of an hour, as GDELT does: events, mentions, graph. */
    Mirror publish(GdeltList list, String time) {
        String stamp = Cohorts.stamp(Instant.parse(time));
        String name = list.eventFileName(Instant.parse(time));
        byte[] content = zip(name.replace(".zip", ""), "event of " + stamp + "\n");
        files.put(FOLDER + name, content);
        String other = name.replace(".export.CSV.zip", "");
        return line(list, line(content, name))
                .line(
                        list,
                        "318084 bb27f78ba45f69a17ea6ed7755e9f8ff http://data.gdeltproject.org/gdeltv2/" + other
                                + ".mentions.CSV.zip")
                .line(
                        list,
                        "10768507 ea8dde0beb0ba98810a92db068c0ce99 http://data.gdeltproject.org/gdeltv2/" + other
                                + ".gkg.csv.zip");
    }

    /** Publishes the English files from one quarter of an hour to another, both included. */
    Mirror publish(String first, String last) {
        for (Instant at = Instant.parse(first); !at.isAfter(Instant.parse(last)); at = at.plus(Cohorts.LENGTH)) {
            publish(GdeltList.ENGLISH, at.toString());
        }
        return this;
    }

    /** Puts a file there that is in no list yet. */
    Mirror put(String name, byte[] content) {
        files.put(FOLDER + name, content);
        return this;
    }

    /** Takes a file away, which the list goes on to name. */
    Mirror remove(String name) {
        files.remove(FOLDER + name);
        return this;
    }

    /** Adds a line to a list. */
    Mirror line(GdeltList list, String text) {
        synchronized (this) {
            lists.get(list.fileName()).append(text).append('\n');
        }
        return this;
    }

    /** Changes a list in place. */
    Mirror edit(GdeltList list, UnaryOperator<String> change) {
        synchronized (this) {
            String changed = change.apply(lists.get(list.fileName()).toString());
            lists.put(list.fileName(), new StringBuilder(changed));
        }
        return this;
    }

    /** The line by which a list names a file. */
    static String line(byte[] content, String name) {
        return content.length + " " + md5(content) + " http://data.gdeltproject.org/gdeltv2/" + name;
    }

    /** Lets the next request for a file be answered in another way; the one after that by what is told next. */
    Mirror once(String name, HttpHandler handler) {
        once.computeIfAbsent(FOLDER + name, key -> new ArrayDeque<>()).add(handler);
        return this;
    }

    /** Lets all requests for a file be answered in another way. */
    Mirror always(String name, HttpHandler handler) {
        always.put(FOLDER + name, handler);
        return this;
    }

    /** Lets a file be answered as it is meant to be. */
    Mirror mend(String name) {
        always.remove(FOLDER + name);
        return this;
    }

    /** Answers every request with the whole, as a server does that knows of no ranges. */
    Mirror withoutRanges() {
        knowsRanges = false;
        return this;
    }

    /** What was asked for so far: names, and ranges behind them. Forgotten when it is told. */
    List<String> asked() {
        List<String> all = List.copyOf(requests);
        requests.clear();
        return all;
    }

    /** An answer without a body. */
    static HttpHandler status(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    /** An answer of a body. */
    static HttpHandler body(byte[] content) {
        return exchange -> send(exchange, OK, content);
    }

    /** An answer that promises a body and breaks off in the middle of it. */
    static HttpHandler truncated(byte[] content) {
        return exchange -> {
            exchange.sendResponseHeaders(OK, content.length);
            exchange.getResponseBody().write(content, 0, content.length / 2);
            exchange.getResponseBody().flush();
        };
    }

    /** What lies under a name. */
    byte[] file(String name) {
        return files.get(FOLDER + name);
    }

    /** A zip archive of one file. */
    static byte[] zip(String name, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Optional<String> range =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"));
        requests.add(path.replace(FOLDER, "") + range.map(of -> " " + of).orElse(""));
        try (exchange) {
            Deque<HttpHandler> next = once.getOrDefault(path, new ArrayDeque<>());
            if (!next.isEmpty()) {
                next.remove().handle(exchange);
            } else if (always.containsKey(path)) {
                always.get(path).handle(exchange);
            } else if (lists.containsKey(path.replace(FOLDER, ""))) {
                sendList(exchange, path.replace(FOLDER, ""), range);
            } else if (files.containsKey(path)) {
                send(exchange, OK, files.get(path));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void sendList(HttpExchange exchange, String name, Optional<String> range) throws IOException {
        byte[] whole;
        synchronized (this) {
            whole = lists.get(name).toString().getBytes(StandardCharsets.UTF_8);
        }
        String tag = "\"" + md5(whole) + "\"";
        exchange.getResponseHeaders().set("ETag", tag);
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else if (range.isEmpty() || !knowsRanges) {
            send(exchange, OK, whole);
        } else if (whole.length == 0) {
            exchange.sendResponseHeaders(416, -1);
        } else {
            int from = Math.max(0, whole.length - Integer.parseInt(range.get().replace("bytes=-", "")));
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (whole.length - 1) + "/" + whole.length);
            send(exchange, PARTIAL, Arrays.copyOfRange(whole, from, whole.length));
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    static String md5(byte[] content) {
        try {
            return String.format(
                    "%032x", new BigInteger(1, MessageDigest.getInstance("MD5").digest(content)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
