package org.entente.dataset.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Relationship;
import org.entente.relationship.Source;

/**
 * One pair of a {@link DyadYearTable}, as the table writes it: West Germany (260) and Germany (255) make two pairs with
 * France, because what is said of a pair depends on its own rows alone. Where a code passes to a party that does not
 * continue the former one, the pair's rows are parted there.
 */
public final class YearlyDyad {
    /** One party of a row: as the table writes it, by its own code in that year, and as a member of the dyad. */
    record Side(String written, String party, String member) {}

    private final Dyad dyad;
    private final ImmutableList<Side> sides1;
    private final ImmutableList<Side> sides2;
    private final int[] positions;
    private final PairSeries rows;
    private final ImmutableSortedMap<String, Source> sources;
    private final ImmutableList<BoundInstrument> instruments;

    YearlyDyad(
            Dyad dyad,
            ImmutableList<Side> sides1,
            ImmutableList<Side> sides2,
            int[] positions,
            PairSeries rows,
            ImmutableSortedMap<String, Source> sources,
            ImmutableList<BoundInstrument> instruments) {
        this.dyad = dyad;
        this.sides1 = sides1;
        this.sides2 = sides2;
        this.positions = positions;
        this.rows = rows;
        this.sources = sources;
        this.instruments = instruments;
    }

    public Dyad dyad() {
        return dyad;
    }

    /** The first party as the table writes it, such as {@code 260}. */
    public String party1() {
        return sides1.get(0).written();
    }

    /** The second party as the table writes it. */
    public String party2() {
        return sides2.get(0).written();
    }

    /** The years of the pair's rows, ascending. */
    public ImmutableList<Integer> years() {
        return IntStream.range(0, rows.size()).map(rows::year).boxed().collect(ImmutableList.toImmutableList());
    }

    /** For each of {@link #years}, the place of its row among all that were read, from 0. */
    public ImmutableList<Integer> positions() {
        return Arrays.stream(positions).boxed().collect(ImmutableList.toImmutableList());
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
        ImmutableSet<String> told = evidence.stream().map(Evidence::source).collect(ImmutableSet.toImmutableSet());
        Relationship.Builder builder = Relationship.builder().dyad(dyad).addAllEvidence(evidence);
        sources.forEach((key, source) -> {
            if (told.contains(key)) {
                builder.putSource(key, source);
            }
        });
        return builder.build();
    }

    private ImmutableList<Evidence> evidence() {
        ImmutableList.Builder<Evidence> evidence = ImmutableList.builder();
        IntStream.range(0, rows.size()).forEach(row -> {
            DateSpan when = DateSpan.ofYear(rows.year(row));
            for (BoundInstrument instrument : instruments) {
                instrument
                        .evidence(rows, row, sides1.get(row), sides2.get(row), when)
                        .ifPresent(evidence::add);
            }
        });
        return evidence.build();
    }

    /** Dyad and the codes as the table writes them. */
    @Override
    public String toString() {
        return dyad + " (" + party1() + ", " + party2() + ")";
    }
}
