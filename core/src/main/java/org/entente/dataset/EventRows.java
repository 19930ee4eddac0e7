package org.entente.dataset;

import org.jspecify.annotations.Nullable;

/** Reads the rows of one format. */
abstract sealed class EventRows permits GdeltRows, IcewsRows, CameoListRows {
    final Days days;
    final CodedEvents codes;

    EventRows(Days days, CodedEvents codes) {
        this.days = days;
        this.codes = codes;
    }

    /** The reader for a layout. */
    static EventRows of(Layout layout, Days days, CodedEvents codes) {
        return switch (layout.format()) {
            case GDELT_1, GDELT_2 -> new GdeltRows(layout.format(), days, codes);
            case ICEWS -> new IcewsRows(layout, days, codes);
            case CAMEO_LIST -> new CameoListRows(layout, days, codes);
        };
    }

    /** The rows of a text of that format. */
    abstract RowSource open(Texts.Text text);

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
