package org.entente.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.entente.assessment.Contribution;
import org.entente.assessment.Explanation;
import org.entente.page.html.Markup;
import org.entente.relationship.Dyad;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;
import org.entente.relationship.Source;
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

    private static String drawn() {
        Markup page = new Markup();
        Relationship relationship = Relationship.builder()
                .dyad(Dyad.of("CHN", "RUS"))
                .putSource("one", Source.of("One"))
                .addEvidence(Cases.item("e1", "1950", 0.5, "A pact", "one"))
                .build();
        new Waterfall(explanation()).draw(page, new ItemIds(relationship));
        return page.toString();
    }

    @Test
    void goesFromTheBaseRatesByFactorsToTheSum() {
        assertThat(drawn())
                .contains("<li><span>base rates</span><svg viewBox=\"0 0 470 24\" aria-hidden=\"true\">"
                        + "<path class=\"zero\" d=\"M187.6 0V24\"/><path class=\"sum\" d=\"M0 4h187.6v16H0z\"/></svg>"
                        + "<b>−4.0 dB</b></li>")
                .contains("<path class=\"for\" d=\"M0 4h469v16H0z\"/></svg><b>+10.0 dB</b></summary>")
                .contains("<path class=\"sum\" d=\"M187.6 4h281.4v16H187.6z\"/></svg><b>+6.0 dB</b></li>");
    }

    @Test
    void aFactorOpensToItsItems() {
        assertThat(drawn())
                .contains("<details><summary><span>military restraint</span>")
                .contains("<p>10 times as likely, by 1 item.</p>")
                .contains("<li><b>+10.0 dB</b> <a href=\"#e1\">e1</a> 1950</li></ul></details>");
    }

    @Test
    void sumsWithoutRest() {
        assertThat(Waterfall.baseRates(explanation())).isCloseTo(-4, within(1e-12));
        assertThat(Waterfall.of(explanation(), Factor.MILITARY_RESTRAINT)).isCloseTo(10, within(1e-12));
    }
}
