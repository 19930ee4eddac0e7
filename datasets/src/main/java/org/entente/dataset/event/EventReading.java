package org.entente.dataset.event;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Supplier;
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
import org.jspecify.annotations.Nullable;

/**
 * The rows of files, read one after the other, each classified and given on. What {@link EventCursor} says of files that cannot
 * be read is done here.
 */
final class EventReading {
    private final EventSettings settings;
    private final InputQueue inputs;
    private final int files;
    private final EventClassifier.Reports reports;
    private final EventClassifier classifier;
    private final DateCache days = new DateCache(DateOrder.DAY_FIRST);
    private final EventParser.Event event = new EventParser.Event();
    private final ReadTally tally;
    private @Nullable TextSource texts;
    private @Nullable EventFile file;
    private String label = "";
    private int skipped;
    private @Nullable UnreadableFileException trouble;
    private boolean over;

    EventReading(
            EventSettings settings, ImmutableList<Supplier<CompressedFile>> inputs, EventClassifier.Reports reports) {
        this.settings = settings;
        this.files = inputs.size();
        this.inputs = new InputQueue(inputs, settings.options().readAheadFiles());
        this.reports = reports;
        this.classifier = new EventClassifier(reports);
        this.tally = new ReadTally(settings.options());
    }

    /** Whether nothing more will be read. */
    boolean isOver() {
        return over;
    }

    /** What became of the rows read so far. */
    ReadReport report() {
        return tally.report();
    }

    /**
     * Throws, once, what ended the reading before its time, if anything did.
     *
     * @throws UnreadableFileException if the only file could not be read to its end, or none of several
     */
    void throwTrouble() {
        UnreadableFileException ending = trouble;
        trouble = null;
        if (ending != null) {
            throw ending;
        }
    }

    /** Closes the files. */
    void close() {
        over = true;
        closeTexts();
        inputs.close();
    }

    /** Reads a row, or opens a file. */
    void readOn() {
        try {
            step();
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
                label = reports.label(text.name());
                return true;
            }
            closeTexts();
        }
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
