package org.entente.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.assessment.Assessor;
import org.entente.dataset.cases.ShippedCases;
import org.entente.monitoring.Observatory;
import org.entente.relationship.Dyad;
import org.entente.relationship.DyadEvidence;
import org.entente.relationship.Evidence;
import org.entente.relationship.Relationship;

/** Many relationships to draw. */
final class Worlds {
    static final LocalDate DAY = LocalDate.of(1979, 12, 31);

    private Worlds() {}

    /** The shipped cases as of a day, each with the shares of its items, made once. */
    static String shipped() {
        return Shipped.PAGE;
    }

    /** The same pairs as an observatory watched them. */
    static String observed() {
        try (Observatory world = observatory(pairs())) {
            return WorldPage.of(world)
                    .madeBy("entente world events.csv -o world.html")
                    .html();
        }
    }

    static String hostile() {
        List<Evidence> more = IntStream.rangeClosed(1, 9)
                .mapToObj(month -> Cases.item(
                        "m" + month,
                        "1969-0" + month,
                        -1,
                        month % 2 == 0 ? Cases.RIGHT_TO_LEFT : Cases.HOSTILE,
                        "p-answer"))
                .toList();
        return WorldPage.of(Assessor.standard(), List.of(Cases.hostile().with(more)), LocalDate.of(1969, 12, 31))
                .madeBy(Cases.HOSTILE)
                .html();
    }

    static Observatory observatory(Iterable<Relationship> relationships) {
        Observatory world = Observatory.builder().build();
        ImmutableList.Builder<DyadEvidence> all = ImmutableList.builder();
        relationships.forEach(one -> one.evidence().stream()
                .filter(item -> !item.knownBy().isAfter(DAY))
                .forEach(item -> all.add(new DyadEvidence(one.dyad(), item))));
        all.build().stream()
                .sorted(Comparator.comparing(one -> one.evidence().knownBy()))
                .forEach(world::take);
        world.advanceTo(DAY);
        return world;
    }

    /** One shipped case of each dyad. */
    static ImmutableList<Relationship> pairs() {
        ImmutableMap.Builder<Dyad, Relationship> pairs = ImmutableMap.builder();
        ShippedCases.names().stream().map(ShippedCases::read).forEach(one -> pairs.put(one.dyad(), one));
        return ImmutableList.copyOf(pairs.buildKeepingLast().values());
    }

    private static final class Shipped {
        static final String PAGE =
                WorldPage.of(Assessor.standard(), pairs(), DAY).html();
    }
}
