package org.entente.model;

import com.google.common.collect.ImmutableSortedMap;

/**
 * The tables of one factor.
 *
 * @param <S> the states
 * @param codebook the table on the codebook's scale, which {@code case-coding} speaks by, and at a discount any
 *     instrument that has no table of its own
 * @param instruments tables of instruments that have one
 */
public record FactorTables<S extends Enum<S>>(
        WeightTable<S> codebook, ImmutableSortedMap<String, WeightTable<S>> instruments) {}
