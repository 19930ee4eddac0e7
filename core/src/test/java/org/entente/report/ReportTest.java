package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.assessment.Explanation;
import org.entente.assessment.MadeUp;
import org.entente.assessment.Obstacle;
import org.entente.assessment.Outlook;
import org.entente.assessment.Preparedness;
import org.entente.assessment.Stage;
import org.entente.assessment.Tension;
import org.entente.assessment.Timeline;
import org.entente.model.Belief;
import org.entente.model.Model;
import org.entente.numeric.Decibans;
import org.entente.relationship.Band;
import org.entente.relationship.Codebook;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Track;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A small made-up relationship, told in words: what an answer holds is told, as it is, and nothing else. */
class ReportTest {
    private static final MadeUp RELATIONSHIP = new MadeUp()
            .with(Factor.MILITARY_RESTRAINT, "1969-03-02", -1)
            .with(Factor.ACCOMMODATION, "1969-06-01", -0.9)
            .with(Factor.MILITARY_RESTRAINT, "1969-03/1985", -0.8)
            .with(Factor.ACCOMMODATION, "1989-05-16", 0.6)
            .with(Factor.INSTITUTIONALIZATION, "1992/..", 0.6)
            .with(
                    Factor.INTEREST_CONVERGENCE,
                    "1992/..",
                    0.7,
                    item -> item.area(IssueArea.ENERGY).from("CHN"))
            .with(Factor.INSTITUTIONALIZATION, "1996-04-25/..", 0.6)
            .with(Factor.ORIENTATION, "1996/..", 0.5)
            .with(
                    Factor.SOCIETAL_PERCEPTION,
                    "1999/..",
                    -0.5,
                    item -> item.from("RUS").text("Polls tell of *mistrust* | and a_fear <of> the neighbour."))
            .with(Factor.ORIENTATION, "2001-06-15", 0.6);
    private static final Assessment ASSESSMENT = RELATIONSHIP.on("2003-01-01");

    private static String percent(double probability) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * probability);
    }

    /** The text in one line, however it was wrapped. */
    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** The row of a table that begins with some words, by its cells. */
    private static List<String> row(String text, String first) {
        return text.lines()
                .filter(line -> line.startsWith(first + "  "))
                .map(line -> Arrays.asList(line.split(" {2,}")))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class OfAnAssessment {
        private final String text = Report.of(ASSESSMENT).toText();

        @Test
        void isHeadedByTheTwoAndTheDate() {
            assertThat(text).startsWith("China and Russia (CHN-RUS) as of 2003-01-01\n" + "=".repeat(43) + "\n");
        }

        @Test
        void saysPhaseLevelAndWhetherItIsSubstantive() {
            Belief<Phase> phase = ASSESSMENT.phase();

            assertThat(unwrapped(text))
                    .contains("Phase: STRATEGIC_PARTNERSHIP (" + percent(phase.probability(Phase.STRATEGIC_PARTNERSHIP))
                            + ", " + phase.likelihood(Phase.STRATEGIC_PARTNERSHIP) + ").")
                    .contains("Level of peace: " + ASSESSMENT.decidedLevel() + " (")
                    .contains("Reconciliation is not substantive.");
        }

        @Test
        void saysHowMuchTheEvidenceWeighsAndThatAConclusionIsDrawn() {
            assertThat(unwrapped(text))
                    .contains(String.format(
                            Locale.ROOT,
                            "The evidence of the last ten years weighs as much as %.1f fully reliable single observations;"
                                    + " a conclusion on the phase is drawn.",
                            ASSESSMENT.phase().effectiveEvidence()));
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
                    .contains(
                            "- societal perception -0.50, lowest -0.50. 1999/..: Polls tell of *mistrust* | and a_fear"
                                    + " <of> the neighbour. [e9, one, -0.50]")
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
                            + " drawn.")
                    .doesNotContain("Where the picture contradicts itself");
        }

        @Test
        void namesTheItemsOnWhichAnAnswerHangs() {
            Assessment one = new MadeUp()
                    .with(Factor.MILITARY_RESTRAINT, "2002-01-01", -1)
                    .on("2003-01-01");

            assertThat(one.hangsOn()).extracting(Evidence::id).containsExactly("e1");
            assertThat(unwrapped(Report.of(one).toText()))
                    .contains(
                            "no conclusion on the phase is drawn: without any one of these items another phase would be"
                                    + " the most likely: e1.");
        }
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
                    .contains("a conclusion on the phase is drawn.")
                    .contains("strategic partnership "
                            + percent(ASSESSMENT.phase().probability(Phase.STRATEGIC_PARTNERSHIP)) + " "
                            + ASSESSMENT.phase().likelihood(Phase.STRATEGIC_PARTNERSHIP));
        }
    }

    @Nested
    class OfAnExplanation {
        private final Explanation<Phase> explanation = ASSESSMENT.explain(Phase.STRATEGIC_PARTNERSHIP);
        private final String text = Report.of(explanation).toText();

        @Test
        void saysWhatIsComparedAndHowTheLogOddsAreDivided() {
            assertThat(text).startsWith("Why STRATEGIC_PARTNERSHIP rather than ALLIANCE\n");
            assertThat(unwrapped(text))
                    .contains(String.format(
                            Locale.ROOT,
                            "Log-odds %+.1f dB, of which the base rates %+.1f dB and the evidence %+.1f dB.",
                            explanation.decibans(),
                            Decibans.ofNats(explanation.baseRates()),
                            Decibans.ofNats(explanation.logOdds() - explanation.baseRates())));
            assertThat(Report.of(ASSESSMENT.explainAgainstAll(Phase.SPLIT)).toText())
                    .startsWith("Why SPLIT\n");
        }

        @Test
        void givesTheShareOfEveryFactor() {
            for (Factor factor : Factor.values()) {
                assertThat(row(text, Wording.words(factor)).get(1))
                        .isEqualTo(String.format(Locale.ROOT, "%+.1f dB", Decibans.ofNats(explanation.of(factor))));
            }
        }

        @Test
        void listsTheStrongestItemsForAndAgainst() {
            String first = explanation.strongestFor(1).get(0).item().id();
            String against = explanation.strongestAgainst(1).get(0).item().id();

            assertThat(unwrapped(text))
                    .containsPattern("Strongest for it: - \\+\\d+\\.\\d dB [^\\[]*\\[" + first + ", ")
                    .containsPattern("Strongest against it: - -\\d+\\.\\d dB [^\\[]*\\[" + against + ", ");
        }

        @Test
        void saysWhetherItHangsOnAnItem() {
            Assessment one = new MadeUp()
                    .with(Factor.MILITARY_RESTRAINT, "2002-01-01", -1)
                    .on("2003-01-01");

            assertThat(text).contains("No single item, left out, would make another state the most likely one.");
            assertThat(unwrapped(Report.of(one.explain(Phase.SPLIT)).toText()))
                    .contains("Each of these, left out alone, would make another state the most likely one: e1.");
        }
    }

    @Nested
    class OfAnOutlook {
        @Test
        void givesTheBeliefsThenAndTheTwoChances() {
            Outlook outlook = ASSESSMENT.outlook(Period.ofYears(5));
            String text = Report.of(outlook).toText();

            assertThat(text).startsWith("Outlook from 2003-01-01 to 2008-01-01\n");
            assertThat(row(text, "split")).contains(percent(outlook.phase().probability(Phase.SPLIT)));
            assertThat(unwrapped(text))
                    .contains("Chance that a split begins by then, if there is none now: " + percent(outlook.relapse())
                            + ". Chance that reconciliation holds or is reached by then: "
                            + percent(outlook.reconciliation()) + ".");
        }
    }

    @Nested
    class OfATimeline {
        private final Timeline timeline =
                Assessor.standard().timeline(RELATIONSHIP.relationship(), LocalDate.of(2003, 1, 1));
        private final String text = Report.of(timeline).toText();

        @Test
        void givesEachStageWithItsDaysAndItsChance() {
            assertThat(text)
                    .startsWith("China and Russia: the course of phases, with hindsight\n")
                    .contains(
                            "; the last, " + timeline.stages().reverse().get(0).phase() + ", since ");
            assertThat(Report.of(timeline.stages().get(1)).toText())
                    .startsWith(timeline.stages().get(1).phase() + " from ")
                    .contains("What turned it to ");
            assertThat(timeline.stages()).hasSizeGreaterThan(1);
            for (Stage stage : timeline.stages()) {
                assertThat(row(text, stage.from().toString()))
                        .containsExactly(
                                stage.from().toString(),
                                stage.to().toString(),
                                stage.phase().toString(),
                                percent(stage.probability()));
            }
        }

        @Test
        void tellsEachTurnWithItsEvidence() {
            Stage second = timeline.stages().get(1);

            assertThat(text)
                    .contains("What turned it to " + second.phase() + " in "
                            + second.from().toString().substring(0, 7) + ":\n")
                    .contains("[" + second.turnedBy().get(0).item().id() + ", one, ");
            assertThat(text)
                    .doesNotContain(
                            "What turned it to " + timeline.stages().get(0).phase() + " in 1969");
        }
    }

    @Nested
    class OfTheCodebook {
        private final String text = Report.of(Codebook.standard()).toText();

        @Test
        void givesEveryFactorWithItsBandsAndAnchors() {
            assertThat(text)
                    .startsWith("Codebook for coders, version "
                            + Codebook.standard().version() + "\n");
            for (Codebook.FactorGuide guide : Codebook.standard().factors()) {
                assertThat(text).contains("\n" + guide.factor() + "\n");
                assertThat(unwrapped(text)).contains(unwrapped(guide.question()), unwrapped(guide.covers()));
                for (Codebook.BandGuide band : guide.bands()) {
                    assertThat(text).contains(band.meaning());
                }
            }
            for (Band band : Band.values()) {
                assertThat(row(text, band.name())).hasSizeGreaterThanOrEqualTo(3);
            }
        }

        @Test
        void givesEveryRule() {
            for (Codebook.Rule rule : Codebook.standard().rules()) {
                assertThat(text).contains("\n" + rule.topic() + "\n");
                assertThat(unwrapped(text)).contains(unwrapped(rule.text()));
            }
        }
    }
}
