package org.entente.dataset.event;

import com.google.common.base.Splitter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.entente.dataset.io.Row;
import org.entente.dataset.io.TextMap;
import org.entente.relationship.DateSpan;
import org.jspecify.annotations.Nullable;

/** Dates of rows. Each is read once, since a file names few dates many times. */
final class DateCache {
    /** Event data are of living memory; a year outside is a mistake. */
    private static final int FIRST_YEAR = 1800;

    private static final int LAST_YEAR = 2200;
    /** What must hold of a date. */
    static final String RULE = "must be a date from " + FIRST_YEAR + " to " + LAST_YEAR + " that exists";

    /** All days of the years allowed, in two ways of writing them. */
    private static final int MOST = 300_000;

    private static final int ISO_LENGTH = 10;
    private static final Splitter PARTS = Splitter.on('/');

    private final DateOrder order;
    private final TextMap<Day> known = new TextMap<>(MOST);

    /** Dates of which {@code 1/2/2017} is read in an order. */
    DateCache(DateOrder order) {
        this.order = order;
    }

    /**
     * A day.
     *
     * @param date the day
     * @param number days since 1970
     * @param span the day as the date of evidence
     */
    record Day(LocalDate date, int number, DateSpan span) {}

    /** The day that a field starts with, written 20180131; null if there is no such day. */
    @Nullable
    Day read(Row row, int column, int length) {
        if (row.length(column) < length) {
            return null;
        }
        Day day = row.in(known, column, length);
        return day == null ? parse(row.raw(column, length)) : day;
    }

    /**
     * The day in a field, written 20180131, 2018-01-31, 2018/01/31 or 1/31/2018, a time of day after it or none; null if
     * there is no such day.
     */
    @Nullable
    Day read(Row row, int column) {
        Day day = row.in(known, column);
        if (day != null) {
            return day;
        }
        return find(row.raw(column, row.length(column)));
    }

    /** The day that a text names; null if there is no such day. */
    @Nullable
    Day find(String text) {
        int end = text.length() > ISO_LENGTH ? endOfDate(text) : text.length();
        Day parsed = parse(text.substring(0, end));
        if (parsed != null && end < text.length()) {
            known.put(text, parsed);
        }
        return parsed;
    }

    private static int endOfDate(String text) {
        int time = Math.max(text.indexOf('T'), text.indexOf(' '));
        return time < 0 ? text.length() : time;
    }

    private @Nullable Day parse(String text) {
        try {
            LocalDate date = date(text);
            if (date == null || date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                return null;
            }
            Day day = new Day(date, (int) date.toEpochDay(), DateSpan.of(date));
            known.put(text, day);
            return day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable LocalDate date(String text) {
        if (text.length() == 8 && isNumber(text)) {
            int number = Integer.parseInt(text);
            return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
        }
        if (text.length() == ISO_LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-') {
            return ofParts(text.substring(0, 4), text.substring(5, 7), text.substring(8));
        }
        List<String> parts = PARTS.splitToList(text);
        if (parts.size() != 3) {
            return null;
        }
        if (parts.get(0).length() == 4) {
            return ofParts(parts.get(0), parts.get(1), parts.get(2));
        }
        return order == DateOrder.MONTH_FIRST
                ? ofParts(parts.get(2), parts.get(0), parts.get(1))
                : ofParts(parts.get(2), parts.get(1), parts.get(0));
    }

    private static @Nullable LocalDate ofParts(String year, String month, String day) {
        boolean sound = year.length() == 4
                && isNumber(year)
                && isNumber(month)
                && isNumber(day)
                && month.length() <= 2
                && day.length() <= 2;
        return sound ? LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)) : null;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
