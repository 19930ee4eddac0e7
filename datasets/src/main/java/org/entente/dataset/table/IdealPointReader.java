package org.entente.dataset.table;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.dataset.FailureKind;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.io.PartyLookup;
import org.entente.dataset.io.ReadTally;
import org.entente.dataset.io.StateNumber;
import org.entente.party.CodeScheme;
import org.entente.party.Parties;
import org.entente.party.Party;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a table of ideal points. */
final class IdealPointReader implements TableReader.RowTaker {
    private static final String POINT = "IdealPointAll";
    private static final YearlyColumn ANY = YearlyColumn.builder().build();
    private static final YearlyColumn POINTS = YearlyColumn.builder()
            .addAliases("IdealPointFP", "IdealPoint", "ip")
            .build();
    private static final ValueRange RANGE = new ValueRange(-10, 10);

    /**
     * A state's point in a year.
     *
     * @param side who it is
     * @param value its ideal point
     */
    record Point(PairLine.Side side, double value) {}

    private final String file;
    private final ReadTally tally;
    private final PartyLookup lookup = PartyLookup.of(CodeScheme.COW);
    private final Map<String, Map<Integer, Point>> points = new HashMap<>();
    private @Nullable CellReader cells;
    private int state;
    private int year;
    private int point;

    IdealPointReader(String file, ReadTally tally) {
        this.file = file;
        this.tally = tally;
    }

    @Override
    public void header(ImmutableList<String> header, CellReader reader) {
        cells = reader;
        TableColumns table = new TableColumns(file, header);
        state = table.need("ccode", ANY, tally);
        year = table.need("year", ANY, tally);
        point = table.need(POINT, POINTS, tally);
    }

    @Override
    public RowOutcome row(CsvRecord row) throws CellReader.BadRowException {
        CellReader reader = Objects.requireNonNull(cells);
        int in = reader.year(row.getField(year));
        String written = row.getField(state).strip();
        Optional<Party> party = lookup.find(StateNumber.of(written), Year.of(in));
        if (party.isEmpty()) {
            tally.unknownParty(written);
            return RowOutcome.WITHOUT_PARTY;
        }
        double value = reader.number(row, point, POINT, RANGE);
        if (Double.isNaN(value)) {
            return RowOutcome.BLANK;
        }
        String member = Parties.standard().continuing(party.get()).code();
        PairLine.Side side = new PairLine.Side(written, party.get().code(), member);
        if (points.computeIfAbsent(member, any -> new TreeMap<>()).putIfAbsent(in, new Point(side, value)) != null) {
            throw new CellReader.BadRowException(FailureKind.DUPLICATE, "has a state and year that stand above");
        }
        return RowOutcome.EVIDENCE;
    }

    /** The points by member and year. */
    Map<String, Map<Integer, Point>> points() {
        return points;
    }
}
