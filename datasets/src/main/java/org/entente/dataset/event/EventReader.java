package org.entente.dataset.event;

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
 * Reads event files as evidence: GDELT 1.0 and 2.0, ICEWS, and plain CAMEO lists; plain, gzip or zip. What a file holds is
 * told from its contents.
 *
 * <pre>{@code
 * try (Events events = EventReader.standard().read(path)) {
 *     events.stream().forEach(event -> collect(event.dyad(), event.evidence()));
 *     events.accounts().count(Fate.NO_BEARING);
 * }
 * }</pre>
 *
 * <p>Immutable; one reader may serve many readings, in any threads.
 */
@Value.Immutable
public abstract sealed class EventReader permits ImmutableEventReader {
    EventReader() {}

    /** Recognises each file, goes on to the end, tells nobody. */
    public static EventReader standard() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The format that all files must have; without it each file is taken for what it looks like. */
    public abstract Optional<EventFormat> format();

    @Value.Default
    public ReadOptions options() {
        return ReadOptions.ofDefaults();
    }

    @Value.Default
    public EventCodebook codebook() {
        return EventCodebook.standard();
    }

    /** Profiles that take the place of the standard ones. */
    public abstract ImmutableMap<EventFormat, FeedProfile> profiles();

    /** The profile of a feed. */
    public FeedProfile profile(EventFormat feed) {
        FeedProfile own = profiles().get(feed);
        return own == null ? FeedProfile.standard(feed) : own;
    }

    /** Reads files, one after the other. A repetition is sought across them. */
    public EventCursor read(Path... files) {
        return read(Arrays.asList(files));
    }

    /** Reads files, one after the other. A repetition is sought across them. */
    public EventCursor read(List<Path> files) {
        return new EventCursor(
                this,
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
        return new EventCursor(this, ImmutableList.of(() -> {
            try {
                return CompressedFile.of(name, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /** Builds {@link EventReader}. */
    public static final class Builder extends ImmutableEventReader.Builder {
        Builder() {}
    }
}
