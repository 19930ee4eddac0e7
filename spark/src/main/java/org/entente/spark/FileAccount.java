package org.entente.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.event.EventFormat;
import org.entente.dataset.event.ReportedEvent;
import org.jspecify.annotations.Nullable;

/** What is to be known of a file that was scanned, apart from the events that it reports. Small: it goes to the driver. */
final class FileAccount implements Serializable {
    private static final long serialVersionUID = 1;

    private final int file;
    private final List<String> texts = new ArrayList<>();
    private final List<Month> months = new ArrayList<>();
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
    private boolean ordered = true;
    private long reports;
    private String report = "";
    private @Nullable UnreadableFileException trouble;

    /**
     * Nothing of a file.
     *
     * @param file its place among the files
     */
    FileAccount(int file) {
        this.file = file;
    }

    /**
     * Where a file reports something that was received in a later month than all before it.
     *
     * @param file the place of the file among the files
     * @param row the place of the report in the file
     * @param received the day
     * @param feed the feed
     */
    record Month(int file, long row, LocalDate received, EventFormat feed) implements Serializable {
        private static final long serialVersionUID = 1;

        boolean isAfter(@Nullable Month other) {
            return other == null || YearMonth.from(received).isAfter(YearMonth.from(other.received));
        }

        /** Whether it was reported before a row of a file. */
        boolean isBefore(int ofFile, long ofRow) {
            return file < ofFile || (file == ofFile && row < ofRow);
        }
    }

    /** Takes note of a report; returns its place in the file. */
    long add(ReportedEvent event) {
        LocalDate received = event.received();
        Month month = new Month(file, reports, received, event.feed());
        if (month.isAfter(months.isEmpty() ? null : months.get(months.size() - 1))) {
            months.add(month);
        }
        ordered &= last == null || !received.isBefore(last);
        first = first == null ? received : first;
        last = received;
        return reports++;
    }

    /**
     * The file has been read.
     *
     * @param names of its texts
     * @param json the report of its rows
     * @param unreadable why it could not be read to its end, if it could not
     */
    void close(List<String> names, String json, @Nullable UnreadableFileException unreadable) {
        texts.addAll(names);
        report = json;
        trouble = unreadable;
    }

    int file() {
        return file;
    }

    /** The names of its texts, in order. */
    List<String> texts() {
        return texts;
    }

    /** Where it passes into a month later than all before. */
    List<Month> months() {
        return months;
    }

    /** Whether its reports, and the last of a file before, are in the order in which they were received. */
    boolean isInOrderAfter(@Nullable LocalDate before) {
        return ordered && (before == null || first == null || !first.isBefore(before));
    }

    /** When its last report was received, or the last of those before if it has none. */
    @Nullable
    LocalDate lastAfter(@Nullable LocalDate before) {
        return last == null ? before : last;
    }

    /** The report of its rows, as JSON. */
    String report() {
        return report;
    }

    /** Why it could not be read to its end; null if it was. */
    @Nullable
    UnreadableFileException trouble() {
        return trouble;
    }
}
