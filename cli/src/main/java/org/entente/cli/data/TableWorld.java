package org.entente.cli.data;

import com.google.common.collect.Iterators;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.assessment.Assessor;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.Output;
import org.entente.cli.output.Terminal;
import org.entente.dataset.table.DyadYearCursor;
import org.entente.dataset.table.DyadYearMapping;
import org.entente.dataset.table.YearlyDyad;
import org.entente.page.WorldPage;
import org.entente.relationship.Dyad;
import org.entente.relationship.Relationship;

/**
 * The world as a table of pairs and years has it on a day: the pairs that have a row of the last year that was over. Only
 * conclusions are shown: columns of a table end in different years, and what is left after the last year with disputes
 * looks warmer than it is.
 */
final class TableWorld {
    private final Path table;
    private final DyadYearMapping mapping;

    TableWorld(Path table, DyadYearMapping mapping) {
        this.table = table;
        this.mapping = mapping;
    }

    /**
     * Reads the table: once for which pairs there are, once for what is known of them.
     *
     * @param date as of when; by default the last day of the table's last year
     * @param refusals to which the accounts go
     */
    WorldPage page(Assessor assessor, Optional<LocalDate> date, Refusals refusals, Output output) throws IOException {
        List<Rows> all = rows(output);
        LocalDate day = date.orElseGet(() -> lastDay(all));
        int year = day.plusDays(1).getYear() - 1;
        BitSet chosen = chosen(all, year);
        Terminal terminal = output.terminal();
        try (DyadYearCursor pairs = DyadYearCursor.open(table, mapping, TableInput.options(terminal))) {
            WorldPage page = WorldPage.of(
                    assessor,
                    () -> relationships(pairs, chosen, year),
                    day,
                    then -> then.phase().conclusion().isPresent());
            pairs.forEachRemaining(pair -> {});
            terminal.done();
            refusals.settle(pairs.report(), output);
            return page;
        }
    }

    /** Of which pair and years a table has rows. */
    private record Rows(Dyad dyad, List<Integer> years) {}

    private List<Rows> rows(Output output) throws IOException {
        Terminal terminal = output.terminal();
        List<Rows> rows = new ArrayList<>();
        try (DyadYearCursor pairs = DyadYearCursor.open(table, mapping, TableInput.options(terminal))) {
            pairs.forEachRemaining(pair -> rows.add(new Rows(pair.dyad(), pair.years())));
        }
        terminal.done();
        return rows;
    }

    private LocalDate lastDay(List<Rows> all) {
        int last = all.stream()
                .flatMap(rows -> rows.years().stream())
                .max(Integer::compare)
                .orElseThrow(() -> CommandException.unreadable(table + ": has no row that can be read"));
        return LocalDate.of(last, 12, 31);
    }

    /** The pairs with a row of a year. Where one state's code followed another's in it, the one of which more is known. */
    private static BitSet chosen(List<Rows> all, int year) {
        Map<Dyad, Integer> places = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Rows rows = all.get(i);
            Integer before = places.get(rows.dyad());
            if (rows.years().contains(year)
                    && (before == null
                            || all.get(before).years().size() < rows.years().size())) {
                places.put(rows.dyad(), i);
            }
        }
        BitSet chosen = new BitSet();
        places.values().forEach(chosen::set);
        return chosen;
    }

    private static Iterator<Relationship> relationships(DyadYearCursor pairs, BitSet chosen, int year) {
        Iterator<Integer> places = chosen.stream().iterator();
        int[] next = {0};
        return Iterators.transform(places, place -> {
            while (next[0]++ < Objects.requireNonNull(place)) {
                pairs.next();
            }
            return known(pairs.next(), year);
        });
    }

    private static Relationship known(YearlyDyad pair, int year) {
        Relationship relationship = pair.relationship();
        return pair.carriedYears(relationship).contains(year) ? relationship : Relationship.of(pair.dyad());
    }
}
