package org.entente.dataset.event;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.Uninterruptibles;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    private final Optional<ExecutorService> helper;
    private final ReadTally tally;
    private @Nullable TextSource texts;
    private @Nullable EventFile file;
    /** The present file, or the one before it. */
    private @Nullable EventFile last;

    private String label = "";
    private int skipped;
    private @Nullable UnreadableFileException trouble;
    private boolean over;
    /** The helper's, once it has had work. */
    private @Nullable Thread parsing;

    EventReading(
            EventSettings settings, ImmutableList<Supplier<CompressedFile>> inputs, EventClassifier.Reports reports) {
        this.settings = settings;
        this.files = inputs.size();
        this.inputs = new InputQueue(inputs, settings.options().readAheadFiles());
        this.reports = reports;
        this.helper = settings.options().readAheadFiles() == 0 ? Optional.empty() : Optional.of(helper());
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
        closeTexts();
        end();
    }

    private void end() {
        over = true;
        inputs.close();
        helper.ifPresent(ExecutorService::shutdownNow);
        Thread thread = parsing;
        if (thread != null) {
            Uninterruptibles.joinUninterruptibly(thread); // An executor says that it has ended before its thread has.
        }
    }

    private ExecutorService helper() {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "parsing");
            thread.setDaemon(true);
            parsing = thread;
            return thread;
        });
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
            end();
            return;
        }
        EventFile open = Objects.requireNonNull(file);
        EventClassifier.Rows rows = open.next();
        if (rows == null) {
            tally.showProgress(open.name());
            file = null;
        } else {
            take(rows, open.name());
        }
    }

    private void take(EventClassifier.Rows rows, String name) {
        RowOutcome outcome = rows.outcome();
        if (outcome == RowOutcome.EVIDENCE) {
            outcome = reports.take(rows.report(), label);
        }
        boolean pauses = tally.count(outcome);
        if (outcome == RowOutcome.FAILURE) {
            EventClassifier.BadRow bad = rows.badRow();
            tally.fail(new Failure(bad.kind(), name, rows.line(), bad.reason(), bad.rowStart()));
        }
        if (pauses) {
            pause(name, rows.line());
        }
    }

    private void pause(String name, long line) {
        try {
            tally.pause(name, line);
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
                EventFile opened = EventFile.of(text, settings, last, helper);
                opened.describe(tally, settings.mapping());
                file = opened;
                last = opened;
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
        trouble = e;
        end();
    }

    private void closeTexts() {
        TextSource open = texts;
        EventFile read = file;
        file = null;
        texts = null;
        if (read != null) {
            read.stop();
        }
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // What was to be read from it has been read, or cannot be.
            }
        }
    }
}
