package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.assessment.RandomAssessments.day;
import static org.entente.assessment.RandomAssessments.forEachSeed;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.entente.engine.Engine;
import org.entente.engine.PlainEvidence;
import org.entente.engine.PlainHiddenMarkovModel;
import org.entente.model.Model;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;

/** Assessments and readings are what plain arithmetic, written apart from the library, gives. */
class AssessmentAgainstPlainArithmeticTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void assessesAsPlainProbabilitiesDo() {
        forEachSeed(2, seed -> {
            Relationship relationship = RandomRelationships.repeated(seed);
            Model model = RandomAssessments.assessor(seed).model();
            PlainHiddenMarkovModel<Phase> phases = PlainHiddenMarkovModel.ofPhases(model);
            PlainHiddenMarkovModel<PeaceLevel> levels = PlainHiddenMarkovModel.ofLevels(model);

            Assessment assessment = RandomAssessments.assess(relationship, seed);

            double[] phase = phases.filter(relationship.evidence(), day(seed));
            double[] level = levels.filter(relationship.evidence(), day(seed));
            for (Phase state : Phase.values()) {
                assertThat(assessment.phase().probability(state)).isCloseTo(phase[state.ordinal()], CLOSE);
            }
            double expected = 0;
            for (PeaceLevel state : PeaceLevel.values()) {
                assertThat(assessment.peace().probability(state)).isCloseTo(level[state.ordinal()], CLOSE);
                expected += state.ordinal() / 4.0 * level[state.ordinal()];
            }
            assertThat(assessment.expectedPeace()).isCloseTo(expected, CLOSE);
            assertThat(StrictMath.abs(assessment.decidedLevel().value() - expected))
                    .as("distance of the decided level from %s", expected)
                    .isLessThanOrEqualTo(0.125 + 1e-9);
            assertThat(assessment.phase().effectiveEvidence())
                    .isCloseTo(phases.known(relationship.evidence(), day(seed)).effectiveEvidence(), CLOSE);
        });
    }

    @Test
    void anOutlookIsWhatTheRatesOfChangeMakeOfTheBeliefs() {
        forEachSeed(4, seed -> {
            Relationship relationship = RandomRelationships.of(seed);
            Model model = RandomAssessments.assessor(seed).model();
            PlainHiddenMarkovModel<Phase> plain = PlainHiddenMarkovModel.ofPhases(model);
            double split = plain.filter(relationship.evidence(), day(seed))[Phase.SPLIT.ordinal()];
            double reached = plain.reached(relationship.evidence(), day(seed), Phase.SPLIT, 60);

            Outlook outlook = RandomAssessments.assess(relationship, seed).outlook(Period.ofYears(5));

            assertThat(outlook.from()).isEqualTo(day(seed));
            assertThat(outlook.to()).isEqualTo(day(seed).plusYears(5));
            assertThat(outlook.relapse()).isCloseTo((reached - split) / (1 - split), within(1e-7));
            assertThat(outlook.reconciliation())
                    .isCloseTo(plain.reached(relationship.evidence(), day(seed), Phase.RECONCILIATION, 60), CLOSE);
        });
    }

    @Test
    void readsFactorsAsMeansWeightedByTrustAndAge() {
        forEachSeed(seed -> {
            Relationship relationship = RandomRelationships.repeated(seed);
            Assessment assessment = Assessor.standard().assess(relationship, day(seed));
            List<Evidence> known = new PlainEvidence(Model.standard(), relationship.evidence(), day(seed)).items();
            for (Factor factor : Factor.values()) {
                Reading reading = assessment.reading(factor);
                Predicate<Evidence> ofFactor = item -> item.factor() == factor;
                assertScore(reading.overall(), new Plain(known, ofFactor), day(seed));
                for (IssueArea area : IssueArea.values()) {
                    assertScore(
                            reading.in(area),
                            new Plain(known, ofFactor.and(item -> item.area().equals(Optional.of(area)))),
                            day(seed));
                }
                for (String member : List.of("CHN", "RUS")) {
                    assertScore(
                            reading.from(member),
                            new Plain(known, ofFactor.and(item -> item.from().equals(Optional.of(member)))),
                            day(seed));
                }
                assertThat(assessment.score(factor)).isEqualTo(reading.score());
                assertThat(reading.supporting()).allMatch(item -> item.factor() == factor && item.score() > 0);
                assertThat(reading.opposing()).allMatch(item -> item.factor() == factor && item.score() < 0);
            }
        });
    }

    private static void assertScore(WeightedScore score, Plain plain, LocalDate day) {
        Optional<Double> now = plain.mean(day);
        assertThat(score.score().isPresent()).isEqualTo(now.isPresent());
        if (now.isPresent()) {
            Optional<Double> before = plain.mean(day.minusYears(5));
            assertThat(score.score().get()).isCloseTo(now.get(), CLOSE);
            assertThat(score.weight()).isCloseTo(plain.weight(day), CLOSE);
            assertThat(score.presentWeight()).isCloseTo(plain.ofThePresent(day).weight(day), CLOSE);
            assertThat(score.trend().isPresent()).isEqualTo(before.isPresent());
            before.ifPresent(then -> assertThat(score.trend().get()).isCloseTo(now.get() - then, CLOSE));
        }
    }

    @Test
    void readsThePresentAsTheMeanOfWhatIsInForceOrOfTheLastTenYears() {
        forEachSeed(seed -> {
            List<Evidence> known = new PlainEvidence(
                            Model.standard(), RandomRelationships.of(seed).evidence(), day(seed))
                    .items();
            FactorScores scores = new FactorScores(
                    Model.standard(),
                    Engine.of(Model.standard()).halfLife(),
                    RandomRelationships.of(seed).dyad(),
                    known,
                    day(seed));
            for (Factor factor : Factor.values()) {
                Plain plain = new Plain(known, item -> item.factor() == factor).ofThePresent(day(seed));
                Optional<Double> mean = plain.mean(day(seed));
                Reading present = scores.presentReading(factor);

                assertThat(present.score().isPresent()).isEqualTo(mean.isPresent());
                mean.ifPresent(
                        value -> assertThat(present.score().orElseThrow()).isCloseTo(value, CLOSE));
            }
        });
    }

    /** Items that meet a condition, and their mean on a day. */
    private record Plain(List<Evidence> items, Predicate<Evidence> which) {
        Plain ofThePresent(LocalDate day) {
            return new Plain(
                    items,
                    which.and(item -> item.when()
                            .findLast()
                            .map(last -> !last.isBefore(day.minusYears(10)))
                            .orElse(true)));
        }

        double weight(LocalDate day) {
            return knownBy(day).stream().mapToDouble(item -> weight(item, day)).sum();
        }

        Optional<Double> mean(LocalDate day) {
            double scores = knownBy(day).stream()
                    .mapToDouble(item -> weight(item, day) * item.score())
                    .sum();
            return knownBy(day).isEmpty() || weight(day) < 0.05 ? Optional.empty() : Optional.of(scores / weight(day));
        }

        private List<Evidence> knownBy(LocalDate day) {
            return items.stream()
                    .filter(which)
                    .filter(item -> !item.knownBy().isAfter(day))
                    .toList();
        }

        private static double weight(Evidence item, LocalDate day) {
            Model model = Model.standard();
            long days = item.when()
                    .findLast()
                    .map(last -> Math.max(0, ChronoUnit.DAYS.between(last, day)))
                    .orElse(0L);
            return model.evidence().reliability().get(item.reliability()).value()
                    * model.evidence().credibility().get(item.credibility()).value()
                    * Math.exp(-Math.log(2)
                            * (days / 365.2425)
                            / model.readings().halfLife().get(item.factor()).value());
        }
    }
}
