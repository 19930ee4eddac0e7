package org.entente.relationship;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.entente.InvalidValueException;
import org.entente.party.Parties;
import org.entente.party.Party;
import org.entente.party.UnknownPartyException;

/**
 * An unordered pair of continuing parties, such as {@code CHN-RUS}. The parties stand in the order of their codes, so
 * that {@code Dyad.of("RUS", "CHN")} and {@code Dyad.of("CHN", "SUN")} are both equal to {@code Dyad.of("CHN", "RUS")}.
 *
 * @param first code of the continuing party that comes first in the alphabet
 * @param second code of the other
 */
public record Dyad(String first, String second) implements Comparable<Dyad> {
    /**
     * The dyad of two parties, as {@link #of} makes it: the codes are those of the parties or of any that they continue,
     * in any order.
     *
     * @throws UnknownPartyException if there is no such party
     * @throws InvalidValueException if one continues the other
     */
    public Dyad {
        String continuingFirst = continuing(first);
        String continuingSecond = continuing(second);
        Checks.that(
                !continuingFirst.equals(continuingSecond),
                "dyad",
                "must join two parties, not one with itself or with one that it continues",
                first + "-" + second);
        boolean inOrder = continuingFirst.compareTo(continuingSecond) < 0;
        first = inOrder ? continuingFirst : continuingSecond;
        second = inOrder ? continuingSecond : continuingFirst;
    }

    /**
     * The dyad of two parties, given by the codes of the parties or of any that they continue, in any order.
     *
     * @throws UnknownPartyException if there is no such party
     * @throws InvalidValueException if one continues the other
     */
    public static Dyad of(String one, String other) {
        return new Dyad(one, other);
    }

    /**
     * Reads {@code CHN-RUS}.
     *
     * @throws IllegalArgumentException if the text is not two codes of different parties with a hyphen between
     */
    public static Dyad parse(String text) {
        Checks.that(
                text.length() == 7 && text.charAt(3) == '-',
                "dyad",
                "must be two party codes with a hyphen, such as CHN-RUS",
                "\"" + text + "\"");
        return of(text.substring(0, 3), text.substring(4));
    }

    /** Reads it from JSON, where the problem of a party that does not exist is one of the dyad. */
    @JsonCreator
    static Dyad ofJson(String text) {
        try {
            return parse(text);
        } catch (UnknownPartyException e) {
            String candidates = String.join(" or ", e.candidates());
            throw new InvalidValueException(
                    "dyad",
                    "must join two parties that exist",
                    "\"" + text + "\"",
                    candidates.isEmpty() ? "" : "Maybe " + candidates + ".");
        }
    }

    /** The two parties, in order. */
    public ImmutableList<Party> parties() {
        return ImmutableList.of(
                Parties.standard().party(first), Parties.standard().party(second));
    }

    /** The first day on which both members, or parties that they continue, existed. */
    public LocalDate begins() {
        Parties parties = Parties.standard();
        return parties().stream()
                .map(party -> parties.lineage(party).stream()
                        .map(Party::from)
                        .min(Comparator.naturalOrder())
                        .orElseThrow())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * Which member a party is on a date: the member itself at any time in which it or a party that it continues
     * existed, or a party that it continues within that one's own dates.
     *
     * @param code code of the party, such as {@code SUN}
     * @param on the day
     * @return the code of the member ({@code RUS} for {@code SUN}), or empty if no member is or continues it on that day
     */
    public Optional<String> memberOn(String code, LocalDate on) {
        Optional<Party> party = Parties.standard().findParty(code);
        if (party.isEmpty()) {
            return Optional.empty();
        }
        String member = continuing(code);
        if (!member.equals(first) && !member.equals(second)) {
            return Optional.empty();
        }
        boolean there = code.equals(member)
                ? Parties.standard().lineage(party.get()).stream().anyMatch(one -> one.existsOn(on))
                : party.get().existsOn(on);
        return there ? Optional.of(member) : Optional.empty();
    }

    /** The member that is not the given one. */
    public String other(String member) {
        Checks.that(member.equals(first) || member.equals(second), "member", "must be of " + this, member);
        return member.equals(first) ? second : first;
    }

    @Override
    public int compareTo(Dyad other) {
        int byFirst = first.compareTo(other.first);
        return byFirst != 0 ? byFirst : second.compareTo(other.second);
    }

    /** The text that {@link #parse} reads. */
    @JsonValue
    @Override
    public String toString() {
        return first + "-" + second;
    }

    private static String continuing(String code) {
        Parties parties = Parties.standard();
        return parties.continuing(parties.party(code)).code();
    }
}
