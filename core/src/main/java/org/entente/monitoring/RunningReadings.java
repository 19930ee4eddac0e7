package org.entente.monitoring;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Arrays;
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
    private static final int SMALLEST = 2;
    private static final int WEIGHT = 1;
    private static final int SCORE = 2;
    private static final int DAY = 3;
    private static final int WIDTH = 4;

    private final EvidenceRules rules;
    private final double minimumWeight;
    private final HalfLife halfLife;
    /**
     * Of each factor of which something is over, as they came, its ordinal, the sum of weights, that of weighted scores, and
     * the day to which they have decayed. Of most dyads those are few.
     */
    private double[] sums = new double[SMALLEST * WIDTH];

    /** How much of it is taken. */
    private int end;

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
        double weight = rules.weight(item);
        if (weight == 0) {
            return;
        }
        int place = placeToAddTo(item.factor());
        long day = end.toEpochDay();
        long before = (long) sums[place + DAY];
        if (sums[place + WEIGHT] == 0 || day > before) {
            double kept = sums[place + WEIGHT] == 0 ? 0 : halfLife.decay(item.factor(), day - before);
            sums[place + WEIGHT] *= kept;
            sums[place + SCORE] *= kept;
            sums[place + DAY] = day;
        } else {
            weight *= halfLife.decay(item.factor(), before - day);
        }
        sums[place + WEIGHT] += weight;
        sums[place + SCORE] += weight * item.score();
    }

    /** The place of a factor's sums; the end if there are none. */
    private int place(Factor factor) {
        int place = 0;
        while (place < end && sums[place] != factor.ordinal()) {
            place += WIDTH;
        }
        return place;
    }

    private int placeToAddTo(Factor factor) {
        int place = place(factor);
        if (place == end) {
            if (end == sums.length) {
                sums = Arrays.copyOf(sums, 2 * end);
            }
            sums[place] = factor.ordinal();
            end += WIDTH;
        }
        return place;
    }

    /**
     * The score on a day.
     *
     * @param inForce what does not decay yet
     */
    Optional<Double> score(Factor factor, LocalDate day, List<Evidence> inForce) {
        double weight = 0;
        double score = 0;
        int place = place(factor);
        if (place < end && sums[place + WEIGHT] != 0) {
            double kept = halfLife.decay(factor, Math.max(0, day.toEpochDay() - (long) sums[place + DAY]));
            weight = sums[place + WEIGHT] * kept;
            score = sums[place + SCORE] * kept;
        }
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
            if (place < end && sums[place + WEIGHT] != 0) {
                LocalDate day = LocalDate.ofEpochDay((long) sums[place + DAY]);
                saved.put(factor, new MonitorState.Reading(sums[place + WEIGHT], sums[place + SCORE], day));
            }
        }
        return saved.build();
    }

    void restore(Map<Factor, MonitorState.Reading> saved) {
        saved.forEach((factor, reading) -> {
            int place = placeToAddTo(factor);
            sums[place + WEIGHT] = reading.weight();
            sums[place + SCORE] = reading.score();
            sums[place + DAY] = reading.decayedTo().toEpochDay();
        });
    }
}
