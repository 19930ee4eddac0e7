package org.entente.dataset.event;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import org.entente.dataset.io.Row;
import org.entente.dataset.io.TextMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows of GDELT, as its files have them or as a query or a data frame has written them: some of the columns, in any order,
 * under a header.
 */
final class GdeltParser implements EventParser {
    /** Before April 2013 a row had no source address, which stands last. */
    private static final int WITHOUT_ADDRESS = EventColumns.GDELT_1.size() - 1;

    /** Kinds of place: 1 is a whole country. */
    private static final String COUNTRY_ONLY = "1";

    /** More places than most files name; what comes after is read anew each time. */
    private static final int MOST_PLACES = 100_000;

    private static final int DAY = 8;
    private static final QuadClass[] QUADS = QuadClass.values();

    private final Layout layout;
    private final DateCache days;
    private final EventCodebook.Index codes;
    private final @Nullable LeadingZeros zeros;
    private final ActorResolver actors = ActorResolver.ofCameo();
    private final TextMap<String> places = new TextMap<>(MOST_PLACES);
    private final int width;
    private final int otherWidth;
    private final int id;
    private final int date;
    private final int added;
    private final int code;
    private final int quad;
    private final int sources;
    private final int placeKind;
    private final int placeName;
    private final Side from;
    private final Side to;

    GdeltParser(Layout layout, DateCache days, EventCodebook.Index codes, @Nullable LeadingZeros zeros) {
        this.layout = layout;
        this.days = days;
        this.codes = codes;
        this.zeros = zeros;
        this.width = layout.width();
        this.otherWidth = layout.headers() == 0 && layout.format() == EventFormat.GDELT_1
                ? WITHOUT_ADDRESS + EventColumns.GDELT_1.size() - width
                : width;
        this.id = layout.column("globaleventid");
        this.date = layout.column("sqldate");
        this.added = layout.column("dateadded");
        this.code = layout.column("eventcode");
        this.quad = layout.column("quadclass");
        this.sources = layout.column("numsources");
        this.placeKind = layout.column("actiongeotype");
        this.placeName = layout.column("actiongeofullname");
        this.from = new Side(layout.columns(), "actor1");
        this.to = new Side(layout.columns(), "actor2");
    }

    /** The columns of one actor. */
    private static final class Side {
        private final int country;
        private final int[] groups;
        private final int[] types;

        Side(ImmutableMap<String, Integer> columns, String actor) {
            country = columns.getOrDefault(actor + "countrycode", Layout.NONE);
            groups = places(
                    columns,
                    actor + "knowngroupcode",
                    actor + "ethniccode",
                    actor + "religion1code",
                    actor + "religion2code");
            types = places(columns, actor + "type1code", actor + "type2code", actor + "type3code");
        }

        private static int[] places(ImmutableMap<String, Integer> columns, String... names) {
            return Arrays.stream(names)
                    .filter(columns::containsKey)
                    .mapToInt(name -> columns.getOrDefault(name, Layout.NONE))
                    .toArray();
        }
    }

    @Override
    public Outcome read(Row row, Event event) {
        if (row.columns() != width && row.columns() != otherWidth) {
            return Outcome.BAD_WIDTH;
        }
        if (id >= 0 && !row.isWholeNumber(id)) {
            return Outcome.BAD_ID;
        }
        event.day = row.length(date) == DAY ? days.read(row, date, DAY) : days.read(row, date);
        if (event.day == null) {
            return Outcome.BAD_DAY;
        }
        event.received = added < 0 ? event.day : days.read(row, added, DAY);
        if (event.received == null) {
            return Outcome.BAD_DAY_ADDED;
        }
        event.code = zeros == null ? codes.read(row, code) : zeros.read(row);
        if (event.code == null) {
            return Outcome.BAD_CODE;
        }
        Actor one = actor(row, from);
        Actor other = actor(row, to);
        event.from = one;
        event.to = other;
        if (one.isNoState() || other.isNoState()) {
            return Outcome.SOUND; // Nothing else of it will be asked for; most rows end here.
        }
        event.speaker = speaker(row, from);
        event.addressee = speaker(row, to);
        int number = quad < 0 ? 0 : row.number(quad);
        event.quad = number >= 1 && number <= 4
                ? QUADS[number - 1]
                : event.code.code().quad();
        event.sources = sources < 0 ? 0 : row.number(sources);
        return Outcome.SOUND;
    }

    @Override
    public String reason(Outcome outcome, Row row) {
        return switch (outcome) {
            case BAD_WIDTH ->
                "has " + row.columns() + " columns instead of "
                        + (width == otherWidth ? "" + width : WITHOUT_ADDRESS + " or " + EventColumns.GDELT_1.size());
            case BAD_ID -> "the id must be a number: " + row.text(id);
            case BAD_DAY -> "the day " + DateCache.RULE + ": " + row.text(date);
            case BAD_DAY_ADDED -> "the day added " + DateCache.RULE + ": " + row.text(added);
            case BAD_CODE -> "not a CAMEO code: " + row.text(code);
            case SOUND -> "";
        };
    }

    @Override
    public String id(Row row) {
        return id < 0 ? "" : row.text("gdelt:", id);
    }

    @Override
    public long number(Row row) {
        // The two versions number their events apart.
        return id < 0 ? NO_ID : layout.format() == EventFormat.GDELT_1 ? -row.longNumber(id) : row.longNumber(id);
    }

    @Override
    public String place(Row row) {
        if (placeName < 0 || (placeKind >= 0 && row.is(placeKind, COUNTRY_ONLY))) {
            return "";
        }
        String place = row.in(places, placeName);
        if (place == null) {
            place = row.text(placeName);
            places.put(row.raw(placeName, row.length(placeName)), place);
        }
        return place;
    }

    @Override
    public String text(Row row) {
        return "";
    }

    private Actor actor(Row row, Side side) {
        if (!row.isBlank(side.country)) {
            return actors.country(row, side.country);
        }
        for (int column : side.groups) {
            if (!row.isBlank(column)) {
                return Actor.NOT_A_STATE;
            }
        }
        return Actor.MISSING;
    }

    private Actor.Speaker speaker(Row row, Side side) {
        Actor.Speaker speaker = Actor.Speaker.UNDECIDED;
        for (int column : side.types) {
            if (row.isBlank(column)) {
                break;
            }
            speaker = speaker.or(actors.speaker(row, column, 0));
        }
        return speaker;
    }
}
