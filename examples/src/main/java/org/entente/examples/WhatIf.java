package org.entente.examples;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.assessment.Reading;
import org.entente.dataset.cases.ShippedCases;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;
import org.entente.relationship.Reliability;
import org.entente.relationship.Source;
import org.entente.relationship.Track;

/** What would be said at the end of 2012 if history had gone otherwise? Evidence is left out or added; the case stays. */
public final class WhatIf {
    private static final LocalDate DATE = LocalDate.of(2012, 12, 31);
    /** The quarrel over the price of gas. */
    private static final Set<String> GAS_PRICE = Set.of("e349", "e350", "e351", "e352", "e370", "e375");

    private WhatIf() {}

    public static void main(String[] args) {
        Relationship asItWas =
                ShippedCases.read("sino-russian").withSource("supposed", Source.of("Supposed, not observed"));

        print("As it was", asItWas);
        print("No Shanghai organisation", asItWas.without(WhatIf::isOfTheShanghaiOrganisation));
        print("The gas price agreed", gasPriceAgreed(asItWas));
        print("The societies prepared", societiesPrepared(asItWas));
    }

    private static boolean isOfTheShanghaiOrganisation(Evidence item) {
        return item.text().contains("Shanghai") && !item.when().first().isBefore(LocalDate.of(2001, 6, 15));
    }

    private static Relationship gasPriceAgreed(Relationship asItWas) {
        return asItWas.without(item -> GAS_PRICE.contains(item.id()))
                .with(supposed("gas", EvidenceKind.CONDITION, Factor.INTEREST_CONVERGENCE, 0.67, "2009/..")
                        .area(IssueArea.ENERGY)
                        .text("A contract for thirty years at an agreed price makes Russia a main source of gas.")
                        .build());
    }

    private static Relationship societiesPrepared(Relationship asItWas) {
        return asItWas.without(item -> item.factor().track() == Track.SOCIETY)
                .with(
                        supposed("trust-rus", EvidenceKind.CONDITION, Factor.SOCIETAL_PERCEPTION, 0.67, "2005/..")
                                .from("RUS")
                                .to("CHN")
                                .text("A large majority of Russians, also in the Far East, trusts the Chinese.")
                                .build(),
                        supposed("trust-chn", EvidenceKind.CONDITION, Factor.SOCIETAL_PERCEPTION, 0.67, "2005/..")
                                .from("CHN")
                                .to("RUS")
                                .text("A large majority of the Chinese trusts the Russians.")
                                .build(),
                        supposed("ties", EvidenceKind.CONDITION, Factor.SOCIETAL_TIES, 0.67, "2005/..")
                                .text("Study, travel and marriage across the border are part of everyday life.")
                                .build());
    }

    private static Evidence.Builder supposed(String id, EvidenceKind kind, Factor factor, double score, String when) {
        return Evidence.builder()
                .id("supposed-" + id)
                .kind(kind)
                .when(DateSpan.parse(when))
                .factor(factor)
                .score(score)
                .reliability(Reliability.A)
                .credibility(Credibility.CONFIRMED)
                .source("supposed");
    }

    private static void print(String title, Relationship relationship) {
        Assessment then = Assessor.standard().assess(relationship, DATE);
        Reading interests = then.reading(Factor.INTEREST_CONVERGENCE);
        System.out.println(title + ": " + then);
        System.out.printf(
                Locale.ROOT,
                "    log-odds of a strategic partnership %+.2f, of reconciliation %+.2f; warm peace or closer %.3f%n",
                then.phase().logOdds(Phase.STRATEGIC_PARTNERSHIP),
                then.phase().logOdds(Phase.RECONCILIATION),
                then.peace().probabilityAtLeast(PeaceLevel.WARM_PEACE));
        System.out.printf(
                "    institutions %s, interests in energy %s, in the region %s; governments %s, societies %s%n",
                signed(then.reading(Factor.INSTITUTIONALIZATION).score()),
                signed(interests.in(IssueArea.ENERGY).score()),
                signed(interests.in(IssueArea.REGION).score()),
                then.preparedness(Track.GOVERNMENT),
                then.preparedness(Track.SOCIETY));
    }

    private static String signed(Optional<Double> score) {
        return score.map(value -> String.format(Locale.ROOT, "%+.2f", value)).orElse("-");
    }
}
