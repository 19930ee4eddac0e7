package org.entente.cli.data;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.entente.cli.output.CsvTable;
import org.entente.relationship.DyadEvidence;
import org.entente.relationship.Evidence;

/** An item of evidence as a row of a table. */
final class EvidenceRow {
    static final ImmutableList<String> HEADER = ImmutableList.of(
            "dyad",
            "id",
            "kind",
            "when",
            "known_by",
            "from",
            "to",
            "factor",
            "area",
            "instrument",
            "score",
            "reliability",
            "credibility",
            "reports",
            "source",
            "text");

    private EvidenceRow() {}

    static List<String> of(DyadEvidence one) {
        Evidence item = one.evidence();
        return List.<Object>of(
                        one.dyad(),
                        item.id(),
                        item.kind(),
                        item.when(),
                        item.knownBy(),
                        item.from(),
                        item.to(),
                        item.factor(),
                        item.area(),
                        item.instrument(),
                        item.score(),
                        item.reliability(),
                        item.credibility().digit(),
                        item.reports(),
                        item.source(),
                        item.text())
                .stream()
                .map(CsvTable::cell)
                .toList();
    }
}
