package org.entente.dataset.result;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.assessment.Assessment;
import org.entente.assessment.Ranges;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * The columns of an answer, each with what it means, and what an answer has in each: for whoever writes answers to tables of
 * their own. Names have at most 32 letters, as Stata wants them.
 */
public final class AnswerColumns {
    private static final String PREFIX = "entente_";

    private AnswerColumns() {}

    /**
     * A column.
     *
     * @param name of the column
     * @param type {@link String}, {@link Double} or {@link Integer}
     * @param meaning with unit and range
     */
    public record Column(String name, Class<?> type, String meaning) {}

    /** All columns, in order. */
    public static ImmutableList<Column> all() {
        ImmutableList.Builder<Column> columns = ImmutableList.builder();
        columns.add(column(
                "phase", String.class, "The most likely phase on 31 December, as far as could be known by then."));
        for (Phase phase : Phase.values()) {
            columns.add(column(
                    "p_" + CsvLines.lower(phase),
                    Double.class,
                    "Probability of the phase " + phase + ", from 0 to 1."));
        }
        columns.add(column(
                "peace",
                String.class,
                "The most likely level of peace on 31 December, as far as could be known by then."));
        columns.add(
                column(
                        "decided_level",
                        String.class,
                        "The decided level of peace: that nearest to the expected one. It may differ from the most likely one."));
        for (PeaceLevel level : PeaceLevel.values()) {
            columns.add(column(
                    "p_" + CsvLines.lower(level),
                    Double.class,
                    "Probability of the level " + level + ", from 0 to 1."));
        }
        for (Factor factor : Factor.values()) {
            columns.add(column(
                    CsvLines.lower(factor),
                    Double.class,
                    "Weighted mean score of the factor " + factor + ", from -1, hostile, to 1, close; blank if there is"
                            + " too little evidence."));
        }
        columns.add(column(
                "weight",
                Double.class,
                "Effective evidence on the phase of the last ten years, in fully reliable single observations."));
        columns.add(column(
                "concluded",
                Integer.class,
                "1 if the phase may be concluded; 0 if the evidence is too little or of the wrong kind."));
        columns.add(column("peace_concluded", Integer.class, "1 if the level of peace may be concluded; otherwise 0."));
        columns.add(column("model", String.class, "Name, version and digest of the model."));
        return columns.build();
    }

    /**
     * Columns that come after {@link #all} where they are asked for: how far the answer depends on which histories and pairs
     * the model was fitted to.
     */
    public static ImmutableList<Column> ranges() {
        return ImmutableList.of(
                range("phase_low", "The least", "phase"),
                range("phase_high", "The greatest", "phase"),
                range("decided_low", "The least", "decided level of peace"),
                range("decided_high", "The greatest", "decided level of peace"));
    }

    private static Column range(String name, String which, String of) {
        return column(
                name,
                Double.class,
                which + " probability of the answered " + of + ", from 0 to 1, by four in five models fitted again to"
                        + " histories and pairs drawn anew; blank if there are none.");
    }

    private static Column column(String name, Class<?> type, String meaning) {
        return new Column(PREFIX + name, type, meaning);
    }

    /**
     * The cells of a row.
     *
     * @param isCarried whether there is evidence of what carries a conclusion
     */
    static List<String> cells(Assessment then, boolean isCarried) {
        return values(then, isCarried).stream().map(AnswerColumns::cell).toList();
    }

    /** The cells of {@link #ranges}. */
    static List<String> rangeCells(Assessment then) {
        Optional<Ranges> ranges = then.ranges();
        Optional<Ranges.Range> phase = ranges.map(all -> all.of(then.phase().mostLikely()));
        Optional<Ranges.Range> peace = ranges.map(all -> all.of(then.decidedLevel()));
        return Stream.of(
                        phase.map(Ranges.Range::low),
                        phase.map(Ranges.Range::high),
                        peace.map(Ranges.Range::low),
                        peace.map(Ranges.Range::high))
                .map(AnswerColumns::cell)
                .toList();
    }

    private static String cell(Optional<?> value) {
        return value.map(one -> one instanceof Double number ? CsvLines.number(number) : String.valueOf(one))
                .orElse("");
    }

    /** What an answer has in each column, in their order: of the column's type, or empty where there is too little evidence. */
    public static ImmutableList<Optional<?>> values(Assessment then) {
        return values(then, true);
    }

    private static ImmutableList<Optional<?>> values(Assessment then, boolean isCarried) {
        ImmutableList.Builder<Optional<?>> values = ImmutableList.builder();
        values.add(Optional.of(CsvLines.lower(then.phase().mostLikely())));
        for (Phase phase : Phase.values()) {
            values.add(Optional.of(then.phase().probability(phase)));
        }
        values.add(Optional.of(CsvLines.lower(then.peace().mostLikely())));
        values.add(Optional.of(CsvLines.lower(then.decidedLevel())));
        for (PeaceLevel level : PeaceLevel.values()) {
            values.add(Optional.of(then.peace().probability(level)));
        }
        for (Factor factor : Factor.values()) {
            values.add(then.score(factor));
        }
        values.add(Optional.of(then.phase().effectiveEvidence()));
        values.add(Optional.of(isCarried && then.phase().conclusion().isPresent() ? 1 : 0));
        values.add(Optional.of(isCarried && then.peace().conclusion().isPresent() ? 1 : 0));
        values.add(Optional.of(String.valueOf(then.model())));
        return values.build();
    }
}
