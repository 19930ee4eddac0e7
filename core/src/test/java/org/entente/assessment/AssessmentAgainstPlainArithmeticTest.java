package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.entente.Seeds;
import org.entente.engine.PlainHiddenMarkovModel;
import org.entente.model.Belief;
import org.entente.model.Model;
import org.entente.model.RandomModels;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;

/** Assessments, timelines and readings are what plain arithmetic, written apart from the library, gives. */
class AssessmentAgainstPlainArithmeticTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void assessesAsPlainProbabilitiesDo() {
        for (long seed = 0; seed < Seeds.COUNT; seed++) {
            Relationship relationship = RandomRelationships.of(seed);
            Model model = RandomModels.of(seed);
            LocalDate day = RandomRelationships.day(relationship, seed);

            Assessment assessment = Assessor.of(model).assess(relationship, day);

            double[] phases = PlainHiddenMarkovModel.ofPhases(model).filter(relationship.evidence(), day);
            double[] levels = PlainHiddenMarkovModel.ofLevels(model).filter(relationship.evidence(), day);
            double effective = PlainHiddenMarkovModel.ofPhases(model)
                    .months(relationship.evidence(), day)
                    .effectiveEvidence();
            for (Phase phase : Phase.values()) {
                assertThat(assessment.phase().probability(phase))
                        .as("seed %s", seed)
                        .isCloseTo(phases[phase.ordinal()], CLOSE);
            }
            for (PeaceLevel level : PeaceLevel.values()) {
                assertThat(assessment.peace().probability(level))
                        .as("seed %s", seed)
                        .isCloseTo(levels[level.ordinal()], CLOSE);
            }
            assertConclusion(assessment.phase(), effective, seed);
            assertConclusion(assessment.peace(), effective, seed);
        }
    }

    private static <S extends Enum<S>> void assertConclusion(Belief<S> belief, double effective, long seed) {
        double highest = belief.probability(belief.mostLikely());
        assertThat(belief.probabilities().values()).as("seed %s", seed).allMatch(p -> p <= highest);
        assertThat(belief.conclusion())
                .as("seed %s", seed)
                .isEqualTo(highest >= 0.55 && effective >= 2 ? Optional.of(belief.mostLikely()) : Optional.empty());
    }

    @Test
    void tellsTheStagesOfALikeliestCourse() {
        for (long seed = 0; seed < Seeds.COUNT; seed++) {
            Relationship relationship = RandomRelationships.of(seed);
            Model model = RandomModels.of(seed);
            LocalDate until = RandomRelationships.day(relationship, seed);
            PlainHiddenMarkovModel<Phase> plain = PlainHiddenMarkovModel.ofPhases(model);
            PlainHiddenMarkovModel<Phase>.Months months = plain.months(relationship.evidence(), until);
            List<double[]> smoothed = plain.smooth(relationship.evidence(), until);

            Timeline timeline = Assessor.of(model).timeline(relationship, until);

            List<Phase> course = new ArrayList<>();
            LocalDate expectedStart = months.first.atDay(1);
            for (Stage stage : timeline.stages()) {
                assertThat(stage.from()).as("seed %s: no gap", seed).isEqualTo(expectedStart);
                double sum = 0;
                int count = 0;
                for (YearMonth month = YearMonth.from(stage.from());
                        !month.isAfter(YearMonth.from(stage.to()));
                        month = month.plusMonths(1)) {
                    sum += smoothed.get(course.size())[stage.phase().ordinal()];
                    course.add(stage.phase());
                    count++;
                }
                assertThat(stage.probability()).as("seed %s", seed).isCloseTo(sum / count, CLOSE);
                assertThat(timeline.findStage(stage.from())).contains(stage);
                assertThat(timeline.findStage(stage.to())).contains(stage);
                expectedStart = stage.to().plusDays(1);
            }
            assertThat(course).as("seed %s", seed).hasSameSizeAs(months.likelihoods);
            if (!course.isEmpty()) {
                assertThat(expectedStart).isEqualTo(until.plusDays(1));
                assertThat(plain.bestPath(months, Optional.of(course)))
                        .as("seed %s", seed)
                        .isCloseTo(plain.bestPath(months, Optional.empty()), within(1e-7));
            }
            assertTurns(timeline, seed);
        }
    }

    private static void assertTurns(Timeline timeline, long seed) {
        for (int i = 0; i < timeline.stages().size(); i++) {
            Stage stage = timeline.stages().get(i);
            if (i == 0) {
                assertThat(stage.turnedBy()).isEmpty();
            } else {
                assertThat(stage.phase())
                        .as("seed %s", seed)
                        .isNotEqualTo(timeline.stages().get(i - 1).phase());
                assertThat(stage.turnedBy())
                        .as("seed %s", seed)
                        .isSortedAccordingTo((a, b) -> Double.compare(b.decibans(), a.decibans()))
                        .allMatch(turn -> turn.decibans() > 0);
            }
        }
    }

    @Test
    void readsFactorsAsMeansWeightedByTrustAndAge() {
        for (long seed = 0; seed < Seeds.COUNT; seed++) {
            Relationship relationship = RandomRelationships.of(seed);
            Model model = Model.standard();
            LocalDate day = RandomRelationships.day(relationship, seed);
            Assessment assessment = Assessor.standard().assess(relationship, day);
            for (Factor factor : Factor.values()) {
                Reading reading = assessment.reading(factor);
                Predicate<Evidence> ofFactor = item -> item.factor() == factor;
                assertGauge(reading.overall(), relationship, ofFactor, day, model, seed);
                for (IssueArea area : IssueArea.values()) {
                    assertGauge(
                            reading.in(area),
                            relationship,
                            ofFactor.and(item -> item.area().equals(Optional.of(area))),
                            day,
                            model,
                            seed);
                }
                for (String member : List.of("CHN", "RUS")) {
                    assertGauge(
                            reading.from(member),
                            relationship,
                            ofFactor.and(item -> item.from().equals(Optional.of(member))),
                            day,
                            model,
                            seed);
                }
                assertThat(assessment.score(factor)).isEqualTo(reading.score());
                assertThat(reading.supporting()).allMatch(item -> item.factor() == factor && item.score() > 0);
                assertThat(reading.opposing()).allMatch(item -> item.factor() == factor && item.score() < 0);
            }
        }
    }

    private static void assertGauge(
            WeightedScore gauge,
            Relationship relationship,
            Predicate<Evidence> which,
            LocalDate day,
            Model model,
            long seed) {
        Optional<Double> now = mean(relationship, which, day, model);
        Optional<Double> before = mean(relationship, which, day.minusYears(5), model);
        assertThat(gauge.score().isPresent()).as("seed %s", seed).isEqualTo(now.isPresent());
        if (now.isPresent()) {
            assertThat(gauge.score().get()).as("seed %s", seed).isCloseTo(now.get(), CLOSE);
            assertThat(gauge.trend().isPresent()).as("seed %s", seed).isEqualTo(before.isPresent());
            before.ifPresent(then -> assertThat(gauge.trend().get()).isCloseTo(now.get() - then, CLOSE));
        }
    }

    private static Optional<Double> mean(
            Relationship relationship, Predicate<Evidence> which, LocalDate day, Model model) {
        double weights = 0;
        double scores = 0;
        for (Evidence item : relationship.evidence()) {
            if (which.test(item) && !item.knownBy().isAfter(day)) {
                boolean over = item.when()
                        .findLast()
                        .filter(last -> last.isBefore(day))
                        .isPresent();
                double years =
                        over ? ChronoUnit.DAYS.between(item.when().findLast().get(), day) / 365.2425 : 0;
                double weight = model.evidence()
                                .reliability()
                                .get(item.reliability())
                                .value()
                        * model.evidence().credibility().get(item.credibility()).value()
                        * Math.exp(-Math.log(2)
                                * years
                                / model.readings().halfLife().get(item.factor()).value());
                weights += weight;
                scores += weight * item.score();
            }
        }
        return weights < 0.05 ? Optional.empty() : Optional.of(scores / weights);
    }

    @Test
    void refusesDatesThatAreNotInOrder() {
        List<LocalDate> days = List.of(LocalDate.of(1960, 1, 1), LocalDate.of(1950, 1, 1));

        assertThatThrownBy(() -> Assessor.standard().assess(RandomRelationships.of(1), days))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("days must be in order of time: [1960-01-01, 1950-01-01]");
    }

    @Test
    void refusesAHorizonOfDaysOrOfThePast() {
        Assessment assessment = Assessor.standard().assess(RandomRelationships.of(1), LocalDate.of(1960, 1, 1));

        for (Period horizon : List.of(Period.ofDays(1), Period.ofMonths(-1), Period.of(1, 0, 1))) {
            assertThatThrownBy(() -> assessment.outlook(horizon))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("horizon must be of whole months or years and not negative: " + horizon);
        }
        assertThat(assessment.outlook(Period.ZERO).phase()).isEqualTo(assessment.phase());
        assertThat(assessment.outlook(Period.ofMonths(24))).isEqualTo(assessment.outlook(Period.ofYears(2)));
    }
}
