package org.entente.monitoring;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.entente.engine.FilterState;
import org.entente.model.EvidenceOutcome;
import org.entente.model.Model;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * What a {@link MonitorSnapshot} holds, as it goes to JSON.
 *
 * @param format always {@value #FORMAT}
 * @param dyad of which pair
 * @param model the model that answered
 * @param open whether evidence came on the present day, and changes are still to be looked for
 * @param counts how many items had each outcome
 * @param filter the belief and what it is made of
 * @param phases what was announced of the phase
 * @param levels what was announced of the level of peace
 * @param representatives items that can be named
 * @param readings by factor, sums over what is over
 */
record MonitorState(
        String format,
        Dyad dyad,
        Model.Id model,
        boolean open,
        ImmutableSortedMap<EvidenceOutcome, Long> counts,
        FilterState filter,
        Watched<Phase> phases,
        Watched<PeaceLevel> levels,
        ImmutableList<Evidence> representatives,
        ImmutableSortedMap<Factor, Reading> readings) {
    /** The version of the form. */
    static final String FORMAT = "entente-monitor/2";

    /**
     * What a monitor holds.
     *
     * @throws IllegalArgumentException if no monitor could hold it
     */
    MonitorState {
        Preconditions.checkArgument(format.equals(FORMAT), "format must be %s: %s", FORMAT, format);
        counts.forEach((outcome, count) ->
                Preconditions.checkArgument(count >= 0, "counts of %s must not be negative: %s", outcome, count));
        phases.check("phases", Phase.class);
        levels.check("levels", PeaceLevel.class);
        Set<Integer> places = new HashSet<>();
        for (Evidence item : representatives) {
            Preconditions.checkArgument(
                    places.add(RepresentativeEvidence.place(item)),
                    "representatives must be one for a factor and band: %s",
                    item.id());
        }
        Optional<LocalDate> day = filter.day();
        Preconditions.checkArgument(
                day.isPresent() || (!open && representatives.isEmpty() && readings.isEmpty()),
                "filter.day must be given where there is evidence");
        day.ifPresent(present -> {
            Arguments.day(present, "filter.day");
            representatives.forEach(item -> checkNotAfter(item.knownBy(), present, "representatives"));
            readings.values().forEach(reading -> checkNotAfter(reading.decayedTo(), present, "readings"));
        });
    }

    private static void checkNotAfter(LocalDate day, LocalDate present, String name) {
        Preconditions.checkArgument(!day.isAfter(present), "%s must not be after %s: %s", name, present, day);
    }

    /** The same by another model. */
    MonitorState by(Model.Id other) {
        return new MonitorState(format, dyad, other, open, counts, filter, phases, levels, representatives, readings);
    }

    /**
     * Sums over the evidence of one factor that is over.
     *
     * @param weight sum of the weights, above 0
     * @param score sum of the weighted scores
     * @param decayedTo to which day weights have decayed
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"weight", "score", "decayedTo"})
    record Reading(double weight, double score, LocalDate decayedTo) {
        private static final double TOLERANCE = 1e-9;

        Reading {
            Preconditions.checkArgument(
                    weight > 0 && weight < Double.POSITIVE_INFINITY, "weight must be above 0 and finite: %s", weight);
            Preconditions.checkArgument(
                    StrictMath.abs(score) <= weight * (1 + TOLERANCE),
                    "score must be from -weight to weight, %s: %s",
                    weight,
                    score);
        }
    }

    /**
     * What was announced on one axis.
     *
     * @param <S> the states
     * @param announced the state announced last, if any was
     * @param seen the probabilities when it was looked at last
     * @param seenEvidence the effective evidence then
     * @param departures states that were left lately, in order of time
     */
    record Watched<S extends Enum<S>>(
            Optional<S> announced,
            ImmutableSortedMap<S, Double> seen,
            double seenEvidence,
            ImmutableList<Departure<S>> departures) {
        private static final double TOLERANCE = 1e-9;

        private void check(String name, Class<S> states) {
            Preconditions.checkArgument(
                    seen.size() == states.getEnumConstants().length,
                    "%s.seen must have every state: %s",
                    name,
                    seen.keySet());
            double sum = 0;
            for (double probability : seen.values()) {
                Preconditions.checkArgument(
                        probability >= 0 && probability <= 1, "%s.seen must be from 0 to 1: %s", name, probability);
                sum += probability;
            }
            Preconditions.checkArgument(StrictMath.abs(sum - 1) < TOLERANCE, "%s.seen must sum to 1: %s", name, sum);
            Preconditions.checkArgument(
                    seenEvidence >= 0 && seenEvidence < Double.POSITIVE_INFINITY,
                    "%s.seenEvidence must not be negative: %s",
                    name,
                    seenEvidence);
        }
    }

    /**
     * A state that was left.
     *
     * @param <S> the states
     * @param left the state
     * @param on the day
     * @param by factors of the evidence that made it
     * @param since factors of which evidence came since
     */
    record Departure<S extends Enum<S>>(
            S left, LocalDate on, ImmutableSortedSet<Factor> by, ImmutableSortedSet<Factor> since) {}
}
