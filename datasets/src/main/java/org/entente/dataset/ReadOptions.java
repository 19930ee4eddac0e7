package org.entente.dataset;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * How to read: what a bad row or file does, who is shown the progress, who may cancel.
 *
 * <pre>{@code
 * ReadOptions options = ReadOptions.builder().stopAtFirstFailure(true).listener(bar::show).cancelled(job::isOver).build();
 * }</pre>
 */
@Value.Immutable
public abstract sealed class ReadOptions permits ImmutableReadOptions {
    ReadOptions() {}

    /** Go on to the end whatever the rows hold, and report no progress. */
    public static ReadOptions ofDefaults() {
        return builder().build();
    }

    /** A builder that starts with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Whether the first failure, of a row or a cell, ends the reading with an {@link UnreadableFileException}. Cells spelt
     * as unknown are no failures.
     */
    @Value.Default
    public boolean stopAtFirstFailure() {
        return false;
    }

    /**
     * Whether, of several files, one that cannot be read at all, or not on from a line, is skipped and noted in
     * {@link ReadReport#skipped}, as is the default. If none of them can be read, or there is only one, the reading ends
     * with an {@link UnreadableFileException} all the same. Otherwise the first such file ends it.
     */
    @Value.Default
    public boolean skipUnreadableFiles() {
        return true;
    }

    /** Is shown the progress, on the thread that reads, every {@link #progressInterval} rows and at the end of each file. */
    @Value.Default
    public Consumer<Progress> listener() {
        return progress -> {};
    }

    /** After how many rows progress is reported and {@link #cancelled} is asked; at least 1. */
    @Value.Default
    public int progressInterval() {
        return 10_000;
    }

    /** Asked now and then; if it answers true, or the thread is interrupted, a {@link ReadCancelledException} is thrown. */
    @Value.Default
    public BooleanSupplier cancelled() {
        return () -> false;
    }

    /** How many {@linkplain Failure failures} are kept to be looked at; all are counted. Not negative. */
    @Value.Default
    public int maxFailures() {
        return 1_000;
    }

    /**
     * How many event files, the one that is read among them, are open at a time; compressed ones are unpacked at the same
     * time, each on a thread of its own and at most a few blocks ahead. The first are opened as soon as the reading is set
     * up. Rows parted by tabs are then also read and parsed on a thread beside the caller's, at most 8 MiB ahead. 0, which
     * is the default, unpacks and parses on the thread that reads: no thread is started and no file opened before its turn.
     * Makes no difference but in time.
     */
    @Value.Default
    public int readAheadFiles() {
        return 0;
    }

    @Value.Check
    void check() {
        if (readAheadFiles() < 0) {
            throw new IllegalArgumentException("readAheadFiles must not be negative: " + readAheadFiles());
        }
        if (progressInterval() < 1 || maxFailures() < 0) {
            throw new IllegalArgumentException("progressInterval must be at least 1 and maxFailures not negative: "
                    + progressInterval() + ", " + maxFailures());
        }
    }

    /** Builds {@link ReadOptions}. */
    public static final class Builder extends ImmutableReadOptions.Builder {
        Builder() {}
    }
}
