package org.entente.feed;

import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list on the server, of which no more is asked for than is needed: its end, if it has changed; more of it where its end does
 * not reach back far enough; the whole, of more than a hundred megabytes, only where that does not either.
 */
final class MasterList {
    /** Some fifty quarters of an hour, each with three lines of about 110 characters. */
    private static final long LEAST = 16 << 10;

    /** More than a quarter of an hour takes. */
    private static final long BYTES_EACH = 512;

    /** A list grows by some fifteen megabytes a year. */
    private static final long MOST = 1L << 30;

    /** How much longer than another request one for the whole list may take. */
    private static final int TIMES_LONGER = 10;

    private static final Pattern START = Pattern.compile("bytes +([0-9]+)-.*");
    private static final Pattern ETAG = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final GdeltList list;
    private final FeedOptions options;
    private final Requests requests;

    MasterList(GdeltList list, FeedOptions options, Requests requests) {
        this.list = list;
        this.options = options;
        this.requests = requests;
    }

    /**
     * A list as it was at one moment.
     *
     * @param listing what was read of it
     * @param tag by which the server knows whether it has changed since
     */
    record Version(Listing listing, Optional<String> tag) {}

    /**
     * What is sought in the list.
     *
     * @param wanted the times of the files that are wanted
     * @param from the earliest of these; empty if only the latest is
     * @param latest the latest time that is known to be listed; empty if none is
     */
    record Search(Predicate<Instant> wanted, Optional<Instant> from, Optional<Instant> latest) {
        /** How many bytes of the list reach back to what is sought. */
        private long bytes(Optional<Instant> newest) {
            return from.isPresent() && newest.isPresent() && from.get().isBefore(newest.get())
                    ? LEAST + BYTES_EACH * Cohorts.count(from.get(), newest.get())
                    : LEAST;
        }

        private boolean isIn(Listing listing) {
            return from.isEmpty() || listing.reaches(from.get());
        }
    }

    /**
     * Reads it.
     *
     * @param tag of the version that is known; empty to have it in any case
     * @return empty if it is the version that is known
     * @throws UnavailableFeedException if it cannot be had
     */
    Optional<Version> read(Search search, Optional<String> tag) throws UnavailableFeedException, InterruptedException {
        try {
            long bytes = search.bytes(search.latest());
            Optional<Version> end = readEnd(search, tag, bytes);
            if (end.isEmpty() || search.isIn(end.get().listing())) {
                return end;
            }
            long more = search.bytes(end.get().listing().findNewest().map(ListedFile::time));
            if (more > bytes) {
                end = readEnd(search, Optional.empty(), more);
                if (end.isPresent() && search.isIn(end.get().listing())) {
                    return end;
                }
            }
            return requests.retrying(options.retries().tries(), () -> readOnce(search, request(), true));
        } catch (FetchFailure e) {
            throw new UnavailableFeedException(requests.address(list.fileName()), e.tries(), e.message(), e);
        }
    }

    private Optional<Version> readEnd(Search search, Optional<String> tag, long bytes)
            throws FetchFailure, InterruptedException {
        return requests.retrying(options.retries().tries(), () -> {
            HttpRequest.Builder request = request().header("Range", "bytes=-" + bytes);
            tag.ifPresent(known -> request.header("If-None-Match", known));
            return readOnce(search, request, false);
        });
    }

    private HttpRequest.Builder request() {
        return requests.request(list.fileName());
    }

    private Optional<Version> readOnce(Search search, HttpRequest.Builder request, boolean whole)
            throws FetchFailure, InterruptedException {
        // Also where only its end was asked for: a server that knows of no ranges sends the whole.
        Duration forWhole = options.timeout().multipliedBy(TIMES_LONGER);
        HttpResponse<OutputStream> answer =
                requests.get(request.build(), forWhole, head -> new BoundedBody(listing(search, head), MOST));
        if (answer.statusCode() == Requests.NOT_MODIFIED) {
            return Optional.empty();
        }
        if (answer.statusCode() == Requests.RANGE_NOT_SATISFIABLE && !whole) {
            return readOnce(search, request(), true);
        }
        if (!(answer.body() instanceof Listing listing) || !listing.isList()) {
            throw FetchFailure.lasting(
                    Gap.Reason.UNAVAILABLE,
                    "names no file of GDELT. Maybe " + options.base()
                            + " is not where the lists are, or something on the way answers in place of the server");
        }
        return Optional.of(new Version(
                listing,
                answer.headers()
                        .firstValue("ETag")
                        .filter(tag -> ETAG.matcher(tag).matches())));
    }

    private Listing listing(Search search, HttpResponse.ResponseInfo head) {
        return new Listing(
                list,
                options.base().toString(),
                search.wanted(),
                latest(requests.present(head.headers()), options.clock().instant()),
                head.statusCode() == Requests.OK || startsAtZero(head));
    }

    /** A clock that is slow holds nothing back; one that is fast only lets more pass. */
    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean startsAtZero(HttpResponse.ResponseInfo head) {
        Matcher range = START.matcher(head.headers().firstValue("Content-Range").orElse(""));
        return range.matches() && range.group(1).matches("0+");
    }
}
