package org.entente.party;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.Problem;
import org.entente.json.Spelling;

/** Words the refusals of {@link Parties}: what was asked, and which parties may have been meant. */
final class PartySuggestions {

    private static final int CANDIDATES = 3;

    private final ImmutableMap<String, Party> byCode;
    private final PartyIndex index;
    private final Succession succession;

    PartySuggestions(ImmutableMap<String, Party> byCode, PartyIndex index, Succession succession) {
        this.byCode = byCode;
        this.index = index;
        this.succession = succession;
    }

    UnknownPartyException unknownParty(String code) {
        return refusal("No party " + Problem.excerpt(code), meant(code));
    }

    UnknownPartyException unknownCode(CodeScheme scheme, String code, LocalDate first, LocalDate last) {
        String when = first.equals(last) ? "on " + first : "in " + first.getYear();
        ImmutableList<PartyIndex.Holding> holdings = index.holdings(scheme, code);
        if (holdings.isEmpty()) {
            return refusal(scheme + " has no code " + Problem.excerpt(code), nearest(scheme, code, first, last));
        }
        String known = holdings.stream()
                .map(holding -> holding.party().describe() + " " + holding.interval())
                .collect(joining(", "));
        return refusal(
                scheme + " code " + Problem.excerpt(code) + " means no party " + when + "; it is " + known,
                relativesAlive(holdings, first, last));
    }

    UnknownPartyException ambiguousCode(CodeScheme scheme, String code, int year, Collection<Party> candidates) {
        return refusal(scheme + " code " + code + " is ambiguous in " + year, ImmutableList.copyOf(candidates));
    }

    UnknownPartyException unknownName(String name, LocalDate on) {
        ImmutableList<PartyIndex.Holding> holdings = index.holdings(name);
        if (holdings.isEmpty()) {
            return refusal("No party is named " + Problem.excerpt(name), nearest(name));
        }
        String known = holdings.stream()
                .map(holding -> holding.party().describe() + " " + holding.interval())
                .distinct()
                .collect(joining(", "));
        return refusal(
                "No party is named " + name + " on " + on + "; it is " + known, relativesAlive(holdings, on, on));
    }

    UnknownPartyException ambiguousName(String name, LocalDate on, ImmutableList<Party> candidates) {
        return refusal("The name " + name + " is ambiguous on " + on, candidates);
    }

    UnknownPartyException noCode(Party party, CodeScheme scheme, LocalDate on) {
        String known = party.codes().stream()
                .filter(held -> held.scheme() == scheme)
                .map(held -> held.code() + " from " + held.from()
                        + held.to().map(last -> " to " + last).orElse(""))
                .collect(joining(", "));
        return new UnknownPartyException(
                party.describe() + " has no " + scheme + " code on " + on
                        + (known.isEmpty() ? "" : "; it has " + known),
                ImmutableList.of());
    }

    private static UnknownPartyException refusal(String what, ImmutableList<Party> candidates) {
        String advice = candidates.isEmpty()
                ? "."
                : candidates.stream().map(Party::describe).collect(joining(" or ", ". Maybe ", "?"));
        return new UnknownPartyException(
                what + advice, candidates.stream().map(Party::code).collect(toImmutableList()));
    }

    /** Who lived then: of the lineage of those that hold the code or name on other days, or of their name. */
    private ImmutableList<Party> relativesAlive(
            ImmutableList<PartyIndex.Holding> holdings, LocalDate first, LocalDate last) {
        return holdings.stream()
                .map(PartyIndex.Holding::party)
                .flatMap(party -> Stream.concat(lineage(party), index.named(party.name(), last).stream()))
                .filter(party -> overlaps(party, first, last))
                .distinct()
                .collect(toImmutableList());
    }

    private Stream<Party> lineage(Party party) {
        return succession.findLineage(party.code()).stream().flatMap(ImmutableList::stream);
    }

    /** The parties that other lists call so, in the order of these lists. */
    ImmutableList<Party> calledElsewhere(String code) {
        ImmutableSet.Builder<Party> called = ImmutableSet.builder();
        for (CodeScheme scheme : ImmutableList.of(CodeScheme.ISO, CodeScheme.CAMEO)) {
            index.holdings(scheme, code).forEach(holding -> called.add(holding.party()));
        }
        ForeignCodes.own(code).forEach(own -> called.add(Objects.requireNonNull(byCode.get(own), own)));
        return called.build().asList();
    }

    /** The parties that other lists call so, or else those whose code or name it nearly is. */
    private ImmutableList<Party> meant(String code) {
        ImmutableList<Party> elsewhere = calledElsewhere(code);
        return elsewhere.isEmpty() ? nearest(code) : elsewhere;
    }

    private ImmutableList<Party> nearest(CodeScheme scheme, String code, LocalDate first, LocalDate last) {
        int allowed = scheme == CodeScheme.ICEWS ? 2 : isNumeric(scheme) ? 0 : 1;
        ImmutableSet<Party> near = index.codes(scheme).stream()
                .filter(other -> Spelling.isWithin(allowed, normal(scheme, code), normal(scheme, other)))
                .flatMap(other -> index.holdings(scheme, other).stream())
                .filter(holding -> holding.touches(first, last))
                .map(PartyIndex.Holding::party)
                .collect(ImmutableSet.toImmutableSet());
        return near.isEmpty() ? nearest(code) : ranked(code, near.stream());
    }

    /** Parties whose name the text is, or else whose code or name it nearly is. */
    private ImmutableList<Party> nearest(String text) {
        ImmutableList<PartyIndex.Holding> sameName = index.holdings(text);
        if (!sameName.isEmpty()) {
            return ranked(text, sameName.stream().map(PartyIndex.Holding::party).distinct());
        }
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return lower.length() <= 3
                ? ranked(
                        text,
                        byCode.values().stream().filter(party -> Spelling.isWithin(1, lower, lower(party.code()))))
                : ranked(
                        text,
                        byCode.values().stream()
                                .filter(party -> names(party).anyMatch(name -> Spelling.isWithin(2, lower, name))));
    }

    private static ImmutableList<Party> ranked(String text, Stream<Party> candidates) {
        String lower = text.toLowerCase(Locale.ROOT);
        return candidates
                .sorted(Comparator.<Party>comparingInt(party -> Spelling.distance(lower, lower(party.code())))
                        .thenComparingInt(party -> -commonPrefix(lower, lower(party.code())))
                        .thenComparing(party -> party.to().isPresent())
                        .thenComparing(Party::code))
                .limit(CANDIDATES)
                .collect(toImmutableList());
    }

    private static Stream<String> names(Party party) {
        return Stream.concat(
                        Stream.concat(Stream.of(party.name()), party.aliases().stream()),
                        party.identities().stream().map(Party.Identity::name))
                .map(PartySuggestions::lower);
    }

    private static boolean overlaps(Party party, LocalDate first, LocalDate last) {
        return !last.isBefore(party.from()) && party.to().filter(first::isAfter).isEmpty();
    }

    private static boolean isNumeric(CodeScheme scheme) {
        return scheme == CodeScheme.COW || scheme == CodeScheme.GLEDITSCH_WARD;
    }

    private static String normal(CodeScheme scheme, String code) {
        String lower = lower(code.strip());
        int zeros = isNumeric(scheme) ? commonPrefix(lower, "0".repeat(lower.length())) : 0;
        return lower.substring(zeros);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static int commonPrefix(String one, String other) {
        int length = Math.min(one.length(), other.length());
        return IntStream.range(0, length)
                .filter(i -> one.charAt(i) != other.charAt(i))
                .findFirst()
                .orElse(length);
    }
}
