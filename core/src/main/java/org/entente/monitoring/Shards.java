package org.entente.monitoring;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.assessment.Assessor;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;

/**
 * The monitors of an observatory, shared out among shards by dyad, each with a thread of its own if there are several. Their
 * work waits until there is a batch of it, or until something is asked of them.
 */
final class Shards implements AutoCloseable {
    private final List<Shard> shards = new ArrayList<>();
    private final List<ShardWorker> workers = new ArrayList<>();

    /**
     * No monitors yet.
     *
     * @param threads 1 to work on the caller's thread; more to work beside it
     */
    Shards(Assessor assessor, int threads, int itemsRemembered) {
        for (int i = 0; i < threads; i++) {
            Shard shard = new Shard(assessor, itemsRemembered);
            shards.add(shard);
            workers.add(threads > 1 ? ShardWorker.besideTheCaller(shard) : ShardWorker.onTheCallersThread(shard));
        }
    }

    /** Goes on from a day, before any item is taken. */
    void resumeOn(LocalDate day) {
        shards.forEach(shard -> shard.resumeOn(day));
    }

    /** One more monitor, before any item is taken. */
    void add(Monitor monitor) {
        shards.get(place(monitor.dyad())).add(monitor);
    }

    void take(Dyad dyad, Evidence item) {
        workers.get(place(dyad)).add(new Shard.News(dyad, item));
    }

    void dayOver(LocalDate next) {
        Shard.DayOver over = new Shard.DayOver(next);
        workers.forEach(worker -> worker.add(over));
    }

    /** Announcements since they were last asked for, in order. Waits for all that was taken. */
    ImmutableList<Announcement<?>> drain() {
        finish();
        List<Announcement<?>> all = new ArrayList<>();
        shards.forEach(shard -> all.addAll(shard.drain()));
        return ImmutableList.sortedCopyOf(Announcement.IN_ORDER, all);
    }

    /** The monitors, in order of the dyads. Waits for all that was taken. */
    SortedMap<Dyad, Monitor> monitors() {
        finish();
        TreeMap<Dyad, Monitor> all = new TreeMap<>();
        shards.forEach(shard -> all.putAll(shard.monitors()));
        return all;
    }

    /** Ends the threads. */
    @Override
    public void close() {
        workers.forEach(ShardWorker::close);
    }

    private void finish() {
        workers.forEach(ShardWorker::finish);
    }

    private int place(Dyad dyad) {
        return Math.floorMod(dyad.hashCode(), shards.size());
    }
}
