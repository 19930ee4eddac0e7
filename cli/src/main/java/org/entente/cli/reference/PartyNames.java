package org.entente.cli.reference;

import java.util.Locale;
import java.util.Optional;
import org.entente.json.Spelling;
import org.entente.party.Parties;
import org.entente.party.Party;

/** Finds parties by what people call them. */
final class PartyNames {
    private PartyNames() {}

    /** Whether a word is a party's code, or a part of one of its names. */
    static boolean match(Party party, String query) {
        String wanted = query.toLowerCase(Locale.ROOT);
        return party.code().equalsIgnoreCase(query)
                || party.name().toLowerCase(Locale.ROOT).contains(wanted)
                || party.aliases().stream()
                        .anyMatch(alias -> alias.toLowerCase(Locale.ROOT).contains(wanted))
                || party.identities().stream()
                        .anyMatch(one -> one.name().toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** The name of a party that is spelt most like a word. */
    static Optional<String> nearest(String query) {
        return Spelling.nearest(
                query, Parties.standard().all().stream().map(Party::name).toList());
    }
}
