package org.entente.dataset.event;

import com.google.common.base.Preconditions;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.io.PartyLookup;
import org.entente.dataset.io.Resource;
import org.entente.dataset.io.Row;
import org.entente.dataset.io.StateNumber;
import org.entente.dataset.io.TextMap;
import org.entente.party.CodeScheme;
import org.entente.party.Parties;

/**
 * Who the actors of event files are. A code that is used out of its time ({@code RUS} in 1985) means the party that its
 * party continues, or is continued by, on that day, as {@link PartyLookup} has it.
 */
final class ActorResolver {
    private static final String RESOURCE = "event-actors.json";
    private static final int LETTERS = 3;
    /** How feeds write that there is no country. */
    private static final ImmutableSet<String> NOBODY = ImmutableSet.of("", "NA", "NULL", "None", "nan", "NaN", "---");

    /** More different actors than any dictionary holds; what comes after is looked up anew each time. */
    private static final int MOST = 100_000;

    private final CodeScheme scheme;
    private final ImmutableMap<String, Actor> named;
    private final ImmutableMap<String, Actor.Speaker> roles;
    private final ImmutableSet<String> bare;
    private final TextMap<Actor> countries = new TextMap<>(MOST);
    private final TextMap<Actor> actors = new TextMap<>(MOST);
    private final TextMap<Actor.Speaker> speakers = new TextMap<>(MOST);

    private ActorResolver(CodeScheme scheme) {
        this.scheme = scheme;
        this.named = Objects.requireNonNull(Standard.NAMED.get(scheme));
        this.roles = Objects.requireNonNull(Standard.ROLES.get(roleScheme(scheme)));
        this.bare = Standard.FILE.bare().codes();
    }

    /** Roles are written as CAMEO does everywhere but in ICEWS. */
    private static CodeScheme roleScheme(CodeScheme scheme) {
        return scheme == CodeScheme.ICEWS ? CodeScheme.ICEWS : CodeScheme.CAMEO;
    }

    /** The actors of feeds that use CAMEO's codes. */
    static ActorResolver ofCameo() {
        return of(CodeScheme.CAMEO);
    }

    /** The actors of feeds that use a scheme's codes or, of ICEWS, the names of countries. */
    static ActorResolver of(CodeScheme scheme) {
        return new ActorResolver(scheme);
    }

    /** Whom a field with the code or name of a country means. */
    Actor country(Row row, int column) {
        Actor actor = row.in(countries, column);
        if (actor == null) {
            String text = row.text(column);
            actor = country(text);
            countries.put(key(row, column), actor);
        }
        return actor;
    }

    /** Whom a field with a whole CAMEO actor means: a country and roles, three letters each. */
    Actor actor(Row row, int column) {
        Actor actor = row.in(actors, column);
        if (actor == null) {
            actor = actor(row.text(column));
            actors.put(key(row, column), actor);
        }
        return actor;
    }

    /** On whose behalf a field with roles acts: CAMEO's, three letters each after the given number of letters, or ICEWS's sectors. */
    Actor.Speaker speaker(Row row, int column, int after) {
        Actor.Speaker speaker = row.in(speakers, column);
        if (speaker == null) {
            String text = row.text(column);
            speaker = scheme == CodeScheme.ICEWS ? ofSectors(text) : ofRoles(text, after);
            speakers.put(key(row, column), speaker);
        }
        return speaker;
    }

    private static String key(Row row, int column) {
        return row.raw(column, row.length(column));
    }

    private Actor country(String code) {
        String stripped = code.strip();
        if (NOBODY.contains(stripped) || bare.contains(stripped)) {
            return Actor.MISSING;
        }
        boolean isNumber = scheme == CodeScheme.COW || scheme == CodeScheme.GLEDITSCH_WARD;
        return named.getOrDefault(isNumber ? StateNumber.of(stripped) : stripped, Actor.NOT_A_STATE);
    }

    private Actor actor(String code) {
        for (int length = code.length(); length > LETTERS; length -= 1) {
            Actor whole = named.get(code.substring(0, length));
            if (whole != null) {
                return whole;
            }
        }
        return country(code.substring(0, Math.min(LETTERS, code.length())));
    }

    private Actor.Speaker ofSectors(String sectors) {
        Actor.Speaker speaker = Actor.Speaker.UNDECIDED;
        for (String sector : Splitter.on(',').split(sectors)) {
            speaker = speaker.or(roles.getOrDefault(sector, Actor.Speaker.UNDECIDED));
        }
        return speaker;
    }

    private Actor.Speaker ofRoles(String code, int after) {
        Actor.Speaker speaker = Actor.Speaker.UNDECIDED;
        for (int i = after; i + LETTERS <= code.length(); i += LETTERS) {
            speaker = speaker.or(roles.getOrDefault(code.substring(i, i + LETTERS), Actor.Speaker.UNDECIDED));
        }
        return speaker;
    }

    private static ImmutableMap<String, Actor> named(CodeScheme scheme, File file) {
        Map<String, Actor> named = new HashMap<>();
        PartyLookup.of(scheme).spans().forEach((code, spans) -> named.put(code, actor(spans)));
        for (PartyRow row : file.parties()) {
            if (row.scheme() == scheme) {
                named.put(
                        row.code(),
                        row.party().isEmpty()
                                ? Actor.NOT_A_STATE
                                : actor(PartyLookup.lineage(Parties.standard().party(row.party()))));
            }
        }
        return ImmutableMap.copyOf(named);
    }

    private static Actor actor(List<PartyLookup.Span> spans) {
        return new Actor(
                spans.stream()
                        .map(span -> new Actor.Life(
                                span.party().code(),
                                span.member(),
                                span.first().toEpochDay(),
                                span.last().toEpochDay()))
                        .collect(ImmutableList.toImmutableList()),
                RowOutcome.PARTY_NOT_A_STATE);
    }

    private static ImmutableMap<String, Actor.Speaker> roles(CodeScheme scheme, File file) {
        ImmutableMap.Builder<String, Actor.Speaker> roles = ImmutableMap.builder();
        for (RoleRow row : file.roles()) {
            Preconditions.checkArgument(!row.reason().isBlank(), "roles need a reason: %s", row);
            if (row.scheme() == scheme) {
                row.roles().forEach(role -> roles.put(role, row.speaks()));
            }
        }
        return roles.buildOrThrow();
    }

    record PartyRow(CodeScheme scheme, String code, String party, String reason) {}

    record Bare(ImmutableSet<String> codes, String reason) {}

    record RoleRow(CodeScheme scheme, Actor.Speaker speaks, ImmutableList<String> roles, String reason) {}

    record File(
            String format,
            String version,
            String about,
            ImmutableList<PartyRow> parties,
            Bare bare,
            ImmutableList<RoleRow> roles) {}

    private static final class Standard {
        static final File FILE = Resource.read(ActorResolver.class, RESOURCE, File.class);
        static final ImmutableMap<CodeScheme, ImmutableMap<String, Actor>> NAMED = Stream.of(CodeScheme.values())
                .collect(ImmutableMap.toImmutableMap(scheme -> scheme, scheme -> named(scheme, FILE)));
        static final ImmutableMap<CodeScheme, ImmutableMap<String, Actor.Speaker>> ROLES = Stream.of(
                        CodeScheme.CAMEO, CodeScheme.ICEWS)
                .collect(ImmutableMap.toImmutableMap(scheme -> scheme, scheme -> roles(scheme, FILE)));
    }
}
