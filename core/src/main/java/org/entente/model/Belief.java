package org.entente.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.json.AnswerReader;
import org.entente.json.Json;
import org.entente.json.JsonForm;
import org.entente.json.JsonTree;
import org.entente.numeric.Bounds;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * A probability for each phase or level.
 *
 * @param <S> the states: phases or levels of peace
 * @param probabilities one for each state, each from 0 to 1, with the sum 1
 * @param effectiveEvidence how much evidence of the last ten years counts, in fully reliable single observations,
 *     redundancy taken off; no more than one for each month that it spans
 * @param conclusion the most likely state, where the rule of the model allows a conclusion; else empty
 */
@JsonForm(
        statesBy = "probabilities",
        states = {Phase.class, PeaceLevel.class})
public record Belief<S extends Enum<S>>(
        ImmutableSortedMap<S, Double> probabilities, double effectiveEvidence, Optional<S> conclusion) {
    private static final double TOLERANCE = 1e-9;

    /**
     * A belief.
     *
     * @throws IllegalArgumentException if a state has no probability, one is outside 0 to 1 or they do not sum to 1, or the
     *     effective evidence is negative, infinite or NaN
     */
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public Belief {
        double sum = 0;
        for (Map.Entry<S, Double> entry : probabilities.entrySet()) {
            double p = entry.getValue();
            Preconditions.checkArgument(
                    p >= 0 && p <= 1, "probability of %s must be from 0 to 1: %s", entry.getKey(), p);
            sum += p;
        }
        Preconditions.checkArgument(StrictMath.abs(sum - 1) < TOLERANCE, "probabilities must sum to 1: %s", sum);
        int states = probabilities.firstKey().getDeclaringClass().getEnumConstants().length;
        Bounds.that(probabilities.size() == states, "probabilities", "must be of every state", probabilities.keySet());
        Bounds.notNegative("effectiveEvidence", effectiveEvidence);
    }

    /** Whether any evidence of the last ten years is behind it. If not, the probabilities are base rates, and no answer. */
    public boolean hasEvidence() {
        return effectiveEvidence > 0;
    }

    /** The same belief without a conclusion. */
    public Belief<S> withoutConclusion() {
        return new Belief<>(probabilities, effectiveEvidence, Optional.empty());
    }

    /** The state that comes next after the most likely one; of equal ones, the first. */
    public S runnerUp() {
        S best = mostLikely();
        S second = probabilities.firstKey() == best ? probabilities.lastKey() : probabilities.firstKey();
        for (Map.Entry<S, Double> entry : probabilities.entrySet()) {
            second = entry.getKey() != best && entry.getValue() > probability(second) ? entry.getKey() : second;
        }
        return second;
    }

    /** The probability of a state. */
    public double probability(S state) {
        return Preconditions.checkNotNull(probabilities.get(state));
    }

    /** The probability of a state or any that comes after it, such as WARM_PEACE or closer. */
    public double probabilityAtLeast(S state) {
        // A sum of what adds up to 1 may be above it in the last place.
        return Math.min(
                1,
                probabilities.tailMap(state, true).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum());
    }

    /** The state with the highest probability; of equal ones, the first. Always answers, see {@link #conclusion}. */
    public S mostLikely() {
        S best = probabilities.firstKey();
        for (Map.Entry<S, Double> entry : probabilities.entrySet()) {
            best = entry.getValue() > probability(best) ? entry.getKey() : best;
        }
        return best;
    }

    /** The ICD 203 word for the probability of a state. */
    public Likelihood likelihood(S state) {
        return Likelihood.of(Math.min(1, probability(state)));
    }

    /** Log-odds of a state against all others, in nats. Infinite if it is certain or impossible. */
    public double logOdds(S state) {
        double others = 0;
        for (Map.Entry<S, Double> entry : probabilities.entrySet()) {
            others += entry.getKey() == state ? 0 : entry.getValue();
        }
        return StrictMath.log(probability(state)) - StrictMath.log(others);
    }

    /** Log-odds of a state against another, in nats. */
    public double logOdds(S state, S other) {
        return StrictMath.log(probability(state)) - StrictMath.log(probability(other));
    }

    /** The words for all states, such as {@code unlikely}. */
    @JsonIgnore
    public ImmutableMap<S, Likelihood> likelihoods() {
        return probabilities.keySet().stream().collect(ImmutableMap.toImmutableMap(s -> s, this::likelihood));
    }

    /** One line: the state concluded and its probability; or the two likeliest states; or that there is no answer. */
    @Override
    public String toString() {
        if (!hasEvidence()) {
            return "no answer: no evidence of the last ten years";
        }
        S best = mostLikely();
        return conclusion.isPresent()
                ? String.format(Locale.ROOT, "%s, %.2f, \"%s\"", best, probability(best), likelihood(best))
                : String.format(
                        Locale.ROOT,
                        "not concluded: %s %.2f, %s %.2f",
                        best,
                        probability(best),
                        runnerUp(),
                        probability(runnerUp()));
    }

    /** For the mappers of others. */
    @JsonValue
    JsonTree json() {
        return Json.plain(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Belief<?> ofJson(JsonTree json) {
        return AnswerReader.read(json, Belief.class);
    }
}
