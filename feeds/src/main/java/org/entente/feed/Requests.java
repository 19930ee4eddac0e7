package org.entente.feed;

import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Asks the server, again where that may help, and says what it answered. */
final class Requests implements AutoCloseable {
    static final int OK = 200;
    static final int PARTIAL = 206;
    static final int NOT_MODIFIED = 304;
    static final int RANGE_NOT_SATISFIABLE = 416;

    private static final Set<Integer> ANSWERS = Set.of(OK, PARTIAL, NOT_MODIFIED, RANGE_NOT_SATISFIABLE);
    /** A bucket that nobody may list answers 403 for what is not there. */
    private static final Set<Integer> NOT_THERE = Set.of(403, 404, 410);
    /** Request timeout, too early, too many requests; beside all of 5xx. RFC 9110, section 15, and RFC 6585, section 4. */
    private static final Set<Integer> AGAIN = Set.of(408, 425, 429);

    private final FeedOptions options;
    private final HttpConnection connection;

    Requests(FeedOptions options) {
        this.options = options;
        this.connection = new HttpConnection(options.timeout());
    }

    /** Something to try, of which each failure says whether to try it again. */
    @FunctionalInterface
    interface Attempt<T> {
        T make() throws FetchFailure, InterruptedException;
    }

    /**
     * Tries until it succeeds, or there is no use in trying.
     *
     * @param tries how often at most
     * @throws FetchFailure the last one, with the number of tries
     */
    <T> T retrying(int tries, Attempt<T> attempt) throws FetchFailure, InterruptedException {
        RetryRules rules = options.retries();
        for (int tried = 1; ; tried++) {
            try {
                return attempt.make();
            } catch (FetchFailure e) {
                Duration wait = e.retryAfter().isPresent()
                        ? e.retryAfter().get()
                        : rules.waitAfter(tried, options.random().nextDouble());
                if (!e.isPassing() || tried == tries || wait.compareTo(rules.longestWait()) > 0) {
                    throw e.after(tried);
                }
                options.sleeper().sleep(wait);
            }
        }
    }

    /** A request for a file below the base address; nothing else can be asked for. */
    HttpRequest.Builder request(String name) {
        return HttpRequest.newBuilder(address(name)).header("User-Agent", "entente-feeds");
    }

    /** Where a file lies. */
    URI address(String name) {
        return options.base().resolve(name);
    }

    /**
     * Asks once.
     *
     * @param forWhole how long the body of an answer with 200 may take
     * @param body where the body of an answer with 200 or 206 goes, which then is {@link HttpResponse#body}
     * @return an answer of 200, 206, 304 or 416
     * @throws FetchFailure if there is another answer, or none
     */
    HttpResponse<OutputStream> get(
            HttpRequest request, Duration forWhole, Function<HttpResponse.ResponseInfo, BoundedBody> body)
            throws FetchFailure, InterruptedException {
        HttpResponse<OutputStream> answer = connection.send(
                request,
                options.timeout(),
                forWhole,
                head -> head.statusCode() == OK || head.statusCode() == PARTIAL
                        ? body.apply(head)
                        : BodySubscribers.replacing(OutputStream.nullOutputStream()));
        int status = answer.statusCode();
        if (ANSWERS.contains(status)) {
            return answer;
        }
        if (NOT_THERE.contains(status)) {
            throw FetchFailure.lasting(Gap.Reason.NOT_FOUND, "answered " + status);
        }
        if (AGAIN.contains(status) || status >= 500) {
            throw FetchFailure.passing(Gap.Reason.UNAVAILABLE, "answered " + status, retryAfter(answer.headers()));
        }
        if (status / 100 == 3) {
            String to = answer.headers().firstValue("Location").orElse("nowhere");
            throw FetchFailure.lasting(
                    Gap.Reason.UNAVAILABLE, "answered " + status + ", a redirect, which is not followed: " + to);
        }
        throw FetchFailure.lasting(Gap.Reason.UNAVAILABLE, "answered " + status);
    }

    /** The present by the server's clock or, where it does not say, by that of the options. */
    Instant present(HttpHeaders headers) {
        return headers.firstValue("Date")
                .flatMap(Requests::findTime)
                .orElseGet(() -> options.clock().instant());
    }

    /** How long the server asks to wait: seconds, or until a time. RFC 9110, section 10.2.3. */
    private Optional<Duration> retryAfter(HttpHeaders headers) {
        Optional<String> value = headers.firstValue("Retry-After").map(String::strip);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get().matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value.get())));
        }
        return findTime(value.get())
                .map(until -> Duration.between(present(headers), until))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private static Optional<Instant> findTime(String httpDate) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(httpDate, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
