package org.entente.party;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who continues whom: the chains of continuation, one list per party, newest first. */
final class Succession {

    private final ImmutableMap<String, ImmutableList<Party>> lineages;

    private Succession(ImmutableMap<String, ImmutableList<Party>> lineages) {
        this.lineages = lineages;
    }

    /** Checks that each continued party exists, ended the day before, and is continued only once. */
    static Succession of(ImmutableMap<String, Party> parties) {
        Map<String, Party> successors = new HashMap<>();
        for (Party party : parties.values()) {
            if (party.continues().isPresent()) {
                String predecessor = party.continues().get();
                checkContinuation(party, Optional.ofNullable(parties.get(predecessor)));
                Party other = successors.putIfAbsent(predecessor, party);
                checkArgument(other == null, "Party %s is continued by both %s and %s", predecessor, other, party);
            }
        }
        ImmutableMap.Builder<String, ImmutableList<Party>> lineages = ImmutableMap.builder();
        for (Party party : parties.values()) {
            if (!successors.containsKey(party.code())) {
                ImmutableList<Party> lineage = lineage(party, parties);
                lineage.forEach(member -> lineages.put(member.code(), lineage));
            }
        }
        return new Succession(lineages.buildOrThrow());
    }

    /** The chain a party of the registry belongs to, newest first. */
    Optional<ImmutableList<Party>> findLineage(String code) {
        return Optional.ofNullable(lineages.get(code));
    }

    private static void checkContinuation(Party party, Optional<Party> predecessor) {
        checkArgument(
                predecessor.isPresent(),
                "Party %s continues %s, which is no party",
                party,
                party.continues().orElse(""));
        Optional<LocalDate> dayAfter = predecessor.flatMap(Party::to).map(last -> last.plusDays(1));
        checkArgument(
                dayAfter.equals(Optional.of(party.from())),
                "Party %s lives %s and cannot continue %s, which lives %s. Maybe one of the dates is a day off?",
                party,
                party.life(),
                predecessor.get(),
                predecessor.get().life());
    }

    private static ImmutableList<Party> lineage(Party newest, ImmutableMap<String, Party> parties) {
        ImmutableList.Builder<Party> lineage = ImmutableList.<Party>builder().add(newest);
        Optional<String> next = newest.continues();
        while (next.isPresent()) {
            Party party = requireNonNull(parties.get(next.get()), "continues");
            lineage.add(party);
            next = party.continues();
        }
        return lineage.build();
    }
}
