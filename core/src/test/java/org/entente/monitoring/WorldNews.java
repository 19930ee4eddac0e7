package org.entente.monitoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;

/** News of several dyads, for tests of an observatory. */
final class WorldNews {
    static final List<Dyad> DYADS = List.of(
            Dyad.of("CHN", "RUS"),
            Dyad.of("GRC", "TUR"),
            Dyad.of("EGY", "ISR"),
            Dyad.of("IND", "PAK"),
            Dyad.of("DEU", "FRA"));

    private WorldNews() {}

    /** An item and whose it is. */
    record News(Dyad dyad, Evidence item) {}

    /** News of five dyads, mixed, each in the order in which it becomes known. */
    static List<News> news(long seed) {
        List<News> all = new ArrayList<>();
        for (int i = 0; i < DYADS.size(); i++) {
            for (Evidence item : EvidenceStream.years(seed * 10 + i, 120)) {
                all.add(new News(DYADS.get(i), item));
            }
        }
        all.sort(Comparator.comparing(one -> one.item().knownBy()));
        return all;
    }
}
