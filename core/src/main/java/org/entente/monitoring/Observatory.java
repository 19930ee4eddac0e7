package org.entente.monitoring;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.assessment.Assessor;
import org.entente.model.EvidenceOutcome;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Monitor} for every dyad of which there is evidence: evidence in, changes and rankings out.
 *
 * <pre>{@code
 * try (Observatory world = Observatory.of(Assessor.standard(), 2)) {
 *     events.stream().forEach(event -> world.take(event.dyad(), event.evidence()));
 *     world.announcements().forEach(System.out::println);
 *     world.mostAtRiskOfASplit(10).forEach(System.out::println);
 *     world.write(path);                                  // Observatory.read(path, ...) goes on from there
 * }
 * }</pre>
 *
 * <p>A day is over when an item that became known on a later one is taken; then the monitors that heard something on it
 * look for changes. Memory grows with the number of dyads only. How many threads there are changes no bit. To be used by
 * one thread, and closed.
 */
public final class Observatory implements AutoCloseable {
    /** Another report of one thing is sought among the last so many items of a dyad, at least. */
    private static final int TELLINGS_REMEMBERED = 64;

    private final Assessor assessor;
    private final List<Shard> shards = new ArrayList<>();
    private final List<ShardWorker> crews = new ArrayList<>();
    private ImmutableSortedMap<String, Long> marks = ImmutableSortedMap.of();
    private @Nullable LocalDate day;

    private Observatory(Assessor assessor, int threads) {
        Preconditions.checkArgument(threads >= 1, "threads must be at least 1: %s", threads);
        this.assessor = assessor;
        for (int i = 0; i < threads; i++) {
            Shard shard = new Shard(assessor, TELLINGS_REMEMBERED);
            shards.add(shard);
            if (threads > 1) {
                crews.add(new ShardWorker(shard));
            }
        }
    }

    /**
     * An observatory that has seen nothing.
     *
     * @param threads 1 to work on the caller's thread; more to work beside it
     */
    public static Observatory of(Assessor assessor, int threads) {
        return new Observatory(assessor, threads);
    }

    /**
     * An observatory that goes on from a file that {@link #write} wrote.
     *
     * @throws IOException if the file cannot be read, is cut or damaged, or is of another model
     */
    public static Observatory read(Path path, Assessor assessor, int threads) throws IOException {
        Observatory observatory = new Observatory(assessor, threads);
        ObservatoryFile.Header header = ObservatoryFile.read(
                path,
                assessor.modelId(),
                saved -> observatory.shard(saved.dyad()).add(Monitor.resume(assessor, saved)));
        observatory.day = header.day().orElse(null);
        observatory.marks = header.marks();
        return observatory;
    }

    /** The latest day on which an item became known; empty before the first. */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }

    /**
     * Takes an item.
     *
     * @param dyad whose it is; that is not looked at again
     */
    public void take(Dyad dyad, Evidence item) {
        LocalDate known = item.knownBy();
        if (day == null || known.isAfter(day)) {
            dayOver(known);
        }
        int place = Math.floorMod(dyad.hashCode(), shards.size());
        Shard.News news = new Shard.News(dyad, item);
        if (crews.isEmpty()) {
            shards.get(place).run(news);
        } else {
            crews.get(place).tell(news);
        }
    }

    /** Time passes to a day: what became known before it is all there. */
    public void advanceTo(LocalDate next) {
        if (day == null || next.isAfter(day)) {
            dayOver(next);
        }
    }

    /** Changes since this was last asked, by day, dyad, and phase before level. Waits for all that was taken. */
    public ImmutableList<Announcement<?>> announcements() {
        finish();
        List<Announcement<?>> all = new ArrayList<>();
        shards.forEach(shard -> all.addAll(shard.drain()));
        all.sort(Announcement.IN_ORDER);
        return ImmutableList.copyOf(all);
    }

    /** The dyads that are watched, in order. */
    public ImmutableList<Dyad> dyads() {
        return ImmutableList.copyOf(monitors().keySet());
    }

    /** A copy of a dyad's monitor as it is now; empty if there was no evidence of that dyad. */
    public Optional<Monitor> findMonitor(Dyad dyad) {
        finish();
        return Optional.ofNullable(monitors().get(dyad)).map(monitor -> Monitor.resume(assessor, monitor.snapshot()));
    }

    /** How many items of all dyads met a fate. */
    public long count(EvidenceOutcome fate) {
        return monitors().values().stream()
                .mapToLong(monitor -> monitor.count(fate))
                .sum();
    }

    /** Where each dyad stands of which there is enough evidence for a conclusion, in order of the dyads. */
    public ImmutableList<DyadStatus> standings() {
        LocalDate present = day;
        return present == null
                ? ImmutableList.of()
                : monitors().values().stream()
                        .flatMap(monitor -> Surveyor.survey(assessor, monitor, present).stream())
                        .collect(ImmutableList.toImmutableList());
    }

    /** The dyads whose expected level of peace rose most in the last two years, the most first. */
    public ImmutableList<DyadStatus> mostImproved(int count) {
        return ranked(count, Comparator.comparingDouble((DyadStatus one) -> -one.improvement()));
    }

    /** The dyads not in a split that are most likely to be in one within a year, the most likely first. */
    public ImmutableList<DyadStatus> mostAtRiskOfASplit(int count) {
        return ranked(count, Comparator.comparingDouble((DyadStatus one) -> -one.risk()));
    }

    /** The dyads least likely to be reconciled, the least likely first, each with its obstacle. */
    public ImmutableList<DyadStatus> furthestFromReconciliation(int count) {
        return ranked(count, Comparator.comparingDouble(DyadStatus::reconciliation));
    }

    /** What the caller keeps beside the monitors, such as how far it has read each file. */
    public ImmutableSortedMap<String, Long> marks() {
        return marks;
    }

    /** Keeps a number beside the monitors, which is written and read with them. */
    public void mark(String name, long value) {
        TreeMap<String, Long> changed = new TreeMap<>(marks);
        changed.put(name, value);
        marks = ImmutableSortedMap.copyOfSorted(changed);
    }

    /**
     * Writes all monitors to a file, replacing it if it exists. The file is either written whole or left as it was.
     * Announcements that were not asked for yet are not in it.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path path) throws IOException {
        ObservatoryFile.Header header = new ObservatoryFile.Header(
                ObservatoryFile.FORMAT,
                assessor.modelId(),
                day(),
                marks,
                monitors().size());
        ObservatoryFile.write(
                path,
                header,
                monitors().values().stream().map(Monitor::snapshot).iterator());
    }

    /** Ends the threads. What was taken and not waited for may be lost. */
    @Override
    public void close() {
        crews.forEach(ShardWorker::close);
    }

    private void dayOver(LocalDate next) {
        day = next;
        Shard.DayOver over = new Shard.DayOver(next);
        if (crews.isEmpty()) {
            shards.get(0).run(over);
        } else {
            crews.forEach(crew -> crew.tell(over));
        }
    }

    private void finish() {
        crews.forEach(ShardWorker::finish);
    }

    private Shard shard(Dyad dyad) {
        return shards.get(Math.floorMod(dyad.hashCode(), shards.size()));
    }

    private Map<Dyad, Monitor> monitors() {
        finish();
        TreeMap<Dyad, Monitor> all = new TreeMap<>();
        shards.forEach(shard -> all.putAll(shard.monitors()));
        return all;
    }

    private ImmutableList<DyadStatus> ranked(int count, Comparator<DyadStatus> order) {
        return standings().stream()
                .sorted(order.thenComparing(DyadStatus::dyad))
                .limit(count)
                .collect(ImmutableList.toImmutableList());
    }
}
