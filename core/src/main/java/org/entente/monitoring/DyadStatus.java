package org.entente.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.json.AnswerReader;
import org.entente.json.Json;
import org.entente.json.JsonForm;
import org.entente.json.JsonTree;
import org.entente.model.Belief;
import org.entente.numeric.Bounds;
import org.entente.relationship.Dyad;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * Where one relationship stands among all that an {@link Observatory} watches.
 *
 * @param dyad of which pair
 * @param date the day as of which this holds
 * @param phase belief about the phase
 * @param peace belief about the level of peace
 * @param improvement expected level of peace on the day of the latest evidence, minus that of two years before; 0 if there
 *     was no evidence for longer than that; levels count 0 to 1 in quarters, so that it is from -1 to +1
 * @param risk the chance that there is no split now and one begins within a year
 * @param reconciliation the probability of reconciliation
 * @param obstacle the factor with the lowest reading, if one is below the model's bound for obstacles
 * @param obstacleScore its reading
 */
@JsonForm(format = DyadStatus.FORMAT)
@JsonPropertyOrder({"format"})
public record DyadStatus(
        Dyad dyad,
        LocalDate date,
        Belief<Phase> phase,
        Belief<PeaceLevel> peace,
        double improvement,
        double risk,
        double reconciliation,
        Optional<Factor> obstacle,
        Optional<Double> obstacleScore) {
    /** The version of the form. */
    public static final String FORMAT = "entente-dyad-status/1";

    /**
     * A status.
     *
     * @throws IllegalArgumentException if a chance is not from 0 to 1, the improvement or the score not from -1 to 1, or an
     *     obstacle has no score or a score no obstacle
     */
    public DyadStatus {
        Bounds.score("improvement", improvement);
        Bounds.probability("risk", risk);
        Bounds.probability("reconciliation", reconciliation);
        obstacleScore.ifPresent(score -> Bounds.score("obstacleScore", score));
        Bounds.that(
                obstacle.isPresent() == obstacleScore.isPresent(),
                "obstacleScore",
                "must be there where an obstacle is, and only there",
                obstacleScore.map(String::valueOf).orElse("absent"));
    }

    /** Whether a split is what is most likely now. */
    boolean isSplit() {
        return phase.mostLikely() == Phase.SPLIT;
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
    static DyadStatus ofJson(JsonTree json) {
        return AnswerReader.read(json, DyadStatus.class);
    }
}
