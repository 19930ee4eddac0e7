package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    @Test
    void definesEveryPhaseOnceAndCoexistenceAmongThem() {
        assertThat(codebook.phases())
                .extracting(Codebook.LabelGuide::name)
                .containsExactly(
                        "ALLIANCE", "SPLIT", "NORMALIZATION", "COEXISTENCE", "STRATEGIC_PARTNERSHIP", "RECONCILIATION");
        for (Phase phase : Phase.values()) {
            assertThat(codebook.guide(phase).name()).isEqualTo(phase.name());
        }
    }

    @Test
    void definesEveryLevelOfPeaceOnceInOrder() {
        assertThat(codebook.levels())
                .extracting(Codebook.LabelGuide::name)
                .containsExactlyElementsOf(
                        Stream.of(PeaceLevel.values()).map(PeaceLevel::name).toList());
        for (PeaceLevel level : PeaceLevel.values()) {
            assertThat(codebook.guide(level).name()).isEqualTo(level.name());
        }
    }

    @Test
    void tellsOfEachPhaseAndLevelWhatBeginsItWhatEndsItWhatItIsNotAndAnExample() {
        assertThat(Stream.concat(codebook.phases().stream(), codebook.levels().stream()))
                .allSatisfy(guide -> {
                    assertThat(List.of(
                                    guide.definition(),
                                    guide.begins(),
                                    guide.ends(),
                                    guide.excludes(),
                                    guide.codings()))
                            .noneMatch(String::isBlank)
                            .doesNotHaveDuplicates();
                    assertThat(guide.examples()).hasSizeBetween(1, 2);
                });
    }

    @Test
    void showsNoPairInTwoPhasesOrTwoLevelsAtOneTime() {
        for (List<Codebook.LabelGuide> guides : List.of(codebook.phases(), codebook.levels())) {
            List<Codebook.Example> examples =
                    guides.stream().flatMap(guide -> guide.examples().stream()).toList();
            for (Codebook.Example one : examples) {
                assertThat(examples)
                        .filteredOn(other -> other != one && other.dyad().equals(one.dyad()))
                        .noneMatch(other -> overlap(one.when(), other.when()));
            }
        }
    }

    @Test
    void refusesToLeaveAPhaseOrALevelUndefined() {
        assertThatThrownBy(() -> withLabels(codebook.phases().subList(1, 6), codebook.levels()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ALLIANCE");
        assertThatThrownBy(() -> withLabels(codebook.phases(), codebook.levels().subList(0, 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SECURITY_COMMUNITY");
    }

    @Test
    void refusesToDefineAPhaseOrALevelTwice() {
        assertThatThrownBy(() -> withLabels(twice(codebook.phases()), codebook.levels()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("phase twice");
        assertThatThrownBy(() -> withLabels(codebook.phases(), twice(codebook.levels())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("level twice");
    }

    @Test
    void refusesALevelThatDoesNotExist() {
        assertThatThrownBy(() -> withLabels(
                        codebook.phases(),
                        ImmutableList.<Codebook.LabelGuide>builder()
                                .addAll(codebook.levels())
                                .add(codebook.phases().get(0))
                                .build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void neverAnchorsAnEventThatSpansMoreThanAMonth() {
        assertThat(anchors())
                .filteredOn(anchor -> anchor.kind() == EvidenceKind.EVENT
                        && anchor.when().toString().contains("/"))
                .allSatisfy(anchor -> assertThat(ChronoUnit.DAYS.between(
                                anchor.when().first(), anchor.when().findLast().orElseThrow()))
                        .isLessThanOrEqualTo(31));
    }

    @Test
    void rulesOnEachTopicOnce() {
        assertThat(codebook.rules()).extracting(Codebook.Rule::topic).doesNotHaveDuplicates();
        assertThat(codebook.rules()).extracting(Codebook.Rule::text).noneMatch(String::isBlank);
    }

    @Test
    void rulesOnLabelsBeforeItRulesOnEvidence() {
        assertThat(codebook.rules())
                .extracting(Codebook.Rule::topic)
                .startsWith("Order of questions for the phase", "Order of questions for the level of peace", "Labels");
    }

    @Test
    void asksForEveryPhaseAndEveryLevelInItsOrderOfQuestions() {
        assertThat(codebook.rules().get(0).text())
                .contains(codebook.phases().stream()
                        .map(Codebook.LabelGuide::name)
                        .toList());
        assertThat(codebook.rules().get(1).text())
                .contains(codebook.levels().stream()
                        .map(Codebook.LabelGuide::name)
                        .toList());
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
        List<Dyad> anchored = anchors().map(Codebook.Anchor::dyad).toList();

        assertThat(anchored).hasSizeGreaterThan(80);
        assertThat(anchored.stream().filter(Dyad.parse("CHN-RUS")::equals).count())
                .isLessThan(anchored.size() / 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind",
                "area",
                "direction",
                "date",
                "known",
                "third part",
                "parties that",
                "reliability",
                "credibility"
            })
    void hasARuleForEveryOtherChoice(String topic) {
        assertThat(codebook.rules())
                .anyMatch(rule -> rule.topic().toLowerCase(Locale.ROOT).contains(topic));
    }

    @Test
    void goesToJsonAndComesBackEqual() throws Exception {
        assertThat(Json.mapper().readValue(Json.write(codebook), Codebook.class))
                .isEqualTo(codebook);
    }

    private static boolean overlap(DateSpan one, DateSpan other) {
        return !one.first().isAfter(other.findLast().orElse(LocalDate.MAX))
                && !other.first().isAfter(one.findLast().orElse(LocalDate.MAX));
    }

    private Stream<Codebook.Anchor> anchors() {
        return codebook.factors().stream()
                .flatMap(guide -> guide.bands().stream())
                .flatMap(band -> band.anchors().stream());
    }

    private Codebook withLabels(ImmutableList<Codebook.LabelGuide> phases, ImmutableList<Codebook.LabelGuide> levels) {
        return new Codebook(
                codebook.format(), codebook.version(), phases, levels, codebook.factors(), codebook.rules());
    }

    private static <T> ImmutableList<T> twice(ImmutableList<T> guides) {
        return ImmutableList.<T>builder().addAll(guides).add(guides.get(0)).build();
    }
}
