package org.entente.dataset.table;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Booleans;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.dataset.Failure;
import org.entente.dataset.FailureKind;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.io.PartyLookup;
import org.entente.dataset.io.ReadTally;
import org.entente.dataset.io.StateNumber;
import org.entente.party.CodeScheme;
import org.entente.party.Parties;
import org.entente.party.Party;
import org.entente.relationship.Dyad;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a dyad-year table and puts them together by pair. */
final class DyadYearReader implements TableReader.RowTaker {
    /** A pair as the table writes it, and who it is: a code may pass on to another party in time. */
    private record Key(String party1, String party2, Dyad dyad) {
        Key reversed() {
            return new Key(party2, party1, dyad);
        }
    }

    private final String file;
    private final DyadYearMapping mapping;
    private final ReadTally tally;
    private final RowPlaces places;
    private final Map<Key, Map<Integer, PairLine>> pairs = new LinkedHashMap<>();
    private @Nullable Columns columns;
    private @Nullable Binding binding;
    private @Nullable CellReader cells;

    DyadYearReader(String file, DyadYearMapping mapping, ReadTally tally, RowPlaces places) {
        this.places = places;
        this.file = file;
        this.mapping = mapping;
        this.tally = tally;
    }

    /** Where the table has what is read. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Columns(
            CodeScheme scheme,
            int party1,
            int party2,
            int year,
            Optional<Integer> number,
            ImmutableList<String> names,
            int[] places,
            boolean[] evidence,
            ImmutableList<ValueRange> ranges,
            PairLine.Joining joining) {}

    @Override
    public void header(ImmutableList<String> header, CellReader reader) {
        cells = reader;
        TableColumns table = new TableColumns(file, header);
        KeyColumns keys = mapping.findKeys(header).orElse(mapping.keys());
        int party1 = key(table, keys.party1());
        int party2 = key(table, keys.party2());
        int year = key(table, keys.year());
        Binding found = new Binding(mapping, table);
        if (found.evidence().isEmpty()) {
            throw new UnreadableFileException(
                    file,
                    1,
                    "has none of the columns that mapping " + mapping.name() + " reads; it has " + table.shown());
        }
        binding = found;
        ImmutableList<String> names = found.columns();
        keys.number().ifPresent(number -> needHigher(number, names));
        columns = new Columns(
                keys.scheme(),
                party1,
                party2,
                year,
                keys.number().map(table::place),
                names,
                names.stream()
                        .mapToInt(name -> table.place(found.written(name)))
                        .toArray(),
                Booleans.toArray(names.stream().map(found.evidence()::contains).toList()),
                names.stream().map(name -> mapping.column(name).range()).collect(ImmutableList.toImmutableList()),
                PairLine.Joining.of(
                        names,
                        names.stream()
                                .map(name -> mapping.column(name).joined())
                                .collect(ImmutableList.toImmutableList())));
        names.forEach(name -> tally.hasColumn(name, found.written(name)));
        found.missing().forEach(tally::lacksColumn);
        mapping.tools().stream()
                .filter(tool -> tool.signs().stream().anyMatch(header::contains))
                .findFirst()
                .ifPresent(tool -> tally.recognised(tool.name()));
    }

    /** The key cells of a row, stripped: the two parties and the year; of a row that is too short, blank. */
    ImmutableList<String> keys(CsvRecord row) {
        Columns where = Objects.requireNonNull(columns);
        return IntStream.of(where.party1(), where.party2(), where.year())
                .mapToObj(place ->
                        place < row.getFieldCount() ? row.getField(place).strip() : "")
                .collect(ImmutableList.toImmutableList());
    }

    private int key(TableColumns table, String name) {
        String written = table.find(name, YearlyColumn.builder().build())
                .orElseThrow(() -> new UnreadableFileException(
                        file,
                        1,
                        "has no column \"" + name + "\", which says whom or when a row is about; it has "
                                + table.shown() + ". "
                                + table.advice(name, "Name the column that holds it in a mapping, or rename it.")));
        tally.hasColumn(name, written);
        return table.place(written);
    }

    @Override
    public RowOutcome row(CsvRecord row) throws CellReader.BadRowException {
        Columns where = Objects.requireNonNull(columns);
        CellReader reader = Objects.requireNonNull(cells);
        int year = reader.year(row.getField(where.year()));
        String written1 = row.getField(where.party1()).strip();
        String written2 = row.getField(where.party2()).strip();
        if (CellReader.isUnknown(written1) || CellReader.isUnknown(written2)) {
            tally.unknownParty(CellReader.isUnknown(written1) ? written1 : written2);
            return RowOutcome.WITHOUT_PARTY;
        }
        PairLine.Side side1 = side(written1, year, where.scheme());
        PairLine.Side side2 = side(written2, year, where.scheme());
        if (side1.member().equals(side2.member())) {
            throw new CellReader.BadRowException(
                    FailureKind.PARTY,
                    "joins " + side1.member() + " with itself: " + side1.written() + " and " + side2.written());
        }
        Key key = new Key(written1, written2, Dyad.of(side1.member(), side2.member()));
        boolean isReversed = !pairs.containsKey(key) && pairs.containsKey(key.reversed());
        Map<Integer, PairLine> lines =
                pairs.computeIfAbsent(isReversed ? key.reversed() : key, any -> new LinkedHashMap<>());
        PairLine earlier = lines.get(year);
        String number = where.number().map(place -> row.getField(place).strip()).orElse("");
        Optional<Long> same = earlier == null ? Optional.empty() : earlier.line(isReversed, number);
        if (same.isPresent()) {
            throw new CellReader.BadRowException(
                    FailureKind.DUPLICATE,
                    "comes after line " + same.get() + ", which stands, with the same pair and year"
                            + (number.isEmpty() ? "" : " and number " + CellReader.shortened(number)));
        }
        double[] values = new double[where.places().length];
        boolean isBlank = true;
        for (int i = 0; i < values.length; i++) {
            values[i] = reader.number(
                    row, where.places()[i], where.names().get(i), where.ranges().get(i));
            isBlank &= Double.isNaN(values[i]) || !where.evidence()[i];
        }
        double[] oriented = isReversed ? where.joining().mirrored(values) : values;
        PairLine.Source source =
                new PairLine.Source(number, isReversed, Math.toIntExact(places.position()), places.line());
        if (earlier == null) {
            lines.put(
                    year, new PairLine(year, isReversed ? side2 : side1, isReversed ? side1 : side2, oriented, source));
            return isBlank ? RowOutcome.BLANK : RowOutcome.EVIDENCE;
        }
        earlier.join(
                oriented,
                source,
                where.joining(),
                difference -> tally.fail(
                        new Failure(FailureKind.DIRECTION, file, places.line(), difference, RowPlaces.start(row))));
        return RowOutcome.JOINED;
    }

    /** What rows of several confrontations say differently has to have an answer, whatever their order. */
    private void needHigher(String number, ImmutableList<String> names) {
        names.stream()
                .filter(name -> mapping.column(name).joined() != YearlyColumn.Joined.HIGHER)
                .findFirst()
                .ifPresent(name -> {
                    throw new UnreadableFileException(
                            file,
                            1,
                            "may have several rows of a pair and year, numbered by \"" + number + "\", but mapping "
                                    + mapping.name() + " does not say that of column \"" + name
                                    + "\" the higher holds. Add it to its columns with \"joined\": \"HIGHER\".");
                });
    }

    private static PairLine.Side side(String written, int year, CodeScheme scheme) throws CellReader.BadRowException {
        boolean isNumber = scheme == CodeScheme.COW || scheme == CodeScheme.GLEDITSCH_WARD;
        String code = isNumber ? StateNumber.of(written) : written;
        Optional<Party> party = PartyLookup.of(scheme).find(code, Year.of(year));
        if (party.isEmpty()) {
            throw new CellReader.BadRowException(
                    FailureKind.PARTY,
                    "has code \"" + CellReader.shortened(written) + "\", which is no party's of scheme " + scheme
                            + " in " + year);
        }
        return new PairLine.Side(
                written,
                party.get().code(),
                Parties.standard().continuing(party.get()).code());
    }

    /** All rows, put together. */
    ImmutableList<YearlyDyad> pairs() {
        Binding bound = Objects.requireNonNull(binding);
        ImmutableList.Builder<YearlyDyad> made = ImmutableList.builder();
        pairs.forEach((key, byYear) -> {
            List<PairLine> lines = new ArrayList<>(byYear.values());
            lines.sort((one, other) -> Integer.compare(one.year(), other.year()));
            made.add(new YearlyDyad(key.dyad(), ImmutableList.copyOf(lines), mapping, bound));
        });
        return made.build();
    }

    /** What the table cannot say. */
    Binding.Unread unread() {
        return Objects.requireNonNull(binding).unread();
    }
}
