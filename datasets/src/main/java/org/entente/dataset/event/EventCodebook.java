package org.entente.dataset.event;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.InvalidFileException;
import org.entente.dataset.io.Resource;
import org.entente.dataset.io.Row;
import org.entente.dataset.io.TextMap;
import org.entente.json.Json;
import org.entente.relationship.IssueArea;
import org.entente.relationship.Track;
import org.jspecify.annotations.Nullable;

/**
 * From the codes of machine-coded events to factors, issue areas and scores, each with its reason. It follows the coders'
 * {@link org.entente.relationship.Codebook}, so that an event of a feed and the same event coded by hand score alike.
 *
 * <pre>{@code
 * EventCode visit = EventCodebook.standard().code("042");
 * visit.bearing(Track.GOVERNMENT);   // ACCOMMODATION, .33: "A visit is the codebook's typical CORDIAL"
 * }</pre>
 */
public final class EventCodebook {
    /** The version of the form. */
    public static final String FORMAT = "entente-event-codebook/1";

    private static final String RESOURCE = "event-codebook.json";

    private final ImmutableMap<String, EventCode> codes;
    private final ImmutableMap<PloverKey, String> plover;
    private final ImmutableMap<String, IssueArea> contexts;
    private final Index index;

    private EventCodebook(File file) {
        Preconditions.checkArgument(file.format().equals(FORMAT), "format must be %s: %s", FORMAT, file.format());
        this.codes = Maps.uniqueIndex(file.codes(), EventCode::code);
        this.plover = file.plover().stream()
                .collect(ImmutableMap.toImmutableMap(
                        row -> new PloverKey(row.event(), row.mode(), row.context()), PloverRow::code));
        this.contexts =
                file.contexts().stream().collect(ImmutableMap.toImmutableMap(ContextRow::context, ContextRow::area));
        this.index = new Index(codes());
        plover.forEach((key, code) -> Preconditions.checkArgument(codes.containsKey(code), "%s: %s", key, code));
    }

    /** The codebook of this version of Entente. It is read once, on first use. */
    public static EventCodebook standard() {
        return Standard.CODEBOOK;
    }

    /**
     * Reads a codebook file, such as a copy of {@code event-codebook.json} with scores of one's own.
     *
     * @throws InvalidFileException if it is not well-formed, misses something, or breaks a rule
     * @throws IOException if the file cannot be read
     */
    public static EventCodebook read(Path path) throws IOException {
        return parse(Files.readString(path, StandardCharsets.UTF_8), String.valueOf(path.getFileName()));
    }

    /**
     * Reads a codebook from text.
     *
     * @throws InvalidFileException if it is not well-formed, misses something, or breaks a rule
     */
    public static EventCodebook parse(String json) {
        return parse(json, "event codebook");
    }

    private static EventCodebook parse(String json, String place) {
        return new EventCodebook(Json.read(json, File.class, place));
    }

    /** The codes as fields of rows are looked up in them. */
    Index index() {
        return index;
    }

    /** Every CAMEO code of every level, in order. */
    public ImmutableList<EventCode> codes() {
        return codes.values().asList();
    }

    /** What a CAMEO code of any level means: {@code 04}, {@code 042}, {@code 0841}. Empty if there is no such code. */
    public Optional<EventCode> findCode(String cameo) {
        return Optional.ofNullable(codes.get(cameo));
    }

    /**
     * What a CAMEO code of any level means.
     *
     * @throws IllegalArgumentException if there is no such code
     */
    public EventCode code(String cameo) {
        return findCode(cameo).orElseThrow(() -> new IllegalArgumentException("No CAMEO code: " + cameo));
    }

    /**
     * What an event of PLOVER, CAMEO's successor, means: the CAMEO code that comes nearest, in the issue area that the
     * context names. Upper and lower case are the same.
     *
     * @param event type, such as {@code CONSULT}
     * @param mode such as {@code visit}; blank where the record has none
     * @param context such as {@code military}; blank where the record has none
     * @return empty if there is no such type of event; an unknown mode or context is left aside
     */
    public Optional<EventCode> findPlover(String event, String mode, String context) {
        String type = event.strip().toUpperCase(Locale.ROOT);
        String how = mode.strip().toLowerCase(Locale.ROOT);
        String what = context.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(plover.get(new PloverKey(type, how, what)))
                .or(() -> Optional.ofNullable(plover.get(new PloverKey(type, how, ""))))
                .or(() -> Optional.ofNullable(plover.get(new PloverKey(type, "", what))))
                .or(() -> Optional.ofNullable(plover.get(new PloverKey(type, "", ""))))
                .map(this::code)
                .map(code -> within(code, Optional.ofNullable(contexts.get(what))));
    }

    private static EventCode within(EventCode code, Optional<IssueArea> area) {
        return area.isEmpty()
                ? code
                : EventCode.builder()
                        .copying(code)
                        .government(code.government().map(bearing -> within(bearing, area.get())))
                        .society(code.society().map(bearing -> within(bearing, area.get())))
                        .build();
    }

    private static Bearing within(Bearing bearing, IssueArea area) {
        return Bearing.builder().copying(bearing).area(area).build();
    }

    private record PloverKey(String event, String mode, String context) {}

    record PloverRow(String event, String mode, String context, String code, String reason) {}

    record ContextRow(String context, IssueArea area, String reason) {}

    record File(
            String format,
            String version,
            String about,
            ImmutableList<EventCode> codes,
            ImmutableList<PloverRow> plover,
            ImmutableList<ContextRow> contexts) {}

    private static final class Standard {
        static final EventCodebook CODEBOOK =
                new EventCodebook(Resource.read(EventCodebook.class, RESOURCE, File.class));
    }

    /**
     * A code and its place in the codebook.
     *
     * @param code what it means
     * @param number its place; codes with equal numbers are the same
     * @param government what it bears on when a government acts; null if on nothing
     * @param society what it bears on when the public acts; null if on nothing
     */
    record Coded(
            EventCode code,
            int number,
            @Nullable Bearing government,
            @Nullable Bearing society) {
        static Coded of(EventCode code, int number) {
            return new Coded(
                    code, number, code.government().orElse(null), code.society().orElse(null));
        }

        /** What it bears on when that track acts, as {@link EventCode#bearing} has it; null if on nothing. */
        @Nullable
        Bearing bearing(Track track) {
            return track == Track.GOVERNMENT ? government : society;
        }
    }

    /** The codes of a codebook, found by the fields of rows. Immutable once made, so that readings may share it. */
    static final class Index {
        private static final int MOST = 10_000;

        private final TextMap<Coded> codes = new TextMap<>(MOST);
        private final Map<String, Coded> byText = new HashMap<>();

        Index(ImmutableList<EventCode> ofCodebook) {
            int number = 0;
            for (EventCode code : ofCodebook) {
                Coded coded = Coded.of(code, number++);
                codes.put(code.code(), coded);
                byText.put(code.code(), coded);
            }
        }

        /** What the code in a field means, or null. */
        @Nullable
        Coded read(Row row, int column) {
            return row.in(codes, column);
        }

        /** What a code means, or null. */
        @Nullable
        Coded find(String code) {
            return byText.get(code);
        }
    }
}
