package org.entente.monitoring;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.engine.HalfLife;
import org.entente.model.EvidenceRules;
import org.entente.model.Model;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;

/**
 * The score of each factor's reading, kept running: of what is over, the sums of weights and of weighted scores, decayed to
 * the last day on which any of it ended.
 */
final class RunningReadings {
    private final EvidenceRules rules;
    private final double minimumWeight;
    private final HalfLife halfLife;
    private final double[] weights = new double[Factor.values().length];
    private final double[] scores = new double[Factor.values().length];
    private final long[] decayedTo = new long[Factor.values().length];

    RunningReadings(Model model, HalfLife halfLife) {
        this.rules = model.evidence();
        this.minimumWeight = model.readings().minimumWeight().value();
        this.halfLife = halfLife;
    }

    /** An item that came on a day. What is in force then does not decay yet, and is added only when it has ended. */
    void take(Evidence item, LocalDate day) {
        Optional<LocalDate> last = item.when().findLast();
        boolean lasts = item.kind() == EvidenceKind.CONDITION || item.kind() == EvidenceKind.MEASURE;
        if (!lasts || last.filter(end -> !end.isAfter(day)).isPresent()) {
            add(item, last.filter(end -> end.isBefore(day)).orElse(day));
        }
    }

    /** An item that is over, and decays from a day on. */
    void add(Evidence item, LocalDate end) {
        int factor = item.factor().ordinal();
        double weight = rules.weight(item);
        if (weight == 0) {
            return;
        }
        long day = end.toEpochDay();
        if (weights[factor] == 0 || day > decayedTo[factor]) {
            double kept = weights[factor] == 0 ? 0 : halfLife.decay(item.factor(), day - decayedTo[factor]);
            weights[factor] *= kept;
            scores[factor] *= kept;
            decayedTo[factor] = day;
        } else {
            weight *= halfLife.decay(item.factor(), decayedTo[factor] - day);
        }
        weights[factor] += weight;
        scores[factor] += weight * item.score();
    }

    /**
     * The score on a day.
     *
     * @param inForce what does not decay yet
     */
    Optional<Double> score(Factor factor, LocalDate day, List<Evidence> inForce) {
        int place = factor.ordinal();
        double kept = halfLife.decay(factor, Math.max(0, day.toEpochDay() - decayedTo[place]));
        double weight = weights[place] == 0 ? 0 : weights[place] * kept;
        double score = weights[place] == 0 ? 0 : scores[place] * kept;
        for (Evidence item : inForce) {
            if (item.factor() == factor) {
                weight += rules.weight(item);
                score += rules.weight(item) * item.score();
            }
        }
        return weight < minimumWeight || weight == 0 ? Optional.empty() : Optional.of(score / weight);
    }

    /** The sums by factor, where there are any. */
    ImmutableSortedMap<Factor, MonitorState.Reading> saved() {
        ImmutableSortedMap.Builder<Factor, MonitorState.Reading> saved = ImmutableSortedMap.naturalOrder();
        for (Factor factor : Factor.values()) {
            int place = factor.ordinal();
            if (weights[place] != 0) {
                saved.put(
                        factor,
                        new MonitorState.Reading(
                                weights[place], scores[place], LocalDate.ofEpochDay(decayedTo[place])));
            }
        }
        return saved.build();
    }

    void restore(Map<Factor, MonitorState.Reading> saved) {
        saved.forEach((factor, reading) -> {
            weights[factor.ordinal()] = reading.weight();
            scores[factor.ordinal()] = reading.score();
            decayedTo[factor.ordinal()] = reading.decayedTo().toEpochDay();
        });
    }
}
