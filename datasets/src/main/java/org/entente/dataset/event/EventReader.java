package org.entente.dataset.event;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.io.CompressedFile;
import org.immutables.value.Value;

/**
 * Reads event files as evidence: GDELT 1.0 and 2.0, ICEWS, POLECAT and plain CAMEO lists, as published or as a query, a
 * spreadsheet or a data frame has written them, and any other list by an {@link EventMapping}; plain, gzip or zip. What a
 * file holds is seen from its contents.
 *
 * <pre>{@code
 * try (EventCursor events = EventReader.ofDefaults().read(path)) {
 *     events.stream().forEach(event -> collect(event.dyad(), event.evidence()));
 *     events.report().count(RowOutcome.NO_BEARING);
 * }
 * }</pre>
 *
 * <p>Immutable; one reader may serve many readings, in any threads.
 */
@Value.Immutable
public abstract sealed class EventReader permits ImmutableEventReader {
    EventReader() {}

    /** Recognises each file, skips those of several that cannot be read, reports no progress. */
    public static EventReader ofDefaults() {
        return builder().build();
    }

    /** A builder that starts with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** The format that all files must have; without it each file is taken for what it looks like. */
    public abstract Optional<EventFormat> format();

    /** How to read; by default as {@link ReadOptions#ofDefaults}. */
    @Value.Default
    public ReadOptions options() {
        return ReadOptions.ofDefaults();
    }

    /** What codes mean; by default {@link EventCodebook#standard}. */
    @Value.Default
    public EventCodebook codebook() {
        return EventCodebook.standard();
    }

    /** Profiles that take the place of the standard ones. */
    public abstract ImmutableMap<EventFormat, FeedProfile> profiles();

    /** Which column of the files says what; without it they must have one of the formats that are known. */
    public abstract Optional<EventMapping> mapping();

    /**
     * The order of day and month in dates such as {@code 1/2/2018}. A file in which a day above 12 shows the order needs
     * none and keeps its own; one that does not show it is refused without this.
     */
    public abstract Optional<DateOrder> dateOrder();

    /** The profile of a feed. */
    public FeedProfile profile(EventFormat feed) {
        return settings().profile(feed);
    }

    /** Reads files, one after the other. Repetitions are looked for across them. */
    public EventCursor read(Path... files) {
        return read(Arrays.asList(files));
    }

    /** Reads files, one after the other. Repetitions are looked for across them. */
    public EventCursor read(List<Path> files) {
        return new EventCursor(
                settings(),
                files.stream()
                        .map(file -> (Supplier<CompressedFile>) () -> CompressedFile.open(file))
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * Reads a stream, which is closed with the events.
     *
     * @param in plain, gzip or zip
     * @param name what to call it in messages
     */
    public EventCursor read(InputStream in, String name) {
        return new EventCursor(settings(), ImmutableList.of(() -> {
            try {
                return CompressedFile.of(name, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /**
     * The first half of a reading that is spread over many tasks: reads one file for the events that it reports, and leaves
     * it to {@link #join} to find those that were reported before, there or in other files.
     *
     * @param in plain, gzip or zip; is closed with the scan
     * @param name what to call it in messages
     * @throws IOException if not even its first bytes can be read
     */
    public EventScan scan(InputStream in, String name) throws IOException {
        return new EventScan(settings(), CompressedFile.of(name, in));
    }

    /** The second half of a reading that is spread over many tasks: joins what {@link #scan} found about a dyad. */
    public EventJoin join() {
        return new EventJoin(settings());
    }

    private EventSettings settings() {
        return new EventSettings(options(), format(), codebook(), profiles(), dateOrder(), mapping());
    }

    @Value.Check
    void check() {
        Preconditions.checkArgument(
                mapping().isEmpty() || format().orElse(EventFormat.MAPPED) == EventFormat.MAPPED,
                "format must be MAPPED or left out where there is a mapping: %s",
                format());
        Preconditions.checkArgument(
                mapping().isPresent() || format().isEmpty() || format().get() != EventFormat.MAPPED,
                "mapping must be given for the format MAPPED");
    }

    /** Builds {@link EventReader}. */
    public static final class Builder extends ImmutableEventReader.Builder {
        Builder() {}
    }
}
