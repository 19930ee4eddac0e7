package org.entente.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.Relationship;
import org.entente.relationship.Reliability;
import org.entente.relationship.Source;
import org.entente.relationship.Track;

/** A relationship put together item by item, for one claim. */
public final class MadeUp {
    private final List<Evidence> items = new ArrayList<>();

    /** A fully reliable item of CHN-RUS by source one: an event on a date, or a condition through an interval. */
    public MadeUp with(Factor factor, String when, double score, Consumer<Evidence.Builder> more) {
        Evidence.Builder item = Evidence.builder()
                .id("e" + (items.size() + 1))
                .kind(when.contains("/") ? EvidenceKind.CONDITION : EvidenceKind.EVENT)
                .when(DateSpan.parse(when))
                .factor(factor)
                .score(score)
                .reliability(Reliability.A)
                .credibility(Credibility.CONFIRMED)
                .source("one")
                .text("Item " + (items.size() + 1) + ".");
        more.accept(item);
        items.add(item.build());
        return this;
    }

    public MadeUp with(Factor factor, String when, double score) {
        return with(factor, when, score, item -> {});
    }

    /** One item of every factor of a track. */
    public MadeUp with(Track track, String when, double score) {
        for (Factor factor : Factor.values()) {
            if (factor.track() == track) {
                with(factor, when, score);
            }
        }
        return this;
    }

    public Relationship relationship() {
        return Relationship.builder()
                .dyad(Dyad.parse("CHN-RUS"))
                .putSource("one", Source.of("One"))
                .putSource("two", Source.of("Two"))
                .addAllEvidence(items)
                .build();
    }

    public Assessment on(String day) {
        return Assessor.standard().assess(relationship(), LocalDate.parse(day));
    }
}
