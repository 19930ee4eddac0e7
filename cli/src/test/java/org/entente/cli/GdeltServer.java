package org.entente.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A server on the loopback address that publishes event files as GDELT does. */
final class GdeltServer implements AutoCloseable {
    private static final int COLUMNS = 61;
    private static final String FOLDER = "/gdeltv2/";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    static {
        // Else each answer of head and body waits for an acknowledgement, some forty milliseconds.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Map<String, byte[]> content = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private int event;

    GdeltServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        content.put("masterfilelist.txt", new byte[0]);
        content.put("masterfilelist-translation.txt", new byte[0]);
    }

    /** The address below which its lists and files are. */
    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + FOLDER;
    }

    /** The names that were asked for so far. */
    List<String> asked() {
        return requests;
    }

    /** Publishes a file of events between pairs, each as {@code USA IRN 190}. */
    GdeltServer publish(String time, String... events) {
        return publish("masterfilelist.txt", stamp(time) + ".export.CSV", rows(time, events));
    }

    /** Events between pairs as a file has them. */
    String rows(String time, String... events) {
        StringBuilder rows = new StringBuilder();
        for (String one : events) {
            String[] words = one.split(" ");
            rows.append(row(stamp(time), words[0], words[1], words[2]));
        }
        return rows.toString();
    }

    /** Publishes a file of any content. */
    GdeltServer publish(String list, String name, String text) {
        byte[] zip = zip(name, text);
        content.put(name + ".zip", zip);
        String line = zip.length + " " + md5(zip) + " http://data.gdeltproject.org/gdeltv2/" + name + ".zip\n";
        content.merge(list, line.getBytes(StandardCharsets.UTF_8), GdeltServer::join);
        return this;
    }

    private static String stamp(String time) {
        return STAMP.format(Instant.parse(time).atOffset(ZoneOffset.UTC));
    }

    private String row(String added, String from, String to, String code) {
        String[] cells = new String[COLUMNS];
        Arrays.fill(cells, "");
        cells[0] = String.valueOf(++event);
        cells[1] = added.substring(0, 8);
        cells[5] = from + "GOV";
        cells[7] = from;
        cells[12] = "GOV";
        cells[15] = to + "GOV";
        cells[17] = to;
        cells[22] = "GOV";
        cells[26] = code;
        cells[29] = code.startsWith("0") ? "1" : "4";
        cells[32] = "9";
        cells[51] = "4";
        cells[52] = "Place " + event;
        cells[59] = added;
        return String.join("\t", cells) + "\n";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().replace(FOLDER, "");
        requests.add(name);
        try (exchange) {
            byte[] body = content.get(name);
            if (body == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] zip(String name, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static String md5(byte[] content) {
        try {
            return String.format(
                    Locale.ROOT,
                    "%032x",
                    new BigInteger(1, MessageDigest.getInstance("MD5").digest(content)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
