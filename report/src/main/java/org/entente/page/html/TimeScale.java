package org.entente.page.html;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.stream.IntStream;

/**
 * The axis of time of all pictures. Places are in months since the first month; a window of them is seen, and the script
 * may choose another.
 *
 * @param first the first month, counted from January of year 0
 * @param months how many there are
 * @param from the first month of the window
 * @param to the end of the window
 */
public record TimeScale(int first, int months, int from, int to) {
    /** Width of the pictures, and of what is left of the axis for names. */
    public static final int WIDTH = 1000;

    public static final int LEFT = 150;
    public static final int PLOT = WIDTH - LEFT - 14;

    private static final int LONG = 12 * 120;
    private static final int CENTURY = 12 * 100;
    private static final int TICKS = 9;

    /** A scale whose window is the last hundred years or so, from the turn of a century, where there is more. */
    public static TimeScale of(LocalDate firstDay, LocalDate lastDay) {
        int first = month(firstDay) / 12 * 12;
        int months = month(lastDay) + 1 - first;
        int turn = Math.floorDiv(first + months - 12 * 60, CENTURY) * CENTURY - first;
        return new TimeScale(first, months, months <= LONG ? 0 : Math.max(0, turn), months);
    }

    private static int month(LocalDate day) {
        return (int) day.getLong(ChronoField.PROLEPTIC_MONTH);
    }

    /** Where a day is. */
    public double at(LocalDate day) {
        return month(day) - first + (day.getDayOfMonth() - 1.0) / day.lengthOfMonth();
    }

    /** The first day of a month. */
    public LocalDate day(int month) {
        int absolute = first + month;
        return LocalDate.of(Math.floorDiv(absolute, 12), Math.floorMod(absolute, 12) + 1, 1);
    }

    /** Where a place is in a picture, in its units. */
    public double x(double month) {
        return LEFT + (month - from) * PLOT / (to - from);
    }

    public boolean isSeen(double month) {
        return month >= from && month <= to;
    }

    /** This scale with all months seen. */
    public TimeScale whole() {
        return new TimeScale(first, months, 0, months);
    }

    public boolean isWhole() {
        return from == 0 && to == months;
    }

    /** The years that are marked: round ones, at most {@value #TICKS}. */
    public ImmutableList<Integer> ticks() {
        int firstYear = Math.floorDiv(first + from + 11, 12);
        int lastYear = Math.floorDiv(first + to - 1, 12);
        int step = IntStream.of(1, 2, 5, 10, 20, 25, 50, 100, 200, 500)
                .filter(years -> lastYear - firstYear <= years * TICKS)
                .findFirst()
                .orElse(1000);
        return IntStream.rangeClosed(firstYear, lastYear)
                .filter(year -> year % step == 0)
                .boxed()
                .collect(ImmutableList.toImmutableList());
    }
}
