package org.entente.model;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Set;
import org.entente.relationship.Factor;

/**
 * What one axis, phase or level of peace, assumes: how evidence weighs in each state and how states give way to each
 * other. Its base rates are what the rates lead to in the long run.
 *
 * @param <S> the states
 * @param transitions the memory of the filter: rates of change that make what is believed month by month right
 * @param outlook rates of change by which an outlook is made
 * @param tables weights of evidence, for every factor
 * @param ends weights of the end of a condition
 */
public record HmmParameters<S extends Enum<S>>(
        Transitions<S> transitions,
        Transitions<S> outlook,
        ImmutableSortedMap<Factor, FactorTables<S>> tables,
        EndWeights<S> ends) {
    /**
     * A model of one axis.
     *
     * @throws IllegalArgumentException if a factor has no table
     */
    public HmmParameters {
        Preconditions.checkArgument(
                tables.keySet().containsAll(Arrays.asList(Factor.values())),
                "tables must have every factor: %s",
                tables.keySet());
    }

    /** Checks what depends on which states there are. */
    void check(Axis<S> axis) {
        checkComplete(axis, transitions.from().keySet(), "transitions");
        checkComplete(axis, outlook.from().keySet(), "outlook");
        checkComplete(axis, ends.hostile().weights().keySet(), "ends.hostile");
        checkComplete(axis, ends.friendly().weights().keySet(), "ends.friendly");
        tables.forEach((factor, table) -> {
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
}
