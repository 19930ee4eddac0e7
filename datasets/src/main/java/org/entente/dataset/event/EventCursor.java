package org.entente.dataset.event;

import com.google.common.collect.ImmutableList;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.entente.dataset.ReadCancelledException;
import org.entente.dataset.ReadReport;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.io.CompressedFile;
import org.entente.relationship.DyadEvidence;

/**
 * The events of files, read as they are asked for. To be closed, and used by one thread.
 *
 * <p>Each event comes out once no repetition of it is looked for any more, with the number of its reports; those received
 * first come first. {@link #report} can be asked for at any time.
 *
 * <p>Of several files, those that cannot be read, or not on from a line, are skipped and noted, unless the options say
 * otherwise. If there is only one file or none of them can be read, reading ends with an {@link UnreadableFileException},
 * after everything before that has been given out; and with a {@link ReadCancelledException} if it is cancelled.
 */
public final class EventCursor implements Iterator<DyadEvidence>, AutoCloseable {
    private final EventReading reading;
    private final EventJoin join;
    private boolean ended;

    EventCursor(EventSettings settings, ImmutableList<Supplier<CompressedFile>> inputs) {
        this.join = new EventJoin(settings);
        this.reading = new EventReading(settings, inputs, join);
    }

    @Override
    public boolean hasNext() {
        while (join.ready().isEmpty() && !ended) {
            readOn();
        }
        if (join.ready().isEmpty()) {
            reading.throwTrouble();
        }
        return !join.ready().isEmpty();
    }

    private void readOn() {
        try {
            reading.readOn();
        } catch (ReadCancelledException e) {
            close();
            throw e;
        }
        if (reading.isOver()) {
            ended = true;
            join.end();
        }
    }

    @Override
    public DyadEvidence next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return join.ready().remove();
    }

    /** The events that are left, as a stream that closes the files when it is closed. */
    public Stream<DyadEvidence> stream() {
        int character = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, character), false)
                .onClose(this::close);
    }

    /** Reads on to the end, for the report only. */
    public ReadReport readToEnd() {
        while (hasNext()) {
            join.ready().clear();
        }
        return report();
    }

    /** What became of the rows read so far. */
    public ReadReport report() {
        return reading.report();
    }

    /**
     * How many months of a dyad became evidence of restraint so far, as {@link FeedProfile#monthWithoutForce} has it. Such evidence
     * belongs to no row, so that there are as many items of evidence as rows with that outcome and these months.
     */
    public long monthsWithoutForce() {
        return join.monthsWithoutForce();
    }

    /** Closes the files. */
    @Override
    public void close() {
        ended = true;
        reading.close();
        join.ready().clear();
    }
}
