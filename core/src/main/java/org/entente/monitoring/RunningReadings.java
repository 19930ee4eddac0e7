package org.entente.monitoring;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Doubles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.engine.HalfLife;
import org.entente.model.EvidenceRules;
import org.entente.model.Model;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;

/** The score of each factor's reading, kept running: sums of weights and of weighted scores that fade as time passes. */
final class RunningReadings {
    private final EvidenceRules rules;
    private final double minimumWeight;
    private final HalfLife halfLife;
    private final double[] weights = new double[Factor.values().length];
    private final double[] scores = new double[Factor.values().length];

    RunningReadings(Model model, HalfLife halfLife) {
        this.rules = model.evidence();
        this.minimumWeight = model.readings().minimumWeight().value();
        this.halfLife = halfLife;
    }

    /** An item that is over, and fades from a day on. */
    void add(Evidence item, LocalDate end) {
        double weight = rules.weight(item) * halfLife.growth(item.factor(), end);
        weights[item.factor().ordinal()] += weight;
        scores[item.factor().ordinal()] += weight * item.score();
    }

    /**
     * The score on a day.
     *
     * @param inForce what does not fade yet
     */
    Optional<Double> score(Factor factor, LocalDate day, List<Evidence> inForce) {
        double grown = halfLife.growth(factor, day);
        double weight = weights[factor.ordinal()] / grown;
        double score = scores[factor.ordinal()] / grown;
        for (Evidence item : inForce) {
            if (item.factor() == factor) {
                weight += rules.weight(item);
                score += rules.weight(item) * item.score();
            }
        }
        return weight < minimumWeight || weight == 0 ? Optional.empty() : Optional.of(score / weight);
    }

    ImmutableList<Double> savedWeights() {
        return ImmutableList.copyOf(Doubles.asList(weights));
    }

    ImmutableList<Double> savedScores() {
        return ImmutableList.copyOf(Doubles.asList(scores));
    }

    void restore(List<Double> savedWeights, List<Double> savedScores) {
        System.arraycopy(Doubles.toArray(savedWeights), 0, weights, 0, weights.length);
        System.arraycopy(Doubles.toArray(savedScores), 0, scores, 0, scores.length);
    }
}
