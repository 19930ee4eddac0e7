package org.entente.party;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The states of the international system since 1816: their names, lives, succession and codes.
 *
 * <p>A code or a name needs a date to mean a party, because states change identity under it. What is
 * unknown or ambiguous is refused with the candidates, never guessed. Methods named {@code find}
 * answer with an empty {@code Optional} in both cases; their namesakes throw and say why.
 *
 * <pre>{@code
 * Parties parties = Parties.standard();
 * parties.resolve(CodeScheme.COW, "365", LocalDate.of(1969, 3, 2));   // SUN
 * parties.named("Qing Empire", LocalDate.of(1860, 11, 14));           // CHN
 * parties.continuing(parties.party("SUN"));                           // RUS
 * }</pre>
 *
 * <p>Dates follow the state lists of Correlates of War (v2016) and of Gleditsch and Ward; the file
 * {@code parties.json} beside this class states each departure, and each code that is not ISO's.
 */
public final class Parties {

    private final ImmutableMap<String, Party> byCode;
    private final PartyIndex index;
    private final Succession succession;
    private final PartySuggestions advice;

    private Parties(ImmutableMap<String, Party> byCode) {
        this.byCode = byCode;
        this.index = PartyIndex.of(byCode.values());
        this.succession = Succession.of(byCode);
        this.advice = new PartySuggestions(byCode, index, succession);
    }

    static Parties of(Iterable<Party> parties) {
        Map<String, Party> byCode = new LinkedHashMap<>();
        for (Party party : parties) {
            Party other = byCode.putIfAbsent(party.code(), party);
            checkArgument(
                    other == null,
                    "Party code %s is given twice: %s and %s",
                    party,
                    other == null ? "" : other.name(),
                    party.name());
        }
        return new Parties(ImmutableMap.copyOf(byCode));
    }

    /**
     * The registry that comes with the library. It is read once, on first use.
     *
     * @return the registry
     */
    public static Parties standard() {
        return Standard.PARTIES;
    }

    /**
     * Every party, former ones included.
     *
     * @return the parties, by code
     */
    public ImmutableList<Party> all() {
        return byCode.values().asList();
    }

    /**
     * The party of a code.
     *
     * @param code the party's own code, such as {@code SUN}
     * @return the party
     * @throws UnknownPartyException if there is none; the message names the nearest
     */
    public Party party(String code) {
        return findParty(code).orElseThrow(() -> advice.unknownParty(code));
    }

    /**
     * The party of a code.
     *
     * @param code the party's own code, such as {@code SUN}
     * @return the party; empty if there is none
     */
    public Optional<Party> findParty(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The party that a scheme's code means on a day.
     *
     * @param scheme the scheme
     * @param code the code as the scheme writes it: upper case, no leading zeros
     * @param on the day
     * @return the party
     * @throws UnknownPartyException if the code means no party on that day
     */
    public Party resolve(CodeScheme scheme, String code, LocalDate on) {
        return find(scheme, code, on).orElseThrow(() -> advice.unknownCode(scheme, code, on, on));
    }

    /**
     * The party that a scheme's code means on a day. Meant to be called for every row of a large
     * table: a hash lookup that allocates nothing.
     *
     * @param scheme the scheme
     * @param code the code as the scheme writes it: upper case, no leading zeros
     * @param on the day
     * @return the party; empty if the code means none on that day
     */
    public Optional<Party> find(CodeScheme scheme, String code, LocalDate on) {
        ImmutableList<PartyIndex.Holding> holdings = index.holdings(scheme, code);
        for (int i = 0; i < holdings.size(); i++) {
            PartyIndex.Holding holding = holdings.get(i);
            if (holding.isOn(on)) {
                return holding.answer();
            }
        }
        return Optional.empty();
    }

    /**
     * The party that a scheme's code means in a table of years, where a state has a row for each year
     * in which it was a member for a day or more. Where the code passes on within the year, to a
     * party that continues the former, the later one is meant: {@code 365} of 1991 is Russia.
     *
     * @param scheme the scheme
     * @param code the code as the scheme writes it: upper case, no leading zeros
     * @param in the year
     * @return the party
     * @throws UnknownPartyException if the code means no party in that year, or several of which none
     *     continues the others
     */
    public Party resolve(CodeScheme scheme, String code, Year in) {
        ImmutableSet<Party> holders = holders(scheme, code, in);
        if (holders.size() > 1 && newest(holders).isEmpty()) {
            throw advice.ambiguousCode(scheme, code, in.getValue(), holders);
        }
        return newest(holders).orElseThrow(() -> advice.unknownCode(scheme, code, in.atDay(1), in.atDay(in.length())));
    }

    /**
     * The party that a scheme's code means in a table of years; see {@link #resolve(CodeScheme,
     * String, Year)}.
     *
     * @param scheme the scheme
     * @param code the code as the scheme writes it: upper case, no leading zeros
     * @param in the year
     * @return the party; empty if the code means none, or several of which none continues the others
     */
    public Optional<Party> find(CodeScheme scheme, String code, Year in) {
        return newest(holders(scheme, code, in));
    }

    /**
     * The party that bears a name on a day: its short name, the name of its identity of that day, or
     * an alias. Upper and lower case are the same.
     *
     * <p>A name that two living parties share is refused: {@code Germany} from 1949 to 1990, {@code
     * Korea} from 1948, {@code Vietnam} to 1976, {@code Yemen} from 1967 to 1990, {@code Congo}.
     *
     * @param name the name, such as {@code Persia}
     * @param on the day
     * @return the party
     * @throws UnknownPartyException if no party bears the name on that day, or more than one
     */
    public Party named(String name, LocalDate on) {
        ImmutableList<Party> bearers = index.named(name, on);
        if (bearers.size() > 1) {
            throw advice.ambiguousName(name, on, bearers);
        }
        return bearers.stream().findFirst().orElseThrow(() -> advice.unknownName(name, on));
    }

    /**
     * The party that bears a name on a day; see {@link #named}.
     *
     * @param name the name, such as {@code Persia}
     * @param on the day
     * @return the party; empty if no party bears the name on that day, or more than one
     */
    public Optional<Party> findNamed(String name, LocalDate on) {
        ImmutableList<Party> bearers = index.named(name, on);
        return bearers.size() == 1 ? Optional.of(bearers.get(0)) : Optional.empty();
    }

    /**
     * The last party of the chain of continuation: Russia for the Soviet Union and for Russia.
     *
     * @param party a party of this registry
     * @return the party that continues it and is not itself continued
     * @throws UnknownPartyException if the party is not of this registry
     */
    public Party continuing(Party party) {
        return lineage(party).get(0);
    }

    /**
     * The chain of continuation to which a party belongs: {@code RUS, SUN, RUE}.
     *
     * @param party a party of this registry
     * @return {@link #continuing} and all that it continues, newest first
     * @throws UnknownPartyException if the party is not of this registry
     */
    public ImmutableList<Party> lineage(Party party) {
        return succession.findLineage(party.code()).orElseThrow(() -> advice.unknownParty(party.code()));
    }

    /**
     * The code that a scheme gives a party on a day; the usual one, if there are several.
     *
     * @param party the party
     * @param scheme the scheme
     * @param on the day
     * @return the code
     * @throws UnknownPartyException if the party has no code of that scheme on that day
     */
    public String code(Party party, CodeScheme scheme, LocalDate on) {
        return findCode(party, scheme, on).orElseThrow(() -> advice.noCode(party, scheme, on));
    }

    /**
     * The code that a scheme gives a party on a day; the usual one, if there are several.
     *
     * @param party the party
     * @param scheme the scheme
     * @param on the day
     * @return the code; empty if the party has none of that scheme on that day
     */
    public Optional<String> findCode(Party party, CodeScheme scheme, LocalDate on) {
        for (PartyCode held : party.codes()) {
            if (held.scheme() == scheme && held.isValidOn(on)) {
                return Optional.of(held.code());
            }
        }
        return Optional.empty();
    }

    /**
     * The parties that other people's lists call so: ISO, also at other times, CAMEO, the International Olympic Committee
     * and Correlates of War ({@code GER} and {@code GMY} are {@code DEU}, {@code ROM} is {@code ROU}). Good for advice
     * where a code is no party's own; never a reading of it, because the lists contradict each other.
     *
     * @param code three upper-case letters
     * @return the parties in the order of these lists, each once; empty if the code is in none
     */
    public ImmutableList<Party> calledElsewhere(String code) {
        return advice.calledElsewhere(code);
    }

    private ImmutableSet<Party> holders(CodeScheme scheme, String code, Year in) {
        LocalDate first = in.atDay(1);
        LocalDate last = in.atDay(in.length());
        ImmutableSet.Builder<Party> holders = ImmutableSet.builder();
        for (PartyIndex.Holding holding : index.holdings(scheme, code)) {
            if (holding.touches(first, last)) {
                holders.add(holding.party());
            }
        }
        return holders.build();
    }

    /** The one that continues all the others; empty if there is none. */
    private Optional<Party> newest(ImmutableSet<Party> holders) {
        for (Party holder : holders) {
            ImmutableList<Party> lineage = lineage(holder);
            if (lineage.subList(lineage.indexOf(holder), lineage.size()).containsAll(holders)) {
                return Optional.of(holder);
            }
        }
        return Optional.empty();
    }

    /** Loads the registry when it is first asked for. */
    private static final class Standard {
        static final Parties PARTIES = Parties.of(PartiesFile.readStandard());
    }
}
