package org.entente.dataset.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.InvalidFileException;
import org.entente.json.Json;
import org.entente.party.CodeScheme;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.Source;
import org.immutables.value.Value;

/**
 * Which column of a delimited list of events says what, as JSON, format {@value #FORMAT}: so that ACLED, Phoenix, TERRIER or
 * the output of a language model need no reader of their own.
 *
 * <pre>{@code
 * {"format": "entente-event-mapping/1", "name": "my-coder", "version": "1", "parties": "ISO", "codes": "CAMEO",
 *  "columns": {"date": "day", "from": "actor", "to": "recipient", "code": "cameo", "text": "sentence", "id": "nr"},
 *  "key": "my-coder", "source": {"title": "Events coded by my coder"}}
 *
 * EventReader reader = EventReader.builder().mapping(EventMapping.read(path)).build();
 * }</pre>
 *
 * <p>Columns are found by the letters and digits of their names alone. What was done is said by a code of CAMEO,
 * or of PLOVER (type, mode and contexts), or directly by factor, issue area and score.
 */
@Value.Immutable
@JsonDeserialize(builder = EventMapping.Builder.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract sealed class EventMapping permits ImmutableEventMapping {
    /** The version of the form. */
    public static final String FORMAT = "entente-event-mapping/1";

    EventMapping() {}

    /** How a row says what was done. */
    public enum Codes {
        /** A CAMEO code in the column {@link Column#CODE}. */
        CAMEO,
        /** A PLOVER type in {@link Column#CODE}, and if they are there {@link Column#MODE} and {@link Column#CONTEXTS}. */
        PLOVER,
        /** {@link Column#FACTOR}, {@link Column#SCORE} from -1 to 1 and, if it is there, {@link Column#AREA}. */
        DIRECT
    }

    /** What a column may say. */
    public enum Column {
        /** When it happened: 2018-01-31, 20180131, or 1/31/2018. Mandatory. */
        DATE,
        /** Who acted. Mandatory. */
        FROM,
        /** Toward whom. Mandatory. */
        TO,
        /** Roles of who acted, as CAMEO's three letters: {@code GOV}. */
        FROM_ROLES,
        /** Roles of whom it was done to. */
        TO_ROLES,
        /** Code or type of the event. */
        CODE,
        /** PLOVER's mode. */
        MODE,
        /** PLOVER's contexts, the chief one first. */
        CONTEXTS,
        /** Name of a {@link Factor}. */
        FACTOR,
        /** Name of an {@link IssueArea}. */
        AREA,
        /** From -1, hostile, to 1, close. */
        SCORE,
        /** 1 to 4, or in words such as {@code verbal cooperation}. */
        QUAD,
        /** An id that no other event of the list has. */
        ID,
        /** When it was published or added. */
        RECEIVED,
        /** Place within a country. */
        PLACE,
        /** What happened, in words. */
        TEXT
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads a mapping file.
     *
     * @throws InvalidFileException if it is not well-formed, misses something, or breaks a rule
     * @throws IOException if the file cannot be read
     */
    public static EventMapping read(Path path) throws IOException {
        return Json.read(Json.text(path), EventMapping.class, String.valueOf(path.getFileName()));
    }

    /**
     * Reads a mapping from text.
     *
     * @throws InvalidFileException if it is not well-formed, misses something, or breaks a rule
     */
    public static EventMapping parse(String json) {
        return Json.read(json, EventMapping.class, "event mapping");
    }

    /** Always {@value #FORMAT}. */
    public abstract String format();

    /** Name of the mapping. */
    public abstract String name();

    /** Version of the mapping. */
    public abstract String version();

    /** How the list writes countries; {@code CAMEO} for whole actors such as {@code CHNGOV}. */
    public abstract CodeScheme parties();

    /** How a row says what was done. */
    public abstract Codes codes();

    /** The names of the columns in the list. */
    public abstract ImmutableMap<Column, String> columns();

    /** CAMEO codes or PLOVER types for the list's own words, such as {@code "Battles": "190"}; others stand for themselves. */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, String> meanings();

    /** What evidence of the list names as its source; the key of {@link #source} in a relationship. */
    public abstract String key();

    /** Who made the list. */
    public abstract Source source();

    /** How far the list can be trusted, and how its repetitions are met; by default as {@link EventFormat#MAPPED} has it. */
    public abstract Optional<FeedProfile> feed();

    /** The mapping as the text of a mapping file. {@link #parse} gives an equal mapping back. */
    public String toJson() {
        return Json.write(this);
    }

    /** The profile of the list, with its own key and source. */
    FeedProfile profile() {
        return FeedProfile.builder(feed().orElseGet(() -> FeedProfile.standard(EventFormat.MAPPED)))
                .key(key())
                .source(source())
                .build();
    }

    /** The columns that a file must have, and those it may have. */
    EventColumns wanted() {
        ImmutableList<Column> needed = needed().collect(ImmutableList.toImmutableList());
        ImmutableList.Builder<String> names = ImmutableList.builder();
        ImmutableList.Builder<String> others = ImmutableList.builder();
        columns().forEach((column, name) -> (needed.contains(column) ? names : others).add(name));
        return new EventColumns(names.build(), others.build());
    }

    private Stream<Column> needed() {
        Stream<Column> codes =
                codes() == Codes.DIRECT ? Stream.of(Column.FACTOR, Column.SCORE) : Stream.of(Column.CODE);
        return Stream.concat(Stream.of(Column.DATE, Column.FROM, Column.TO), codes);
    }

    /** What a column is called; blank if the list has none such. */
    String column(Column column) {
        return columns().getOrDefault(column, "");
    }

    /** What factor, area and score of a row say; empty if they are none. */
    static Optional<EventCode> direct(String factor, String area, String score) {
        try {
            Bearing.Builder bearing = Bearing.builder()
                    .factor(Factor.valueOf(
                            factor.strip().toUpperCase(Locale.ROOT).replace(' ', '_')))
                    .score(Double.parseDouble(score.strip()));
            if (!area.isBlank()) {
                bearing.area(IssueArea.valueOf(area.strip().toUpperCase(Locale.ROOT)));
            }
            Bearing built = bearing.build();
            return Optional.of(EventCode.builder()
                    .code("")
                    .name("coded event")
                    .quad(built.score() < 0 ? QuadClass.VERBAL_CONFLICT : QuadClass.VERBAL_COOPERATION)
                    .government(built)
                    .society(built)
                    .reason("The list says so itself.")
                    .build());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Value.Check
    void check() {
        Preconditions.checkArgument(format().equals(FORMAT), "format must be %s: %s", FORMAT, format());
        Preconditions.checkArgument(!key().isBlank(), "key must not be blank");
        needed().forEach(column -> Preconditions.checkArgument(
                !column(column).isBlank(), "columns must name %s for codes %s: %s", column, codes(), columns()));
    }

    /** Builds an {@link EventMapping}. */
    public static final class Builder extends ImmutableEventMapping.Builder {
        Builder() {}
    }
}
