package org.entente.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.entente.json.AnswerReader;
import org.entente.json.Json;
import org.entente.json.JsonForm;
import org.entente.json.JsonTree;
import org.entente.numeric.Bounds;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;

/**
 * Where the picture contradicts itself, by what is in force or happened lately.
 *
 * @param kind how
 * @param factor the factor on which, if on one
 * @param area the issue area in which two sources are apart, if it is of one
 * @param between the two that are apart: parties, tracks, sources, or parts of the answer
 * @param values what the two are: scores from -1 to +1, or probabilities
 * @param evidence the weightiest evidence behind it
 */
@JsonForm
public record Tension(
        Kind kind,
        Optional<Factor> factor,
        Optional<IssueArea> area,
        ImmutableList<String> between,
        ImmutableList<Double> values,
        ImmutableList<Evidence> evidence) {
    /** How a picture may contradict itself. */
    public enum Kind {
        /** Committed against others, and rivals of each other. */
        ALLY_YET_RIVAL,
        /** A phase of friendship beside a level of rivalry, or a split beside warm peace. */
        PHASE_AND_PEACE_APART,
        /** Reconciliation beside a society that is not prepared for it. */
        RECONCILED_YET_UNPREPARED,
        /** Allies, partners or reconciled, while most present readings are below neutral. */
        FRIENDS_YET_HOSTILE,
        /** The governments are warm, the societies cold. */
        GOVERNMENT_WARM_SOCIETY_COLD,
        /** One member reads the factor much higher than the other. */
        DIRECTIONS_APART,
        /** Two sources report the factor differently at the same time, in one issue area where it has any. */
        SOURCES_APART
    }

    /**
     * A tension.
     *
     * @throws IllegalArgumentException if there are not two values of two things, each value from -1 to 1
     */
    public Tension {
        Bounds.that(between.size() == 2, "between", "must be two", between);
        Bounds.that(values.size() == 2, "values", "must be two, one for each of between", values);
        values.forEach(value -> Bounds.score("values", value));
    }

    /** How far the two are apart. */
    public double gap() {
        return StrictMath.abs(values.get(0) - values.get(1));
    }

    /** For the mappers of others. */
    @JsonValue
    JsonTree json() {
        return Json.plain(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Tension ofJson(JsonTree json) {
        return AnswerReader.read(json, Tension.class);
    }
}
