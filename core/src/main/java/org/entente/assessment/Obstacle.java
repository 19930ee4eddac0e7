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
 * A factor that holds a relationship back.
 *
 * @param factor which
 * @param score its reading as a whole, from -1 to +1
 * @param aspects one or more: where it reads too low by what is in force or happened lately alone, the lowest first
 * @param evidence the weightiest evidence of that for the lowest of them
 */
@JsonForm
public record Obstacle(Factor factor, double score, ImmutableList<Aspect> aspects, ImmutableList<Evidence> evidence) {
    /**
     * One way of looking at a factor: as a whole, from one member, or in one issue area.
     *
     * @param from code of the member it comes from, if it is one direction
     * @param area the issue area, if it is one
     * @param score the reading by what is in force or happened lately, from -1 to +1
     */
    public record Aspect(Optional<String> from, Optional<IssueArea> area, double score) {
        /**
         * An aspect.
         *
         * @throws IllegalArgumentException if the score is not from -1 to 1
         */
        public Aspect {
            Bounds.score("score", score);
        }
    }

    /**
     * An obstacle.
     *
     * @throws IllegalArgumentException if the score is not from -1 to 1, or there is no aspect
     */
    public Obstacle {
        Bounds.score("score", score);
        Bounds.that(!aspects.isEmpty(), "aspects", "must be one or more", aspects);
    }

    /** The lowest of the readings. */
    public double lowest() {
        return aspects.get(0).score();
    }

    /** For the mappers of others. */
    @JsonValue
    JsonTree json() {
        return Json.plain(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Obstacle ofJson(JsonTree json) {
        return AnswerReader.read(json, Obstacle.class);
    }
}
