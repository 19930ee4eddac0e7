package org.entente.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.entente.json.AnswerReader;
import org.entente.json.Json;
import org.entente.json.JsonForm;
import org.entente.json.JsonTree;
import org.entente.numeric.Bounds;
import org.entente.relationship.Phase;

/**
 * A phase through an interval, as seen with hindsight.
 *
 * @param phase which
 * @param from first day
 * @param to last day, or the day until which the timeline was asked for
 * @param probability mean probability of the phase over the months of the stage, with hindsight
 * @param turnedBy evidence of the year before the turn that contributed most, when it was made, to this phase rather than
 *     the one before, the greatest first; empty for the first stage
 * @param episodes months in which another phase was the most likely, in order of time; most stages have none
 */
@JsonForm
public record Stage(
        Phase phase,
        LocalDate from,
        LocalDate to,
        double probability,
        ImmutableList<Contribution> turnedBy,
        ImmutableList<Episode> episodes) {
    /**
     * A stage.
     *
     * @throws IllegalArgumentException if it ends before it begins, its probability is not from 0 to 1, or an episode does not
     *     lie in it or is of its own phase
     */
    public Stage {
        Bounds.that(!to.isBefore(from), "to", "must not be before from, " + from, to);
        Bounds.probability("probability", probability);
        for (Episode episode : episodes) {
            Bounds.that(
                    !episode.from().isBefore(from) && !episode.to().isAfter(to),
                    "episodes",
                    "must lie from " + from + " to " + to,
                    episode);
            Bounds.that(episode.phase() != phase, "episodes", "must be of another phase than " + phase, episode);
        }
    }

    /** Whether a day lies in the stage. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** For the mappers of others. */
    @JsonValue
    JsonTree json() {
        return Json.plain(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Stage ofJson(JsonTree json) {
        return AnswerReader.read(json, Stage.class);
    }
}
