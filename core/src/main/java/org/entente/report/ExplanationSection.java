package org.entente.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.assessment.Contribution;
import org.entente.assessment.Explanation;
import org.entente.numeric.Decibans;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;

/** An explanation as blocks: what each factor adds, and the items that add most. */
final class ExplanationSection {
    private static final int SHOWN = 8;

    private ExplanationSection() {}

    static List<Block> blocks(Explanation<?> explanation) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(
                2,
                "Why " + explanation.state()
                        + explanation
                                .against()
                                .map(other -> " rather than " + other)
                                .orElse("")));
        blocks.add(new Block.Paragraph("Log-odds " + decibans(explanation.logOdds()) + ", of which the base rates "
                + decibans(explanation.baseRates()) + " and the evidence "
                + decibans(explanation.logOdds() - explanation.baseRates())
                + ". 10 dB make the odds ten times higher; the shares sum exactly."));
        blocks.add(new Block.Table(
                ImmutableList.of("factor", "share "),
                Arrays.stream(Factor.values())
                        .map(factor -> ImmutableList.of(Wording.words(factor), decibans(explanation.of(factor))))
                        .collect(ImmutableList.toImmutableList())));
        blocks.add(new Block.Paragraph("Strongest for it:"));
        blocks.add(shares(explanation.strongestFor(SHOWN)));
        blocks.add(new Block.Paragraph("Strongest against it:"));
        blocks.add(shares(explanation.strongestAgainst(SHOWN)));
        blocks.add(new Block.Paragraph(pivotal(explanation)));
        return blocks;
    }

    private static Block shares(List<Contribution> shares) {
        return Block.Points.of(shares.stream().map(Wording::cited).toList());
    }

    private static String pivotal(Explanation<?> explanation) {
        if (explanation.pivotal().isEmpty()) {
            return "No single fact, left out, would make another state the most likely one.";
        }
        return "Each of these, left out alone or with the items of its fact, would make another state the most likely one: "
                + explanation.pivotal().stream().map(Evidence::id).collect(Collectors.joining(", ")) + ".";
    }

    private static String decibans(double nats) {
        return Wording.decibans(Decibans.ofNats(nats));
    }
}
