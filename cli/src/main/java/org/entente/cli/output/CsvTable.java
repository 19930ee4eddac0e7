package org.entente.cli.output;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * Rows under a header, as comma-separated values: UTF-8, ISO dates, a point in numbers, nothing where a value is unknown.
 *
 * @param header names of the columns
 * @param rows each with a cell for every column
 */
public record CsvTable(ImmutableList<String> header, ImmutableList<ImmutableList<String>> rows) {
    /**
     * A table.
     *
     * @throws IllegalArgumentException if a row has more or fewer cells than there are columns
     */
    public CsvTable {
        for (ImmutableList<String> row : rows) {
            Preconditions.checkArgument(row.size() == header.size(), "row must have %s cells: %s", header.size(), row);
        }
    }

    /** A table of rows that are lists of anything; an empty {@link Optional} is an empty cell. */
    public static CsvTable of(List<String> header, List<? extends List<?>> rows) {
        return new CsvTable(
                ImmutableList.copyOf(header),
                rows.stream()
                        .map(row -> row.stream().map(CsvTable::cell).collect(ImmutableList.toImmutableList()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Tables of the same columns as one. */
    static CsvTable concat(List<CsvTable> tables) {
        ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
        tables.forEach(table -> rows.addAll(table.rows));
        return new CsvTable(tables.get(0).header, rows.build());
    }

    /** A writer of rows with line feeds, for what is too long to be held as a table. */
    public static CsvWriter writer(Writer out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }

    /** The table as text. */
    String toText() {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = writer(text)) {
            writer.writeRecord(header);
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** How a value stands in a cell. */
    public static String cell(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(CsvTable::cell).orElse("");
        }
        return value instanceof Double number ? Numbers.text(number) : value.toString();
    }
}
