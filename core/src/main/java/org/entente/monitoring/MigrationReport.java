package org.entente.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import org.entente.engine.FilterState;
import org.entente.json.AnswerReader;
import org.entente.json.Json;
import org.entente.json.JsonForm;
import org.entente.json.JsonTree;
import org.entente.model.Model;
import org.entente.numeric.Bounds;

/**
 * How a monitor that was migrated to another model differs from one that used that model from the start. To be exact,
 * take all evidence anew.
 *
 * @param from the model before
 * @param to the model that goes on
 * @param monitors how many monitors
 * @param inexact what the snapshots hold by the model before, a sentence each; empty if both models are the same
 */
@JsonForm(format = MigrationReport.FORMAT)
@JsonPropertyOrder({"format"})
public record MigrationReport(Model.Id from, Model.Id to, int monitors, ImmutableList<String> inexact) {
    /** The version of the form. */
    public static final String FORMAT = "entente-migration-report/1";

    private static final ImmutableList<String> INEXACT = ImmutableList.of(
            "The belief of the month " + (FilterState.WINDOW + 1)
                    + " months ago is the former model's, by the names of its states.",
            "News of the last " + FilterState.WINDOW
                    + " months has the weights that the former model gave to reliability and credibility.",
            "Effective evidence of the ten years before the last " + FilterState.WINDOW
                    + " months is the former model's.",
            "Readings of what is over have decayed by the former model's half-lives until now.",
            "What was announced was announced by the former model; a change of model alone may be announced as a"
                    + " change.");

    /**
     * A report.
     *
     * @throws IllegalArgumentException if there are less than no monitors
     */
    public MigrationReport {
        Bounds.that(monitors >= 0, "monitors", "must not be negative", monitors);
    }

    static MigrationReport of(Model.Id from, Model.Id to, int monitors) {
        return new MigrationReport(from, to, monitors, from.equals(to) ? ImmutableList.of() : INEXACT);
    }

    /** Always {@value #FORMAT}. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String format() {
        return FORMAT;
    }

    /** For the mappers of others. */
    @JsonValue
    JsonTree json() {
        return Json.plain(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MigrationReport ofJson(JsonTree json) {
        return AnswerReader.read(json, MigrationReport.class);
    }
}
