package org.entente.relationship;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.Problem;
import org.entente.json.Draft;
import org.entente.json.JsonProblems;
import org.entente.json.ProblemList;
import org.entente.json.Spelling;
import org.entente.party.Parties;
import org.entente.party.Party;

/** The rules that bind the parts of a relationship to each other. Each problem's place is a JSON path. */
final class RelationshipRules {
    private RelationshipRules() {}

    /** All that is wrong with the parts of a relationship, given as they are to be listed. */
    static ImmutableList<Problem> problems(
            Dyad dyad,
            Set<String> sources,
            List<Evidence> evidence,
            List<ExpectedStage> expected,
            List<ExpectedLevel> expectedLevels) {
        ProblemList problems = new ProblemList("");
        Map<String, Integer> ids = new HashMap<>();
        for (int i = 0; i < evidence.size(); i++) {
            String place = "$.evidence[" + i + "]";
            Evidence item = evidence.get(i);
            Consumer<Problem> ofItem =
                    problem -> problems.accept(problem.within(place).withItem(item.id()));
            Integer earlier = ids.putIfAbsent(item.id(), i);
            if (earlier != null) {
                ofItem.accept(notUnique("$.evidence[" + earlier + "]", item.id()));
            }
            check(dyad, sources, draft(item), ofItem);
        }
        for (int i = 0; i < expected.size(); i++) {
            String place = "$.expected[" + i + "].source";
            listed(place, expected.get(i).source(), sources).ifPresent(problems);
        }
        for (int i = 0; i < expectedLevels.size(); i++) {
            String place = "$.expectedLevels[" + i + "].source";
            listed(place, expectedLevels.get(i).source(), sources).ifPresent(problems);
        }
        overlaps("$.expected", byIndex(expected, ExpectedStage::when)).values().forEach(problems);
        overlaps("$.expectedLevels", byIndex(expectedLevels, ExpectedLevel::when))
                .values()
                .forEach(problems);
        return problems.build();
    }

    /** The attributes of an item that these rules look at. */
    private static Draft draft(Evidence item) {
        Draft draft = new Draft();
        draft.put("when", item.when());
        draft.put("source", item.source());
        draft.put("about", item.about());
        item.from().ifPresent(from -> draft.put("from", from));
        item.to().ifPresent(to -> draft.put("to", to));
        return draft;
    }

    /** A second item of one id. */
    static Problem notUnique(String earlierPlace, String shownId) {
        return Problem.of(".id", "must be unique, but " + earlierPlace + " has it too", shownId);
    }

    /** What is wrong with one item in a dyad, apart from its id, as far as its attributes could be read. */
    static void check(Dyad dyad, Set<String> sources, Draft item, Consumer<Problem> problems) {
        Optional<DateSpan> when = item.find("when", DateSpan.class);
        item.text("source")
                .flatMap(source -> listed(".source", source, sources))
                .ifPresent(problems);
        Optional<Problem> from = item.text("from").flatMap(code -> member(".from", code, when, dyad));
        Optional<Problem> to = item.text("to").flatMap(code -> member(".to", code, when, dyad));
        from.ifPresent(problems);
        to.ifPresent(problems);
        item.findAll("about", String.class)
                .forEach(code -> known(".about", code, dyad).ifPresent(problems));
        if (from.isEmpty() && to.isEmpty() && when.isPresent()) {
            LocalDate day = when.get().first();
            Optional<String> acting = item.text("from").flatMap(code -> dyad.memberOn(code, day));
            Optional<String> other = item.text("to").flatMap(code -> dyad.memberOn(code, day));
            if (acting.isPresent() && acting.equals(other)) {
                problems.accept(Problem.of(
                        ".to",
                        "must not be the same party as from",
                        item.text("to").orElseThrow()));
            }
        }
    }

    /** A problem if a source is not listed. */
    static Optional<Problem> listed(String place, String source, Set<String> sources) {
        return sources.contains(source)
                ? Optional.empty()
                : Optional.of(Problem.of(place, "must be the key of a listed source", source)
                        .withAdvice(Spelling.advice(source, sources)));
    }

    private static <T> Map<Integer, DateSpan> byIndex(List<T> stretches, Function<T, DateSpan> when) {
        return IntStream.range(0, stretches.size())
                .boxed()
                .collect(ImmutableMap.toImmutableMap(i -> i, i -> when.apply(stretches.get(i))));
    }

    /** A problem, by index in an array, for each span that starts before an earlier one ends. */
    static Map<Integer, Problem> overlaps(String array, Map<Integer, DateSpan> spans) {
        List<Map.Entry<Integer, DateSpan>> inOrder = spans.entrySet().stream()
                .sorted(Map.Entry.<Integer, DateSpan>comparingByValue(Comparator.comparing(DateSpan::first))
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        Map<Integer, Problem> problems = new TreeMap<>();
        Optional<Map.Entry<Integer, DateSpan>> longest = Optional.empty();
        for (Map.Entry<Integer, DateSpan> stretch : inOrder) {
            Optional<Map.Entry<Integer, DateSpan>> before =
                    longest.filter(earlier -> earlier.getValue().overlaps(stretch.getValue()));
            if (before.isPresent()) {
                String rule = "must not overlap with " + array + "["
                        + before.get().getKey() + "] (" + before.get().getValue() + ")";
                String place = array + "[" + stretch.getKey() + "].when";
                problems.put(
                        stretch.getKey(),
                        Problem.of(place, rule, stretch.getValue().toString()));
            }
            if (longest.filter(earlier -> !end(earlier.getValue()).isBefore(end(stretch.getValue())))
                    .isEmpty()) {
                longest = Optional.of(stretch);
            }
        }
        return problems;
    }

    private static LocalDate end(DateSpan span) {
        return span.findEndsFrom().orElse(LocalDate.MAX);
    }

    private static Optional<Problem> known(String place, String code, Dyad dyad) {
        return Parties.standard().findParty(code).isPresent()
                ? Optional.empty()
                : Optional.of(Problem.of(place, "must be the code of a party", JsonProblems.quoted(code))
                        .withAdvice(meant(code, dyad)));
    }

    /** The parties that other lists call so, those of the dyad alone if there are any; else the nearest spelling. */
    private static String meant(String code, Dyad dyad) {
        ImmutableList<Party> called = Parties.standard().calledElsewhere(code);
        ImmutableSet<Party> lineages = lineages(dyad).collect(ImmutableSet.toImmutableSet());
        List<Party> ofDyad = called.stream().filter(lineages::contains).toList();
        List<Party> likely = ofDyad.isEmpty() ? called : ofDyad;
        return likely.isEmpty()
                ? Spelling.advice(code, codes(dyad))
                : likely.stream()
                        .map(party -> "\"" + party.code() + "\"")
                        .collect(Collectors.joining(" or ", "Maybe ", "."));
    }

    private static Optional<Problem> member(String place, String code, Optional<DateSpan> when, Dyad dyad) {
        Optional<Problem> unknown = known(place, code, dyad);
        // A date that straddles a succession (1991) may name the party before it or the one after it.
        if (unknown.isPresent()
                || when.isEmpty()
                || dyad.memberOn(code, when.get().first()).isPresent()
                || dyad.memberOn(code, when.get().startsBy()).isPresent()) {
            return unknown;
        }
        LocalDate day = when.get().first();
        String rule = "must be a member of " + dyad + ", or a party that one of them continues, on " + day;
        return Optional.of(Problem.of(place, rule, code).withAdvice(ofTheDay(code, dyad, day)));
    }

    /** Which codes of the dyad are good on a day, and the first day of a party that begins later. */
    private static String ofTheDay(String code, Dyad dyad, LocalDate day) {
        Party party = Parties.standard().party(code);
        ImmutableList<Party> lineage = Parties.standard().lineage(party);
        boolean ofDyad = lineages(dyad).anyMatch(party::equals);
        String begins = ofDyad && party.from().isAfter(day) ? code + " begins on " + party.from() + "." : "";
        if (ofDyad && lineage.stream().noneMatch(one -> one.existsOn(day))) {
            return begins.isEmpty() ? Lifetime.of(party).endAdvice() : begins;
        }
        String codes =
                lineages(dyad).filter(one -> one.existsOn(day)).map(Party::code).collect(Collectors.joining(" or "));
        String maybe = codes.isEmpty() ? "" : "Maybe " + codes + ".";
        return begins.isEmpty() || maybe.isEmpty() ? begins + maybe : begins + " " + maybe;
    }

    private static Stream<Party> lineages(Dyad dyad) {
        return dyad.parties().stream().flatMap(party -> Parties.standard().lineage(party).stream());
    }

    /** All codes, those of the dyad first: of equally near ones they are meant. */
    private static List<String> codes(Dyad dyad) {
        return Stream.concat(lineages(dyad), Parties.standard().all().stream())
                .map(Party::code)
                .distinct()
                .toList();
    }
}
