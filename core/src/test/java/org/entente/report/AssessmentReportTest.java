package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.report.MadeUpAnswers.ASSESSMENT;
import static org.entente.report.MadeUpAnswers.RELATIONSHIP;
import static org.entente.report.MadeUpAnswers.percent;
import static org.entente.report.MadeUpAnswers.row;
import static org.entente.report.MadeUpAnswers.unwrapped;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.assessment.Contribution;
import org.entente.assessment.MadeUp;
import org.entente.assessment.Obstacle;
import org.entente.assessment.Preparedness;
import org.entente.assessment.Ranges;
import org.entente.assessment.Tension;
import org.entente.model.Belief;
import org.entente.model.Model;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Track;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A report of an assessment says what the assessment holds, as it is, and nothing else. */
class AssessmentReportTest {
    private final String text = Report.of(ASSESSMENT).toText();

    @Test
    void isHeadedByTheTwoAndTheDate() {
        assertThat(text).startsWith("China and Russia (CHN-RUS) as of 2003-01-01\n" + "=".repeat(43) + "\n");
    }

    @Test
    void saysPhaseLevelInTheWordsOfTheirRangesAndWhetherItIsSubstantive() {
        Belief<Phase> phase = ASSESSMENT.phase();
        Ranges ranges = ASSESSMENT.ranges().orElseThrow();

        assertThat(unwrapped(text))
                .contains("Phase: STRATEGIC_PARTNERSHIP (" + percent(phase.probability(Phase.STRATEGIC_PARTNERSHIP))
                        + ", " + ranges.of(Phase.STRATEGIC_PARTNERSHIP).inWords() + ").")
                .contains(
                        "Level of peace: " + ASSESSMENT.decidedLevel() + " (",
                        ", " + ranges.of(ASSESSMENT.decidedLevel()).inWords() + "; expected ")
                .contains("Reconciliation is not substantive.");
    }

    @Test
    void saysHowMuchTheEvidenceWeighsAndThatAConclusionIsDrawn() {
        assertThat(unwrapped(text))
                .contains(String.format(
                        Locale.ROOT,
                        "The evidence of the last ten years weighs as much as %.1f fully reliable single observations;"
                                + " a conclusion on the phase is drawn",
                        ASSESSMENT.phase().effectiveEvidence()));
    }

    @Test
    void saysOfAConclusionWhetherNotAllRefitsWouldDrawIt() {
        List<Assessment> concluded = LongStream.range(0, 60)
                .mapToObj(RandomRelationships::of)
                .map(relationship -> Assessor.standard().assess(relationship, Assessor.lastDay(relationship)))
                .filter(one -> one.phase().conclusion().isPresent())
                .toList();

        Map<Boolean, List<Assessment>> drawnByAll = concluded.stream()
                .collect(Collectors.partitioningBy(one ->
                        one.ranges().orElseThrow().of(one.phase().mostLikely()).staysLikely()));
        assertThat(drawnByAll.get(true))
                .isNotEmpty()
                .allSatisfy(one ->
                        assertThat(unwrapped(Report.of(one).toText())).contains("a conclusion on the phase is drawn."));
        assertThat(drawnByAll.get(false))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(unwrapped(Report.of(one).toText()))
                        .contains("a conclusion on the phase is drawn, which not all models fitted again would draw."));
    }

    @Test
    void givesEveryPhaseAndLevelWithItsChanceAndItsWord() {
        for (Phase phase : Phase.values()) {
            assertThat(row(text, Wording.words(phase)))
                    .contains(
                            percent(ASSESSMENT.phase().probability(phase)),
                            ASSESSMENT.phase().likelihood(phase).toString());
        }
        for (PeaceLevel level : PeaceLevel.values()) {
            assertThat(text)
                    .containsPattern(Wording.words(level) + " +"
                            + percent(ASSESSMENT.peace().probability(level)) + " +"
                            + ASSESSMENT.peace().likelihood(level));
        }
    }

    @Test
    void readsEveryFactorAndLeavesADashWhereNothingIsKnown() {
        assertThat(row(text, "interest convergence"))
                .containsExactly("interest convergence", "government", "+0.70", "+0.00", "+0.70", "-");
        assertThat(row(text, "societal ties")).containsExactly("societal ties", "society", "-", "-", "-", "-");
        assertThat(text).contains("Interest convergence by issue area: energy +0.70.");
    }

    @Test
    void tellsPreparednessObstaclesAndTensions() {
        assertThat(ASSESSMENT.preparedness(Track.SOCIETY)).isEqualTo(Preparedness.UNPREPARED);
        assertThat(ASSESSMENT.obstacles()).extracting(Obstacle::factor).containsExactly(Factor.SOCIETAL_PERCEPTION);
        assertThat(ASSESSMENT.tensions())
                .extracting(Tension::kind)
                .containsExactly(Tension.Kind.GOVERNMENT_WARM_SOCIETY_COLD);

        assertThat(unwrapped(text))
                .contains("government PREPARED; society UNPREPARED.")
                .contains("- societal perception -0.50, lowest -0.50. ")
                .contains("1999/..: Polls tell of *mistrust* | and a_fear <of> the neighbour. [e9, one, -0.50]")
                .contains("- government warm society cold: government +0.61, society -0.50.");
    }

    @Test
    void endsWithTheModel() {
        assertThat(text).endsWith("Model: " + Model.standard().id() + ".\n");
    }

    @Test
    void keepsItsLinesShortButForTables() {
        assertThat(text.lines().filter(line -> !line.contains("  "))).allMatch(line -> line.length() <= 100);
    }

    @Test
    void withoutEvidenceSaysThatThereIsNoAnswer() {
        assertThat(unwrapped(Report.of(new MadeUp().on("2003-01-01")).toText()))
                .contains("No answer: no evidence could be known by then. What follows are base rates")
                .contains("weighs as much as 0.0 fully reliable single observations; no conclusion on the phase is"
                        + " drawn: too little evidence of the last ten years, or of too short a time.")
                .doesNotContain("Where the picture contradicts itself");
    }

    @Test
    void saysBetweenWhichBoundsTheChancesLieWhereThereIsAnAnswer() {
        assertThat(unwrapped(text))
                .containsPattern("Of 20 models fitted again .* give [a-z ]+ [0-9.]+ % to [0-9.]+ % and ");
        assertThat(Report.of(new MadeUp().on("2003-01-01")).toText()).doesNotContain("fitted again");
    }

    @Test
    void saysOfWhatHoldsBackThatItIsOver() {
        MadeUp images = new MadeUp()
                .with(Factor.SOCIETAL_PERCEPTION, "1995/2000", -0.8)
                .with(Factor.ACCOMMODATION, "2000-06-01", -0.8)
                .with(Factor.ORIENTATION, "2001/..", -0.8);

        assertThat(unwrapped(Report.of(images.on("2003-01-01")).toText()))
                .contains("Item 1. [e1, one, -0.80, over]", "Item 2. [e2, one, -0.80]", "Item 3. [e3, one, -0.80]");
    }

    @Test
    void namesTheEndOfAnItemWhereThatIsWhatCounts() {
        Evidence war = new MadeUp()
                .with(Factor.MILITARY_RESTRAINT, "1990/2000", -0.8)
                .relationship()
                .evidence()
                .get(0);

        assertThat(Wording.cited(new Contribution(war, -0.1, -0.1, 0.5))).contains(" dB The end of 1990/2000: Item 1.");
        assertThat(Wording.cited(new Contribution(war, -0.5, 0, 0.1))).contains(" dB 1990/2000: Item 1.");
    }

    @Test
    void namesTheItemsOnWhichAnAnswerHangs() {
        Assessment one =
                new MadeUp().with(Factor.MILITARY_RESTRAINT, "2002-01-01", -1).on("2003-01-01");

        assertThat(one.hangsOn()).extracting(Evidence::id).containsExactly("e1");
        assertThat(unwrapped(Report.of(one).toText()))
                .contains(
                        "no conclusion on the phase is drawn: too little evidence of the last ten years, or of too short"
                                + " a time; without any one of these items, and those of the same fact,"
                                + " another phase than SPLIT would be the most likely: e1.");
    }

    @Test
    void saysWhyNoConclusionOnTheLevelIsDrawn() {
        Map<Boolean, List<Assessment>> byConclusion = IntStream.rangeClosed(1969, 2003)
                .mapToObj(year -> RELATIONSHIP.on(year + "-12-31"))
                .collect(Collectors.partitioningBy(
                        one -> one.peace().conclusion().isPresent()));

        assertThat(byConclusion.get(false))
                .anySatisfy(one ->
                        assertThat(unwrapped(Report.of(one).toText())).contains(" Nor is one on the level of peace."))
                .anySatisfy(one -> assertThat(unwrapped(Report.of(one).toText()))
                        .containsPattern(
                                " No conclusion on the level of peace is drawn: no level is likely enough[.;]"))
                .anySatisfy(one -> assertThat(unwrapped(Report.of(one).toText()))
                        .contains(
                                " No conclusion on the level of peace is drawn: without any one of these items, and those"
                                        + " of the same fact, another level than "))
                .allSatisfy(one -> assertThat(unwrapped(Report.of(one).toText()))
                        .containsAnyOf("Nor is one on the level of peace", "No conclusion on the level of peace is"));
        assertThat(byConclusion.get(true))
                .isNotEmpty()
                .allSatisfy(
                        one -> assertThat(unwrapped(Report.of(one).toText())).doesNotContain("on the level of peace"));
    }

    @Nested
    class AsMarkdown {
        private final String markdown = Report.of(ASSESSMENT).toMarkdown();

        @Test
        void hasHeadingsAndTables() {
            assertThat(markdown)
                    .startsWith("# China and Russia (CHN-RUS) as of 2003-01-01\n")
                    .contains("\n## Factors\n")
                    .contains("\n| factor | track | reading | 5 years | CHN to RUS | RUS to CHN |\n"
                            + "|---|---|---:|---:|---:|---:|\n")
                    .contains("\n| societal ties | society | - | - | - | - |\n");
        }

        @Test
        void escapesWhatMarkdownWouldTakeForItsOwn() {
            assertThat(markdown)
                    .contains("Phase: STRATEGIC\\_PARTNERSHIP (")
                    .contains("Polls tell of \\*mistrust\\* | and a\\_fear &lt;of> the neighbour.");
        }

        @Test
        void saysTheSameAsTheText() {
            String words = unwrapped(markdown.replaceAll("[|#\\\\]|---:?", " "));
            assertThat(words)
                    .contains("a conclusion on the phase is drawn")
                    .contains("strategic partnership "
                            + percent(ASSESSMENT.phase().probability(Phase.STRATEGIC_PARTNERSHIP)) + " "
                            + ASSESSMENT.phase().likelihood(Phase.STRATEGIC_PARTNERSHIP));
        }
    }
}
