package org.entente.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.InvalidFileException;
import org.entente.assessment.Assessor;
import org.entente.json.SealedJson;
import org.entente.model.Model;
import org.entente.relationship.Dyad;
import org.jspecify.annotations.Nullable;

/**
 * All that a {@link Monitor} holds, as a value that goes to JSON and comes back equal. What is in it is the monitor's own
 * business; a seal, the SHA-256 of the rest, shows whether it was changed. A monitor that goes on from it gives the same
 * bits as one that was never stopped.
 */
public final class MonitorSnapshot {

    private final MonitorState state;

    MonitorSnapshot(MonitorState state) {
        this.state = state;
    }

    /** The pair that it is about. */
    public Dyad dyad() {
        return state.dyad();
    }

    /** The present day of the monitor; empty before its first item. */
    public Optional<LocalDate> day() {
        return state.filter().day();
    }

    /** The model that answered. */
    public Model.Id model() {
        return state.model();
    }

    /**
     * The same for a monitor that goes on by another model, such as a newer version. What the snapshot holds of beliefs was
     * found by the model before: see {@link MigrationReport} for what that makes inexact.
     */
    public MonitorSnapshot migratedTo(Assessor assessor) {
        return new MonitorSnapshot(
                state.by(Arguments.given(assessor, "assessor").modelId()));
    }

    /** The snapshot as JSON, format {@value MonitorState#FORMAT}. In the JSON of another value it is this text. */
    @JsonValue
    public String toJson() {
        return SealedJson.write(state);
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws InvalidSnapshotException if the text is cut, was changed, or is of another format
     */
    @JsonCreator
    public static MonitorSnapshot parse(String json) throws InvalidSnapshotException {
        return parse(Arguments.given(json, "json"), "Not a monitor's snapshot");
    }

    /**
     * Reads a snapshot.
     *
     * @param what stands before the place in messages
     */
    static MonitorSnapshot parse(String json, String what) throws InvalidSnapshotException {
        try {
            return new MonitorSnapshot(SealedJson.read(json, MonitorState.class, what, MonitorState.FORMAT));
        } catch (InvalidFileException e) {
            throw new InvalidSnapshotException(e.problems().get(0).toString(), e);
        }
    }

    /** The JSON of it, its seal at the end. */
    JsonNode sealed() {
        return SealedJson.seal(state);
    }

    MonitorState state() {
        return state;
    }

    @Override
    public boolean equals(@Nullable Object other) {
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
