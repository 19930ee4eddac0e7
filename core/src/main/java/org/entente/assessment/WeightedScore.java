package org.entente.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.entente.json.AnswerReader;
import org.entente.json.Json;
import org.entente.json.JsonForm;
import org.entente.json.JsonTree;
import org.entente.numeric.Bounds;

/**
 * The score of the evidence of one factor, or of one aspect of it, on a day.
 *
 * @param score mean score from -1 to +1, weighted by reliability and age; empty where there is too little evidence: unknown
 *     is not zero
 * @param weight sum of the weights, 0 or more
 * @param presentWeight the part of it that is of evidence in force, or of what ended or happened lately; the rest is past
 * @param trend the score now minus the score five years earlier, as it was read then, from -2 to +2; empty
 *     where either is
 */
@JsonForm
public record WeightedScore(Optional<Double> score, double weight, double presentWeight, Optional<Double> trend) {
    /**
     * A score.
     *
     * @throws IllegalArgumentException if the score is not from -1 to 1, the trend not from -2 to 2, the weight negative or
     *     infinite, or the present weight not from 0 to the weight
     */
    public WeightedScore {
        score.ifPresent(value -> Bounds.score("score", value));
        Bounds.notNegative("weight", weight);
        Bounds.that(
                presentWeight >= 0 && presentWeight <= weight,
                "presentWeight",
                "must be from 0 to the weight " + weight,
                presentWeight);
        trend.ifPresent(value -> Bounds.within("trend", value, -2, 2));
    }

    /** Whether the score is there and below a bound. */
    boolean isBelow(double bound) {
        return score.isPresent() && score.get() < bound;
    }

    /** For the mappers of others. */
    @JsonValue
    JsonTree json() {
        return Json.plain(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WeightedScore ofJson(JsonTree json) {
        return AnswerReader.read(json, WeightedScore.class);
    }
}
