package org.entente.model;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;

/**
 * The tables of one factor.
 *
 * @param <S> the states
 * @param codebook the table on the codebook's scale, which {@code case-coding} uses, and at a discount any instrument that
 *     has no table of its own
 * @param instruments tables of instruments that have one
 * @param closeOutsideSecurity weights, instead of the codebook's, of a CLOSE item whose area is not SECURITY; empty where
 *     the area makes no difference
 */
public record FactorTables<S extends Enum<S>>(
        WeightTable<S> codebook,
        ImmutableSortedMap<String, WeightTable<S>> instruments,
        Optional<StateWeights<S>> closeOutsideSecurity) {}
