package org.entente.dataset.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.relationship.Factor;

/** Which instruments of a mapping find their columns in a table, and which columns these are. */
final class Binding {
    private final DyadYearMapping mapping;
    private final Map<String, String> written = new LinkedHashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final List<String> read = new ArrayList<>();
    private final List<BoundInstrument> bound = new ArrayList<>();
    private final List<YearlyInstrument> unread = new ArrayList<>();
    private final Set<String> evidence = new LinkedHashSet<>();
    private final Set<Factor> factors = new LinkedHashSet<>();

    /**
     * What a table cannot say.
     *
     * @param instruments names of the instruments that find no columns
     * @param factors those without any instrument that does
     * @param columns those that are missing, the most useful first
     */
    record Unread(ImmutableSet<String> instruments, ImmutableSet<Factor> factors, ImmutableList<String> columns) {}

    Binding(DyadYearMapping mapping, TableColumns columns) {
        this.mapping = mapping;
        wanted(mapping)
                .forEach(name -> columns.find(name, mapping.column(name))
                        .ifPresentOrElse(found -> written.put(name, found), () -> missing.add(name)));
        mapping.instruments().forEach(this::bind);
        bound.sort(BoundInstrument.IN_ORDER);
        if (mapping.instruments().isEmpty()) {
            read.addAll(written.keySet());
            evidence.addAll(read);
        }
    }

    /** The columns of all formulas; of a mapping without instruments, all that it lists. */
    private static Stream<String> wanted(DyadYearMapping mapping) {
        return mapping.instruments().isEmpty()
                ? mapping.columns().keySet().stream()
                : mapping.instruments().stream()
                        .flatMap(instrument -> instrument.formulas().stream())
                        .flatMap(formula -> mapping.columns(formula).stream())
                        .distinct();
    }

    private void bind(YearlyInstrument instrument) {
        for (Map.Entry<String, Optional<YearlyInstrument.Variant>> way :
                formulas(instrument).entrySet()) {
            if (written.keySet().containsAll(mapping.columns(way.getKey()))) {
                BoundInstrument found = new BoundInstrument(instrument, way.getValue(), parsed(way.getKey()));
                bound.add(found);
                if (!found.isCircumstance()) {
                    evidence.addAll(mapping.columns(way.getKey()));
                    factors.add(instrument.factor());
                }
                return;
            }
        }
        unread.add(instrument);
    }

    /** The ways to read an instrument, in order. */
    private static Map<String, Optional<YearlyInstrument.Variant>> formulas(YearlyInstrument instrument) {
        Map<String, Optional<YearlyInstrument.Variant>> formulas = new LinkedHashMap<>();
        formulas.put(instrument.value(), Optional.empty());
        instrument.variants().forEach(variant -> formulas.putIfAbsent(variant.value(), Optional.of(variant)));
        return formulas;
    }

    private Formula parsed(String formula) {
        return FormulaParser.parse(formula, new FormulaParser.Names() {
            @Override
            public int column(String name) {
                if (!read.contains(name)) {
                    read.add(name);
                }
                return read.indexOf(name);
            }

            @Override
            public ImmutableSortedMap<Integer, Double> reference(String name) {
                return Objects.requireNonNull(mapping.references().get(name), name)
                        .values();
            }
        });
    }

    /** The instruments that find their columns, in the order of their evidence. */
    ImmutableList<BoundInstrument> instruments() {
        return ImmutableList.copyOf(bound);
    }

    /** The columns that they read, by the mapping's names. */
    ImmutableList<String> columns() {
        return ImmutableList.copyOf(read);
    }

    /** Those of them that say something of the pair, and not only where and when it is; none if the table has none. */
    ImmutableSet<String> evidence() {
        return ImmutableSet.copyOf(evidence);
    }

    /** How the table writes a column that it has. */
    String written(String name) {
        return Objects.requireNonNull(written.get(name), name);
    }

    /** Columns that no instrument finds. */
    ImmutableSet<String> missing() {
        return ImmutableSet.copyOf(missing);
    }

    /** What the table cannot say. */
    Unread unread() {
        Map<String, Integer> uses = new LinkedHashMap<>();
        for (YearlyInstrument instrument : unread) {
            boolean carries =
                    mapping.carriers().contains(instrument.factor()) && !factors.contains(instrument.factor());
            Sets.difference(mapping.columns(instrument), written.keySet())
                    .forEach(name -> uses.merge(name, carries ? 100 : 1, Integer::sum));
        }
        Set<Factor> without = new LinkedHashSet<>();
        mapping.instruments().stream()
                .map(YearlyInstrument::factor)
                .filter(factor -> !factors.contains(factor))
                .sorted()
                .forEach(without::add);
        without.addAll(Sets.difference(mapping.carriers(), factors));
        return new Unread(
                unread.stream().map(YearlyInstrument::name).collect(ImmutableSet.toImmutableSet()),
                ImmutableSet.copyOf(without),
                uses.entrySet().stream()
                        .sorted(Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
                                .thenComparing(Map.Entry::getKey))
                        .map(entry -> usual(entry.getKey()))
                        .distinct()
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The name under which tools write a column; the mapping's own, if they have none for it. */
    private String usual(String name) {
        YearlyColumn column = mapping.column(name);
        return Stream.of(column.aliasesBeside().keySet().stream(), column.aliases().stream(), Stream.of(name))
                .flatMap(names -> names)
                .findFirst()
                .orElse(name);
    }
}
