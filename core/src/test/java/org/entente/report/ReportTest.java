package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.report.MadeUpAnswers.ASSESSMENT;
import static org.entente.report.MadeUpAnswers.RELATIONSHIP;
import static org.entente.report.MadeUpAnswers.percent;
import static org.entente.report.MadeUpAnswers.row;
import static org.entente.report.MadeUpAnswers.unwrapped;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.assessment.Explanation;
import org.entente.assessment.MadeUp;
import org.entente.assessment.Outlook;
import org.entente.assessment.Stage;
import org.entente.assessment.Timeline;
import org.entente.model.Likelihood;
import org.entente.model.Model;
import org.entente.numeric.Decibans;
import org.entente.relationship.Band;
import org.entente.relationship.Codebook;
import org.entente.relationship.Dyad;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Reports of all other answers say what these hold, as it is, and nothing else. */
class ReportTest {
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

            assertThat(text).contains("No single fact, left out, would make another state the most likely one.");
            assertThat(unwrapped(Report.of(one.explain(Phase.SPLIT)).toText()))
                    .contains(
                            "Each of these, left out alone or with the items of its fact, would make another state the most likely "
                                    + "one: e1.");
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
                    .contains(
                            "Chance that a split begins by then, if there is none now, as often as in all pairs of such a"
                                    + " phase: "
                                    + percent(outlook.relapse())
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
                                percent(stage.probability()),
                                Likelihood.of(stage.probability()).toString());
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
    class OfATurnWithoutEvidence {
        @Test
        void saysThatNoItemContributedToIt() {
            Timeline timeline = new Timeline(
                    Timeline.FORMAT,
                    Dyad.of("CHN", "RUS"),
                    Model.standard().id(),
                    ImmutableList.of(stage(Phase.SPLIT, 1990), stage(Phase.NORMALIZATION, 1991)));

            assertThat(unwrapped(Report.of(timeline).toText()))
                    .contains("What turned it to NORMALIZATION in 1991-01: no single item. None that began or ended in"
                            + " the year before contributed to NORMALIZATION rather than SPLIT; ")
                    .doesNotContain("What turned it to SPLIT");
        }

        private static Stage stage(Phase phase, int year) {
            return new Stage(
                    phase,
                    LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 12, 31),
                    0.6,
                    ImmutableList.of(),
                    ImmutableList.of());
        }
    }

    @Nested
    class OfAComparison {
        @Test
        void namesTheDecidedLevelWhereAnotherIsTheMostLikely() {
            Assessment between = new MadeUp()
                    .with(Factor.INSTITUTIONALIZATION, "1990/..", 0.9)
                    .with(Factor.MILITARY_RESTRAINT, "2002-01-01", -0.8)
                    .on("2003-01-01");
            PeaceLevel decided = between.decidedLevel();
            String sentence = "The level of peace stayed " + decided + " ("
                    + percent(between.peace().probability(decided));

            assertThat(decided).isNotEqualTo(between.peace().mostLikely());
            assertThat(unwrapped(Report.of(between.compare(between)).toText())).contains(sentence);
        }

        @Test
        void saysOfALevelThatItIsNotConcluded() {
            Assessment open =
                    new MadeUp().with(Factor.ORIENTATION, "2002-01-01", 0.2).on("2003-01-01");
            Assessment concluded = RELATIONSHIP.on("1972-01-01");
            String text = Report.of(open.compare(concluded)).toText();

            assertThat(open.peace().conclusion()).isEmpty();
            assertThat(concluded.peace().conclusion()).isPresent();
            assertThat(row(text, "level of peace").get(1))
                    .startsWith(open.decidedLevel() + " (")
                    .endsWith("; not concluded)");
            assertThat(row(text, "level of peace").get(2)).doesNotContain("not concluded");
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
