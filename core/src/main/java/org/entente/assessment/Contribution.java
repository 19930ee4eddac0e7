package org.entente.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import org.entente.json.AnswerReader;
import org.entente.json.Json;
import org.entente.json.JsonForm;
import org.entente.json.JsonTree;
import org.entente.numeric.Bounds;
import org.entente.numeric.Decibans;
import org.entente.relationship.Evidence;

/**
 * What one item of evidence adds to the log-odds of a state, in nats; below 0 if it counts against it.
 *
 * @param item the evidence
 * @param news what it adds as news: an event, the onset of a condition, a survey
 * @param lasting what it adds while it lasts: a condition in force, a measure of a period
 * @param ended what its end adds
 */
@JsonForm
public record Contribution(Evidence item, double news, double lasting, double ended) {
    /**
     * What an item adds; nothing is 0, also where it was -0, which not every JSON can say.
     *
     * @throws IllegalArgumentException if a number is infinite or NaN
     */
    public Contribution {
        Bounds.finite("news", news);
        Bounds.finite("lasting", lasting);
        Bounds.finite("ended", ended);
        news += 0.0;
        lasting += 0.0;
        ended += 0.0;
    }

    /** What it adds in all, in nats. */
    @JsonIgnore
    public double logOdds() {
        return news + lasting + ended;
    }

    /** What it adds in all, in decibans: 10 make the odds ten times higher. */
    @JsonIgnore
    public double decibans() {
        return Decibans.ofNats(logOdds());
    }

    Contribution minus(Contribution other) {
        return new Contribution(item, news - other.news, lasting - other.lasting, ended - other.ended);
    }

    Contribution negated() {
        return new Contribution(item, -news, -lasting, -ended);
    }

    /** For the mappers of others. */
    @JsonValue
    JsonTree json() {
        return Json.plain(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Contribution ofJson(JsonTree json) {
        return AnswerReader.read(json, Contribution.class);
    }
}
