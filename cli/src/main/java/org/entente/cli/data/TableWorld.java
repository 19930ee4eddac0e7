package org.entente.cli.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.Output;
import org.entente.cli.output.Terminal;
import org.entente.dataset.table.DyadYearCursor;
import org.entente.dataset.table.DyadYearMapping;
import org.entente.dataset.table.YearlyDyad;
import org.entente.relationship.Dyad;
import org.entente.relationship.Relationship;

/**
 * The world as a table of pairs and years has it on a day: the pairs that have a row of the last year that was over. Only
 * conclusions are shown: columns of a table end in different years, and what is left after the last year with disputes
 * looks warmer than it is.
 *
 * <p>The table is read once. Without a day its last year is known at the end alone: once a later one is met, what was answered
 * of the years before it is dropped.
 *
 * @param <T> what is answered of a pair
 */
final class TableWorld<T> {
    /** How many pairs are assessed at the same time. */
    private static final int AT_A_TIME = 64;

    private final Optional<LocalDate> asOf;
    private final Question<T> question;
    private final TreeSet<Integer> years = new TreeSet<>();
    private final Map<Dyad, Answered<T>> answers = new HashMap<>();

    TableWorld(Optional<LocalDate> asOf, Question<T> question) {
        this.asOf = asOf;
        this.question = question;
    }

    /** What is asked of a pair as of a day. */
    @FunctionalInterface
    interface Question<T> {
        /** The answer; empty if nothing is concluded. */
        Optional<T> answer(Relationship relationship, LocalDate day);
    }

    /**
     * The answers.
     *
     * @param day as of when
     * @param watched of how many pairs there is a row of the year
     * @param answers for those of which something is concluded, in order of the dyads
     */
    record Answers<T>(LocalDate day, int watched, ImmutableList<T> answers) {}

    private record Answered<T>(int rows, Optional<T> answer) {}

    /**
     * Reads a table.
     *
     * @param refusals to which the accounts go
     * @throws CommandException if it has no row of the year
     */
    Answers<T> read(Path table, DyadYearMapping mapping, Refusals refusals, Output output) throws IOException {
        Terminal terminal = output.terminal();
        try (DyadYearCursor pairs = DyadYearCursor.open(table, mapping, TableInput.options(terminal))) {
            Iterators.partition(pairs, AT_A_TIME).forEachRemaining(this::take);
            terminal.done();
            refusals.settle(pairs.report(), output);
        }
        if (years.isEmpty()) {
            throw CommandException.unreadable(table + ": has no row that can be read");
        }
        if (answers.isEmpty()) {
            throw CommandException.usage("--as-of " + asOf.orElseThrow() + " needs rows of " + year()
                    + ", the last year that was over by then; " + table + " has years from " + years.first() + " to "
                    + years.last() + ". Maybe --as-of " + nearest());
        }
        return new Answers<>(
                day(),
                answers.size(),
                answers.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(entry -> entry.getValue().answer().stream())
                        .collect(ImmutableList.toImmutableList()));
    }

    private void take(List<YearlyDyad> some) {
        int before = years.isEmpty() ? Integer.MIN_VALUE : years.last();
        some.forEach(pair -> years.addAll(pair.years()));
        if (asOf.isEmpty() && years.last() > before) {
            answers.clear();
        }
        LocalDate day = day();
        int year = year();
        List<YearlyDyad> asked =
                some.stream().filter(pair -> pair.years().contains(year)).toList();
        List<Optional<T>> answered = asked.parallelStream()
                .map(pair -> question.answer(known(pair, year), day))
                .toList();
        for (int i = 0; i < asked.size(); i++) {
            keep(asked.get(i), answered.get(i));
        }
    }

    /** Where one state's code followed another's within the year, that counts of which more is known. */
    private void keep(YearlyDyad pair, Optional<T> answer) {
        answers.merge(
                pair.dyad(),
                new Answered<>(pair.years().size(), answer),
                (one, other) -> other.rows() > one.rows() ? other : one);
    }

    private LocalDate day() {
        return asOf.orElseGet(() -> LocalDate.of(years.last(), 12, 31));
    }

    /** The last year that was over. */
    private int year() {
        return day().plusDays(1).getYear() - 1;
    }

    private int nearest() {
        return Stream.of(years.floor(year()), years.ceiling(year()))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow();
    }

    private static Relationship known(YearlyDyad pair, int year) {
        Relationship relationship = pair.relationship();
        return pair.carriedYears(relationship).contains(year) ? relationship : Relationship.of(pair.dyad());
    }
}
