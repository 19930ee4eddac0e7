package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.assessment.RandomAssessments.assess;
import static org.entente.assessment.RandomAssessments.assessor;
import static org.entente.assessment.RandomAssessments.day;
import static org.entente.assessment.RandomAssessments.forEachSeed;
import static org.entente.assessment.RandomAssessments.numbers;
import static org.entente.assessment.RandomAssessments.withEach;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.engine.Engine;
import org.entente.engine.Filtered;
import org.entente.engine.HiddenMarkovModel;
import org.entente.engine.KnownEvidence;
import org.entente.model.Belief;
import org.entente.monitoring.EvidenceStream;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Phase;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Relationship;
import org.entente.relationship.Track;
import org.junit.jupiter.api.Test;

/** What is not known is not answered, and what hangs on one item is not concluded. */
class NotKnowingTest {
    private static final Dyad LATE = Dyad.parse("RUS-UKR");

    @Test
    void withoutEvidenceThereIsNoAnswerButTheBaseRates() {
        Relationship nothing = Relationship.of(Dyad.parse("CHN-RUS"));
        forEachSeed(8, seed -> {
            Assessment assessment = assess(nothing, seed);
            Engine engine = Engine.of(assessor(seed).model());

            assertThat(assessment.noAnswer()).contains(NoAnswer.NO_EVIDENCE);
            assertThat(assessment.phase()).isEqualTo(engine.phases().baseRates());
            assertThat(assessment.peace()).isEqualTo(engine.levels().baseRates());
            assertThat(assessment.phase().conclusion()).isEmpty();
            assertThat(assessment.phase().effectiveEvidence()).isZero();
            for (Track track : Track.values()) {
                assertThat(assessment.preparedness(track)).isEqualTo(Preparedness.UNKNOWN);
            }
            assertThat(assessment.isSubstantive()).isFalse();
            assertThat(assessment.obstacles()).isEmpty();
            assertThat(assessment.tensions()).isEmpty();
            assertThat(assessment.hangsOn()).isEmpty();
            assertThat(assessment.explain(Phase.SPLIT).contributions()).isEmpty();
            assertThat(assessor(seed).hindsight(nothing).phase(assessment.date()))
                    .isEqualTo(assessment.phase());
        });
    }

    @Test
    void beforeAnythingWasKnownThereIsNoAnswer() {
        forEachSeed(seed -> {
            Assessment longAgo = assessor(seed).assess(RandomRelationships.of(seed), LocalDate.of(1850, 1, 1));

            assertThat(longAgo.noAnswer()).contains(NoAnswer.NO_EVIDENCE);
            assertThat(longAgo.phase().conclusion()).isEmpty();
        });
    }

    @Test
    void beforeAMemberExistedThereIsNoAnswerWhateverTheEvidence() {
        Evidence early = Evidence.builder(
                        RandomRelationships.shortOf(1).evidence().get(0))
                .from(Optional.empty())
                .to(Optional.empty())
                .when(DateSpan.parse("1988"))
                .build();
        Relationship relationship = Relationship.builder()
                .dyad(LATE)
                .putAllSources(RandomRelationships.shortOf(1).sources())
                .addEvidence(early)
                .build();

        Assessment before =
                Assessor.standard().assess(relationship, LATE.begins().minusDays(1));
        Assessment after = Assessor.standard().assess(relationship, LATE.begins());

        assertThat(before.noAnswer()).contains(NoAnswer.BEFORE_A_MEMBER);
        assertThat(before)
                .hasToString("RUS-UKR on " + LATE.begins().minusDays(1)
                        + ": no answer: a member of the dyad did not exist yet");
        assertThat(after.noAnswer()).isEmpty();
    }

    @Test
    void whatIsNotKnownYetChangesNothing() {
        forEachSeed(seed -> {
            Relationship relationship = RandomRelationships.repeated(seed);
            Relationship then = relationship.without(item -> item.knownBy().isAfter(day(seed)));

            assertThat(assess(relationship, seed).findings())
                    .isEqualTo(assess(then, seed).findings());
        });
    }

    @Test
    void anEndThatLiesAheadReadsAsOpen() {
        int[] open = new int[1];
        forEachSeed(seed -> {
            Relationship relationship = RandomRelationships.of(seed);
            Relationship opened = withEach(relationship, item -> {
                boolean ahead = item.kind() == EvidenceKind.CONDITION
                        && item.when().toString().contains("/")
                        && item.when()
                                .findLast()
                                .filter(last -> last.isAfter(day(seed)))
                                .isPresent()
                        && !item.knownBy().isAfter(day(seed));
                open[0] += ahead ? 1 : 0;
                String start = item.when().toString().split("/")[0];
                return ahead
                        ? Evidence.builder(item)
                                .when(DateSpan.parse(start + "/.."))
                                .build()
                        : item;
            });

            assertThat(numbers(assess(opened, seed))).isEqualTo(numbers(assess(relationship, seed)));
        });
        assertThat(open[0]).isPositive();
    }

    /** A relationship asked on a day. */
    record Case(Assessor assessor, Relationship relationship, LocalDate day) {
        /** Of one month, of many years, and with good and bad years. */
        static List<Case> all() {
            List<Case> cases = new ArrayList<>();
            forEachSeed(seed -> {
                cases.add(new Case(
                        RandomAssessments.assessor(seed), RandomRelationships.of(seed), RandomAssessments.day(seed)));
                cases.add(new Case(
                        RandomAssessments.assessor(seed),
                        RandomRelationships.shortOf(seed),
                        LocalDate.of(1950, 4, 30)));
                Relationship stream = EvidenceStream.relationship(EvidenceStream.years(seed, 25));
                LocalDate last =
                        stream.evidence().get(stream.evidence().size() - 1).knownBy();
                cases.add(new Case(Assessor.standard(), stream, last));
            });
            return cases;
        }

        Assessment assessment() {
            return assessor.assess(relationship, day);
        }

        Engine engine() {
            return Engine.of(assessor.model());
        }

        KnownEvidence known() {
            return engine().known(relationship.evidence(), day);
        }
    }

    private static <S extends Enum<S>> List<String> pivotal(
            Engine engine, HiddenMarkovModel<S> axis, KnownEvidence known, Belief<S> belief) {
        return known.items().stream()
                .filter(item -> Filtered.of(axis, engine.without(known, Facts.of(item, known.items())))
                                .belief()
                                .mostLikely()
                        != belief.mostLikely())
                .map(Evidence::id)
                .sorted()
                .toList();
    }

    /** Every fact is left out in turn. */
    @Test
    void noConclusionHangsOnOneFact() {
        int[] concluded = new int[1];
        int[] named = new int[1];
        int[] truly = new int[1];
        for (Case one : Case.all()) {
            Assessment assessment = one.assessment();
            Engine engine = one.engine();
            KnownEvidence known = one.known();
            List<String> phase = pivotal(engine, engine.phases(), known, assessment.phase());
            List<String> peace = pivotal(engine, engine.levels(), known, assessment.peace());

            assertThat(assessment.phase().conclusion().isPresent() && !phase.isEmpty())
                    .as("%s, hangs on %s", assessment, phase)
                    .isFalse();
            assertThat(assessment.peace().conclusion().isPresent() && !peace.isEmpty())
                    .as("%s, hangs on %s", assessment, peace)
                    .isFalse();
            assertThat(phase)
                    .as("%s", assessment)
                    .containsAll(assessment.hangsOn().stream().map(Evidence::id).toList());
            concluded[0] += assessment.phase().conclusion().isPresent() ? 1 : 0;
            named[0] += assessment.hangsOn().size();
            truly[0] += phase.size();
        }
        assertThat(concluded[0]).as("conclusions").isPositive();
        // Of 3171 pivotal items nine were passed over.
        assertThat(named[0]).as("of %s pivotal items", truly[0]).isGreaterThanOrEqualTo((int) (0.97 * truly[0]));
    }

    @Test
    void refusesDaysBeyondTheCalendar() {
        for (LocalDate day : List.of(LocalDate.MAX, LocalDate.of(10_000, 1, 1), LocalDate.of(0, 12, 31))) {
            assertThatThrownBy(() -> Assessor.standard().assess(RandomRelationships.of(1), day))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("date must be from 0001-01-01 to 9999-12-31: " + day
                            + ". Maybe the last day of the evidence is meant.");
            assertThatThrownBy(() -> Assessor.standard().timeline(RandomRelationships.of(1), day))
                    .hasMessageStartingWith("until must be from 0001-01-01 to 9999-12-31: ");
        }
        assertThat(Assessor.standard()
                        .assess(RandomRelationships.of(1), LocalDate.of(9999, 12, 31))
                        .phase()
                        .probabilities())
                .hasSize(Phase.values().length);
    }

    @Test
    void refusesDatesThatAreNotInOrder() {
        List<LocalDate> days = List.of(LocalDate.of(1960, 1, 1), LocalDate.of(1950, 1, 1));

        assertThatThrownBy(() -> Assessor.standard().assess(RandomRelationships.of(1), days))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dates must be in order of time: [1960-01-01, 1950-01-01]");
    }

    @Test
    void refusesAHorizonOfDaysOfThePastOrBeyondAThousandYears() {
        Assessment assessment = Assessor.standard().assess(RandomRelationships.of(1), LocalDate.of(1960, 1, 1));

        for (Period horizon : List.of(
                Period.ofDays(1),
                Period.ofMonths(-1),
                Period.of(1, 0, 1),
                Period.ofYears(1001),
                Period.ofYears(Integer.MAX_VALUE))) {
            assertThatThrownBy(() -> assessment.outlook(horizon))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("horizon must be of whole months or years, not negative and at most 1000 years: "
                            + horizon);
        }
        assertThat(assessment.outlook(Period.ZERO).phase().probabilities())
                .isEqualTo(assessment.phase().probabilities());
        assertThat(assessment.outlook(Period.ofMonths(24))).isEqualTo(assessment.outlook(Period.ofYears(2)));
    }
}
