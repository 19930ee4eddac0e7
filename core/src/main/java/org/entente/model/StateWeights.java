package org.entente.model;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;
import org.entente.json.UnicodeText;

/**
 * A weight of evidence for each state, in decibans. Only differences between states matter.
 *
 * @param <S> the states
 * @param weights one for each state, finite
 * @param reason one sentence on why they are that
 */
public record StateWeights<S extends Enum<S>>(ImmutableSortedMap<S, Double> weights, String reason) {
    /**
     * Weights by state.
     *
     * @throws IllegalArgumentException if a weight is not finite or there is no reason
     */
    public StateWeights {
        weights.forEach((state, weight) ->
                Preconditions.checkArgument(Double.isFinite(weight), "weight of %s must be finite: %s", state, weight));
        Preconditions.checkArgument(!reason.isBlank(), "reason must not be blank, beside the weights %s", weights);
        UnicodeText.check("reason", reason);
    }

    /** The weight of a state, in decibans. */
    public double decibans(S state) {
        return Preconditions.checkNotNull(weights.get(state), state);
    }
}
