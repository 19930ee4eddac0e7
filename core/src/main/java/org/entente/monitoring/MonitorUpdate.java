package org.entente.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import org.entente.json.AnswerReader;
import org.entente.json.Json;
import org.entente.json.JsonForm;
import org.entente.json.JsonTree;
import org.entente.model.EvidenceOutcome;

/**
 * What became of an item that a {@link Monitor} was given.
 *
 * @param outcome whether the item was applied, or why not
 * @param announcements changes that became clear on the days before the item's
 */
@JsonForm(format = MonitorUpdate.FORMAT)
@JsonPropertyOrder({"format"})
public record MonitorUpdate(EvidenceOutcome outcome, ImmutableList<Announcement<?>> announcements) {
    /** The version of the form. */
    public static final String FORMAT = "entente-monitor-update/1";

    /** Whether it came too late, and was counted but not applied. */
    @JsonIgnore
    public boolean isLate() {
        return outcome == EvidenceOutcome.LATE;
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
    static MonitorUpdate ofJson(JsonTree json) {
        return AnswerReader.read(json, MonitorUpdate.class);
    }
}
