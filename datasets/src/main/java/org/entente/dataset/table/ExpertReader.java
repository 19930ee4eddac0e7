package org.entente.dataset.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.entente.dataset.FailureKind;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.io.ReadTally;
import org.entente.relationship.PeaceLevel;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a table of experts' labels, dated spells or years. */
final class ExpertReader implements TableReader.RowTaker {
    private static final YearlyColumn ANY = YearlyColumn.builder().build();
    private static final ValueRange LEVEL = new ValueRange(0, 1);
    /** Levels are a quarter apart. */
    private static final int STEPS = 4;

    private record Key(String party1, String party2) {}

    private final String file;
    private final ReadTally tally;
    private final boolean isOfYears;
    private final String levelColumn;
    private final Map<Key, TreeMap<LocalDate, ExpertCodings.Spell>> pairs = new LinkedHashMap<>();
    private @Nullable CellReader cells;
    private int party1;
    private int party2;
    private int first;
    private int last;
    private int level;

    private ExpertReader(String file, ReadTally tally, boolean isOfYears, String levelColumn) {
        this.file = file;
        this.tally = tally;
        this.isOfYears = isOfYears;
        this.levelColumn = levelColumn;
    }

    /** Takes dated spells. */
    static ExpertReader ofSpells(String file, ReadTally tally) {
        return new ExpertReader(file, tally, false, "level");
    }

    /** Takes years, each with its level in a column. */
    static ExpertReader ofYears(String file, ReadTally tally, String levelColumn) {
        return new ExpertReader(file, tally, true, levelColumn);
    }

    @Override
    public void header(ImmutableList<String> header, CellReader reader) {
        cells = reader;
        TableColumns table = new TableColumns(file, header);
        party1 = table.need("ccode1", ANY, tally);
        party2 = table.need("ccode2", ANY, tally);
        first = table.need(isOfYears ? "year" : "start", ANY, tally);
        last = isOfYears ? first : table.need("end", ANY, tally);
        level = table.need(levelColumn, ANY, tally);
    }

    @Override
    public RowOutcome row(CsvRecord row) throws CellReader.BadRowException {
        double value = Objects.requireNonNull(cells).number(row, level, levelColumn, LEVEL);
        if (Double.isNaN(value)) {
            return RowOutcome.BLANK;
        }
        ExpertCodings.Spell spell = spell(row, PeaceLevel.values()[(int) StrictMath.floor(STEPS * value + 0.5)]);
        Key key = new Key(row.getField(party1).strip(), row.getField(party2).strip());
        TreeMap<LocalDate, ExpertCodings.Spell> spells = pairs.computeIfAbsent(key, any -> new TreeMap<>());
        Map.Entry<LocalDate, ExpertCodings.Spell> before = spells.floorEntry(spell.last());
        if (before != null && !before.getValue().last().isBefore(spell.first())) {
            throw new CellReader.BadRowException(
                    FailureKind.DUPLICATE,
                    "overlaps the spell of the same pair from " + before.getKey() + " to "
                            + before.getValue().last());
        }
        spells.put(spell.first(), spell);
        return RowOutcome.EVIDENCE;
    }

    private ExpertCodings.Spell spell(CsvRecord row, PeaceLevel of) throws CellReader.BadRowException {
        if (isOfYears) {
            int year = Objects.requireNonNull(cells).year(row.getField(first));
            return new ExpertCodings.Spell(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), of);
        }
        LocalDate from = day(row.getField(first));
        LocalDate to = day(row.getField(last));
        if (to.isBefore(from)) {
            throw new CellReader.BadRowException(FailureKind.DATE, "ends before it begins: " + from + " to " + to);
        }
        return new ExpertCodings.Spell(from, to, of);
    }

    private static LocalDate day(String text) throws CellReader.BadRowException {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new CellReader.BadRowException(
                    FailureKind.DATE, "has no date that exists but \"" + CellReader.shortened(text) + "\"");
        }
    }

    /** All labels. */
    ImmutableList<ExpertCodings.Pair> pairs() {
        return pairs.entrySet().stream()
                .map(entry -> new ExpertCodings.Pair(
                        entry.getKey().party1(), entry.getKey().party2(), ImmutableSortedMap.copyOf(entry.getValue())))
                .collect(ImmutableList.toImmutableList());
    }
}
