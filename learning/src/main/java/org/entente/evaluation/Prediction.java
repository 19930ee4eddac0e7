package org.entente.evaluation;

import com.google.common.base.Preconditions;
import org.entente.relationship.PeaceLevel;
import org.immutables.value.Value;

/** One answer beside what experts say. */
@Value.Immutable
public abstract sealed class Prediction permits ImmutablePrediction {
    Prediction() {}

    /** A builder without any attribute. */
    public static Builder builder() {
        return new Builder();
    }

    /** An answer of a pair and year. */
    public static Prediction of(String pair, int year, PeaceLevel experts, Distribution answer) {
        return builder().pair(pair).year(year).experts(experts).answer(answer).build();
    }

    /** Name of the pair; answers of one pair are compared in order of time. */
    public abstract String pair();

    /** Year that the answer is about. */
    public abstract int year();

    /** The level that experts say. */
    public abstract PeaceLevel experts();

    /** A probability for each level. */
    public abstract Distribution answer();

    @Value.Check
    void check() {
        Preconditions.checkArgument(!pair().isBlank(), "pair must not be blank");
    }

    /** Builds {@link Prediction}. */
    public static final class Builder extends ImmutablePrediction.Builder {
        Builder() {}
    }
}
