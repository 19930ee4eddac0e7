package org.entente.relationship;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.json.Spelling;
import org.entente.party.Parties;
import org.entente.party.Party;

/** The rules that bind the parts of a relationship to each other. Each problem's place is a JSON path. */
final class RelationshipRules {
    private RelationshipRules() {}

    static ImmutableList<Problem> problems(
            Dyad dyad, Set<String> sources, List<Evidence> evidence, List<ExpectedStage> expected) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        Map<String, Integer> ids = new HashMap<>();
        for (int i = 0; i < evidence.size(); i++) {
            String place = "$.evidence[" + i + "]";
            Evidence item = evidence.get(i);
            Integer earlier = ids.putIfAbsent(item.id(), i);
            if (earlier != null) {
                problems.add(new Problem(
                        place + ".id", "must be unique, but $.evidence[" + earlier + "] has it too", item.id(), ""));
            }
            problems.addAll(problems(dyad, sources, item).stream()
                    .map(problem -> problem.within(place))
                    .toList());
        }
        for (int i = 0; i < expected.size(); i++) {
            listed("$.expected[" + i + "].source", expected.get(i).source(), sources)
                    .ifPresent(problems::add);
        }
        return problems.build();
    }

    /** What is wrong with one item in a dyad, apart from its id. */
    static ImmutableList<Problem> problems(Dyad dyad, Set<String> sources, Evidence item) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        listed(".source", item.source(), sources).ifPresent(problems::add);
        item.from().flatMap(code -> member(".from", code, item, dyad)).ifPresent(problems::add);
        item.to().flatMap(code -> member(".to", code, item, dyad)).ifPresent(problems::add);
        item.about().forEach(code -> known(".about", code, dyad).ifPresent(problems::add));
        if (item.from().isPresent() && item.to().isPresent()) {
            Optional<String> from = dyad.memberOn(item.from().get(), item.when().first());
            Optional<String> to = dyad.memberOn(item.to().get(), item.when().first());
            if (from.isPresent() && from.equals(to)) {
                problems.add(new Problem(
                        ".to", "must not be the same party as from", item.to().get(), ""));
            }
        }
        return problems.build();
    }

    /** A problem if a source is not listed. */
    static Optional<Problem> listed(String place, String source, Set<String> sources) {
        return sources.contains(source)
                ? Optional.empty()
                : Optional.of(new Problem(
                        place, "must be the key of a listed source", source, Spelling.advice(source, sources)));
    }

    private static Optional<Problem> known(String place, String code, Dyad dyad) {
        return Parties.standard().findParty(code).isPresent()
                ? Optional.empty()
                : Optional.of(new Problem(
                        place, "must be the code of a party", "\"" + code + "\"", Spelling.advice(code, codes(dyad))));
    }

    private static Optional<Problem> member(String place, String code, Evidence item, Dyad dyad) {
        Optional<Problem> unknown = known(place, code, dyad);
        // A date that straddles a succession (1991) may name the party before it or the one after it.
        boolean there = dyad.memberOn(code, item.when().first()).isPresent()
                || dyad.memberOn(code, item.when().startsBy()).isPresent();
        if (unknown.isPresent() || there) {
            return unknown;
        }
        return Optional.of(new Problem(
                place,
                "must be a member of " + dyad + ", or a party that one of them continues, on "
                        + item.when().first(),
                code,
                advice(dyad, item)));
    }

    private static String advice(Dyad dyad, Evidence item) {
        return "Maybe "
                + String.join(
                        " or ",
                        dyad.parties().stream()
                                .flatMap(party -> Parties.standard().lineage(party).stream()
                                        .filter(one -> one.existsOn(item.when().first()))
                                        .limit(1))
                                .map(Party::code)
                                .toList())
                + ".";
    }

    /** All codes, those of the dyad first: of equally near ones they are meant. */
    private static List<String> codes(Dyad dyad) {
        Stream<Party> near = dyad.parties().stream().flatMap(party -> Parties.standard().lineage(party).stream());
        return Stream.concat(near, Parties.standard().all().stream())
                .map(Party::code)
                .distinct()
                .toList();
    }
}
