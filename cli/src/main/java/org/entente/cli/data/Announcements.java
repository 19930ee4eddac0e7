package org.entente.cli.data;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.CsvTable;
import org.entente.cli.output.Format;
import org.entente.cli.output.Output;
import org.entente.cli.output.Printable;
import org.entente.json.Json;
import org.entente.monitoring.Announcement;
import org.entente.report.Report;

/** Writes announcements as they are made: a line, a part of a text in Markdown, an object or a row for each. */
final class Announcements implements AutoCloseable {
    private static final ImmutableList<String> HEADER =
            ImmutableList.of("date", "dyad", "axis", "from", "to", "probability", "evidence", "factors", "reversed_by");

    private static final ImmutableSet<Format> FORMATS =
            ImmutableSet.of(Format.TEXT, Format.MARKDOWN, Format.JSON, Format.CSV);

    private final Format format;
    private final PrintWriter out;
    private final boolean own;
    private boolean headed;
    private long count;

    Announcements(Output output) throws IOException {
        this.format = output.format();
        if (!FORMATS.contains(format)) {
            throw CommandException.usage("there is no " + format.label() + " of this. Valid are text, md, json, csv.");
        }
        this.own = output.file().isPresent();
        if (own) {
            Path file = output.file().get();
            this.headed = Files.exists(file) && Files.size(file) > 0;
            this.out = new PrintWriter(Files.newBufferedWriter(
                    file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } else {
            this.out = output.out();
        }
    }

    /** How many were written. */
    long count() {
        return count;
    }

    void write(Announcement<?> one) throws IOException {
        count++;
        switch (format) {
            case JSON -> out.print(Json.writeCompact(one) + "\n");
            case CSV -> {
                if (!headed) {
                    out.print(line(HEADER));
                    headed = true;
                }
                out.print(line(row(one)));
            }
            case MARKDOWN -> out.print(Report.of(one).toMarkdown() + "\n");
            default -> out.print(Printable.of(text(one)));
        }
    }

    void flush() throws IOException {
        if (out.checkError()) {
            throw new IOException("announcements cannot be written");
        }
    }

    private static String text(Announcement<?> one) {
        String because = one.evidence().stream()
                .limit(2)
                .map(turn -> turn.item().when() + " "
                        + CharMatcher.is('.').trimTrailingFrom(turn.item().text()))
                .collect(Collectors.joining("; "));
        return one + (because.isEmpty() ? "" : "; because of " + because + ".") + "\n";
    }

    private static ImmutableList<String> row(Announcement<?> one) {
        return ImmutableList.<Object>of(
                        one.date(),
                        one.dyad(),
                        one.axis(),
                        one.from(),
                        one.to(),
                        one.probability(),
                        one.evidence().stream().map(turn -> turn.item().id()).collect(Collectors.joining(" ")),
                        one.factors().stream().map(Enum::name).collect(Collectors.joining(" ")),
                        one.reversals().stream()
                                .map(by -> by.factor() + " " + by.band())
                                .findFirst())
                .stream()
                .map(CsvTable::cell)
                .collect(ImmutableList.toImmutableList());
    }

    private static String line(ImmutableList<String> cells) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvTable.writer(text)) {
            writer.writeRecord(cells);
        }
        return text.toString();
    }

    @Override
    public void close() {
        if (own) {
            out.close();
        }
    }
}
