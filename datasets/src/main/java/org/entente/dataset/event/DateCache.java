package org.entente.dataset.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.entente.dataset.io.Row;
import org.entente.dataset.io.TextMap;
import org.entente.relationship.DateSpan;
import org.jspecify.annotations.Nullable;

/** Dates of rows. Each is read once, since a file tells few dates many times. */
final class DateCache {
    /** Event data tell of living memory; a year outside is a mistake. */
    private static final int FIRST_YEAR = 1800;

    private static final int LAST_YEAR = 2200;
    /** All days of the years allowed, in both ways of writing them. */
    private static final int MOST = 300_000;

    private final TextMap<Day> known = new TextMap<>(MOST);

    /**
     * A day.
     *
     * @param date the day
     * @param number days since 1970
     * @param span the day as the date of evidence
     */
    record Day(LocalDate date, int number, DateSpan span) {}

    /** The day that a field starts with, written 20180131 or 2018-01-31; null if there is no such day. */
    @Nullable
    Day read(Row row, int column, int length) {
        if (row.length(column) < length) {
            return null;
        }
        Day day = row.in(known, column, length);
        return day == null ? parse(row.raw(column, length)) : day;
    }

    private @Nullable Day parse(String text) {
        String digits = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-'
                ? text.substring(0, 4) + text.substring(5, 7) + text.substring(8)
                : text;
        if (digits.length() != 8 || !digits.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
            return null;
        }
        int number = Integer.parseInt(digits);
        if (number < FIRST_YEAR * 10_000 || number >= (LAST_YEAR + 1) * 10_000) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
            Day day = new Day(date, (int) date.toEpochDay(), DateSpan.of(date));
            known.put(text, day);
            return day;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
