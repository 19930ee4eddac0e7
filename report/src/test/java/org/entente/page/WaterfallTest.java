package org.entente.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.entente.assessment.Contribution;
import org.entente.assessment.Explanation;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;
import org.junit.jupiter.api.Test;

class WaterfallTest {
    private static final double DECIBAN = Math.log(10) / 10;

    /** Base rates of -4 dB and one item of military restraint with 10 dB. */
    private static Explanation<Phase> explanation() {
        Contribution share = new Contribution(Cases.item("e1", "1950", 0.5, "A pact", "one"), 10 * DECIBAN, 0, 0);
        return new Explanation<>(
                Phase.ALLIANCE,
                Optional.of(Phase.SPLIT),
                6 * DECIBAN,
                -4 * DECIBAN,
                ImmutableList.of(share),
                ImmutableList.of());
    }

    @Test
    void goesFromTheBaseRatesByFactorsToTheSum() {
        Markup page = new Markup();
        new Waterfall(explanation()).draw(page);

        assertThat(page.toString())
                .contains("<text class=\"label\" x=\"170\" y=\"17\">base rates</text>"
                        + "<rect class=\"sum\" x=\"180\" y=\"4\" width=\"188\" height=\"16\" />"
                        + "<text x=\"374\" y=\"17\">−4.0 dB</text>"
                        + "<text class=\"label\" x=\"170\" y=\"43\">military restraint</text>"
                        + "<rect class=\"for\" x=\"180\" y=\"30\" width=\"470\" height=\"16\" />"
                        + "<text x=\"656\" y=\"43\">+10.0 dB</text>"
                        + "<text class=\"label\" x=\"170\" y=\"69\">all together</text>"
                        + "<rect class=\"sum\" x=\"368\" y=\"56\" width=\"282\" height=\"16\" />"
                        + "<text x=\"656\" y=\"69\">+6.0 dB</text>")
                .contains("<path class=\"join\" d=\"M180 20v10M650 46v10M650 72v10\" />");
    }

    @Test
    void sumsWithoutRest() {
        assertThat(Waterfall.baseRates(explanation())).isCloseTo(-4, within(1e-12));
        assertThat(Waterfall.of(explanation(), Factor.MILITARY_RESTRAINT)).isCloseTo(10, within(1e-12));
    }
}
