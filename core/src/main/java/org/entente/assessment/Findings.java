package org.entente.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.InvalidFileException;
import org.entente.json.AnswerReader;
import org.entente.json.Json;
import org.entente.json.JsonForm;
import org.entente.json.JsonTree;
import org.entente.model.Belief;
import org.entente.model.Model;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Track;

/**
 * All that an assessment says on its own account, as one value to store and to send. It goes to JSON and comes back
 * equal.
 *
 * @param format always {@value #FORMAT}
 * @param dyad of which pair
 * @param date the day as of which this holds
 * @param model the model that answered
 * @param noAnswer why nothing can be said, if nothing can; the beliefs are then base rates, or near
 * @param noConclusion why nothing is concluded of the phase, if nothing is
 * @param noLevelConclusion why nothing is concluded of the level of peace, if nothing is
 * @param phase belief about the phase
 * @param peace belief about the level of peace
 * @param decidedLevel the level of peace nearest to the expected one
 * @param hangsOn items of which each, left out alone, would make another phase the most likely one
 * @param levelHangsOn items of which each, left out alone, would make another level of peace the most likely one
 * @param readings of every factor
 * @param preparedness of every track
 * @param substantive whether reconciliation is substantive
 * @param obstacles what holds it back, the lowest reading first
 * @param tensions where the picture contradicts itself
 * @param ranges between which bounds the probabilities lie by models fitted again, if that was asked for and there are any
 */
@JsonForm(format = Findings.FORMAT)
public record Findings(
        String format,
        Dyad dyad,
        LocalDate date,
        Model.Id model,
        Optional<NoAnswer> noAnswer,
        Optional<NoConclusion> noConclusion,
        Optional<NoConclusion> noLevelConclusion,
        Belief<Phase> phase,
        Belief<PeaceLevel> peace,
        PeaceLevel decidedLevel,
        ImmutableList<Evidence> hangsOn,
        ImmutableList<Evidence> levelHangsOn,
        ImmutableSortedMap<Factor, Reading> readings,
        ImmutableSortedMap<Track, Preparedness> preparedness,
        boolean substantive,
        ImmutableList<Obstacle> obstacles,
        ImmutableList<Tension> tensions,
        Optional<Ranges> ranges) {
    /** The version of the form. */
    public static final String FORMAT = "entente-findings/1";

    /**
     * Findings.
     *
     * @throws IllegalArgumentException if the format is another
     */
    public Findings {
        Preconditions.checkArgument(format.equals(FORMAT), "format must be %s: %s", FORMAT, format);
    }

    /** The findings as JSON. */
    public String toJson() {
        return Json.write(this);
    }

    /**
     * Reads what {@link #toJson} wrote. What a newer version added is passed over.
     *
     * @throws InvalidFileException if the text is not of that form
     */
    public static Findings parse(String json) {
        return AnswerReader.read(json, Findings.class, "Not findings", over -> {});
    }

    /** For the mappers of others. */
    @JsonValue
    JsonTree json() {
        return Json.plain(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Findings ofJson(JsonTree json) {
        return AnswerReader.read(json, Findings.class);
    }
}
