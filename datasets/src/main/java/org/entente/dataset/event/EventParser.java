package org.entente.dataset.event;

import org.entente.dataset.io.CompressedFile;
import org.entente.dataset.io.Row;
import org.entente.dataset.io.RowScanner;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one format. */
abstract sealed class EventParser permits GdeltParser, IcewsParser, CameoListParser {
    final DateCache days;
    final EventCodeIndex codes;

    EventParser(DateCache days, EventCodeIndex codes) {
        this.days = days;
        this.codes = codes;
    }

    /** The reader for a layout. */
    static EventParser of(Layout layout, DateCache days, EventCodeIndex codes) {
        return switch (layout.format()) {
            case GDELT_1, GDELT_2 -> new GdeltParser(layout.format(), days, codes);
            case ICEWS -> new IcewsParser(layout, days, codes);
            case CAMEO_LIST -> new CameoListParser(layout, days, codes);
        };
    }

    /** The rows of a text of that format. */
    abstract RowScanner open(CompressedFile.Text text);

    /** Reads a row into an event. Returns what is wrong with it, or null. */
    abstract @Nullable String read(Row row, EventRow event);

    /** What tells the row apart from all others of its feed, given where it stands. */
    abstract String id(Row row, String file);

    /** Where within a country it happened; empty if that is not told. */
    abstract String place(Row row);

    static long bits(int... columns) {
        long bits = 0;
        for (int column : columns) {
            bits |= 1L << column;
        }
        return bits;
    }

    static String noDate(String name, Row row, int column) {
        return name + " must be a date that exists: " + row.text(column);
    }

    static String noCode(Row row, int column) {
        return "not a CAMEO code: " + row.text(column);
    }
}
