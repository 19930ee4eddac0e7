package org.entente.laboratory.yearly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.assessment.Contribution;
import org.entente.evaluation.Distribution;
import org.entente.evaluation.Prediction;
import org.entente.evaluation.Scores;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Reliability;
import org.junit.jupiter.api.Test;

/** What the page of results is made of. */
class YearlyPageTest {
    private static Prediction answer(String pair, int year, PeaceLevel experts, double rivalry) {
        return Prediction.of(pair, year, experts, Distribution.of(rivalry, 0, 1 - rivalry, 0, 0));
    }

    @Test
    void aBarIsReachedOnItsFigureAndMissedPlainly() {
        assertThat(Bar.atLeast("kappa", 0.86).verdict("then", 0.86, 0.01))
                .isEqualTo("- then, kappa: 0.860 [0.010] (aim: at least 0.86): reached.");
        assertThat(Bar.atLeast("kappa", 0.86).verdict("then", 0.855, 0.01))
                .endsWith("**missed** by 0.005, within one standard error.");
        assertThat(Bar.atMost("log loss", 0.3).verdict("then", 0.35, 0.02))
                .endsWith("**missed** by 0.050, by more than one standard error.");
        assertThat(Bar.atMost("log loss", 0.3).verdict("then", Double.NaN, 0.02))
                .contains("**missed**");
    }

    @Test
    void theCommandStandsUnderEachHeadingAndProseIsBrokenIntoLines() {
        MarkdownPage page = new MarkdownPage("Title", "do it");
        page.section("Part");
        page.prose("word ".repeat(40));
        page.table(List.of("a", "b"), List.of(List.of("1", "2")));

        assertThat(page.toString())
                .startsWith("# Title\n\n## Part\n\n`do it`\n\nword word")
                .endsWith("\n\n| a | b |\n|---|---:|\n| 1 | 2 |\n");
        assertThat(page.toString().lines()).allMatch(line -> line.length() <= 120);
        assertThatIllegalArgumentException().isThrownBy(() -> page.table(List.of("a", "b"), List.of(List.of("1"))));
    }

    @Test
    void aDifferenceFromItselfIsNothingWithoutAnyDoubt() {
        Map<String, LevelTally> byPair = new TreeMap<>();
        for (int pair = 0; pair < 9; pair++) {
            LevelTally tally = new LevelTally();
            PeaceLevel experts = pair % 2 == 0 ? PeaceLevel.SEVERE_RIVALRY : PeaceLevel.NEGATIVE_PEACE;
            tally.add(answer("pair " + pair, 1990, experts, 0.1 * pair));
            byPair.put("pair " + pair, tally);
        }
        PairSums<LevelTally> sums = new PairSums<>(byPair, LevelTally::new);

        assertThat(sums.difference(sums, LevelTally::logLoss)).isEqualTo("+0.000 [0.000]");
        assertThat(sums.error(LevelTally::logLoss)).isPositive();
        byPair.remove("pair 0");
        PairSums<LevelTally> fewer = new PairSums<>(byPair, LevelTally::new);
        assertThatIllegalArgumentException().isThrownBy(() -> sums.difference(fewer, LevelTally::logLoss));
    }

    @Test
    void scoresOfTheTallyAreThoseOfEvaluation() {
        List<Prediction> answers = new ArrayList<>();
        for (int year = 1950; year < 1990; year++) {
            PeaceLevel experts = year % 3 == 0 ? PeaceLevel.SEVERE_RIVALRY : PeaceLevel.NEGATIVE_PEACE;
            answers.add(answer("pair " + year % 4, year, experts, year % 7 / 7.0));
        }
        PairSums<LevelTally> sums = new YearlyScores(answers).sums();
        Scores scores = Scores.of(answers);

        assertThat(sums.of(LevelTally::kappaOfMostLikely)).isEqualTo(scores.quadraticKappa());
        assertThat(sums.of(LevelTally::rivalryKappa)).isEqualTo(scores.rivalryKappa());
        assertThat(sums.of(LevelTally::logLoss)).isCloseTo(scores.logLoss(), within(1e-12));
        assertThat(sums.of(LevelTally::calibrationError)).isCloseTo(scores.calibrationError(), within(1e-12));
        assertThat(sums.of(LevelTally::years)).isEqualTo(40);
    }

    @Test
    void theCostliestAnswersComeFirst() {
        List<Prediction> answers = List.of(
                answer("a", 1990, PeaceLevel.SEVERE_RIVALRY, 0.5),
                answer("a", 1991, PeaceLevel.SEVERE_RIVALRY, 0.1),
                answer("b", 1990, PeaceLevel.NEGATIVE_PEACE, 0.8));

        assertThat(MistakeSection.costliest(answers, 2)).containsExactly(answers.get(1), answers.get(2));
    }

    private static Evidence item(String id, String instrument, String when, double score) {
        return Evidence.builder()
                .id(id)
                .kind(EvidenceKind.MEASURE)
                .when(DateSpan.parse(when))
                .factor(Factor.MILITARY_RESTRAINT)
                .instrument(instrument)
                .score(score)
                .reliability(Reliability.A)
                .credibility(Credibility.PROBABLY_TRUE)
                .source("source")
                .text("Of a year.")
                .build();
    }

    @Test
    void instrumentsAreNamedWithWhatAllTheirItemsSayTheStrongestFirst() {
        List<Contribution> contributions = List.of(
                new Contribution(item("a1", "a", "1990", 0), 0, 1, 0),
                new Contribution(item("a2", "a", "1991", 0), 0, 1, 0),
                new Contribution(item("b1", "b", "1990", 0), 0, 1.5, 0),
                new Contribution(item("c1", "c", "1990", 0), 0, -3, 0),
                new Contribution(item("d1", "d", "1990", 0), 0, 0.1, 0));

        assertThat(MistakeSection.strongest(contributions)).isEqualTo("a +8.7, b +6.5, d +0.4");
    }
}
