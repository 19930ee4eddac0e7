package org.entente.feed;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A list, or the end of one, as it is read line by line. What is kept of it is bounded: the files that are wanted, the earliest
 * {@value #MOST} of them, and the first {@value #PROBLEMS_KEPT} problems.
 */
final class Listing extends OutputStream {
    /** Some hundred days of a list, in about three megabytes. */
    static final int MOST = 10_000;

    static final int PROBLEMS_KEPT = 20;

    /** Files are listed up to eleven minutes early; who names a later hour is mistaken. */
    private static final Duration AHEAD = Duration.ofHours(1);

    /** Genuine lines have below 130 characters. */
    private static final int LONGEST_LINE = 1000;

    private final GdeltList list;
    private final String base;
    private final Predicate<Instant> wanted;
    private final Instant present;
    private final boolean whole;
    private final StringBuilder line = new StringBuilder();
    private final TreeMap<Instant, ListedFile> files = new TreeMap<>();
    private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    private @Nullable Instant first;
    private @Nullable ListedFile newest;
    private boolean cut;
    private long lines;
    private long known;
    private long passedOver;
    private boolean overflows;
    private boolean holdsBack;

    /**
     * A list of which nothing was read yet.
     *
     * @param base where files lie
     * @param wanted the times of files that are to be kept
     * @param present the present
     * @param whole whether it comes from its beginning; else its first line is one that was cut
     */
    Listing(GdeltList list, String base, Predicate<Instant> wanted, Instant present, boolean whole) {
        this.list = list;
        this.base = base;
        this.wanted = wanted;
        this.present = present;
        this.whole = whole;
        this.cut = !whole;
    }

    @Override
    public void write(int b) {
        if (b == '\n') {
            endLine();
        } else if (line.length() <= LONGEST_LINE) {
            line.append((char) (b & 0xff));
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int start = offset;
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                append(bytes, start, i);
                endLine();
                start = i + 1;
            }
        }
        append(bytes, start, offset + length);
    }

    private void append(byte[] bytes, int start, int end) {
        int length = Math.min(end - start, LONGEST_LINE + 1 - line.length());
        if (length > 0) {
            line.append(new String(bytes, start, length, StandardCharsets.ISO_8859_1));
        }
    }

    /** Ends the last line, if it does not end by itself. */
    @Override
    public void close() {
        endLine();
    }

    private void endLine() {
        String text = line.toString().stripTrailing();
        line.setLength(0);
        if (cut) {
            cut = false;
        } else {
            lines++;
            if (!text.isEmpty()) {
                take(text);
            }
        }
    }

    private void take(String text) {
        ListedFile.Line read = ListedFile.parse(text, list, base);
        known += read.kind() == ListedFile.Kind.WRONG ? 0 : 1;
        if (read.kind() == ListedFile.Kind.WRONG) {
            passOver(read.rule(), text);
        }
        if (read.file().isPresent()) {
            take(read.file().get(), text);
        }
    }

    private void take(ListedFile file, String text) {
        if (file.time().isAfter(present.plus(AHEAD))) {
            holdsBack = true;
            passOver("must not name a time more than an hour ahead of the present, which is " + present, text);
            return;
        }
        if (first == null) {
            first = file.time();
        }
        if (newest == null || !file.time().isBefore(newest.time())) {
            newest = file;
        }
        if (wanted.test(file.time())) {
            // The later line holds where a file is listed twice.
            files.put(file.time(), file);
            if (files.size() > MOST) {
                files.pollLastEntry();
                overflows = true;
            }
        }
    }

    private void passOver(String rule, String text) {
        if (passedOver < PROBLEMS_KEPT) {
            String place = list.fileName() + ": line " + lines + (whole ? "" : " of what was read of it");
            problems.add(Problem.of(place, rule, text).asWarning());
        }
        passedOver++;
    }

    /** Whether any line is one of a list of GDELT. */
    boolean isList() {
        return known > 0;
    }

    /** Whether all that is listed from a time on was read, as far as the list is in order. */
    boolean reaches(Instant time) {
        return whole || (first != null && !first.isAfter(time));
    }

    /** The files that are wanted, by time. */
    ImmutableSortedMap<Instant, ListedFile> files() {
        return ImmutableSortedMap.copyOfSorted(files);
    }

    /** The latest file that is listed, wanted or not. */
    Optional<ListedFile> findNewest() {
        return Optional.ofNullable(newest);
    }

    /** Whether more is wanted than is kept. */
    boolean overflows() {
        return overflows;
    }

    /** Whether something was passed over that may be wanted when its time has come. */
    boolean holdsBack() {
        return holdsBack;
    }

    /** What is wrong with the first lines that were passed over. */
    ImmutableList<Problem> problems() {
        return problems.build();
    }

    /** How many lines were passed over. */
    long passedOver() {
        return passedOver;
    }
}
