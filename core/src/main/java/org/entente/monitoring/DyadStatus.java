package org.entente.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Optional;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.assessment.Obstacle;
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
import org.entente.relationship.Relationship;

/**
 * Where one relationship stands among all that an {@link Observatory} watches.
 *
 * @param dyad of which pair
 * @param date the day as of which this holds
 * @param phase belief about the phase; an observatory concludes without asking whether that hangs on a single fact
 * @param peace belief about the level of peace; concluded in the same way
 * @param improvement expected level of peace minus that of two years before; of an observatory, on the day of the latest
 *     evidence; absent if nothing was known then, or nothing came to be known since; levels count 0 to 1 in quarters, so
 *     that it is from -1 to +1
 * @param risk the chance that there is no split now and one begins within a year: what the rates of change of the model make
 *     of the belief, the same for any two pairs of which the same is believed; see {@link #splitWithinAYear}
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
        Optional<Double> improvement,
        double risk,
        double reconciliation,
        Optional<Factor> obstacle,
        Optional<Double> obstacleScore) {
    /** The version of the form. */
    public static final String FORMAT = "entente-dyad-status/1";

    private static final int YEARS_OF_CHANGE = 2;
    /** The codebook: a normalization dismantles hostility; a reconciliation has settled a hostile past. */
    private static final ImmutableSet<Phase> HOSTILE_OR_WAS =
            Sets.immutableEnumSet(Phase.SPLIT, Phase.NORMALIZATION, Phase.RECONCILIATION);

    /**
     * A status.
     *
     * @throws IllegalArgumentException if a chance is not from 0 to 1, the improvement or the score not from -1 to 1, or an
     *     obstacle has no score or a score no obstacle
     */
    public DyadStatus {
        improvement.ifPresent(change -> Bounds.score("improvement", change));
        Bounds.probability("risk", risk);
        Bounds.probability("reconciliation", reconciliation);
        obstacleScore.ifPresent(score -> Bounds.score("obstacleScore", score));
        Bounds.that(
                obstacle.isPresent() == obstacleScore.isPresent(),
                "obstacleScore",
                "must be there where an obstacle is, and only there",
                obstacleScore.map(String::valueOf).orElse("absent"));
    }

    /**
     * Where a relationship stands on a date, by what could be known by then; empty if there is too little evidence of the last
     * ten years for a conclusion.
     *
     * @throws IllegalArgumentException if the date or the one two years before is before the year 1, or it is after the year
     *     9999
     */
    public static Optional<DyadStatus> of(Assessor assessor, Relationship relationship, LocalDate date) {
        return of(assessor, relationship, assessor.assess(relationship, date));
    }

    /**
     * The same from what can be said on the date, where that is known already.
     *
     * @param now of the relationship, by the assessor
     */
    public static Optional<DyadStatus> of(Assessor assessor, Relationship relationship, Assessment now) {
        double floor = assessor.model().conclusion().effectiveEvidence().value();
        if (now.noAnswer().isPresent() || now.phase().effectiveEvidence() < floor) {
            return Optional.empty();
        }
        Assessment before = assessor.assess(relationship, now.date().minusYears(YEARS_OF_CHANGE));
        Optional<Obstacle> lowest = now.obstacles().stream().min(Comparator.comparingDouble(Obstacle::score));
        return Optional.of(new DyadStatus(
                now.dyad(),
                now.date(),
                now.phase(),
                now.peace(),
                before.noAnswer().isPresent()
                        ? Optional.empty()
                        : Optional.of(now.expectedPeace() - before.expectedPeace()),
                now.outlook(Period.ofYears(1)).relapse() * (1 - now.phase().probability(Phase.SPLIT)),
                now.phase().probability(Phase.RECONCILIATION),
                lowest.map(Obstacle::factor),
                lowest.map(Obstacle::score)));
    }

    /**
     * The chance of a split at some time within a year: that there is one now, or that one begins. It rests on what is believed
     * of the phase and on how often splits begin after each, and foresees no event.
     */
    public double splitWithinAYear() {
        // A sum of chances that exclude each other may be above 1 in the last place.
        return Math.min(1, phase.probability(Phase.SPLIT) + risk);
    }

    /** Whether a split is what is most likely now. */
    boolean isSplit() {
        return phase.mostLikely() == Phase.SPLIT;
    }

    /**
     * Whether there is hostility to be reconciled, as far as the present shows it: a split, or one that is being dismantled or
     * was settled, is what is most likely now, or a rivalry is concluded. Without a hostile past there is no reconciliation, however close two are.
     */
    boolean hasHostilityToSettle() {
        return HOSTILE_OR_WAS.contains(phase.mostLikely())
                || peace.conclusion()
                        .filter(level -> level.compareTo(PeaceLevel.NEGATIVE_PEACE) < 0)
                        .isPresent();
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
