package org.entente.cli.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Relationship;
import org.entente.relationship.Source;

/** The evidence that event files give of a pair, as a relationship of its own. */
final class EventCase {
    private EventCase() {}

    static Relationship of(Dyad dyad, List<Evidence> evidence) {
        Relationship.Builder relationship = Relationship.builder().dyad(dyad).title(dyad + " in event files");
        Map<String, Integer> times = new HashMap<>();
        evidence.stream()
                .map(Evidence::source)
                .distinct()
                .sorted()
                .forEach(source -> relationship.putSource(source, Source.of(source)));
        for (Evidence item : evidence) {
            int before = times.merge(item.id(), 1, Integer::sum) - 1;
            relationship.addEvidence(
                    before == 0
                            ? item
                            : Evidence.builder(item)
                                    .id(item.id() + "-" + before)
                                    .build());
        }
        return relationship.build();
    }
}
