package org.entente.relationship;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.entente.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * A date or an interval, as precise as is known: {@code 1958}, {@code 1958-07}, {@code 1958-07-31},
 * {@code 1950-02-14/1980-04}, {@code 2001-06-15/..}. After ISO 8601, with both ends inclusive at their precision: the
 * interval {@code 1950-02/1980} lasts from 1 February 1950 to 31 December 1980, and {@code 1950-02/1950} to the end of that
 * year.
 *
 * <p>Two spans are equal if they are written alike, because precision is part of what is known.
 */
public final class DateSpan {
    private static final String OPEN = "..";
    private static final String FORM = "must be an ISO 8601 date or interval such as 1958, 1958-07, 1958-07-31,"
            + " 1950-02-14/1980-04 or 2001-06-15/..";

    private final String text;
    private final LocalDate first;
    private final LocalDate startsBy;
    /** As it is asked for, several times with every item of evidence, while items of one day share a span. */
    private final Optional<LocalDate> last;

    private final @Nullable LocalDate endsFrom;

    private DateSpan(String text, Moment start, @Nullable Moment end) {
        this.text = text;
        this.first = start.first();
        this.last = Optional.ofNullable(end).map(Moment::last);
        if (last.isPresent() && last.get().isBefore(first)) {
            throw new InvalidValueException("when", "must not end before it starts", text);
        }
        this.endsFrom = end == null ? null : end.first().isBefore(first) ? first : end.first();
        this.startsBy = last.filter(one -> one.isBefore(start.last())).orElse(start.last());
    }

    /**
     * Reads the text form.
     *
     * @throws InvalidValueException if the text is not of that form, if a date does not exist, or if it ends before it
     *     starts
     */
    @JsonCreator
    public static DateSpan parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            Moment moment = Moment.parse(text, text);
            return new DateSpan(text, moment, moment);
        }
        Moment start = Moment.parse(text.substring(0, slash), text);
        String end = text.substring(slash + 1);
        return new DateSpan(text, start, end.equals(OPEN) ? null : Moment.parse(end, text));
    }

    /** One day. */
    public static DateSpan of(LocalDate day) {
        return parse(day.toString());
    }

    /**
     * From one day to another.
     *
     * @throws InvalidValueException if the last day is before the first
     */
    public static DateSpan of(LocalDate firstInclusive, LocalDate lastInclusive) {
        return parse(firstInclusive + "/" + lastInclusive);
    }

    /** A whole calendar month. */
    public static DateSpan of(YearMonth month) {
        return parse(month.toString());
    }

    /** A whole calendar year. */
    public static DateSpan ofYear(int year) {
        return parse(LocalDate.of(year, Month.JANUARY, 1).toString().substring(0, 4));
    }

    /** From one day on, with no end. */
    public static DateSpan startingOn(LocalDate firstInclusive) {
        return parse(firstInclusive + "/" + OPEN);
    }

    /** The earliest day it may start on. */
    public LocalDate first() {
        return first;
    }

    /** The day by which it has certainly started: the last day of its start at its precision, or its last if sooner. */
    public LocalDate startsBy() {
        return startsBy;
    }

    /** The last day; empty if the end is open. */
    public Optional<LocalDate> findLast() {
        return last;
    }

    /** The day before which it has certainly not ended: the first of its end at its precision, or its own if later. */
    Optional<LocalDate> findEndsFrom() {
        return Optional.ofNullable(endsFrom);
    }

    /** The number of its days, both ends included; empty if the end is open. */
    OptionalLong days() {
        return last.isEmpty() ? OptionalLong.empty() : OptionalLong.of(ChronoUnit.DAYS.between(first, last.get()) + 1);
    }

    /** Whether it is written as an interval, and not as one day, month or year. */
    boolean isInterval() {
        return text.indexOf('/') >= 0;
    }

    /**
     * Whether another span that starts later starts before this one ends. The turn from one to the other may stand in
     * both, at its precision: 1950/1958-07 and 1958-07/1960 do not overlap.
     */
    public boolean overlaps(DateSpan later) {
        return endsFrom == null || endsFrom.isAfter(later.startsBy) || equals(later);
    }

    /** Whether it has no end. */
    public boolean isOpen() {
        return last.isEmpty();
    }

    /** Whether a day lies in the span. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && (last.isEmpty() || !day.isAfter(last.get()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DateSpan span && span.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text that {@link #parse} reads. */
    @JsonValue
    @Override
    public String toString() {
        return text;
    }

    /** One end at its precision: the days that it may mean. */
    private record Moment(LocalDate first, LocalDate last) {
        static Moment parse(String text, String whole) {
            try {
                return switch (text.length()) {
                    case 4 -> ofMonths(YearMonth.parse(text + "-01"), YearMonth.parse(text + "-12"));
                    case 7 -> ofMonths(YearMonth.parse(text), YearMonth.parse(text));
                    case 10 -> new Moment(LocalDate.parse(text), LocalDate.parse(text));
                    default -> throw new InvalidValueException("when", FORM, whole);
                };
            } catch (DateTimeException e) {
                boolean looksLikeADate = text.matches("[0-9]{4}(-[0-9]{2}){0,2}");
                throw new InvalidValueException("when", looksLikeADate ? "must be a date that exists" : FORM, whole);
            }
        }

        private static Moment ofMonths(YearMonth first, YearMonth last) {
            return new Moment(first.atDay(1), last.atEndOfMonth());
        }
    }
}
