package org.entente.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.assessment.Assessor;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Some of an observatory's monitors. It runs its tasks in order, on one thread at a time, so that it matters to no bit how
 * many shards and threads there are.
 */
final class Shard {
    /** One thing to do. */
    sealed interface Task {}

    /** An item for a dyad, which is known by the present day. */
    record News(Dyad dyad, Evidence item) implements Task {}

    /** A day is over, and the present one is this. */
    record DayOver(LocalDate next) implements Task {}

    private final Assessor assessor;
    private final int itemsRemembered;
    /** Only looked up in; whatever is done for all is done in order of the dyads. */
    private final Map<Dyad, Monitor> monitors = new HashMap<>();
    /** On whose day changes are still to be looked for. */
    private final List<Monitor> open = new ArrayList<>();
    /** Whose belief changes month by month without news. */
    private final TreeMap<Dyad, Monitor> inForce = new TreeMap<>();

    private final List<Announcement<?>> announcements = new ArrayList<>();
    private LocalDate day = Arguments.FIRST;

    Shard(Assessor assessor, int itemsRemembered) {
        this.assessor = assessor;
        this.itemsRemembered = itemsRemembered;
    }

    /** The monitors, in order of the dyads. */
    SortedMap<Dyad, Monitor> monitors() {
        return new TreeMap<>(monitors);
    }

    /** Goes on from a day. */
    void resumeOn(LocalDate present) {
        day = present;
    }

    void add(Monitor monitor) {
        monitors.put(monitor.dyad(), monitor);
        note(monitor, false);
    }

    /**
     * Runs tasks in order. Where one fails, those of other dyads are no less to be done: all are, and the first failure is
     * thrown in the end.
     */
    void run(List<Task> tasks) {
        // All monitors are looked up first: most are in no cache of the processor, and it fetches several at once.
        List<Monitor> found = new ArrayList<>(tasks.size());
        for (Task task : tasks) {
            if (task instanceof News news) {
                found.add(monitor(news.dyad()));
            }
        }
        Iterator<Monitor> next = found.iterator();
        @Nullable RuntimeException first = null;
        for (Task task : tasks) {
            try {
                if (task instanceof News news) {
                    take(next.next(), news.item());
                } else if (task instanceof DayOver over) {
                    dayOver(over.next());
                }
            } catch (RuntimeException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private Monitor monitor(Dyad dyad) {
        Monitor monitor = monitors.get(dyad);
        if (monitor == null) {
            monitor = Monitor.of(assessor, dyad, itemsRemembered);
            monitors.put(dyad, monitor);
        }
        return monitor;
    }

    private void take(Monitor monitor, Evidence item) {
        announcements.addAll(monitor.advanceTo(day));
        boolean wasOpen = monitor.isOpen();
        monitor.apply(item);
        note(monitor, wasOpen);
    }

    private void dayOver(LocalDate next) {
        day = next;
        for (Monitor monitor : open) {
            announcements.addAll(monitor.closeDay());
        }
        open.clear();
        // All others can wait until there is news of them.
        for (Iterator<Monitor> all = inForce.values().iterator(); all.hasNext(); ) {
            Monitor monitor = all.next();
            announcements.addAll(monitor.advanceTo(next));
            if (monitor.isOpen()) {
                open.add(monitor);
            }
            if (!monitor.filter().hasInForce()) {
                all.remove();
            }
        }
    }

    private void note(Monitor monitor, boolean wasOpen) {
        if (!wasOpen && monitor.isOpen()) {
            open.add(monitor);
        }
        if (monitor.filter().hasInForce()) {
            inForce.put(monitor.dyad(), monitor);
        }
    }

    /** Announcements since they were last asked for. */
    List<Announcement<?>> drain() {
        List<Announcement<?>> drained = List.copyOf(announcements);
        announcements.clear();
        return drained;
    }
}
