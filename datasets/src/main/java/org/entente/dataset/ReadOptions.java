package org.entente.dataset;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * How to read: whether a bad row ends it, who hears of progress, who may call it off.
 *
 * <pre>{@code
 * ReadOptions options = ReadOptions.builder().stopAtFirstFailure(true).listener(bar::show).cancelled(job::isOver).build();
 * }</pre>
 */
@Value.Immutable
public abstract sealed class ReadOptions permits ImmutableReadOptions {
    ReadOptions() {}

    /** Go on to the end whatever the rows hold, and tell nobody. */
    public static ReadOptions ofDefaults() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Whether the first row that cannot be read ends the reading with an {@link UnreadableFileException}. */
    @Value.Default
    public boolean stopAtFirstFailure() {
        return false;
    }

    /**
     * Whether a file that cannot be read at all, or not on from a line, is passed over and noted. By default it ends the
     * reading with an {@link UnreadableFileException}; a long job over many files may rather go on.
     */
    @Value.Default
    public boolean passOverUnreadableFiles() {
        return false;
    }

    /** Hears of progress, on the thread that reads, every {@link #reportEvery} rows and at the end of each file. */
    @Value.Default
    public Consumer<Progress> listener() {
        return progress -> {};
    }

    /** After how many rows the listener is told and {@link #cancelled} is asked; at least 1. */
    @Value.Default
    public int reportEvery() {
        return 10_000;
    }

    /** Asked now and then; where it says so, or the thread is interrupted, a {@link ReadCancelledException} is thrown. */
    @Value.Default
    public BooleanSupplier cancelled() {
        return () -> false;
    }

    /** How many {@linkplain Failure failures} are kept to be looked at; all are counted. Not negative. */
    @Value.Default
    public int failuresKept() {
        return 1_000;
    }

    /**
     * How many files, the one that is read among them, are open at a time; packed ones are unpacked side by side, each on
     * a thread of its own and at most a few blocks ahead. The first are opened as soon as the reading is set up. 0, which
     * is the default, unpacks on the thread that reads: no thread is started and no file opened before its turn. Makes no
     * difference but in time.
     */
    @Value.Default
    public int unpackedSideBySide() {
        return 0;
    }

    @Value.Check
    void check() {
        if (unpackedSideBySide() < 0) {
            throw new IllegalArgumentException("unpackedSideBySide must not be negative: " + unpackedSideBySide());
        }
        if (reportEvery() < 1 || failuresKept() < 0) {
            throw new IllegalArgumentException("reportEvery must be at least 1 and failuresKept not negative: "
                    + reportEvery() + ", " + failuresKept());
        }
    }

    /** Builds {@link ReadOptions}. */
    public static final class Builder extends ImmutableReadOptions.Builder {
        Builder() {}
    }
}
