package org.entente.cli.input;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.party.Parties;
import org.entente.party.Party;
import org.entente.relationship.Dyad;

/** Pairs by the names and codes that people write. */
final class PairNames {
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PairNames() {}

    /** The pairs that {@code china-russia} or {@code RUS-CHN} may mean: a name may hold a hyphen, and be borne by several. */
    static ImmutableSet<Dyad> pairs(String argument) {
        ImmutableSet.Builder<Dyad> pairs = ImmutableSet.builder();
        for (int hyphen = argument.indexOf('-'); hyphen > 0; hyphen = argument.indexOf('-', hyphen + 1)) {
            for (Party one : parties(argument.substring(0, hyphen))) {
                for (Party other : parties(argument.substring(hyphen + 1))) {
                    pair(one, other).ifPresent(pairs::add);
                }
            }
        }
        return pairs.build();
    }

    private static Optional<Dyad> pair(Party one, Party other) {
        Parties parties = Parties.standard();
        return parties.continuing(one).equals(parties.continuing(other))
                ? Optional.empty()
                : Optional.of(Dyad.of(one.code(), other.code()));
    }

    private static ImmutableList<Party> parties(String word) {
        String key = key(word);
        return Parties.standard().all().stream()
                .filter(party -> party.code().equalsIgnoreCase(word)
                        || key(party.name()).equals(key)
                        || party.aliases().stream().anyMatch(alias -> key(alias).equals(key)))
                .collect(ImmutableList.toImmutableList());
    }

    private static String key(String name) {
        return NEITHER_LETTER_NOR_DIGIT.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
    }
}
