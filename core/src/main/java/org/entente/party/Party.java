package org.entente.party;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A state as an actor through time, such as Russia ({@code RUS}) or the Soviet Union ({@code SUN}).
 *
 * <p>A party lives from a first to a last day, may bear several names one after the other, and may
 * <em>continue</em> one other party: Russia continues the Soviet Union. Parties are obtained from
 * {@link Parties}; two are equal when all their attributes are.
 *
 * <pre>{@code
 * Party china = Parties.standard().party("CHN");
 * china.nameOn(LocalDate.of(1900, 1, 1));   // "Qing Empire"
 * }</pre>
 */
public final class Party {

    private final String code;
    private final String name;
    private final LocalDate from;
    private final Optional<LocalDate> to;
    private final Optional<String> continues;
    private final Optional<String> kin;
    private final ImmutableList<Identity> identities;
    private final ImmutableList<PartyCode> codes;
    private final ImmutableSet<String> aliases;

    Party(
            String code,
            String name,
            LocalDate from,
            Optional<LocalDate> to,
            Optional<String> continues,
            Optional<String> kin,
            ImmutableList<Identity> identities,
            ImmutableList<PartyCode> codes,
            ImmutableSet<String> aliases) {
        this.code = requireNonNull(code, "code");
        this.name = requireNonNull(name, "name");
        this.from = requireNonNull(from, "from");
        this.to = requireNonNull(to, "to");
        this.continues = requireNonNull(continues, "continues");
        this.kin = requireNonNull(kin, "kin");
        this.identities = requireNonNull(identities, "identities");
        this.codes = requireNonNull(codes, "codes");
        this.aliases = requireNonNull(aliases, "aliases");
        checkLife();
        checkIdentities();
        codes.forEach(held -> checkWithinLife("code " + held.scheme() + " " + held.code(), held.from(), held.to()));
    }

    /**
     * The party's own code: ISO 3166-1 alpha-3, a withdrawn one of ISO 3166-3, or a historical code
     * that ISO does not use ({@code RUE}, Russia before 1917-11-07).
     *
     * @return three upper-case letters
     */
    public String code() {
        return code;
    }

    /**
     * The short English name, such as {@code Soviet Union}.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The first day of its life. 1816-01-01 where the party is older but no day is sure.
     *
     * @return the first day
     */
    public LocalDate from() {
        return from;
    }

    /**
     * The last day of its life.
     *
     * @return the last day; empty if the party lives
     */
    public Optional<LocalDate> to() {
        return to;
    }

    /**
     * The code of the party that this one continues, whose life ended the day before this one began.
     *
     * @return the code; empty if the party continues none
     */
    public Optional<String> continues() {
        return continues;
    }

    /**
     * The code of a party whose past this one shares without continuing it, such as Germany's for East Germany. What is
     * learned of the one says something of the other, so that whoever judges by cases kept apart keeps both apart.
     *
     * @return the code; empty if there is none
     */
    public Optional<String> kin() {
        return kin;
    }

    /**
     * The names under which the party acted, in order of time; they may leave gaps.
     *
     * @return the identities
     */
    public ImmutableList<Identity> identities() {
        return identities;
    }

    /**
     * The party's codes in other schemes.
     *
     * @return the codes; within a scheme, the usual one first
     */
    public ImmutableList<PartyCode> codes() {
        return codes;
    }

    /**
     * Further names that are understood for the whole of its life, such as {@code USSR}. Parties
     * may share one: {@code Korea} is an alias of {@code KOR} and of {@code PRK}.
     *
     * @return the aliases
     */
    public ImmutableSet<String> aliases() {
        return aliases;
    }

    /**
     * Whether the party lives on a day.
     *
     * @param on the day
     * @return whether {@code on} is between {@link #from()} and {@link #to()}, both included
     */
    public boolean existsOn(LocalDate on) {
        return !on.isBefore(from) && (to.isEmpty() || !on.isAfter(to.get()));
    }

    /**
     * The name under which the party acted on a day.
     *
     * @param on a day of its life
     * @return the name of the identity of that day, or {@link #name()} where none is recorded
     * @throws IllegalArgumentException if the party does not live on that day
     */
    public String nameOn(LocalDate on) {
        checkArgument(existsOn(on), "%s lives %s, not on %s", describe(), life(), on);
        for (Identity identity : identities) {
            if (identity.isBorneOn(on)) {
                return identity.name();
            }
        }
        return name;
    }

    /** {@code RUS (Russia)}, for messages. */
    String describe() {
        return code + " (" + name + ")";
    }

    /** {@code from 1917-11-07 to 1991-12-25}, for messages. */
    String life() {
        return "from " + from + to.map(last -> " to " + last).orElse("");
    }

    private void checkLife() {
        checkArgument(
                code.length() == 3 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z'),
                "A party's code is three letters A-Z, not %s",
                code);
        checkArgument(!name.isBlank(), "The name of party %s must not be blank", code);
        checkArgument(
                to.isEmpty() || !to.get().isBefore(from),
                "The life of party %s ends before it begins: %s",
                code,
                life());
    }

    private void checkIdentities() {
        for (int i = 0; i < identities.size(); i++) {
            Identity identity = identities.get(i);
            checkWithinLife("identity " + identity.name(), identity.from(), identity.to());
            checkArgument(
                    i == 0
                            || identities
                                    .get(i - 1)
                                    .to()
                                    .filter(identity.from()::isAfter)
                                    .isPresent(),
                    "Identity %s of party %s begins before the one listed before it has ended",
                    identity.name(),
                    code);
        }
    }

    private void checkWithinLife(String what, LocalDate first, Optional<LocalDate> last) {
        checkArgument(
                existsOn(first) && (to.isEmpty() || last.filter(this::existsOn).isPresent()),
                "Party %s lives %s, but its %s runs from %s to %s",
                code,
                life(),
                what,
                first,
                last.map(LocalDate::toString).orElse("now"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof Party that
                && code.equals(that.code)
                && name.equals(that.name)
                && from.equals(that.from)
                && to.equals(that.to)
                && continues.equals(that.continues)
                && kin.equals(that.kin)
                && identities.equals(that.identities)
                && codes.equals(that.codes)
                && aliases.equals(that.aliases);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /**
     * The party's code, which {@link Parties#party} reads back.
     *
     * @return the code
     */
    @Override
    public String toString() {
        return code;
    }

    /**
     * A name under which a party acted through an interval of days, obtained from {@link Party#identities()}.
     *
     * @param name the name, such as {@code Qing Empire}
     * @param from its first day
     * @param to its last day; empty while the name is in use
     */
    public record Identity(String name, LocalDate from, Optional<LocalDate> to) {

        /**
         * Checks the name and its interval.
         *
         * @throws IllegalArgumentException if the name is blank, or {@code to} is before {@code from}
         */
        public Identity {
            requireNonNull(from, "from");
            checkArgument(!name.isBlank(), "The name of an identity must not be blank");
            checkArgument(
                    to.isEmpty() || !to.get().isBefore(from),
                    "Identity %s ends before it begins: %s is before %s",
                    name,
                    to.orElse(from),
                    from);
        }

        /**
         * Whether the name was borne on a day.
         *
         * @param on the day
         * @return whether {@code on} is between {@code from} and {@code to}, both included
         */
        public boolean isBorneOn(LocalDate on) {
            return !on.isBefore(from) && (to.isEmpty() || !on.isAfter(to.get()));
        }
    }
}
