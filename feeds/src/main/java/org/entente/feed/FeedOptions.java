package org.entente.feed;

import com.google.common.collect.ImmutableSortedSet;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.entente.InvalidValueException;
import org.immutables.value.Value;

/**
 * Where a {@link GdeltFeed} gets its files, from when on, how long it waits and how much it takes in.
 *
 * <pre>{@code
 * FeedOptions options = FeedOptions.builder().from(Instant.parse("2026-10-01T00:00:00Z")).keepFiles(true).build();
 * }</pre>
 */
@Value.Immutable
public abstract sealed class FeedOptions permits ImmutableFeedOptions {
    /** The bucket in which GDELT lies, which answers by HTTPS and does not throttle: koala73/worldmonitor, issue 5843. */
    private static final URI BUCKET = URI.create("https://storage.googleapis.com/data.gdeltproject.org/gdeltv2/");

    private static final Duration DAY = Duration.ofDays(1);
    private static final int MEGABYTE = 1_000_000;

    FeedOptions() {}

    /** News in English, from the bucket, from the latest file on. */
    public static FeedOptions ofDefaults() {
        return builder().build();
    }

    /** A builder that starts with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The address below which lists and files lie; by default
     * {@code https://storage.googleapis.com/data.gdeltproject.org/gdeltv2/}. HTTPS, or HTTP from this machine itself. Nothing
     * else is asked for, whatever a list or a redirect says.
     */
    @Value.Default
    public URI base() {
        return BUCKET;
    }

    /** Which lists to follow; at least one, by default the English one alone. */
    @Value.Default
    public ImmutableSortedSet<GdeltList> lists() {
        return ImmutableSortedSet.of(GdeltList.ENGLISH);
    }

    /**
     * From when on to have files, where nothing was committed before; by default from the latest that is listed. Not before
     * 2015-02-18T23:00Z, the first file of GDELT 2.0. Each file counts by its nominal time, up to eleven minutes after it was
     * listed. A list is followed from its cursor where there is one, whatever this says.
     */
    public abstract Optional<Instant> from();

    /**
     * How long a missing file is waited for before it is told as a {@link Gap}; from an hour to 30 days, by default a day. By
     * the time of the list and not of this machine.
     */
    @Value.Default
    public Duration patience() {
        return DAY;
    }

    /** How many files one poll tries to have of each list; from 1 to 10,000, by default 200, which is about two days. */
    @Value.Default
    public int filesPerPoll() {
        return 200;
    }

    /** How many bytes a file may have as it is sent; from 1 to 1,000,000,000, by default 5,000,000. */
    @Value.Default
    public int mostPackedBytes() {
        return 5 * MEGABYTE;
    }

    /** How many bytes a file may have unpacked; from 1 to 1,000,000,000, by default 30,000,000. */
    @Value.Default
    public int mostUnpackedBytes() {
        return 30 * MEGABYTE;
    }

    /** When a request is made again. */
    @Value.Default
    public RetryRules retries() {
        return RetryRules.ofDefaults();
    }

    /**
     * How long a request may wait for its answer, and then again for the answer's end; from a tenth of a second to an hour, by
     * default a minute. The end of a whole list, of more than a hundred megabytes, is given ten times as long.
     */
    @Value.Default
    public Duration timeout() {
        return Duration.ofMinutes(1);
    }

    /** Whether files stay in the folder when they are committed; by default they are deleted then. */
    @Value.Default
    public boolean keepFiles() {
        return false;
    }

    /**
     * The time, by default the system's. Little hangs on it, so that a clock which is wrong loses nothing: where the server does
     * not say what time it is, how long to wait until the moment that it names; and files are held back that lie more than an
     * hour ahead of it and of the server's.
     */
    @Value.Default
    public InstantSource clock() {
        return InstantSource.system();
    }

    /** Chance, which takes off a part of each wait; by default another one each time. */
    @Value.Default
    public RandomGenerator random() {
        return new SplittableRandom();
    }

    /** What waits before a request is made again; by default the thread sleeps. */
    @Value.Default
    public Sleeper sleeper() {
        return wait -> Thread.sleep(wait.toMillis());
    }

    @Value.Check
    FeedOptions check() {
        checkBase(base());
        Checks.that(!lists().isEmpty(), "lists", "must not be empty", lists());
        from().ifPresent(from -> Checks.that(
                !from.isBefore(Cohorts.FIRST),
                "from",
                "must not be before " + Cohorts.FIRST + ", the first file of GDELT 2.0",
                from));
        Checks.between(Duration.ofHours(1), DAY.multipliedBy(30), "patience", patience());
        Checks.between(1, Listing.MOST, "filesPerPoll", filesPerPoll());
        Checks.between(1, 1000 * MEGABYTE, "mostPackedBytes", mostPackedBytes());
        Checks.between(1, 1000 * MEGABYTE, "mostUnpackedBytes", mostUnpackedBytes());
        Checks.between(Duration.ofMillis(100), Duration.ofHours(1), "timeout", timeout());
        return base().getPath().endsWith("/")
                ? this
                : new Builder().copying(this).base(URI.create(base() + "/")).build();
    }

    private static void checkBase(URI base) {
        boolean plain = base.isAbsolute()
                && base.getHost() != null
                && base.getRawUserInfo() == null
                && base.getRawQuery() == null
                && base.getRawFragment() == null;
        Checks.that(plain, "base", "must be an address of a folder, with no query and no user in it", base);
        if (!base.getScheme().equals("https") && !(base.getScheme().equals("http") && isLoopback(base.getHost()))) {
            throw new InvalidValueException(
                    "base",
                    "must be HTTPS, or HTTP from this machine itself",
                    base,
                    "Maybe https://" + base.getRawAuthority() + base.getRawPath());
        }
    }

    /** By its name alone: whom a name server sends elsewhere is not to be trusted with it. */
    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** Builds {@link FeedOptions}. */
    public static final class Builder extends ImmutableFeedOptions.Builder {
        Builder() {}
    }
}
