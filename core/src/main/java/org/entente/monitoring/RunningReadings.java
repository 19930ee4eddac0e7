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
    private static final int SCORE = 1;
    private static final int DAY = 2;
    private static final int WIDTH = 3;

    private final EvidenceRules rules;
    private final double minimumWeight;
    private final HalfLife halfLife;
    /** Of each factor the sum of weights, that of weighted scores, and the day to which they have decayed. */
    private final double[] sums = new double[Factor.values().length * WIDTH];

    RunningReadings(Model model, HalfLife halfLife) {
        this.rules = model.evidence();
        this.minimumWeight = model.readings().minimumWeight().value();
        this.halfLife = halfLife;
    }

    /** An item that came on a day. What is in force then does not decay yet, and is added only when it has ended. */
    void take(Evidence item, LocalDate day) {
        LocalDate last = item.when().findLast().orElse(LocalDate.MAX);
        boolean lasts = item.kind() == EvidenceKind.CONDITION || item.kind() == EvidenceKind.MEASURE;
        if (!lasts || !last.isAfter(day)) {
            add(item, last.isBefore(day) ? last : day);
        }
    }

    /** An item that is over, and decays from a day on. */
    void add(Evidence item, LocalDate end) {
        int place = place(item.factor());
        double weight = rules.weight(item);
        if (weight == 0) {
            return;
        }
        long day = end.toEpochDay();
        long before = (long) sums[place + DAY];
        if (sums[place] == 0 || day > before) {
            double kept = sums[place] == 0 ? 0 : halfLife.decay(item.factor(), day - before);
            sums[place] *= kept;
            sums[place + SCORE] *= kept;
            sums[place + DAY] = day;
        } else {
            weight *= halfLife.decay(item.factor(), before - day);
        }
        sums[place] += weight;
        sums[place + SCORE] += weight * item.score();
    }

    private static int place(Factor factor) {
        return factor.ordinal() * WIDTH;
    }

    /**
     * The score on a day.
     *
     * @param inForce what does not decay yet
     */
    Optional<Double> score(Factor factor, LocalDate day, List<Evidence> inForce) {
        int place = place(factor);
        double kept = halfLife.decay(factor, Math.max(0, day.toEpochDay() - (long) sums[place + DAY]));
        double weight = sums[place] == 0 ? 0 : sums[place] * kept;
        double score = sums[place] == 0 ? 0 : sums[place + SCORE] * kept;
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
            int place = place(factor);
            if (sums[place] != 0) {
                LocalDate day = LocalDate.ofEpochDay((long) sums[place + DAY]);
                saved.put(factor, new MonitorState.Reading(sums[place], sums[place + SCORE], day));
            }
        }
        return saved.build();
    }

    void restore(Map<Factor, MonitorState.Reading> saved) {
        saved.forEach((factor, reading) -> {
            int place = place(factor);
            sums[place] = reading.weight();
            sums[place + SCORE] = reading.score();
            sums[place + DAY] = reading.decayedTo().toEpochDay();
        });
    }
}
