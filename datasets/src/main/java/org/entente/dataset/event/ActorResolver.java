package org.entente.dataset.event;

import com.google.common.base.Preconditions;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.entente.dataset.io.Resource;
import org.entente.dataset.io.Row;
import org.entente.dataset.io.TextMap;
import org.entente.party.CodeScheme;
import org.entente.party.Parties;
import org.entente.party.Party;
import org.entente.party.PartyCode;

/**
 * Who the actors of event files are. A code that is used out of its time ({@code RUS} in 1985) means the party that its
 * party continues, or is continued by, on that day.
 */
final class ActorResolver {
    private static final String RESOURCE = "event-actors.json";
    private static final int LETTERS = 3;
    /** More different actors than any dictionary holds; what comes after is looked up anew each time. */
    private static final int MOST = 100_000;

    private final CodeScheme scheme;
    private final ImmutableMap<String, Actor> named;
    private final ImmutableMap<String, Speaker> roles;
    private final ImmutableSet<String> bare;
    private final TextMap<Actor> countries = new TextMap<>(MOST);
    private final TextMap<Actor> actors = new TextMap<>(MOST);
    private final TextMap<Speaker> speakers = new TextMap<>(MOST);

    private ActorResolver(CodeScheme scheme, File file) {
        this.scheme = scheme;
        this.named = named(scheme, file);
        this.roles = roles(scheme, file);
        this.bare = file.bare().codes();
    }

    /** The actors of feeds that use CAMEO's codes. */
    static ActorResolver ofCameo() {
        return new ActorResolver(CodeScheme.CAMEO, Standard.FILE);
    }

    /** The actors of ICEWS, which writes country names and lists of sectors. */
    static ActorResolver ofIcews() {
        return new ActorResolver(CodeScheme.ICEWS, Standard.FILE);
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

    /** Whom a field with roles speaks for: CAMEO's, three letters each after the given number of letters, or ICEWS's sectors. */
    Speaker speaker(Row row, int column, int after) {
        Speaker speaker = row.in(speakers, column);
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
        if (code.isEmpty() || code.equals("NA") || code.equals("NULL") || bare.contains(code)) {
            return Actor.MISSING;
        }
        return named.getOrDefault(code, Actor.NOT_A_STATE);
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

    private Speaker ofSectors(String sectors) {
        Speaker speaker = Speaker.UNDECIDED;
        for (String sector : Splitter.on(',').split(sectors)) {
            speaker = speaker.or(roles.getOrDefault(sector, Speaker.UNDECIDED));
        }
        return speaker;
    }

    private Speaker ofRoles(String code, int after) {
        Speaker speaker = Speaker.UNDECIDED;
        for (int i = after; i + LETTERS <= code.length(); i += LETTERS) {
            speaker = speaker.or(roles.getOrDefault(code.substring(i, i + LETTERS), Speaker.UNDECIDED));
        }
        return speaker;
    }

    private static ImmutableMap<String, Actor> named(CodeScheme scheme, File file) {
        Map<String, Set<Party>> holders = new HashMap<>();
        for (Party party : Parties.standard().all()) {
            for (PartyCode code : party.codes()) {
                if (code.scheme() == scheme) {
                    holders.computeIfAbsent(code.code(), key -> new LinkedHashSet<>())
                            .add(party);
                }
            }
        }
        Map<String, Actor> named = new HashMap<>();
        holders.forEach((code, parties) -> named.put(code, actor(scheme, code, parties)));
        for (PartyRow row : file.parties()) {
            if (row.scheme() == scheme) {
                named.put(
                        row.code(),
                        row.party().isEmpty()
                                ? Actor.NOT_A_STATE
                                : actor(
                                        scheme,
                                        row.code(),
                                        Set.of(Parties.standard().party(row.party()))));
            }
        }
        return ImmutableMap.copyOf(named);
    }

    /** The code in its own time, then the lineages of its parties in all the time that is left. */
    private static Actor actor(CodeScheme scheme, String code, Set<Party> parties) {
        ImmutableList.Builder<Actor.Life> lives = ImmutableList.builder();
        for (Party party : parties) {
            party.codes().stream()
                    .filter(held -> held.scheme() == scheme && held.code().equals(code))
                    .forEach(held -> lives.add(life(
                            party,
                            later(held.from(), party.from()),
                            earlier(held.to().orElse(LocalDate.MAX), party.to().orElse(LocalDate.MAX)))));
        }
        for (Party party : parties) {
            Parties.standard()
                    .lineage(party)
                    .forEach(one -> lives.add(life(one, one.from(), one.to().orElse(LocalDate.MAX))));
        }
        return new Actor(lives.build(), RowOutcome.PARTY_NOT_A_STATE);
    }

    private static Actor.Life life(Party party, LocalDate first, LocalDate last) {
        String member = Parties.standard().continuing(party).code();
        return new Actor.Life(party.code(), member, first.toEpochDay(), last.toEpochDay());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static ImmutableMap<String, Speaker> roles(CodeScheme scheme, File file) {
        ImmutableMap.Builder<String, Speaker> roles = ImmutableMap.builder();
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

    record RoleRow(CodeScheme scheme, Speaker speaks, ImmutableList<String> roles, String reason) {}

    record File(
            String format,
            String version,
            String about,
            ImmutableList<PartyRow> parties,
            Bare bare,
            ImmutableList<RoleRow> roles) {}

    private static final class Standard {
        static final File FILE = Resource.read(ActorResolver.class, RESOURCE, File.class);
    }
}
