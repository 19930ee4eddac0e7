package org.entente.model;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import org.entente.relationship.Factor;

/**
 * What one axis, phase or level of peace, assumes: how evidence weighs in each state and how states give way to each
 * other. Its base rates are what the rates lead to in the long run.
 *
 * @param <S> the states
 * @param transitions rates of change
 * @param tables weights of evidence, for every factor
 */
public record HmmParameters<S extends Enum<S>>(
        Transitions<S> transitions, ImmutableSortedMap<Factor, FactorTables<S>> tables) {
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
    HmmParameters<S> checked(Axis<S> axis) {
        Preconditions.checkArgument(
                transitions.from().keySet().equals(axis.states()),
                "%s: transitions must be from every state: %s",
                axis,
                transitions.from().keySet());
        tables.forEach((factor, table) -> {
            check(axis, table.codebook(), axis + ", " + factor);
            table.instruments().forEach((name, own) -> check(axis, own, axis + ", " + factor + ", " + name));
        });
        return this;
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
