package org.entente.monitoring;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.entente.assessment.Assessor;
import org.entente.json.UnicodeText;
import org.entente.model.EvidenceOutcome;
import org.entente.relationship.Dyad;
import org.entente.relationship.DyadEvidence;
import org.entente.relationship.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Monitor} for every dyad of which there is evidence: evidence in, changes and rankings out.
 *
 * <pre>{@code
 * try (Observatory world = Observatory.builder().threads(2).notAfter(today).build()) {
 *     events.forEachRemaining(world::take);
 *     world.announcements().forEach(System.out::println);
 *     world.mostAtRiskOfASplit(10).forEach(System.out::println);
 *     world.write(path);                                  // Observatory.builder().read(path) goes on from there
 * }
 * }</pre>
 *
 * <p>A day is over when an item that became known on a later one is taken; then changes are looked for in the dyads that
 * had news. An item that became known earlier, but comes later, is news of the present day; one that takes effect more
 * than two years before it comes too late ({@link EvidenceOutcome#LATE}), so that what is read is to be sorted by date.
 * Memory grows with the number of dyads only. The number of threads changes no bit of any answer.
 *
 * <p>Several threads may call it: calls are carried out one after the other. An interrupt stops none of them and nothing is
 * lost by it; the thread's flag stays set. Only a file may then fail to be read or written, with an {@link IOException}.
 * Close it; after that every call fails with an {@link IllegalStateException}. No argument may be null.
 */
public final class Observatory implements AutoCloseable {
    private final Assessor assessor;
    private final Optional<Consumer<? super Announcement<?>>> listener;
    private final Shards shards;
    private final Deque<Announcement<?>> undelivered = new ArrayDeque<>();
    private ImmutableSortedMap<String, Long> marks;
    private LocalDate notAfter;
    private long future;
    private @Nullable LocalDate day;
    private boolean closed;

    Observatory(
            Assessor assessor,
            Optional<Consumer<? super Announcement<?>>> listener,
            LocalDate notAfter,
            Shards shards,
            ObservatoryFile.Header from) {
        this.assessor = assessor;
        this.listener = listener;
        this.notAfter = notAfter;
        this.shards = shards;
        this.marks = from.marks();
        this.future = from.future();
        this.day = from.day().orElse(null);
    }

    /** Options of an observatory. */
    public static ObservatoryBuilder builder() {
        return new ObservatoryBuilder();
    }

    /**
     * The newest whole file that {@link #write} left: the file itself, or if that is missing, cut or changed, the one that
     * it replaced.
     *
     * @throws IOException if a file cannot be read
     */
    public static Optional<Path> findLastGood(Path path) throws IOException {
        for (Path candidate : List.of(Arguments.given(path, "path"), ObservatoryFile.previous(path))) {
            if (Files.exists(candidate) && ObservatoryFile.isWhole(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** The latest day on which an item became known, or that was advanced to; empty before the first. */
    public synchronized Optional<LocalDate> day() {
        checkOpen();
        return Optional.ofNullable(day);
    }

    /**
     * Sets the last day on which an item can have become known: a later item is refused as {@link EvidenceOutcome#FUTURE}.
     * Set it again as time goes on.
     *
     * @throws IllegalArgumentException if the day is before year 1 or after year 9999
     */
    public synchronized void notAfter(LocalDate last) {
        checkOpen();
        notAfter = Arguments.day(last, "notAfter");
    }

    /**
     * Takes an item.
     *
     * @throws IllegalArgumentException if it was known before year 1
     */
    public void take(DyadEvidence evidence) {
        Arguments.given(evidence, "evidence");
        take(evidence.dyad(), evidence.evidence());
    }

    /**
     * Takes an item.
     *
     * @param dyad the pair that the item is about; not checked against the parties that the item names
     * @throws IllegalArgumentException if it was known before year 1
     */
    public synchronized void take(Dyad dyad, Evidence item) {
        checkOpen();
        Arguments.given(dyad, "dyad");
        LocalDate known = Arguments.day(Arguments.given(item, "item").knownBy(), "known");
        if (known.isAfter(notAfter)) {
            future++;
            return;
        }
        boolean later = day == null || known.isAfter(day);
        if (later) {
            day = known;
            shards.dayOver(known);
        }
        shards.take(dyad, item);
        if (later) {
            deliver();
        }
    }

    /**
     * Advances to a day: all that became known before it has been taken. Does nothing if that day or a later one is present.
     *
     * @throws IllegalArgumentException if the day is before year 1 or after year 9999
     */
    public synchronized void advanceTo(LocalDate next) {
        checkOpen();
        Arguments.day(next, "next");
        if (day == null || next.isAfter(day)) {
            day = next;
            shards.dayOver(next);
            deliver();
        }
    }

    /**
     * The announcements since the last call of this, by day, dyad, and phase before level. Waits until all items taken have
     * been worked on. With a listener always empty, at once: it receives them, also those left over where it failed.
     */
    public synchronized ImmutableList<Announcement<?>> announcements() {
        checkOpen();
        if (listener.isPresent()) {
            return ImmutableList.of();
        }
        return shards.drain();
    }

    /** The dyads that are watched, in order. */
    public synchronized ImmutableList<Dyad> dyads() {
        return ImmutableList.copyOf(monitors().keySet());
    }

    /**
     * A copy of a dyad's monitor on the present day of the observatory; empty if there was no evidence of that dyad. The
     * observatory's own waits for news of its dyad, unless something is in force.
     */
    public synchronized Optional<Monitor> findMonitor(Dyad dyad) {
        Arguments.given(dyad, "dyad");
        return Optional.ofNullable(monitors().get(dyad))
                .map(monitor -> DyadRanking.copyOn(present(), monitor, assessor));
    }

    /** How many items of all dyads had an outcome. */
    public synchronized long count(EvidenceOutcome outcome) {
        Arguments.given(outcome, "outcome");
        long sum = outcome == EvidenceOutcome.FUTURE ? future : 0;
        for (Monitor monitor : monitors().values()) {
            sum += monitor.count(outcome);
        }
        return sum;
    }

    /** Where each dyad stands of which there is enough evidence for a conclusion, in order of the dyads. */
    public ImmutableList<DyadStatus> statuses() {
        return ranking().statuses();
    }

    /** As of {@link DyadRanking#mostImproved}. */
    public ImmutableList<DyadStatus> mostImproved(int count) {
        return ranking().mostImproved(count);
    }

    /** As of {@link DyadRanking#mostAtRiskOfASplit}. */
    public ImmutableList<DyadStatus> mostAtRiskOfASplit(int count) {
        return ranking().mostAtRiskOfASplit(count);
    }

    /** As of {@link DyadRanking#furthestFromReconciliation}. */
    public ImmutableList<DyadStatus> furthestFromReconciliation(int count) {
        return ranking().furthestFromReconciliation(count);
    }

    /** What the caller keeps beside the monitors, such as how far it has read each file. */
    public synchronized ImmutableSortedMap<String, Long> marks() {
        checkOpen();
        return marks;
    }

    /**
     * Keeps a number beside the monitors, which is written and read with them.
     *
     * @throws IllegalArgumentException if the name is not valid Unicode
     */
    public synchronized void mark(String name, long value) {
        checkOpen();
        UnicodeText.check("name", Arguments.given(name, "name"));
        TreeMap<String, Long> changed = new TreeMap<>(marks);
        changed.put(name, value);
        marks = ImmutableSortedMap.copyOfSorted(changed);
    }

    /**
     * Writes all monitors to a file, replacing it if it exists. The file is either written whole or left as it was; the one
     * that it replaces, if that is whole, is kept beside it as NAME.previous. Announcements that were not asked for yet are
     * not in it.
     *
     * @throws IOException if the file cannot be written
     */
    public synchronized void write(Path path) throws IOException {
        Arguments.given(path, "path");
        SortedMap<Dyad, Monitor> monitors = monitors();
        ObservatoryFile.Header header = new ObservatoryFile.Header(
                ObservatoryFile.FORMAT, assessor.modelId(), day(), future, marks, monitors.size());
        ObservatoryFile.write(
                path, header, monitors.values().stream().map(Monitor::snapshot).iterator());
    }

    /** Ends the threads. Items that they have not worked on yet may be lost. */
    @Override
    public synchronized void close() {
        closed = true;
        shards.close();
    }

    private void checkOpen() {
        Preconditions.checkState(!closed, "closed");
    }

    /** Each is taken off before it is delivered, so that none is delivered twice if the listener fails. */
    private void deliver() {
        if (listener.isPresent()) {
            undelivered.addAll(shards.drain());
            while (!undelivered.isEmpty()) {
                listener.get().accept(undelivered.remove());
            }
        }
    }

    private SortedMap<Dyad, Monitor> monitors() {
        checkOpen();
        return shards.monitors();
    }

    /** The dyads of which there is enough evidence for a conclusion, as they stand on the present day. */
    public synchronized DyadRanking ranking() {
        return DyadRanking.of(assessor, monitors().values(), present());
    }

    private LocalDate present() {
        return day == null ? Arguments.FIRST : day;
    }
}
