package org.entente.learning;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;

/**
 * What is believed of a day, by what could be known on it, beside what experts say of it.
 *
 * @param <S> the states: phases or levels of peace
 * @param relationship its number in the training set, from 0
 * @param day the labelled day
 * @param labels the experts' state; several where they say only that it was one of these
 * @param probabilities of each state, as of that day
 */
public record LabelledPrediction<S extends Enum<S>>(
        int relationship, LocalDate day, ImmutableSet<S> labels, ImmutableSortedMap<S, Double> probabilities) {
    /** Minus the logarithm of the chance that the labels have, of at least a millionth; in nats. */
    public double logLoss() {
        double chance = labels.stream().mapToDouble(probabilities::get).sum();
        return -StrictMath.log(Math.max(1e-6, chance));
    }
}
