package org.entente.dataset.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.Relationship;

/**
 * One pair of a {@link DyadYearTable}, as the table writes it: West Germany (260) and Germany (255) make two pairs with
 * France, because what is known of a pair depends on its own rows alone. Where a code passes to a party that does not
 * continue the former one, the pair's rows are parted there.
 */
public final class YearlyDyad {
    private static final int REMEMBERED_YEARS = 10;

    private final Dyad dyad;
    private final ImmutableList<PairLine> lines;
    private final PairSeries rows;
    private final DyadYearMapping mapping;
    private final Binding binding;

    YearlyDyad(Dyad dyad, ImmutableList<PairLine> lines, DyadYearMapping mapping, Binding binding) {
        this.dyad = dyad;
        this.lines = lines;
        this.rows = new PairSeries(lines);
        this.mapping = mapping;
        this.binding = binding;
    }

    /** The dyad. */
    public Dyad dyad() {
        return dyad;
    }

    /** The first party as the table writes it, such as {@code 260}. */
    public String party1() {
        return lines.get(0).side1().written();
    }

    /** The second party as the table writes it. */
    public String party2() {
        return lines.get(0).side2().written();
    }

    /** The years of the pair's rows, ascending. */
    public ImmutableList<Integer> years() {
        return IntStream.range(0, rows.size()).map(rows::year).boxed().collect(ImmutableList.toImmutableList());
    }

    /**
     * For each of {@link #years}, the places of its rows among all rows of the table, from 0: one, or two where the table has
     * a row for each direction.
     */
    public ImmutableList<ImmutableList<Integer>> positions() {
        return lines.stream().map(PairLine::positions).collect(ImmutableList.toImmutableList());
    }

    /**
     * What a row says in a column.
     *
     * @param year one of {@link #years}
     * @param column by the mapping's name, such as {@code conttype}
     * @return empty if the cell is unknown, or the column is not read
     */
    public OptionalDouble value(int year, String column) {
        int place = binding.columns().indexOf(column);
        for (PairLine line : lines) {
            if (line.year() == year && place >= 0 && !Double.isNaN(line.cell(place))) {
                return OptionalDouble.of(line.cell(place));
            }
        }
        return OptionalDouble.empty();
    }

    /** 31 December of each of {@link #years}: when a yearly row can be known. */
    public ImmutableList<LocalDate> lastDays() {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> LocalDate.of(rows.year(row), Month.DECEMBER, 31))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The pair with the evidence of all its rows, made anew at each call: an item for each instrument and year, with the id
     * {@code cow-mid-hostility:1975}.
     */
    public Relationship relationship() {
        ImmutableList<Evidence> evidence = evidence();
        ImmutableSet<String> named = evidence.stream().map(Evidence::source).collect(ImmutableSet.toImmutableSet());
        Relationship.Builder builder = Relationship.builder().dyad(dyad).addAllEvidence(evidence);
        mapping.sources().forEach((key, source) -> {
            if (named.contains(key)) {
                builder.putSource(key, source);
            }
        });
        return builder.build();
    }

    /**
     * The years in which the mapping's {@linkplain DyadYearMapping#carriers carriers} leave phase and level of peace open to
     * a conclusion: those with evidence of each of them from the year or the ten before it. In others the answer would rest
     * on what is left, and is not to be taken as one.
     *
     * @param relationship of this pair, as {@link #relationship} gives it
     */
    public ImmutableSortedSet<Integer> carriedYears(Relationship relationship) {
        Map<Factor, TreeSet<Integer>> evidenced = new EnumMap<>(Factor.class);
        for (Evidence item : relationship.evidence()) {
            evidenced
                    .computeIfAbsent(item.factor(), factor -> new TreeSet<>())
                    .add(item.when().first().getYear());
        }
        return years().stream()
                .filter(year -> mapping.carriers().stream().allMatch(factor -> {
                    Integer last =
                            evidenced.getOrDefault(factor, new TreeSet<>()).floor(year);
                    return last != null && last >= year - REMEMBERED_YEARS;
                }))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    private ImmutableList<Evidence> evidence() {
        ImmutableList.Builder<Evidence> evidence = ImmutableList.builder();
        IntStream.range(0, rows.size()).forEach(row -> {
            List<Evidence> year = evidence(row, instrument -> !instrument.isCircumstance());
            evidence.addAll(year);
            // Where and when a pair is says nothing by itself.
            if (!year.isEmpty()) {
                evidence.addAll(evidence(row, BoundInstrument::isCircumstance));
            }
        });
        return evidence.build();
    }

    private List<Evidence> evidence(int row, Predicate<BoundInstrument> which) {
        DateSpan when = DateSpan.ofYear(rows.year(row));
        return binding.instruments().stream()
                .filter(which)
                .flatMap(instrument ->
                        instrument
                                .evidence(
                                        rows,
                                        row,
                                        lines.get(row).side1(),
                                        lines.get(row).side2(),
                                        when)
                                .stream())
                .toList();
    }

    /** Dyad and the codes as the table writes them. */
    @Override
    public String toString() {
        return dyad + " (" + party1() + ", " + party2() + ")";
    }
}
