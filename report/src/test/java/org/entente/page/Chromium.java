package org.entente.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A headless Chromium, driven by its DevTools protocol: as much of it as these tests need. */
final class Chromium implements AutoCloseable {
    private static final Pattern VALUE = Pattern.compile("\"value\":(\"(?:[^\"\\\\]|\\\\.)*\"|[^,}]+)");
    private static final Pattern URL = Pattern.compile("\"request\":\\{\"url\":\"([^\"]*)\"");
    private static final long PATIENCE = 60;

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private int sent;

    private Chromium(Process process, String address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Receiver())
                .join();
    }

    /** Where Debian's package puts it, if it is there. */
    static Optional<Path> find() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts a browser.
     *
     * @param profile an empty folder
     */
    static Chromium start(Path profile) throws Exception {
        Process process = new ProcessBuilder(
                        find().orElseThrow().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--user-data-dir=" + profile,
                        "--remote-debugging-port=0",
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        while (line != null && !line.startsWith("DevTools listening on ")) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("Chromium did not start");
        }
        Thread drain = new Thread(() -> output.lines().forEach(ignored -> {}));
        drain.setDaemon(true);
        drain.start();
        Chromium browser = new Chromium(process, line.substring(line.indexOf("ws://")));
        String target = browser.send("Target.createTarget", "{\"url\":\"about:blank\"}");
        String id = target.replaceAll(".*\"targetId\":\"([^\"]*)\".*", "$1");
        String session = browser.send("Target.attachToTarget", "{\"targetId\":\"" + id + "\",\"flatten\":true}");
        browser.session = session.replaceAll(".*\"sessionId\":\"([^\"]*)\".*", "$1");
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            browser.send(domain + ".enable", "{}");
        }
        return browser;
    }

    private String session = "";

    /** Loads a page and waits until it is loaded. */
    void open(URI page) throws Exception {
        complaints.clear();
        requests.clear();
        send("Page.navigate", "{\"url\":\"" + page + "\"}");
        until("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    private void until(String condition) throws Exception {
        for (int i = 0; i < 10 * PATIENCE; i++) {
            if (evaluate(condition).equals("true")) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IOException("Never came true: " + condition);
    }

    /** The value of an expression, as text. */
    String evaluate(String expression) throws Exception {
        String quoted = expression.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        String answer = send(
                "Runtime.evaluate", "{\"expression\":\"" + quoted + "\",\"returnByValue\":true,\"awaitPromise\":true}");
        if (answer.contains("exceptionDetails")) {
            throw new IOException(answer);
        }
        Matcher value = VALUE.matcher(answer);
        if (!value.find()) {
            return "";
        }
        String text = value.group(1);
        return text.startsWith("\"")
                ? text.substring(1, text.length() - 1)
                        .replace("\\n", "\n")
                        .replace("\\\"", "\"")
                        .replace("\\\\", "\\")
                : text;
    }

    /** Runs a script of others, whatever its policy says of those within it. */
    void run(String script) throws Exception {
        StringBuilder quoted = new StringBuilder(script.length() * 2);
        script.chars().forEach(c -> {
            if (c >= ' ' && c <= '~' && c != '"' && c != '\\') {
                quoted.append((char) c);
            } else {
                quoted.append(String.format("\\u%04x", c));
            }
        });
        send("Runtime.evaluate", "{\"expression\":\"" + quoted + "\",\"returnByValue\":false}");
    }

    /** Presses a key, such as {@code Tab} or {@code ArrowRight}. */
    void press(String key, int code) throws Exception {
        String text = key.equals("Enter") ? ",\"text\":\"\\r\"" : "";
        for (String type : List.of(text.isEmpty() ? "rawKeyDown" : "keyDown", "keyUp")) {
            send(
                    "Input.dispatchKeyEvent",
                    "{\"type\":\"" + type + "\",\"key\":\"" + key + "\",\"code\":\"" + key
                            + "\",\"windowsVirtualKeyCode\":" + code + text + "}");
        }
    }

    /** Waits until something holds, such as after a key that leads to another part of the page. */
    void await(String condition) throws Exception {
        evaluate("new Promise(done => { const ask = () => " + condition
                + " ? done(true) : setTimeout(ask, 10); ask(); })");
    }

    /** What the page, or the browser about it, complained of. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What was asked for. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Sends a command and waits for its answer. */
    String send(String method, String parameters) throws Exception {
        int id = ++sent;
        String to = session.isEmpty() ? "" : ",\"sessionId\":\"" + session + "\"";
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + to + "}", true)
                .get(PATIENCE, TimeUnit.SECONDS);
        while (true) {
            String answer = answers.poll(PATIENCE, TimeUnit.SECONDS);
            if (answer == null) {
                throw new IOException("No answer to " + method);
            }
            if (answer.startsWith("{\"id\":" + id + ",")) {
                return answer;
            }
        }
    }

    /** The page as a PDF. */
    byte[] print() throws Exception {
        String answer = send("Page.printToPDF", "{\"printBackground\":true}");
        return Base64.getDecoder().decode(answer.replaceAll(".*\"data\":\"([^\"]*)\".*", "$1"));
    }

    @Override
    public void close() throws Exception {
        session = "";
        send("Browser.close", "{}");
        process.waitFor(PATIENCE, TimeUnit.SECONDS);
        process.destroyForcibly();
    }

    /** Puts answers in a queue, and notes what tells of complaints and requests. */
    private final class Receiver implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                receive(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void receive(String message) {
            if (message.startsWith("{\"id\":")) {
                answers.add(message);
            } else if (message.contains("\"Log.entryAdded\"")
                    || message.contains("\"Runtime.exceptionThrown\"")
                    || message.contains("\"Runtime.consoleAPICalled\"")) {
                complaints.add(message);
            } else if (message.contains("\"Network.requestWillBeSent\"")) {
                Matcher url = URL.matcher(message);
                requests.add(url.find() ? url.group(1) : message);
            }
        }
    }
}
