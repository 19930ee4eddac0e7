package org.entente.dataset.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.party.CodeScheme;
import org.entente.party.Parties;
import org.entente.party.Party;
import org.entente.party.PartyCode;

/**
 * Whom a code means through time, the same for every reader. In its own time it means the party that holds it. Outside, as
 * where a table writes today's code for the past ({@code RUS} in 1985) or a former one for today ({@code ROM} in 2010), it
 * means the party that the holder continues or is continued by at that time, if there is only one.
 */
public final class PartyLookup {
    private static final String RESOURCE = "country-codes.json";

    private final CodeScheme scheme;
    private final ImmutableMap<String, ImmutableList<Span>> spans;

    /**
     * A party while a code means it.
     *
     * @param party the party
     * @param member code of the party that continues it today
     * @param first the first day
     * @param last the last day; {@link LocalDate#MAX} if there is none
     */
    public record Span(Party party, String member, LocalDate first, LocalDate last) {
        boolean touches(LocalDate from, LocalDate to) {
            return !first.isAfter(to) && !last.isBefore(from);
        }
    }

    private PartyLookup(CodeScheme scheme) {
        this.scheme = scheme;
        this.spans = spans(scheme);
    }

    /** The codes of a scheme; of ISO also those that other lists use in its place. */
    public static PartyLookup of(CodeScheme scheme) {
        return Objects.requireNonNull(Standard.LOOKUPS.get(scheme));
    }

    /** All codes, each with its spans: first those of its own time, then those of its holders' lineages. */
    public ImmutableMap<String, ImmutableList<Span>> spans() {
        return spans;
    }

    /**
     * Whom a code means in a table of years.
     *
     * @param code as the scheme writes it: upper case, no leading zeros
     * @return empty if it means no party in that year, or several of which none continues the others
     */
    public Optional<Party> find(String code, Year in) {
        Optional<Party> own = Parties.standard().find(scheme, code, in);
        if (own.isPresent()) {
            return own;
        }
        Set<Party> alive = new LinkedHashSet<>();
        for (Span span : spans.getOrDefault(code, ImmutableList.of())) {
            if (span.touches(in.atDay(1), in.atDay(in.length()))) {
                alive.add(span.party());
            }
        }
        Set<Party> members = new LinkedHashSet<>();
        alive.forEach(party -> members.add(Parties.standard().continuing(party)));
        // Of one lineage the later one is meant, as everywhere in tables of years.
        return members.size() == 1
                ? Parties.standard().lineage(members.iterator().next()).stream()
                        .filter(alive::contains)
                        .findFirst()
                : Optional.empty();
    }

    /** The spans of a party's whole lineage. */
    public static ImmutableList<Span> lineage(Party party) {
        return Parties.standard().lineage(party).stream()
                .map(one -> span(one, one.from(), one.to().orElse(LocalDate.MAX)))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableMap<String, ImmutableList<Span>> spans(CodeScheme scheme) {
        Map<String, Set<Party>> holders = new LinkedHashMap<>();
        for (Party party : Parties.standard().all()) {
            for (PartyCode code : party.codes()) {
                if (code.scheme() == scheme) {
                    holders.computeIfAbsent(code.code(), key -> new LinkedHashSet<>())
                            .add(party);
                }
            }
        }
        if (scheme == CodeScheme.ISO) {
            for (CodeRow row :
                    Resource.read(PartyLookup.class, RESOURCE, File.class).codes()) {
                holders.computeIfAbsent(row.code(), key -> new LinkedHashSet<>())
                        .add(Parties.standard().party(row.party()));
            }
        }
        ImmutableMap.Builder<String, ImmutableList<Span>> spans = ImmutableMap.builder();
        holders.forEach((code, parties) -> spans.put(code, spans(scheme, code, parties)));
        return spans.buildOrThrow();
    }

    /** The code in its own time, then the lineages of its parties in all the time that is left. */
    private static ImmutableList<Span> spans(CodeScheme scheme, String code, Set<Party> parties) {
        ImmutableList.Builder<Span> spans = ImmutableList.builder();
        for (Party party : parties) {
            party.codes().stream()
                    .filter(held -> held.scheme() == scheme && held.code().equals(code))
                    .forEach(held -> spans.add(span(
                            party,
                            later(held.from(), party.from()),
                            earlier(held.to().orElse(LocalDate.MAX), party.to().orElse(LocalDate.MAX)))));
        }
        parties.forEach(party -> spans.addAll(lineage(party)));
        return spans.build();
    }

    private static Span span(Party party, LocalDate first, LocalDate last) {
        return new Span(party, Parties.standard().continuing(party).code(), first, last);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    record CodeRow(String code, String party, String reason) {}

    record File(String format, String about, ImmutableList<CodeRow> codes) {}

    private static final class Standard {
        static final ImmutableMap<CodeScheme, PartyLookup> LOOKUPS =
                Stream.of(CodeScheme.values()).collect(ImmutableMap.toImmutableMap(scheme -> scheme, PartyLookup::new));
    }
}
