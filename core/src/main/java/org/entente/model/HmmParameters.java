package org.entente.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Set;
import org.entente.relationship.Factor;
import org.immutables.value.Value;

/**
 * What one axis, phase or level of peace, assumes: how evidence weighs in each state and how states give way to each
 * other. Its base rates are what the rates lead to in the long run.
 *
 * @param <S> the states
 */
@Value.Immutable
@JsonDeserialize(builder = HmmParameters.Builder.class)
@JsonPropertyOrder({"transitions", "outlook", "tables", "ends", "sharpening"})
public abstract sealed class HmmParameters<S extends Enum<S>> permits ImmutableHmmParameters {
    private static final double BLUNTEST = 0.25;
    private static final double SHARPEST = 4;

    HmmParameters() {}

    /** A builder without any attribute. */
    public static <S extends Enum<S>> Builder<S> builder() {
        return new Builder<>();
    }

    /** A builder that starts with the attributes of one axis. */
    public static <S extends Enum<S>> Builder<S> builder(HmmParameters<S> axis) {
        return new Builder<S>().copying(axis);
    }

    /** The memory of the filter: rates of change that make what is believed month by month right. */
    public abstract Transitions<S> transitions();

    /** Rates of change by which an outlook is made. */
    public abstract Transitions<S> outlook();

    /** Weights of evidence, for every factor. */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<Factor, FactorTables<S>> tables();

    /** Weights of the end of a condition. */
    public abstract EndWeights<S> ends();

    /**
     * The power to which the filter's probabilities are raised before they are told, from {@value #BLUNTEST} to
     * {@value #SHARPEST}: above 1 where they are measured to be too cautious, below 1 where they are too sure (temperature
     * scaling; Guo, Pleiss, Sun and Weinberger 2017, whose temperature is its inverse). It never changes which state is the
     * most likely. Where nothing but measures of tables speaks, probabilities are told as they are: their weights are fitted
     * to them.
     */
    @Value.Default
    public Parameter sharpening() {
        return new Parameter(1, "Probabilities are told as the filter has them.");
    }

    @Value.Check
    void check() {
        Preconditions.checkArgument(
                tables().keySet().containsAll(Arrays.asList(Factor.values())),
                "tables must have every factor: %s",
                tables().keySet());
        checkSharpening(sharpening());
    }

    static void checkSharpening(Parameter power) {
        power.mustBe("sharpening", BLUNTEST, SHARPEST);
    }

    /** Checks what depends on which states there are. */
    void check(Axis<S> axis) {
        checkComplete(axis, transitions().from().keySet(), "transitions");
        checkComplete(axis, outlook().from().keySet(), "outlook");
        checkComplete(axis, ends().hostile().weights().keySet(), "ends.hostile");
        checkComplete(axis, ends().friendly().weights().keySet(), "ends.friendly");
        tables().forEach((factor, table) -> {
            check(axis, table.codebook(), axis + ", " + factor);
            table.instruments().forEach((name, own) -> check(axis, own, axis + ", " + factor + ", " + name));
            table.closeOutsideSecurity().ifPresent(close -> {
                checkComplete(axis, close.weights().keySet(), factor + ".closeOutsideSecurity");
                table.codebook().checkMonotone(axis.friendlierPairs(), close, axis + ", " + factor);
            });
        });
    }

    private static <S extends Enum<S>> void checkComplete(Axis<S> axis, Set<S> states, String name) {
        Preconditions.checkArgument(
                states.equals(axis.states()), "%s: %s must have every state: %s", axis, name, states);
    }

    private static <S extends Enum<S>> void check(Axis<S> axis, WeightTable<S> table, String name) {
        Preconditions.checkArgument(
                table.rows().keySet().equals(axis.states()),
                "%s: rows must be for every state: %s",
                name,
                table.rows().keySet());
        table.checkMonotone(axis.friendlierPairs(), name);
    }

    /**
     * Builds {@link HmmParameters}.
     *
     * @param <S> the states
     */
    public static final class Builder<S extends Enum<S>> extends ImmutableHmmParameters.Builder<S> {
        Builder() {}
    }
}
