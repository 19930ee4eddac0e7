package org.entente.party;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What the tests of the registry share. */
final class PartyFixtures {
    static final LocalDate TODAY = LocalDate.of(2020, 6, 30);

    private PartyFixtures() {}

    /** A party of the shipped registry. */
    static Party party(String code) {
        return Parties.standard().party(code);
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    /** A party that holds COW code 1 all its life. */
    static Party holder(String code, String from, Optional<String> to) {
        Optional<LocalDate> last = to.map(LocalDate::parse);
        return new Party(
                code,
                code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT),
                day(from),
                last,
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of(new PartyCode(CodeScheme.COW, "1", day(from), last)),
                ImmutableSet.of());
    }
}
