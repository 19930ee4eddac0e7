package org.entente.cli.output;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.entente.report.Report;

/** What a verb has to say of one case, in each format that it knows. Only the one asked for is made. */
public final class Answer {
    private final String name;
    private final ImmutableMap<Format, Supplier<?>> forms;

    private Answer(String name, Map<Format, Supplier<?>> forms) {
        this.name = name;
        this.forms = ImmutableMap.copyOf(forms);
    }

    /**
     * An answer that is a report: text and Markdown.
     *
     * @param name of the case, or of what else it is about, for names of files
     */
    public static Answer of(String name, Supplier<Report> report) {
        return new Answer(
                name,
                ImmutableMap.of(
                        Format.TEXT,
                        () -> report.get().toText(),
                        Format.MARKDOWN,
                        () -> report.get().toMarkdown()));
    }

    /** An answer that is plain text alone. */
    public static Answer ofText(String name, Supplier<String> text) {
        return new Answer(name, ImmutableMap.of(Format.TEXT, text));
    }

    /** The answer, as JSON too. */
    public Answer withJson(Supplier<?> value) {
        return with(Format.JSON, value);
    }

    /** The answer, as a table too. */
    public Answer withCsv(Supplier<CsvTable> table) {
        return with(Format.CSV, table);
    }

    /** The answer, as a page too. */
    public Answer withHtml(Supplier<String> page) {
        return with(Format.HTML, page);
    }

    /** The answer, as a Vega-Lite specification too. */
    public Answer withVegaLite(Supplier<?> specification) {
        return with(Format.VEGA_LITE, specification);
    }

    String name() {
        return name;
    }

    ImmutableSet<Format> formats() {
        return forms.keySet();
    }

    Object in(Format format) {
        return Preconditions.checkNotNull(forms.get(format)).get();
    }

    private Answer with(Format format, Supplier<?> form) {
        Map<Format, Supplier<?>> more = new EnumMap<>(forms);
        more.put(format, form);
        return new Answer(name, more);
    }
}
