package org.entente.dataset.table;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.HashSet;
import java.util.Set;
import org.entente.json.Spelling;

/**
 * Collects the columns of a formula and refuses labels and unknown references.
 *
 * @param columns found so far
 * @param labels beginnings of the names of columns that must not be read
 * @param references by name
 */
record FormulaColumns(
        ImmutableSet.Builder<String> columns,
        ImmutableList<String> labels,
        ImmutableSortedMap<String, DyadYearMapping.Reference> references)
        implements FormulaParser.Names {
    /**
     * The columns that a formula reads.
     *
     * @throws IllegalArgumentException if it cannot be read, or reads a label or an unknown reference
     */
    static ImmutableSet<String> of(
            String formula,
            ImmutableList<String> labels,
            ImmutableSortedMap<String, DyadYearMapping.Reference> references) {
        ImmutableSet.Builder<String> columns = ImmutableSet.builder();
        Formula.parse(formula, new FormulaColumns(columns, labels, references));
        return columns.build();
    }

    @Override
    public int column(String name) {
        checkNoLabel(name, labels);
        columns.add(name);
        return 0;
    }

    @Override
    public ImmutableSortedMap<Integer, Double> reference(String name) {
        DyadYearMapping.Reference reference = references.get(name);
        if (reference == null) {
            throw new IllegalArgumentException(
                    "there is no reference \"" + name + "\". " + Spelling.advice(name, references.keySet()));
        }
        return reference.values();
    }

    /** Refuses a column that holds experts' answers. */
    static void checkNoLabel(String name, ImmutableList<String> labels) {
        Preconditions.checkArgument(
                labels.stream().noneMatch(name::startsWith),
                "column %s is an expert's label and must not be read",
                name);
    }

    /**
     * Checks a mapping's instruments and aliases.
     *
     * @throws IllegalArgumentException if a formula cannot be read or reads a label, or an instrument's name is given twice, or
     *     its source is not listed
     */
    static void check(DyadYearMapping mapping) {
        Set<String> names = new HashSet<>();
        for (YearlyInstrument instrument : mapping.instruments()) {
            Preconditions.checkArgument(
                    names.add(instrument.name()
                            + instrument.from().map(side -> ":" + side).orElse("")),
                    "name and from of an instrument must be unique: %s",
                    instrument.name());
            Preconditions.checkArgument(
                    mapping.sources().containsKey(instrument.source()),
                    "source of %s must be listed: %s. %s",
                    instrument.name(),
                    instrument.source(),
                    Spelling.advice(instrument.source(), mapping.sources().keySet()));
            mapping.columns(instrument);
            instrument.variants().forEach(variant -> mapping.columns(variant.value()));
        }
        mapping.columns()
                .values()
                .forEach(column -> column.aliases().forEach(alias -> checkNoLabel(alias, mapping.labels())));
    }
}
