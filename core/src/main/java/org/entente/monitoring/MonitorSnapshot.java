package org.entente.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.json.Json;
import org.entente.model.Model;
import org.entente.relationship.Dyad;

/**
 * All that a {@link Monitor} holds, as a value that goes to JSON and comes back equal. What is in it is the monitor's own
 * business. A monitor that goes on from it gives the same bits as one that was never stopped.
 */
public final class MonitorSnapshot {
    private final MonitorState state;

    @JsonCreator
    MonitorSnapshot(MonitorState state) {
        this.state = state;
    }

    /** Of whom. */
    public Dyad dyad() {
        return state.dyad();
    }

    /** The present day of the monitor; empty before its first item. */
    public Optional<LocalDate> day() {
        return state.day();
    }

    /** By which model. */
    public Model.Id model() {
        return state.model();
    }

    /** The snapshot as JSON, format {@value MonitorState#FORMAT}. */
    public String toJson() {
        return Json.write(this);
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static MonitorSnapshot parse(String json) {
        try {
            return Json.mapper().readValue(json, MonitorSnapshot.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a monitor's snapshot: " + e.getOriginalMessage(), e);
        }
    }

    @JsonValue
    MonitorState state() {
        return state;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MonitorSnapshot snapshot && state.equals(snapshot.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    /** One line: whose, and of which day. */
    @Override
    public String toString() {
        return "Monitor of " + dyad() + day().map(day -> " on " + day).orElse(", before any evidence");
    }
}
