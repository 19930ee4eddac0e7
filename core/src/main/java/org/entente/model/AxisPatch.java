package org.entente.model;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.relationship.Factor;

/**
 * What a fit puts in the place of an axis' own numbers. What is not named stays.
 *
 * @param <S> the states
 * @param transitions the memory of the filter
 * @param outlook rates of change by which an outlook is made
 * @param ends weights of the end of a condition
 * @param sharpening the power to which the filter's probabilities are raised before they are told
 * @param tables of factors: an instrument that is not named keeps its table
 */
public record AxisPatch<S extends Enum<S>>(
        Optional<Transitions<S>> transitions,
        Optional<Transitions<S>> outlook,
        Optional<EndWeights<S>> ends,
        Optional<Parameter> sharpening,
        ImmutableSortedMap<Factor, Tables<S>> tables) {
    /**
     * What changes on an axis.
     *
     * @throws IllegalArgumentException if the sharpening is outside of the range that an axis allows
     */
    public AxisPatch {
        sharpening.ifPresent(HmmParameters::checkSharpening);
    }

    /**
     * What a fit puts in the place of a factor's tables.
     *
     * @param <S> the states
     * @param codebook the table of hand-coded evidence
     * @param closeOutsideSecurity weights of a CLOSE item whose area is not SECURITY
     * @param instruments tables of instruments
     */
    public record Tables<S extends Enum<S>>(
            Optional<WeightTable<S>> codebook,
            Optional<StateWeights<S>> closeOutsideSecurity,
            ImmutableSortedMap<String, WeightTable<S>> instruments) {
        FactorTables<S> in(FactorTables<S> own) {
            TreeMap<String, WeightTable<S>> all = new TreeMap<>(own.instruments());
            all.putAll(instruments);
            return new FactorTables<>(
                    codebook.orElse(own.codebook()),
                    ImmutableSortedMap.copyOfSorted(all),
                    closeOutsideSecurity.or(own::closeOutsideSecurity));
        }

        Tables<S> of(FactorTables<S> factor) {
            ImmutableSortedMap.Builder<String, WeightTable<S>> own = ImmutableSortedMap.naturalOrder();
            for (String name : instruments.keySet()) {
                WeightTable<S> table = factor.instruments().get(name);
                Preconditions.checkArgument(table != null, "there must be a table of %s", name);
                own.put(name, table);
            }
            return new Tables<>(
                    codebook.map(patch -> factor.codebook()),
                    closeOutsideSecurity.flatMap(patch -> factor.closeOutsideSecurity()),
                    own.buildOrThrow());
        }

        static <S extends Enum<S>> Optional<Tables<S>> between(FactorTables<S> before, FactorTables<S> after) {
            ImmutableSortedMap.Builder<String, WeightTable<S>> changed = ImmutableSortedMap.naturalOrder();
            after.instruments().forEach((name, table) -> {
                if (!table.equals(before.instruments().get(name))) {
                    changed.put(name, table);
                }
            });
            Tables<S> tables = new Tables<>(
                    changed(before.codebook(), after.codebook()),
                    after.closeOutsideSecurity()
                            .filter(own -> !before.closeOutsideSecurity().equals(Optional.of(own))),
                    changed.buildOrThrow());
            return before.equals(after) ? Optional.empty() : Optional.of(tables);
        }
    }

    /** What of an axis is not as it was before. */
    static <S extends Enum<S>> Optional<AxisPatch<S>> between(HmmParameters<S> before, HmmParameters<S> after) {
        ImmutableSortedMap.Builder<Factor, Tables<S>> tables = ImmutableSortedMap.naturalOrder();
        after.tables().forEach((factor, own) -> {
            FactorTables<S> former = before.tables().get(factor);
            if (former != null) {
                Tables.between(former, own).ifPresent(changed -> tables.put(factor, changed));
            }
        });
        AxisPatch<S> patch = new AxisPatch<>(
                changed(before.transitions(), after.transitions()),
                changed(before.outlook(), after.outlook()),
                changed(before.ends(), after.ends()),
                changed(before.sharpening(), after.sharpening()),
                tables.buildOrThrow());
        return before.equals(after) ? Optional.empty() : Optional.of(patch);
    }

    /** What an axis has where this changes something. */
    AxisPatch<S> of(HmmParameters<S> axis) {
        ImmutableSortedMap.Builder<Factor, Tables<S>> own = ImmutableSortedMap.naturalOrder();
        tables.forEach((factor, patch) -> own.put(
                factor, patch.of(Preconditions.checkNotNull(axis.tables().get(factor)))));
        return new AxisPatch<>(
                transitions.map(patch -> axis.transitions()),
                outlook.map(patch -> axis.outlook()),
                ends.map(patch -> axis.ends()),
                sharpening.map(patch -> axis.sharpening()),
                own.buildOrThrow());
    }

    /** The axis with these numbers in the place of its own. */
    HmmParameters<S> in(HmmParameters<S> own) {
        ImmutableSortedMap.Builder<Factor, FactorTables<S>> all = ImmutableSortedMap.naturalOrder();
        own.tables().forEach((factor, former) -> {
            Tables<S> patch = tables.get(factor);
            all.put(factor, patch == null ? former : patch.in(former));
        });
        return HmmParameters.<S>builder()
                .transitions(transitions.orElse(own.transitions()))
                .outlook(outlook.orElse(own.outlook()))
                .tables(all.buildOrThrow())
                .ends(ends.orElse(own.ends()))
                .sharpening(sharpening.orElse(own.sharpening()))
                .build();
    }

    private static <T> Optional<T> changed(T before, T after) {
        return before.equals(after) ? Optional.empty() : Optional.of(after);
    }
}
