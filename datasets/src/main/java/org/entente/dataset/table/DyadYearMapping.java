package org.entente.dataset.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.common.base.Preconditions;
import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.entente.json.Json;
import org.entente.json.Spelling;
import org.entente.party.CodeScheme;
import org.entente.relationship.Source;

/**
 * What the columns of a dyad-year table say, as JSON, format {@value #FORMAT}. {@link #standard()} knows the columns that
 * R's {@code peacesciencer} users know. For a table of your own, write a mapping beside it:
 *
 * <pre>{@code
 * DyadYearTable table = DyadYearTable.read(path, DyadYearMapping.read(mappingPath));
 * }</pre>
 *
 * <p>Each {@linkplain YearlyInstrument instrument} reads its value by a formula over the columns of a row:
 *
 * <ul>
 *   <li>columns by name, numbers, {@code + - * /}, parentheses, and {@code > >= < <= =}, which give 1 or 0;
 *   <li>{@code lower(a, b)}, {@code higher(a, b)}, {@code abs(a)}, {@code log10(a)}, {@code if(condition, a, b)};
 *   <li>{@code known(a, b)}: a, or b where a is unknown; {@code unknown}: nothing is known;
 *   <li>{@code reference(name)}: the yearly reference value, for the nearest year that has one;
 *   <li>over the pair's own rows until this one: {@code yearsSince(a)}, the years since a was last above 0, unknown where
 *       it never was; {@code yearsKnown(a)}, the number of years in which a is known; {@code faded(a, years)}, the sum of
 *       a over these years, each halved once per that many years.
 * </ul>
 *
 * <p>A blank cell is unknown, and so is what is made of it: an unknown value is no evidence. What a row says depends on
 * no other pair's rows, so what grows for everyone is read against reference values that the mapping ships.
 *
 * @param format always {@value #FORMAT}
 * @param name of the mapping
 * @param version of the mapping
 * @param keys the columns that say whom and when a row is about
 * @param labels beginnings of the names of columns that hold experts' answers and are never read
 * @param sources by key
 * @param references yearly reference values by name
 * @param instruments in any order
 * @param leftOut columns that are known and not read, each with the reason
 */
public record DyadYearMapping(
        String format,
        String name,
        String version,
        Keys keys,
        ImmutableList<String> labels,
        ImmutableSortedMap<String, Source> sources,
        ImmutableSortedMap<String, Reference> references,
        ImmutableList<YearlyInstrument> instruments,
        ImmutableSortedMap<String, String> leftOut) {
    /** The version of the form. */
    public static final String FORMAT = "entente-mapping/1";

    private static final String RESOURCE = "dyad-year-mapping.json";

    /**
     * The columns that say whom and when a row is about.
     *
     * @param scheme of the codes
     * @param party1 column of the first party's code
     * @param party2 column of the second party's code
     * @param year column of the year
     */
    public record Keys(CodeScheme scheme, String party1, String party2, String year) {}

    /**
     * A value for each year, such as the median of a column over many pairs.
     *
     * @param reason what it is and where it comes from
     * @param values by year; at least one
     */
    public record Reference(String reason, ImmutableSortedMap<Integer, Double> values) {
        /**
         * A reference.
         *
         * @throws IllegalArgumentException if there is no reason or no value
         */
        public Reference {
            Preconditions.checkArgument(!reason.isBlank(), "reason of a reference must not be blank");
            Preconditions.checkArgument(!values.isEmpty(), "values of a reference must not be empty: %s", reason);
        }
    }

    /**
     * A mapping.
     *
     * @throws IllegalArgumentException if a formula cannot be read or reads a label, or an instrument's name is given
     *     twice, or its source is not listed
     */
    public DyadYearMapping {
        Preconditions.checkArgument(format.equals(FORMAT), "format must be %s: %s", FORMAT, format);
        Preconditions.checkArgument(!instruments.isEmpty(), "instruments must not be empty");
        Set<String> names = new HashSet<>();
        for (YearlyInstrument instrument : instruments) {
            Preconditions.checkArgument(
                    names.add(instrument.name()
                            + instrument.from().map(side -> ":" + side).orElse("")),
                    "name and from of an instrument must be unique: %s",
                    instrument.name());
            Preconditions.checkArgument(
                    sources.containsKey(instrument.source()),
                    "source of %s must be listed: %s. %s",
                    instrument.name(),
                    instrument.source(),
                    Spelling.advice(instrument.source(), sources.keySet()));
            columns(instrument, labels, references);
        }
    }

    /** The mapping that Entente ships. */
    public static DyadYearMapping standard() {
        return Standard.MAPPING;
    }

    /**
     * Reads a mapping file.
     *
     * @throws IllegalArgumentException if it is not well-formed, misses something, or breaks a rule
     * @throws IOException if the file cannot be read
     */
    public static DyadYearMapping read(Path path) throws IOException {
        return parse(Files.readString(path, StandardCharsets.UTF_8), String.valueOf(path.getFileName()));
    }

    /**
     * Reads a mapping from text.
     *
     * @throws IllegalArgumentException if it is not well-formed, misses something, or breaks a rule
     */
    public static DyadYearMapping parse(String json) {
        return parse(json, "mapping");
    }

    private static DyadYearMapping parse(String json, String place) {
        try {
            return Json.mapper().readValue(json, DyadYearMapping.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    place + ": " + Throwables.getRootCause(e).getMessage(), e);
        }
    }

    /** The mapping as the text of a mapping file. {@link #parse} gives an equal mapping back. */
    public String toJson() {
        return Json.write(this);
    }

    /** The columns that an instrument reads. */
    public ImmutableSet<String> columns(YearlyInstrument instrument) {
        return columns(instrument, labels, references);
    }

    private static ImmutableSet<String> columns(
            YearlyInstrument instrument,
            ImmutableList<String> labels,
            ImmutableSortedMap<String, Reference> references) {
        ImmutableSet.Builder<String> columns = ImmutableSet.builder();
        Formula.parse(instrument.value(), new Checked(columns, labels, references));
        return columns.build();
    }

    /** Collects the columns of a formula and refuses labels and unknown references. */
    private record Checked(
            ImmutableSet.Builder<String> columns,
            ImmutableList<String> labels,
            ImmutableSortedMap<String, Reference> references)
            implements FormulaParser.Names {
        @Override
        public int column(String name) {
            Preconditions.checkArgument(
                    labels.stream().noneMatch(name::startsWith),
                    "column %s is an expert's label and must not be read",
                    name);
            columns.add(name);
            return 0;
        }

        @Override
        public ImmutableSortedMap<Integer, Double> reference(String name) {
            Reference reference = references.get(name);
            if (reference == null) {
                throw new IllegalArgumentException(
                        "there is no reference \"" + name + "\". " + Spelling.advice(name, references.keySet()));
            }
            return reference.values();
        }
    }

    private static final class Standard {
        static final DyadYearMapping MAPPING = load();

        private static DyadYearMapping load() {
            try (InputStream in =
                    Objects.requireNonNull(DyadYearMapping.class.getResourceAsStream(RESOURCE), RESOURCE)) {
                return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), RESOURCE);
            } catch (IOException e) {
                throw new UncheckedIOException(RESOURCE, e);
            }
        }
    }
}
