package org.entente.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import org.entente.json.AnswerReader;
import org.entente.json.Json;
import org.entente.json.JsonForm;
import org.entente.json.JsonTree;
import org.entente.model.Belief;
import org.entente.numeric.Bounds;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * Where a relationship may go if no more is learned: what the rates of change make of what is believed now.
 *
 * @param from the day of the assessment
 * @param to the day looked forward to
 * @param phase belief about the phase on that day
 * @param peace belief about the level of peace on that day
 * @param relapse the chance that a split begins by then, if there is none now
 * @param reconciliation the chance that reconciliation holds now or is reached by then
 */
@JsonForm(format = Outlook.FORMAT)
@JsonPropertyOrder({"format"})
public record Outlook(
        LocalDate from,
        LocalDate to,
        Belief<Phase> phase,
        Belief<PeaceLevel> peace,
        double relapse,
        double reconciliation) {
    /** The version of the form. */
    public static final String FORMAT = "entente-outlook/1";

    /**
     * An outlook.
     *
     * @throws IllegalArgumentException if it looks back, or a chance is not from 0 to 1
     */
    public Outlook {
        Bounds.that(!to.isBefore(from), "to", "must not be before from, " + from, to);
        Bounds.probability("relapse", relapse);
        Bounds.probability("reconciliation", reconciliation);
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
    static Outlook ofJson(JsonTree json) {
        return AnswerReader.read(json, Outlook.class);
    }
}
