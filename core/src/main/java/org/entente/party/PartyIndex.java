package org.entente.party;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The hash tables behind {@link Parties}: which party holds a code or a name, and when. A lookup
 * allocates nothing, since event files ask millions of times.
 */
final class PartyIndex {

    private final ImmutableMap<CodeScheme, ImmutableListMultimap<String, Holding>> byCode;
    private final ImmutableListMultimap<String, Holding> byName;

    private PartyIndex(
            ImmutableMap<CodeScheme, ImmutableListMultimap<String, Holding>> byCode,
            ImmutableListMultimap<String, Holding> byName) {
        this.byCode = byCode;
        this.byName = byName;
    }

    /** Checks that no code of a scheme means two parties on one day. Names may. */
    static PartyIndex of(ImmutableCollection<Party> parties) {
        Map<CodeScheme, ImmutableListMultimap.Builder<String, Holding>> codes = new EnumMap<>(CodeScheme.class);
        ImmutableListMultimap.Builder<String, Holding> names = ImmutableListMultimap.builder();
        for (Party party : parties) {
            for (PartyCode held : party.codes()) {
                codes.computeIfAbsent(held.scheme(), scheme -> ImmutableListMultimap.builder())
                        .put(held.code(), Holding.of(party, held.from(), held.to()));
            }
            putNames(party, names);
        }
        ImmutableMap<CodeScheme, ImmutableListMultimap<String, Holding>> byCode =
                Maps.immutableEnumMap(Maps.transformValues(codes, ImmutableListMultimap.Builder::build));
        byCode.forEach((scheme, holdings) ->
                holdings.keySet().forEach(code -> checkDisjoint(scheme, code, holdings.get(code))));
        return new PartyIndex(byCode, names.build());
    }

    /** Every holding of a code, of any date. */
    ImmutableList<Holding> holdings(CodeScheme scheme, String code) {
        return table(scheme).get(code);
    }

    /** Every holding of a name, of any date; a party may occur more than once. */
    ImmutableList<Holding> holdings(String name) {
        return byName.get(key(name));
    }

    /** Every code of a scheme. */
    ImmutableCollection<String> codes(CodeScheme scheme) {
        return table(scheme).keySet();
    }

    /** The parties that bear a name on a day, each once. */
    ImmutableList<Party> named(String name, LocalDate on) {
        return holdings(name).stream()
                .filter(holding -> holding.isOn(on))
                .map(Holding::party)
                .distinct()
                .collect(toImmutableList());
    }

    private ImmutableListMultimap<String, Holding> table(CodeScheme scheme) {
        ImmutableListMultimap<String, Holding> table = byCode.get(scheme);
        return table == null ? ImmutableListMultimap.of() : table;
    }

    private static void putNames(Party party, ImmutableListMultimap.Builder<String, Holding> names) {
        Holding life = Holding.of(party, party.from(), party.to());
        names.put(key(party.name()), life);
        party.aliases().forEach(alias -> names.put(key(alias), life));
        party.identities()
                .forEach(
                        identity -> names.put(key(identity.name()), Holding.of(party, identity.from(), identity.to())));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static void checkDisjoint(CodeScheme scheme, String code, ImmutableList<Holding> holdings) {
        for (int i = 0; i < holdings.size(); i++) {
            for (int j = i + 1; j < holdings.size(); j++) {
                Holding one = holdings.get(i);
                Holding other = holdings.get(j);
                checkArgument(
                        one.to().isBefore(other.from()) || other.to().isBefore(one.from()),
                        "Code %s of %s means both %s and %s on %s",
                        code,
                        scheme,
                        one.party(),
                        other.party(),
                        one.from().isAfter(other.from()) ? one.from() : other.from());
            }
        }
    }

    /** A party, and the days on which some code or name means it; the answer is made only once. */
    record Holding(Party party, Optional<Party> answer, LocalDate from, LocalDate to) {

        static Holding of(Party party, LocalDate from, Optional<LocalDate> to) {
            return new Holding(party, Optional.of(party), from, to.orElse(LocalDate.MAX));
        }

        boolean isOn(LocalDate on) {
            return !on.isBefore(from) && !on.isAfter(to);
        }

        boolean touches(LocalDate first, LocalDate last) {
            return !last.isBefore(from) && !first.isAfter(to);
        }

        String interval() {
            return "from " + from + (to.equals(LocalDate.MAX) ? "" : " to " + to);
        }
    }
}
