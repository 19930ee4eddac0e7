package org.entente.engine;

import java.time.LocalDate;
import org.entente.model.Model;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.Reliability;

/** A running filter by the shipped model, and items for it. */
final class OnlineItems {
    static final Engine STANDARD = Engine.of(Model.standard());

    private OnlineItems() {}

    static OnlineFilter onDay(String day) {
        OnlineFilter filter = OnlineFilter.of(STANDARD, 64);
        filter.passTo(LocalDate.parse(day));
        return filter;
    }

    static Evidence condition(String id, String when, double score) {
        return Evidence.builder(event(id, when.substring(0, 10), score))
                .kind(EvidenceKind.CONDITION)
                .when(DateSpan.parse(when))
                .build();
    }

    static Evidence event(String id, String when, double score) {
        return Evidence.builder()
                .id(id)
                .kind(EvidenceKind.EVENT)
                .when(DateSpan.parse(when))
                .factor(Factor.ACCOMMODATION)
                .score(score)
                .reliability(Reliability.A)
                .credibility(Credibility.CONFIRMED)
                .source("made")
                .text("Event " + id + ".")
                .build();
    }
}
