package org.entente.dataset.event;

import com.google.common.collect.ImmutableMap;
import org.entente.dataset.io.Row;
import org.entente.party.CodeScheme;

/** Rows of a list whose columns are known by name: ICEWS, POLECAT, CAMEO lists, and whatever an {@link EventMapping} maps. */
final class ListParser implements EventParser {
    private static final String NONE = "NA";
    private static final int COUNTRY = 3;
    private static final ImmutableMap<String, QuadClass> QUADS = ImmutableMap.<String, QuadClass>builder()
            .put("1", QuadClass.VERBAL_COOPERATION)
            .put("2", QuadClass.MATERIAL_COOPERATION)
            .put("3", QuadClass.VERBAL_CONFLICT)
            .put("4", QuadClass.MATERIAL_CONFLICT)
            .put("verbalcooperation", QuadClass.VERBAL_COOPERATION)
            .put("materialcooperation", QuadClass.MATERIAL_COOPERATION)
            .put("verbalconflict", QuadClass.VERBAL_CONFLICT)
            .put("materialconflict", QuadClass.MATERIAL_CONFLICT)
            .buildOrThrow();

    private final Layout layout;
    private final ListColumns list;
    private final DateCache days;
    private final CodeReader codes;
    private final ActorResolver actors;
    private final boolean wholeActors;
    private final int id;
    private final int date;
    private final int received;
    private final int from;
    private final int fromRoles;
    private final int to;
    private final int toRoles;
    private final int quad;
    private final int city;
    private final int province;
    private final int text;

    ListParser(Layout layout, ListColumns list, DateCache days, CodeReader codes) {
        this.layout = layout;
        this.list = list;
        this.days = days;
        this.codes = codes;
        this.actors = ActorResolver.of(list.parties());
        this.wholeActors =
                list.parties() == CodeScheme.CAMEO && list.fromRoles().isEmpty();
        this.id = layout.column(list.id());
        this.date = layout.column(list.date());
        this.received = layout.column(list.received());
        this.from = layout.column(list.from());
        this.fromRoles = layout.column(list.fromRoles());
        this.to = layout.column(list.to());
        this.toRoles = layout.column(list.toRoles());
        this.quad = layout.column(list.quad());
        this.city = layout.column(list.city());
        this.province = layout.column(list.province());
        this.text = layout.column(list.text());
    }

    @Override
    public Outcome read(Row row, Event event) {
        if (row.columns() != layout.width() && !isSoundDespiteWidth(row)) {
            return Outcome.BAD_WIDTH;
        }
        event.day = days.read(row, date);
        if (event.day == null) {
            return Outcome.BAD_DAY;
        }
        event.code = codes.read(row);
        if (event.code == null) {
            return Outcome.BAD_CODE;
        }
        DateCache.Day published = has(row, received) ? days.read(row, received) : null;
        event.received = published == null ? event.day : published;
        event.from = wholeActors ? actors.actor(row, from) : actors.country(row, from);
        event.to = wholeActors ? actors.actor(row, to) : actors.country(row, to);
        event.speaker = speaker(row, from, fromRoles);
        event.addressee = speaker(row, to, toRoles);
        event.quad = quad(row, event.code.code());
        event.sources = 0;
        return Outcome.SOUND;
    }

    /** Surplus columns must be empty; columns that are missing must be none that is read. */
    private boolean isSoundDespiteWidth(Row row) {
        if (!list.isLenient() || row.columns() > Row.COLUMNS || row.columns() <= Math.max(date, Math.max(from, to))) {
            return false;
        }
        for (int column = layout.width(); column < row.columns(); column++) {
            if (!row.isBlank(column)) {
                return false;
            }
        }
        return true;
    }

    private Actor.Speaker speaker(Row row, int actor, int roles) {
        if (roles != Layout.NONE) {
            return has(row, roles) ? actors.speaker(row, roles, 0) : Actor.Speaker.UNDECIDED;
        }
        return wholeActors ? actors.speaker(row, actor, COUNTRY) : Actor.Speaker.UNDECIDED;
    }

    private QuadClass quad(Row row, EventCode code) {
        return has(row, quad) ? QUADS.getOrDefault(EventColumns.key(row.text(quad)), code.quad()) : code.quad();
    }

    private static boolean has(Row row, int column) {
        return column >= 0 && column < row.columns() && !row.isBlank(column);
    }

    @Override
    public String reason(Outcome outcome, Row row) {
        return switch (outcome) {
            case BAD_WIDTH -> "has " + row.columns() + " columns instead of " + layout.width();
            case BAD_DAY -> "the day " + DateCache.RULE + ": " + row.text(date);
            case BAD_CODE -> codes.reason(row);
            case BAD_ID, BAD_DAY_ADDED, SOUND -> "";
        };
    }

    @Override
    public String id(Row row) {
        if (!has(row, id)) {
            return "";
        }
        String whole = list.idPrefix() + ":" + row.text(id);
        return list.isDatedId() ? whole + "@" + row.text(date) : whole;
    }

    @Override
    public long number(Row row) {
        if (!has(row, id)) {
            return NO_ID;
        }
        long ofFeed = row.hash(id, list.idPrefix().hashCode());
        return Math.max(1, Math.abs(list.isDatedId() ? row.hash(date, ofFeed) : ofFeed));
    }

    @Override
    public String place(Row row) {
        String inCity = place(row, city);
        return inCity.isEmpty() ? place(row, province) : inCity;
    }

    private static String place(Row row, int column) {
        return has(row, column) && !row.is(column, NONE) && !row.is(column, "None") ? row.text(column) : "";
    }

    @Override
    public String text(Row row) {
        return has(row, text) ? row.text(text) : "";
    }

    /**
     * Which columns of a list say what, by the names that the list gives them; blank where it has none such.
     *
     * @param idPrefix what the ids of its evidence begin with
     * @param isDatedId whether an id may come back on another day, so that it names an event only together with its date
     * @param isLenient whether rows may have surplus empty columns, or lack some after the last that is needed
     * @param parties how parties are written; as CAMEO's whole actors, if there is no column of roles
     * @param id an id that no other event has
     * @param date when it happened
     * @param received when it was published
     * @param from who acted
     * @param fromRoles in which roles
     * @param to toward whom
     * @param toRoles in which roles
     * @param quad the class
     * @param city where
     * @param province where, if there is no city
     * @param text what happened, in words
     */
    record ListColumns(
            String idPrefix,
            boolean isDatedId,
            boolean isLenient,
            CodeScheme parties,
            String id,
            String date,
            String received,
            String from,
            String fromRoles,
            String to,
            String toRoles,
            String quad,
            String city,
            String province,
            String text) {
        static final ListColumns ICEWS = new ListColumns(
                "icews",
                true,
                false,
                CodeScheme.ICEWS,
                "Event ID",
                "Event Date",
                "",
                "Source Country",
                "Source Sectors",
                "Target Country",
                "Target Sectors",
                "",
                "City",
                "Province",
                "");

        static final ListColumns CAMEO_LIST = new ListColumns(
                "", false, false, CodeScheme.CAMEO, "", "date", "", "source", "", "target", "", "", "", "", "");

        static final ListColumns POLECAT = new ListColumns(
                "polecat",
                false,
                true,
                CodeScheme.ISO,
                "Event ID",
                "Event Date",
                "Publication Date",
                "Actor Country",
                "Primary Actor Sector",
                "Recipient Country",
                "Primary Recipient Sector",
                "Quad Code",
                "City",
                "Province",
                "");

        /** The columns of a mapping. */
        static ListColumns of(EventMapping mapping) {
            return new ListColumns(
                    mapping.key(),
                    false,
                    true,
                    mapping.parties(),
                    mapping.column(EventMapping.Column.ID),
                    mapping.column(EventMapping.Column.DATE),
                    mapping.column(EventMapping.Column.RECEIVED),
                    mapping.column(EventMapping.Column.FROM),
                    mapping.column(EventMapping.Column.FROM_ROLES),
                    mapping.column(EventMapping.Column.TO),
                    mapping.column(EventMapping.Column.TO_ROLES),
                    mapping.column(EventMapping.Column.QUAD),
                    mapping.column(EventMapping.Column.PLACE),
                    "",
                    mapping.column(EventMapping.Column.TEXT));
        }
    }
}
