package org.entente.cli.output;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** In what form an answer is written. */
public enum Format {
    /** Plain text, for a terminal. */
    TEXT("text", "txt"),
    /** Markdown, for a document. */
    MARKDOWN("md", "markdown"),
    /** JSON, for programs. */
    JSON("json"),
    /** Comma-separated values with a header, for R, Python and spreadsheets. */
    CSV("csv"),
    /** A page that stands on its own. */
    HTML("html", "htm"),
    /** A Vega-Lite specification with its data, to be drawn by R, Python or Observable. */
    VEGA_LITE("vega-lite", "vl.json");

    private final ImmutableList<String> names;

    Format(String... names) {
        this.names = ImmutableList.copyOf(names);
    }

    /** What {@code --format} calls it. */
    public String label() {
        return names.get(0);
    }

    /** How the names of its files end, without a dot. */
    public String ending() {
        return this == VEGA_LITE ? "vl.json" : this == TEXT ? "txt" : label();
    }

    /** The format that a file's ending stands for; {@code .gz} at the end is passed over. */
    public static Optional<Format> ofFile(String file) {
        String name = file.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return ImmutableList.of(VEGA_LITE, TEXT, MARKDOWN, JSON, CSV, HTML).stream()
                .filter(format -> format.names.stream().anyMatch(end -> name.endsWith("." + end)))
                .findFirst();
    }

    /** The names of some formats. */
    static String labels(ImmutableSet<Format> formats) {
        return formats.stream().map(Format::label).collect(Collectors.joining(", "));
    }

    /** Reads what {@code --format} was given. */
    static final class Converter implements ITypeConverter<Format> {
        @Override
        public Format convert(String value) {
            String wanted = value.toLowerCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(format -> format.names.contains(wanted))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "must be one of " + labels(ImmutableSet.copyOf(values())) + ": " + value));
        }
    }

    /** What a shell offers after {@code --format}. */
    static final class Candidates implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(values()).map(Format::label).iterator();
        }
    }
}
