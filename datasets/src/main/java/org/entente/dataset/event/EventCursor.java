package org.entente.dataset.event;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.entente.dataset.Failure;
import org.entente.dataset.ReadCancelledException;
import org.entente.dataset.ReadReport;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.io.CompressedFile;
import org.entente.dataset.io.FileTrouble;
import org.entente.dataset.io.InputQueue;
import org.entente.dataset.io.ReadTally;
import org.entente.dataset.io.Row;
import org.entente.dataset.io.Text;
import org.entente.dataset.io.TextSource;
import org.entente.relationship.DyadEvidence;
import org.jspecify.annotations.Nullable;

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
    private final EventSettings settings;
    private final InputQueue inputs;
    private final int files;
    private final Queue<DyadEvidence> ready = new ArrayDeque<>();
    private final PairHistories histories = new PairHistories(ready);
    private final RecentReports recent = new RecentReports(histories, ready);
    private final EventClassifier classifier = new EventClassifier(recent);
    private final DateCache days = new DateCache(DateOrder.DAY_FIRST);
    private final EventRow event = new EventRow();
    private final Map<String, Integer> labels = new HashMap<>();
    private final ReadTally tally;
    private @Nullable TextSource texts;
    private @Nullable EventFile file;
    private String label = "";
    private int skipped;
    private @Nullable UnreadableFileException trouble;
    private boolean over;

    EventCursor(EventSettings settings, ImmutableList<Supplier<CompressedFile>> inputs) {
        this.settings = settings;
        this.files = inputs.size();
        this.inputs = new InputQueue(inputs, settings.options().readAheadFiles());
        this.tally = new ReadTally(settings.options());
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !over) {
            advance();
        }
        if (!ready.isEmpty()) {
            return true;
        }
        UnreadableFileException ending = trouble;
        if (ending != null) {
            trouble = null;
            throw ending;
        }
        return false;
    }

    @Override
    public DyadEvidence next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
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
            ready.clear();
        }
        return report();
    }

    /** What became of the rows read so far. */
    public ReadReport report() {
        return tally.report();
    }

    /**
     * How many months of a dyad became evidence of restraint so far, as {@link FeedProfile#monthWithoutForce} has it. Such evidence
     * belongs to no row, so that there are as many items of evidence as rows with that outcome and these months.
     */
    public long monthsWithoutForce() {
        return histories.monthsWithoutForce();
    }

    /** Closes the files. */
    @Override
    public void close() {
        over = true;
        ready.clear();
        closeTexts();
        inputs.close();
    }

    private void advance() {
        try {
            while (ready.isEmpty() && !over) {
                step();
            }
        } catch (UnreadableFileException e) {
            giveUp(e);
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            EventFile open = file;
            TextSource from = texts;
            String name = open != null ? open.name() : from == null ? "" : from.name();
            giveUp(FileTrouble.of(e, name, open == null ? 0 : open.line() + 1));
        }
    }

    private void step() throws IOException {
        if (file == null && !openNext()) {
            recent.release();
            over = true;
            return;
        }
        EventFile open = Objects.requireNonNull(file);
        Row row = open.next();
        if (row == null) {
            tally.showProgress(open.name());
            file = null;
        } else {
            take(row, open);
        }
    }

    private void take(Row row, EventFile open) {
        EventParser.Outcome parsed = open.parser().read(row, event);
        RowOutcome outcome = parsed == EventParser.Outcome.SOUND
                ? classifier.classify(row, event, open.parser(), open.profile(), label)
                : RowOutcome.FAILURE;
        boolean pauses = tally.count(outcome);
        if (outcome == RowOutcome.FAILURE) {
            String reason = open.parser().reason(parsed, row);
            tally.fail(new Failure(parsed.kind(), open.name(), row.line(), reason, row.rowStart()));
        }
        if (pauses) {
            pause(open);
        }
    }

    private void pause(EventFile open) {
        try {
            tally.pause(open.name(), open.line());
        } catch (ReadCancelledException e) {
            close();
            throw e;
        }
    }

    /** Opens the next text; returns whether there is one. */
    private boolean openNext() throws IOException {
        while (true) {
            if (texts == null) {
                texts = inputs.next();
                if (texts == null) {
                    return false;
                }
            }
            Text text = texts.next();
            if (text != null) {
                EventFile opened = EventFile.of(text, settings, days);
                opened.describe(tally, settings.mapping());
                file = opened;
                label = label(text.name());
                return true;
            }
            closeTexts();
        }
    }

    /** The last part of a file's name, with a number from the second file of that name on. */
    private String label(String name) {
        int start = Math.max(name.lastIndexOf('/'), Math.max(name.lastIndexOf('\\'), name.lastIndexOf('!'))) + 1;
        String last = name.substring(start);
        int times = labels.merge(last, 1, Integer::sum);
        return times == 1 ? last : last + "#" + times;
    }

    private void giveUp(UnreadableFileException e) {
        closeTexts();
        skipped++;
        boolean skips = files > 1
                && settings.options().skipUnreadableFiles()
                && !settings.options().stopAtFirstFailure();
        if (skips) {
            tally.skip(e);
            if (skipped < files) {
                return;
            }
        }
        inputs.close();
        recent.release();
        trouble = e;
        over = true;
    }

    private void closeTexts() {
        TextSource open = texts;
        file = null;
        texts = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // What was to be read from it has been read, or cannot be.
            }
        }
    }
}
