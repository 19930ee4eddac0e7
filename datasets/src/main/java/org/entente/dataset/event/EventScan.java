package org.entente.dataset.event;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.entente.dataset.ReadReport;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.io.CompressedFile;

/**
 * One file's reports of events, before those of the same event are joined: the half of a reading that can be done file by
 * file, on as many machines as there are. An {@link EventJoin} does the other.
 *
 * <p>If the file cannot be read, or not on from a line, reading ends with an {@link UnreadableFileException}, after everything
 * before that has been given out. To be closed, and used by one thread.
 */
public final class EventScan implements Iterator<ReportedEvent>, AutoCloseable {
    private final Queue<ReportedEvent> ready = new ArrayDeque<>();
    private final List<String> texts = new ArrayList<>();
    private final EventReading reading;

    EventScan(EventSettings settings, CompressedFile file) {
        reading = new EventReading(settings, ImmutableList.of(() -> file), new Found());
    }

    /** Every report is taken for the first one. */
    private final class Found implements EventClassifier.Reports {
        @Override
        public String label(String text) {
            texts.add(text);
            return "";
        }

        @Override
        public RowOutcome take(ReportedEvent report, String label) {
            ready.add(report);
            return RowOutcome.EVIDENCE;
        }
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !reading.isOver()) {
            reading.readOn();
        }
        if (ready.isEmpty()) {
            reading.throwTrouble();
        }
        return !ready.isEmpty();
    }

    @Override
    public ReportedEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    /** The names of the texts read so far, of which an archive holds many; the last report is of the last of them. */
    public ImmutableList<String> texts() {
        return ImmutableList.copyOf(texts);
    }

    /** What became of the rows read so far. What {@link EventJoin} will find to be a repetition still counts as evidence. */
    public ReadReport report() {
        return reading.report();
    }

    /** Closes the file. */
    @Override
    public void close() {
        reading.close();
    }

    /** The last part of a text's name. */
    static String lastPart(String name) {
        int start = Math.max(name.lastIndexOf('/'), Math.max(name.lastIndexOf('\\'), name.lastIndexOf('!'))) + 1;
        return name.substring(start);
    }
}
