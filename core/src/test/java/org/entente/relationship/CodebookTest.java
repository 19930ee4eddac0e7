package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodebookTest {
    private final Codebook codebook = Codebook.standard();

    @Test
    void guidesEveryFactorInOrder() {
        assertThat(codebook.format()).isEqualTo("entente-codebook/1");
        assertThat(codebook.factors()).extracting(Codebook.FactorGuide::factor).containsExactly(Factor.values());
        assertThat(codebook.factors()).allSatisfy(guide -> {
            assertThat(guide.track()).isEqualTo(guide.factor().track());
            assertThat(guide.areas()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(List.of(guide.question(), guide.covers(), guide.excludes(), guide.ageing()))
                    .noneMatch(String::isBlank);
        });
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhatEachOfTheSevenBandsMeansWithAUsualScoreInIt(Factor factor) {
        Codebook.FactorGuide guide = codebook.guide(factor);

        assertThat(guide.factor()).isEqualTo(factor);
        assertThat(guide.bands()).extracting(Codebook.BandGuide::band).containsExactly(Band.values());
        for (Band band : Band.values()) {
            assertThat(Band.of(guide.guide(band).score())).isEqualTo(band);
            assertThat(guide.guide(band).meaning()).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anchorsTheOuterTheMiddleAndOneMildBandEachSideTwiceAndTheOthersOnce(Factor factor) {
        Codebook.FactorGuide guide = codebook.guide(factor);

        for (Band band : List.of(Band.HOSTILE, Band.NEUTRAL, Band.CLOSE)) {
            assertThat(guide.guide(band).anchors()).as("%s", band).hasSizeGreaterThanOrEqualTo(2);
        }
        assertThat(Stream.of(Band.ADVERSE, Band.STRAINED)
                        .map(band -> guide.guide(band).anchors()))
                .anyMatch(anchors -> anchors.size() >= 2)
                .noneMatch(List::isEmpty);
        assertThat(Stream.of(Band.CORDIAL, Band.FRIENDLY)
                        .map(band -> guide.guide(band).anchors()))
                .anyMatch(anchors -> anchors.size() >= 2)
                .noneMatch(List::isEmpty);
    }

    @ParameterizedTest
    @EnumSource
    void scoresEachAnchorInTheBandThatItAnchors(Factor factor) {
        for (Codebook.BandGuide band : codebook.guide(factor).bands()) {
            assertThat(band.anchors()).allSatisfy(anchor -> {
                assertThat(Band.of(anchor.score())).as("%s", anchor.text()).isEqualTo(band.band());
                assertThat(anchor.text()).isNotBlank();
            });
        }
    }

    @Test
    void neverTeachesByTheCaseThatIsAssessedWithItMoreThanByOthers() {
        List<Dyad> anchored = new ArrayList<>();
        codebook.factors()
                .forEach(guide ->
                        guide.bands().forEach(band -> band.anchors().forEach(anchor -> anchored.add(anchor.dyad()))));

        assertThat(anchored).hasSizeGreaterThan(80);
        assertThat(anchored.stream().filter(Dyad.parse("CHN-RUS")::equals).count())
                .isLessThan(anchored.size() / 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "area", "direction", "date", "known", "third part", "reliability", "credibility"})
    void hasARuleForEveryOtherChoice(String topic) {
        assertThat(codebook.rules())
                .anyMatch(rule -> rule.topic().toLowerCase(Locale.ROOT).contains(topic));
    }

    @Test
    void goesToJsonAndComesBackEqual() throws Exception {
        assertThat(Json.mapper().readValue(Json.write(codebook), Codebook.class))
                .isEqualTo(codebook);
    }
}
