package org.entente.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.json.AnswerReader;
import org.entente.json.Json;
import org.entente.json.JsonForm;
import org.entente.json.JsonTree;
import org.entente.model.Model;
import org.entente.numeric.Bounds;
import org.entente.relationship.Dyad;

/**
 * The stages of a relationship with hindsight: those that follow best what is believed of each month once the evidence of
 * the following year is known. A stage lasts at least nine months, but for the last, which is not over; months
 * of another phase may be an episode of it.
 *
 * @param format always {@value #FORMAT}
 * @param dyad of which pair
 * @param model the model that answered
 * @param stages in order of time, without gaps; empty if there is no evidence
 */
@JsonForm(format = Timeline.FORMAT)
public record Timeline(String format, Dyad dyad, Model.Id model, ImmutableList<Stage> stages) {
    /** The version of the form. */
    public static final String FORMAT = "entente-timeline/1";

    /**
     * A timeline.
     *
     * @throws IllegalArgumentException if the format is another, or a stage does not begin on the day after the one before
     */
    public Timeline {
        Bounds.that(format.equals(FORMAT), "format", "must be " + FORMAT, format);
        for (int i = 1; i < stages.size(); i++) {
            LocalDate next = stages.get(i - 1).to().plusDays(1);
            Bounds.that(
                    stages.get(i).from().equals(next),
                    "stages",
                    "must be in order of time, without gaps: one must begin on " + next,
                    stages.get(i).from());
        }
    }

    /** The stage on a day; empty before the first and after the last. */
    public Optional<Stage> findStage(LocalDate day) {
        return stages.stream().filter(stage -> stage.covers(day)).findFirst();
    }

    /** For the mappers of others. */
    @JsonValue
    JsonTree json() {
        return Json.plain(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Timeline ofJson(JsonTree json) {
        return AnswerReader.read(json, Timeline.class);
    }
}
