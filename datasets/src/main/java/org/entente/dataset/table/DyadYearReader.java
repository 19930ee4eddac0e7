package org.entente.dataset.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.dataset.UnreadableFileException;
import org.entente.json.Spelling;
import org.entente.party.CodeScheme;
import org.entente.party.Parties;
import org.entente.party.Party;
import org.entente.relationship.Dyad;

/** Takes the rows of a dyad-year table and puts them together by pair. */
final class DyadYearReader implements TableReader.Taker {
    /** A pair as the table writes it, and who it is: a code may pass on to another party in time. */
    private record Key(String party1, String party2, Dyad dyad) {}

    private record PairYear(String party1, String party2, int year) {}

    private record Line(int position, YearlyDyad.Side side1, YearlyDyad.Side side2, PairSeries.Row row) {}

    private final String file;
    private final DyadYearMapping mapping;
    private final Parties parties = Parties.standard();
    private final Map<PairYear, Long> seen = new LinkedHashMap<>();
    private final Map<Key, List<Line>> pairs = new LinkedHashMap<>();
    private final List<BoundInstrument> instruments = new ArrayList<>();
    private final ImmutableSet.Builder<String> silent = ImmutableSet.builder();
    private int party1;
    private int party2;
    private int year;
    private int[] places = new int[0];
    private int rows;

    DyadYearReader(String file, DyadYearMapping mapping) {
        this.file = file;
        this.mapping = mapping;
    }

    @Override
    public void header(ImmutableList<String> columns) {
        party1 = key(columns, mapping.keys().party1());
        party2 = key(columns, mapping.keys().party2());
        year = key(columns, mapping.keys().year());
        List<String> read = new ArrayList<>();
        for (YearlyInstrument instrument : mapping.instruments()) {
            ImmutableSet<String> needed = mapping.columns(instrument);
            if (columns.containsAll(needed)) {
                instruments.add(new BoundInstrument(instrument, bound(instrument, read)));
            } else {
                silent.add(instrument.name());
            }
        }
        if (instruments.isEmpty()) {
            throw new UnreadableFileException(
                    file,
                    1,
                    "has none of the columns that mapping " + mapping.name() + " reads; it has " + shown(columns));
        }
        instruments.sort(BoundInstrument.IN_ORDER);
        read.forEach(column -> only(columns, column));
        places = read.stream().mapToInt(columns::indexOf).toArray();
    }

    private int key(ImmutableList<String> columns, String name) {
        if (!columns.contains(name)) {
            throw new UnreadableFileException(
                    file,
                    1,
                    "has no column \"" + name + "\", which says whom or when a row is about; it has " + shown(columns)
                            + ". " + Spelling.advice(name, columns));
        }
        only(columns, name);
        return columns.indexOf(name);
    }

    private void only(ImmutableList<String> columns, String name) {
        if (columns.indexOf(name) != columns.lastIndexOf(name)) {
            throw new UnreadableFileException(file, 1, "has column \"" + name + "\" twice");
        }
    }

    private static String shown(ImmutableList<String> columns) {
        String some = String.join(", ", Iterables.limit(columns, 12));
        String shown = some.length() > 300 ? some.substring(0, 300) : some;
        return columns.size() > 12 || some.length() > 300 ? shown + ", ..." : shown;
    }

    private Formula bound(YearlyInstrument instrument, List<String> read) {
        return Formula.parse(instrument.value(), new FormulaParser.Names() {
            @Override
            public int column(String name) {
                if (!read.contains(name)) {
                    read.add(name);
                }
                return read.indexOf(name);
            }

            @Override
            public ImmutableSortedMap<Integer, Double> reference(String name) {
                return Optional.ofNullable(mapping.references().get(name))
                        .orElseThrow()
                        .values();
            }
        });
    }

    @Override
    public void row(CsvRecord row) throws TableReader.BadRowException {
        int in = Cells.year(row.getField(year));
        YearlyDyad.Side side1 = side(row.getField(party1), in);
        YearlyDyad.Side side2 = side(row.getField(party2), in);
        if (side1.member().equals(side2.member())) {
            throw new TableReader.BadRowException(
                    "joins " + side1.member() + " with itself: " + side1.written() + " and " + side2.written());
        }
        double[] cells = new double[places.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Cells.number(row.getField(places[i]));
        }
        Long earlier =
                seen.putIfAbsent(new PairYear(side1.written(), side2.written(), in), row.getStartingLineNumber());
        if (earlier != null) {
            throw new TableReader.BadRowException("has the same pair and year as line " + earlier);
        }
        Dyad dyad = Dyad.of(side1.member(), side2.member());
        pairs.computeIfAbsent(new Key(side1.written(), side2.written(), dyad), key -> new ArrayList<>())
                .add(new Line(rows++, side1, side2, new PairSeries.Row(in, cells)));
    }

    private YearlyDyad.Side side(String text, int in) throws TableReader.BadRowException {
        CodeScheme scheme = mapping.keys().scheme();
        String written = text.strip();
        boolean numbers = scheme == CodeScheme.COW || scheme == CodeScheme.GLEDITSCH_WARD;
        String code = numbers ? Cells.code(written) : written;
        Optional<Party> party = parties.find(scheme, code, Year.of(in));
        if (party.isEmpty()) {
            throw new TableReader.BadRowException("has code \"" + Cells.shortened(written)
                    + "\", which is no party's of scheme " + scheme + " in " + in);
        }
        return new YearlyDyad.Side(
                written, party.get().code(), parties.continuing(party.get()).code());
    }

    /** All rows, put together. */
    DyadYearTable table(TableReader read) {
        ImmutableList<BoundInstrument> bound = ImmutableList.copyOf(instruments);
        ImmutableList.Builder<YearlyDyad> made = ImmutableList.builder();
        pairs.forEach((key, lines) -> {
            lines.sort((one, other) ->
                    Integer.compare(one.row().year(), other.row().year()));
            made.add(new YearlyDyad(
                    key.dyad(),
                    lines.stream().map(Line::side1).collect(ImmutableList.toImmutableList()),
                    lines.stream().map(Line::side2).collect(ImmutableList.toImmutableList()),
                    lines.stream().mapToInt(Line::position).toArray(),
                    new PairSeries(lines.stream().map(Line::row).toList()),
                    mapping.sources(),
                    bound));
        });
        return new DyadYearTable(rows, made.build(), silent.build(), read.failures(), read.failed());
    }
}
