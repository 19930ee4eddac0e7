package org.entente.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.assessment.Assessor;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;

/**
 * Some of an observatory's monitors. What it is told it does in order, on one thread at a time, so that it matters to no
 * bit how many shards and threads there are.
 */
final class Shard {
    /** One thing to do. */
    sealed interface Task {}

    /** An item for a dyad. */
    record News(Dyad dyad, Evidence item) implements Task {}

    /** A day is over, and the next one that brings news is this. */
    record DayOver(LocalDate next) implements Task {}

    private final Assessor assessor;
    private final int tellingsRemembered;
    private final Map<Dyad, Monitor> monitors = new HashMap<>();
    private final TreeMap<Dyad, Monitor> touched = new TreeMap<>();
    private final TreeMap<Dyad, Monitor> bound = new TreeMap<>();
    private final List<Announcement<?>> announcements = new ArrayList<>();

    Shard(Assessor assessor, int tellingsRemembered) {
        this.assessor = assessor;
        this.tellingsRemembered = tellingsRemembered;
    }

    Map<Dyad, Monitor> monitors() {
        return new TreeMap<>(monitors);
    }

    void add(Monitor monitor) {
        monitors.put(monitor.dyad(), monitor);
        touched.put(monitor.dyad(), monitor);
        if (monitor.hasInForce()) {
            bound.put(monitor.dyad(), monitor);
        }
    }

    void run(List<Task> tasks) {
        for (Task task : tasks) {
            run(task);
        }
    }

    void run(Task task) {
        if (task instanceof News news) {
            take(news.dyad(), news.item());
        } else if (task instanceof DayOver over) {
            close(over.next());
        }
    }

    private void take(Dyad dyad, Evidence item) {
        Monitor monitor = monitors.get(dyad);
        if (monitor == null) {
            monitor = Monitor.of(assessor, dyad, tellingsRemembered);
            monitors.put(dyad, monitor);
        }
        announcements.addAll(monitor.advanceTo(item.knownBy()));
        monitor.apply(item);
        touched.put(dyad, monitor);
        if (monitor.hasInForce()) {
            bound.put(dyad, monitor);
        }
    }

    private void close(LocalDate next) {
        for (Monitor monitor : touched.values()) {
            announcements.addAll(monitor.closeDay());
        }
        touched.clear();
        // What is in force goes on speaking where nothing new is told; all others can wait until something is.
        for (Monitor monitor : bound.values()) {
            if (monitor.day().filter(day -> isBeforeMonthOf(day, next)).isPresent()) {
                announcements.addAll(monitor.advanceTo(next.withDayOfMonth(1)));
            }
        }
        bound.values().removeIf(monitor -> !monitor.hasInForce());
    }

    /** Announcements since they were last asked for. */
    List<Announcement<?>> drain() {
        List<Announcement<?>> drained = List.copyOf(announcements);
        announcements.clear();
        return drained;
    }

    private static boolean isBeforeMonthOf(LocalDate day, LocalDate next) {
        return day.isBefore(next.withDayOfMonth(1));
    }
}
