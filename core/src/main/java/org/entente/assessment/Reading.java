package org.entente.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.entente.json.AnswerReader;
import org.entente.json.Json;
import org.entente.json.JsonForm;
import org.entente.json.JsonTree;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;

/**
 * What a factor shows on a day.
 *
 * @param factor which
 * @param overall over all its evidence
 * @param directions by member of the dyad from whom it comes; evidence without a direction is in none
 * @param areas by issue area; evidence without an area is in none
 * @param supporting the weightiest evidence of a score above 0, the weightiest first
 * @param opposing the weightiest evidence of a score below 0, the weightiest first
 */
@JsonForm
public record Reading(
        Factor factor,
        WeightedScore overall,
        ImmutableSortedMap<String, WeightedScore> directions,
        ImmutableSortedMap<IssueArea, WeightedScore> areas,
        ImmutableList<Evidence> supporting,
        ImmutableList<Evidence> opposing) {
    private static final WeightedScore ABSENT = new WeightedScore(Optional.empty(), 0, 0, Optional.empty());

    /** The score from -1 to +1; empty where there is too little evidence. */
    public Optional<Double> score() {
        return overall.score();
    }

    /** The sum of the weights of the evidence. */
    public double weight() {
        return overall.weight();
    }

    /** The score now minus the score five years earlier. */
    public Optional<Double> trend() {
        return overall.trend();
    }

    /** Whether there is too little evidence for a score. */
    @JsonIgnore
    public boolean isAbsent() {
        return score().isEmpty();
    }

    /** The reading in one issue area. */
    public WeightedScore in(IssueArea area) {
        return Preconditions.checkNotNull(areas.getOrDefault(area, ABSENT));
    }

    /** The reading of what comes from one member toward the other, by the member's code. */
    public WeightedScore from(String member) {
        return Preconditions.checkNotNull(directions.getOrDefault(member, ABSENT));
    }

    /** For the mappers of others. */
    @JsonValue
    JsonTree json() {
        return Json.plain(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Reading ofJson(JsonTree json) {
        return AnswerReader.read(json, Reading.class);
    }
}
