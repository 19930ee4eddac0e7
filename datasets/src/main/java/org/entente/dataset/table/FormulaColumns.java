package org.entente.dataset.table;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import org.entente.json.Spelling;

/**
 * Collects the columns of a formula and refuses labels and unknown references.
 *
 * @param columns found so far
 * @param labels beginnings of the names of columns that must not be read
 * @param references values by year, by name
 */
record FormulaColumns(
        ImmutableSet.Builder<String> columns,
        ImmutableList<String> labels,
        Map<String, ImmutableSortedMap<Integer, Double>> references)
        implements FormulaParser.Names {
    /**
     * The columns that a formula reads.
     *
     * @throws IllegalArgumentException if it cannot be read, or reads a label or an unknown reference
     */
    static ImmutableSet<String> of(
            String formula, ImmutableList<String> labels, Map<String, ImmutableSortedMap<Integer, Double>> references) {
        ImmutableSet.Builder<String> columns = ImmutableSet.builder();
        FormulaParser.parse(formula, new FormulaColumns(columns, labels, references));
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
        ImmutableSortedMap<Integer, Double> values = references.get(name);
        if (values == null) {
            throw new IllegalArgumentException(
                    "there is no reference \"" + name + "\". " + Spelling.advice(name, references.keySet()));
        }
        return values;
    }

    /**
     * Checks that no column that a mapping knows holds experts' answers.
     *
     * @throws IllegalArgumentException if one does, or one of its aliases
     */
    static void checkNoLabels(Map<String, YearlyColumn> known, ImmutableList<String> labels) {
        known.forEach((name, column) -> {
            checkNoLabel(name, labels);
            column.aliases().forEach(alias -> checkNoLabel(alias, labels));
        });
    }

    private static void checkNoLabel(String name, ImmutableList<String> labels) {
        Preconditions.checkArgument(
                labels.stream().noneMatch(name::startsWith),
                "column %s is an expert's label and must not be read",
                name);
    }
}
