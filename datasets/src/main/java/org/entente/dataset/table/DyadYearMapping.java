package org.entente.dataset.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.InvalidFileException;
import org.entente.dataset.io.Resource;
import org.entente.json.Json;
import org.entente.json.Spelling;
import org.entente.party.CodeScheme;
import org.entente.relationship.Factor;
import org.entente.relationship.Source;
import org.immutables.value.Value;

/**
 * What the columns of a dyad-year table say, as JSON, format {@value #FORMAT}. {@link #standard()} knows the columns that
 * R's {@code peacesciencer} writes, in its versions of 1.1 to 1.3. For a table of your own, write a mapping beside it:
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
 *       a over these years, each halved once per that many years. These may be nested two deep.
 *   <li>over its later rows, for instruments that look {@linkplain YearlyInstrument.Role#AHEAD ahead}:
 *       {@code yearsUntil(a)}, the years until a is next above 0, unknown where it never is; {@code yearsToCome(a)}, the
 *       number of later years in which a is known; {@code ahead(a, years)}, as {@code faded}.
 * </ul>
 *
 * <p>A blank cell is unknown, and so is what is made of it: an unknown value is no evidence. What a row says depends on
 * no other pair's rows, so what grows for everyone is read against reference values that the mapping ships.
 *
 * <p>A mapping without instruments gives no evidence: of it the {@link #columns} are read, each for its
 * {@linkplain YearlyDyad#value value}.
 *
 * <p>Where {@link #columns} lists a column, its other names are known and its range is checked: a number outside, such as
 * -88 for a Polity score, is unknown. In columns that are not listed -66, -77, -88, -99, -999 and -9999 are unknown.
 */
@Value.Immutable
@JsonDeserialize(builder = DyadYearMapping.Builder.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({
    "format",
    "name",
    "version",
    "keys",
    "otherKeys",
    "tools",
    "labels",
    "carriers",
    "sources",
    "references",
    "columns",
    "instruments",
    "leftOut"
})
public abstract sealed class DyadYearMapping permits ImmutableDyadYearMapping {
    /** The version of the form. */
    public static final String FORMAT = "entente-mapping/1";

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2999;

    DyadYearMapping() {}

    /**
     * A tool whose tables the mapping knows.
     *
     * @param name with its version, such as {@code peacesciencer 1.3}
     * @param signs columns by any of which its tables are recognised
     */
    public record Tool(String name, ImmutableSet<String> signs) {}

    /**
     * A value for each year, such as the median of a column over many pairs.
     *
     * @param reason what it is and where it comes from
     * @param values by year, from 1000 to 2999; at least one
     */
    public record Reference(String reason, ImmutableSortedMap<Integer, Double> values) {
        /**
         * A reference.
         *
         * @throws IllegalArgumentException if there is no reason or no value, or a year is outside its bounds
         */
        public Reference {
            Preconditions.checkArgument(!reason.isBlank(), "reason of a reference must not be blank");
            Preconditions.checkArgument(!values.isEmpty(), "values of a reference must not be empty: %s", reason);
            Preconditions.checkArgument(
                    values.firstKey() >= FIRST_YEAR && values.lastKey() <= LAST_YEAR,
                    "years of a reference must be from %s to %s: %s to %s",
                    FIRST_YEAR,
                    LAST_YEAR,
                    values.firstKey(),
                    values.lastKey());
        }
    }

    /** The mapping that Entente ships for dyad-year tables. It is read once, on first use. */
    public static DyadYearMapping standard() {
        return Shipped.STANDARD;
    }

    /**
     * The mapping for the dyadic conflict years of the Uppsala Conflict Data Program (UCDP Dyadic Dataset): rows of wars and
     * conflicts between states. Years without a row say nothing, since the table has none for peace.
     */
    public static DyadYearMapping ucdpDyadic() {
        return Shipped.UCDP_DYADIC;
    }

    /**
     * The mapping for militarized interstate confrontations (MIC, Gibler and Miller) as dyad-years, the successor of the
     * disputes.
     */
    public static DyadYearMapping mic() {
        return Shipped.MIC;
    }

    /** A builder without any attribute. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads a mapping file.
     *
     * @throws InvalidFileException if it is not well-formed, misses something, or breaks a rule
     * @throws IOException if the file cannot be read
     */
    public static DyadYearMapping read(Path path) throws IOException {
        return Json.read(Json.text(path), DyadYearMapping.class, String.valueOf(path.getFileName()));
    }

    /**
     * Reads a mapping from text.
     *
     * @throws InvalidFileException if it is not well-formed, misses something, or breaks a rule
     */
    public static DyadYearMapping parse(String json) {
        return Json.read(json, DyadYearMapping.class, "mapping");
    }

    /** Always {@value #FORMAT}. */
    public abstract String format();

    /** Name of the mapping. */
    public abstract String name();

    /** Version of the mapping. */
    public abstract String version();

    /** The columns that say whom and when a row is about. */
    public abstract KeyColumns keys();

    /** Other such columns, the first that a table has are read if it has not those of {@link #keys}. */
    public abstract ImmutableList<KeyColumns> otherKeys();

    /** Tools whose tables are recognised, in order. */
    public abstract ImmutableList<Tool> tools();

    /** Beginnings of the names of columns that hold experts' answers and are never read. */
    public abstract ImmutableList<String> labels();

    /**
     * Factors without evidence of which phase and level of peace are not concluded, whatever else is known: where nothing
     * says whether force was used, the rest would show peace between enemies. Empty if any evidence will do.
     */
    public abstract ImmutableSet<Factor> carriers();

    /** Sources by key. */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, Source> sources();

    /** Yearly reference values by name. */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, Reference> references();

    /** What is known of the columns, by the names that the formulas use. Without instruments, these are what is read. */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, YearlyColumn> columns();

    /** The instruments, in any order; none if only columns are to be read. */
    public abstract ImmutableList<YearlyInstrument> instruments();

    /** Columns that are known and not read, each with the reason. */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, String> leftOut();

    /**
     * The mapping for tables of which the codes of a scheme are to be read, such as {@code gwcode1} and {@code gwcode2} in a
     * table that has both schemes. Without this, the first of {@link #keys} and {@link #otherKeys} that a table has is read.
     *
     * @throws IllegalArgumentException if the mapping names no columns for the scheme
     */
    public DyadYearMapping keyedBy(CodeScheme scheme) {
        KeyColumns keys = allKeys().stream()
                .filter(one -> one.scheme() == scheme)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("keys must name columns of the scheme " + scheme + ": "
                        + allKeys().stream().map(KeyColumns::scheme).toList()));
        return builder().copying(this).keys(keys).otherKeys(ImmutableList.of()).build();
    }

    /**
     * The key columns that a table has, as it writes them.
     *
     * @param header the names of its columns
     * @return the first of {@link #keys} and {@link #otherKeys} that it has; empty if it has none
     */
    public Optional<KeyColumns> findKeys(List<String> header) {
        TableColumns table = new TableColumns("", ImmutableList.copyOf(header));
        return allKeys().stream().flatMap(keys -> keys.in(table).stream()).findFirst();
    }

    /** All sets of key columns, in the order in which they are sought. */
    ImmutableList<KeyColumns> allKeys() {
        return ImmutableList.<KeyColumns>builder()
                .add(keys())
                .addAll(otherKeys())
                .build();
    }

    /** What is known of a column. */
    YearlyColumn column(String name) {
        YearlyColumn column = columns().get(name);
        return column == null ? YearlyColumn.builder().build() : column;
    }

    /** The mapping as the text of a mapping file. {@link #parse} gives an equal mapping back. */
    public String toJson() {
        return Json.write(this);
    }

    /** The columns that an instrument reads in the first way, by the names that its formula uses. */
    public ImmutableSet<String> columns(YearlyInstrument instrument) {
        return columns(instrument.value());
    }

    /** The columns that a formula reads. */
    ImmutableSet<String> columns(String formula) {
        return FormulaColumns.of(formula, labels(), Maps.transformValues(references(), Reference::values));
    }

    @Value.Check
    void check() {
        Preconditions.checkArgument(format().equals(FORMAT), "format must be %s: %s", FORMAT, format());
        Preconditions.checkArgument(
                !(instruments().isEmpty() && columns().isEmpty()), "instruments or columns must not be empty");
        Set<String> names = new HashSet<>();
        for (YearlyInstrument instrument : instruments()) {
            Preconditions.checkArgument(
                    names.add(instrument.name() + instrument.direction()),
                    "name and from of an instrument must be unique: %s",
                    instrument.name());
            Preconditions.checkArgument(
                    sources().containsKey(instrument.source()),
                    "source of %s must be listed: %s. %s",
                    instrument.name(),
                    instrument.source(),
                    Spelling.advice(instrument.source(), sources().keySet()));
            instrument.formulas().forEach(this::columns);
        }
        FormulaColumns.checkNoLabels(columns(), labels());
    }

    /** Builds a {@link DyadYearMapping}. */
    public static final class Builder extends ImmutableDyadYearMapping.Builder {
        Builder() {}
    }

    private static final class Shipped {
        static final DyadYearMapping STANDARD = read("dyad-year-mapping.json");
        static final DyadYearMapping UCDP_DYADIC = read("ucdp-dyadic-mapping.json");
        static final DyadYearMapping MIC = read("mic-mapping.json");

        private static DyadYearMapping read(String name) {
            return Resource.read(DyadYearMapping.class, name, DyadYearMapping.class);
        }
    }
}
