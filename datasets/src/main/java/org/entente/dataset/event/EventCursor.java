package org.entente.dataset.event;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.EOFException;
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
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.io.CompressedFile;
import org.entente.dataset.io.InputQueue;
import org.entente.dataset.io.Row;
import org.entente.dataset.io.TextSource;
import org.entente.relationship.DyadEvidence;
import org.jspecify.annotations.Nullable;

/**
 * The events of files, read as they are asked for. To be closed, and used by one thread.
 *
 * <p>Each event comes out once no repetition of it is sought any more, with the number of its reports; those received
 * first come first. {@link #accounts} can be asked at any time.
 *
 * <p>Reading ends with an {@link UnreadableFileException} where a file cannot be read at all, or not on from a line, after
 * everything before that has been given out; and with a {@link ReadCancelledException} where it is called off.
 */
public final class EventCursor implements Iterator<DyadEvidence>, AutoCloseable {
    private final EventReader reader;
    private final InputQueue inputs;
    private final Queue<DyadEvidence> ready = new ArrayDeque<>();
    private final PairHistories histories = new PairHistories(ready);
    private final RecentReports recent = new RecentReports(histories, ready);
    private final EventClassifier judge = new EventClassifier(recent);
    private final DateCache days = new DateCache();
    private final EventCodeIndex codes;
    private final EventRow event = new EventRow();
    private final Map<String, Integer> labels = new HashMap<>();
    private final RowCounter tally;
    private @Nullable TextSource texts;
    private @Nullable EventFile file;
    private String label = "";
    private @Nullable UnreadableFileException trouble;
    private boolean over;

    EventCursor(EventReader reader, ImmutableList<Supplier<CompressedFile>> inputs) {
        this.reader = reader;
        this.inputs = new InputQueue(inputs, reader.options().unpackedSideBySide());
        this.codes = new EventCodeIndex(reader.codebook());
        this.tally = new RowCounter(reader.options().failuresKept());
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

    /** Reads on to the end, for the accounts only. */
    public EventAccounts readToEnd() {
        while (hasNext()) {
            ready.clear();
        }
        return accounts();
    }

    /** What became of the rows read so far. */
    public EventAccounts accounts() {
        return tally.accounts(histories.quietMonths());
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
        } catch (CsvParseException e) {
            giveUp(ofParser(e));
        } catch (UncheckedIOException e) {
            giveUp(damaged(e, Objects.requireNonNull(e.getCause())));
        } catch (IOException e) {
            giveUp(damaged(e, e));
        }
    }

    /** FastCSV wraps what goes wrong below it; what has no cause is a line beyond its buffer. */
    private UnreadableFileException ofParser(CsvParseException e) {
        for (Throwable cause : Throwables.getCausalChain(e)) {
            if (cause instanceof UnreadableFileException refused) {
                return unreadable(refused.reason(), e);
            }
            if (cause instanceof IOException broken) {
                return damaged(e, broken);
            }
        }
        return unreadable("a line is too long to be read: " + e.getMessage(), e);
    }

    private UnreadableFileException damaged(Exception thrown, IOException cause) {
        return unreadable(
                cause instanceof EOFException
                        ? "ends in the middle. Maybe it was cut while it was copied."
                        : "is damaged: " + cause.getMessage(),
                thrown);
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
            reader.options().listener().accept(tally.progress(open.name()));
            file = null;
        } else {
            take(row, open);
        }
    }

    private void take(Row row, EventFile open) {
        String reason = open.reader().read(row, event);
        RowOutcome fate = reason == null
                ? judge.judge(row, event, open.reader(), reader.profile(open.format()), label)
                : RowOutcome.FAILURE;
        long rows = tally.count(fate);
        if (reason != null) {
            tally.keep(new Failure(open.name(), row.line(), reason, row.rowStart()));
            if (reader.options().stopAtFirstFailure()) {
                throw new UnreadableFileException(open.name(), row.line(), reason + " in \"" + row.rowStart() + "\"");
            }
        }
        if (rows % reader.options().reportEvery() == 0) {
            reader.options().listener().accept(tally.progress(open.name()));
            checkCancelled(open);
        }
    }

    private void checkCancelled(EventFile open) {
        if (reader.options().cancelled().getAsBoolean()
                || Thread.currentThread().isInterrupted()) {
            String name = open.name();
            long line = open.line();
            close();
            throw new ReadCancelledException(name, line);
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
            CompressedFile.Text text = texts.next();
            if (text != null) {
                file = EventFile.of(text, reader.format(), days, codes);
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
        if (reader.options().passOverUnreadableFiles() && !reader.options().stopAtFirstFailure()) {
            tally.passOver(e);
            return;
        }
        inputs.close();
        recent.release();
        trouble = e;
        over = true;
    }

    private UnreadableFileException unreadable(String reason, Exception cause) {
        EventFile open = file;
        TextSource from = texts;
        String name = open != null ? open.name() : from == null ? "" : from.name();
        return new UnreadableFileException(name, open == null ? 0 : open.line() + 1, reason, cause);
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
