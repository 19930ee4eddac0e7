package org.entente.spark;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.ExpiredTimerInfo;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StatefulProcessor;
import org.apache.spark.sql.streaming.TTLConfig;
import org.apache.spark.sql.streaming.TimeMode;
import org.apache.spark.sql.streaming.TimerValues;
import org.apache.spark.sql.streaming.ValueState;
import org.entente.assessment.Assessor;
import org.entente.monitoring.Announcement;
import org.entente.monitoring.InvalidSnapshotException;
import org.entente.monitoring.Monitor;
import org.entente.monitoring.MonitorSnapshot;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Keeps the monitors of pairs. The state of a pair is the text of its {@link MonitorSnapshot}, which says of which format and
 * of which model it is.
 */
final class PairMonitor extends StatefulProcessor<String, Row, Row> {
    private static final long serialVersionUID = 1;

    static final String STATE = "monitor";

    /** The same number as an observatory's, so that both answer alike; see {@link Monitor#of(Assessor, Dyad, int)}. */
    private static final int ITEMS_REMEMBERED = 64;

    private static final Comparator<Evidence> AS_KNOWN =
            Comparator.comparing(Evidence::knownBy).thenComparing(Evidence::id);

    private final String model;
    private transient ValueState<byte[]> state;

    /**
     * Monitors by a model.
     *
     * @param model as {@link Assessors} knows it
     */
    @SuppressWarnings("NullAway.Init") // Spark calls init before anything else.
    PairMonitor(String model) {
        this.model = model;
    }

    @Override
    public void init(OutputMode mode, TimeMode time) {
        state = getHandle().getValueState(STATE, Encoders.BINARY(), TTLConfig.NONE());
    }

    @Override
    public Iterator<Row> handleInputRows(String dyad, Iterator<Row> rows, TimerValues times) {
        Monitor monitor = monitor(dyad);
        List<Evidence> items = new ArrayList<>();
        rows.foreach(row -> items.add(EvidenceRows.item(row)));
        items.sort(AS_KNOWN);
        List<Announcement<?>> announcements = new ArrayList<>();
        for (Evidence item : items) {
            announcements.addAll(monitor.take(item).announcements());
        }
        monitor.day().ifPresent(day -> getHandle().registerTimer(startOf(day.plusDays(1))));
        return keep(monitor, announcements);
    }

    @Override
    public Iterator<Row> handleExpiredTimer(String dyad, TimerValues times, ExpiredTimerInfo timer) {
        Monitor monitor = monitor(dyad);
        LocalDate over = Instant.ofEpochMilli(timer.getExpiryTimeInMs())
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
        // A later item may have come since, which set a timer of its own.
        boolean isOver = monitor.day().filter(day -> day.isBefore(over)).isPresent();
        return isOver
                ? keep(monitor, monitor.closeDay())
                : CollectionConverters.asScala(List.<Row>of().iterator());
    }

    /** In milliseconds since 1970. */
    static long startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private Monitor monitor(String dyad) {
        Assessor assessor = Assessors.of(model);
        if (!state.exists()) {
            return Monitor.of(assessor, Dyad.parse(dyad), ITEMS_REMEMBERED);
        }
        MonitorSnapshot saved;
        try {
            saved = MonitorSnapshot.parse(new String(state.get(), StandardCharsets.UTF_8));
        } catch (InvalidSnapshotException e) {
            throw new IllegalStateException(
                    "the state of " + dyad + " in this checkpoint cannot be used: " + e.getMessage()
                            + ". Maybe it is of a newer version; begin with a new checkpoint",
                    e);
        }
        if (!saved.model().equals(assessor.modelId())) {
            throw new IllegalStateException("the state of " + dyad + " in this checkpoint is of the model "
                    + saved.model() + ", not of " + assessor.modelId()
                    + ". Maybe go on by the model it began with, or begin with a new checkpoint");
        }
        return Monitor.resume(assessor, saved);
    }

    private Iterator<Row> keep(Monitor monitor, List<Announcement<?>> announcements) {
        state.update(monitor.snapshot().toJson().getBytes(StandardCharsets.UTF_8));
        return CollectionConverters.asScala(
                announcements.stream().map(AnnouncementRows::row).iterator());
    }
}
