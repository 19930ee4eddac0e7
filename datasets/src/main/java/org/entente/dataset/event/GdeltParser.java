package org.entente.dataset.event;

import org.entente.dataset.io.CompressedFile;
import org.entente.dataset.io.Row;
import org.entente.dataset.io.RowScanner;
import org.entente.dataset.io.TabScanner;
import org.jspecify.annotations.Nullable;

/**
 * Rows of GDELT. Columns by the codebooks of the GDELT Event Database, 1.03 (2013) and 2.0 (2015), counted from 0; 1.0 has
 * no second-level province and, before April 2013, no source address.
 */
final class GdeltParser extends EventParser {
    static final int WIDTH_1_OLD = 57;
    static final int WIDTH_1 = 58;
    static final int WIDTH_2 = 61;

    private static final int ID = 0;
    private static final int DATE = 1;
    private static final int ACTOR_1 = 5;
    private static final int ACTOR_2 = 15;
    /** Within an actor: country, known group, ethnic group, two faiths, three types. */
    private static final int COUNTRY = 2;

    private static final int GROUP = 3;
    private static final int LAST_FAITH = 6;
    private static final int TYPES = 7;
    private static final int LAST_TYPE = 9;
    private static final int CODE = 26;
    private static final int QUAD = 29;
    private static final int SOURCES = 32;
    /** Kinds of place: 1 is a whole country. */
    private static final String COUNTRY_ONLY = "1";

    private static final int DAY = 8;
    private static final QuadClass[] QUADS = QuadClass.values();

    private final EventFormat format;
    private final int placeKind;
    private final int added;
    private final ActorResolver actors = ActorResolver.ofCameo();

    GdeltParser(EventFormat format, DateCache days, EventCodeIndex codes) {
        super(days, codes);
        this.format = format;
        this.placeKind = format == EventFormat.GDELT_2 ? 51 : 49;
        this.added = format == EventFormat.GDELT_2 ? 59 : 56;
    }

    @Override
    RowScanner open(CompressedFile.Text text) {
        return new TabScanner(text.in(), text.name());
    }

    @Override
    @Nullable
    String read(Row row, EventRow event) {
        if (format == EventFormat.GDELT_2 ? row.columns() != WIDTH_2 : isNoWidth1(row.columns())) {
            return "has " + row.columns() + " columns instead of "
                    + (format == EventFormat.GDELT_2 ? "" + WIDTH_2 : WIDTH_1_OLD + " or " + WIDTH_1);
        }
        if (!row.isWholeNumber(ID)) {
            return "the id must be a number: " + row.text(ID);
        }
        event.day = row.length(DATE) == DAY ? days.read(row, DATE, DAY) : null;
        event.received = days.read(row, added, DAY);
        event.code = codes.read(row, CODE);
        if (event.day == null || event.received == null) {
            return event.day == null ? noDate("the day", row, DATE) : noDate("the day added", row, added);
        }
        if (event.code == null) {
            return noCode(row, CODE);
        }
        event.from = actor(row, ACTOR_1);
        event.to = actor(row, ACTOR_2);
        if (event.from.isNoState() || event.to.isNoState()) {
            return null; // Nothing else of it will be asked for; most rows end here.
        }
        event.speaker = speaker(row, ACTOR_1);
        event.spokenTo = speaker(row, ACTOR_2);
        int quad = row.number(QUAD);
        event.quad =
                quad >= 1 && quad <= 4 ? QUADS[quad - 1] : event.code.code().quad();
        event.sources = row.number(SOURCES);
        return null;
    }

    @Override
    String id(Row row, String file) {
        return "gdelt:" + row.text(ID);
    }

    @Override
    String place(Row row) {
        return row.is(placeKind, COUNTRY_ONLY) ? "" : row.text(placeKind + 1);
    }

    private static boolean isNoWidth1(int columns) {
        return columns != WIDTH_1 && columns != WIDTH_1_OLD;
    }

    private Actor actor(Row row, int first) {
        if (!row.isBlank(first + COUNTRY)) {
            return actors.country(row, first + COUNTRY);
        }
        for (int column = first + GROUP; column <= first + LAST_FAITH; column++) {
            if (!row.isBlank(column)) {
                return Actor.NOT_A_STATE;
            }
        }
        return Actor.MISSING;
    }

    private Speaker speaker(Row row, int first) {
        Speaker speaker = Speaker.UNDECIDED;
        for (int column = first + TYPES; column <= first + LAST_TYPE && !row.isBlank(column); column++) {
            speaker = speaker.or(actors.speaker(row, column, 0));
        }
        return speaker;
    }
}
