package org.entente.monitoring;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.engine.FilterState;
import org.entente.model.EvidenceOutcome;
import org.entente.model.Model;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;

/**
 * What a {@link MonitorSnapshot} holds, as it goes to JSON.
 *
 * @param format always {@value #FORMAT}
 * @param dyad of whom
 * @param model by which model
 * @param day the present day; empty before the first item
 * @param open whether evidence came on that day, and changes are still to be looked for
 * @param counts how many items met each fate
 * @param filter the belief and what it is made of
 * @param phases what was announced of the phase
 * @param levels what was announced of the level of peace
 * @param witnesses items that can be named
 * @param readingWeights by factor, the faded sum of weights
 * @param readingScores by factor, the faded sum of weighted scores
 */
record MonitorState(
        String format,
        Dyad dyad,
        Model.Id model,
        Optional<LocalDate> day,
        boolean open,
        ImmutableSortedMap<EvidenceOutcome, Long> counts,
        FilterState filter,
        Watched phases,
        Watched levels,
        ImmutableList<Evidence> witnesses,
        ImmutableList<Double> readingWeights,
        ImmutableList<Double> readingScores) {
    /** The version of the form. */
    public static final String FORMAT = "entente-monitor/1";

    /**
     * A snapshot.
     *
     * @throws IllegalArgumentException if the format is another, or there is not one sum for each factor
     */
    MonitorState {
        Preconditions.checkArgument(format.equals(FORMAT), "format must be %s: %s", FORMAT, format);
        int factors = Factor.values().length;
        Preconditions.checkArgument(
                readingWeights.size() == factors && readingScores.size() == factors,
                "sums must be one for each of %s factors: %s, %s",
                factors,
                readingWeights.size(),
                readingScores.size());
    }

    /**
     * What was announced on one axis.
     *
     * @param announced ordinal of the state announced last, if any was
     * @param seen the probabilities when it was looked at last
     * @param seenEvidence the effective evidence then
     * @param departures states that were left lately
     */
    record Watched(
            Optional<Integer> announced,
            ImmutableList<Double> seen,
            double seenEvidence,
            ImmutableList<Left> departures) {}

    /**
     * A state that was left.
     *
     * @param state its ordinal
     * @param on the day
     * @param by factors of the evidence that made it
     * @param since factors of which evidence came since
     */
    record Left(int state, LocalDate on, ImmutableList<Factor> by, ImmutableList<Factor> since) {}
}
