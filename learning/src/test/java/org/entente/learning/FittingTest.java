package org.entente.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Random;
import org.entente.dataset.cases.ShippedCases;
import org.entente.engine.Engine;
import org.entente.engine.Filtered;
import org.entente.model.Model;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;
import org.entente.relationship.Reliability;
import org.entente.relationship.Source;
import org.junit.jupiter.api.Test;

class FittingTest {
    private static final Model THEORY = Model.theory();
    private static final Widths NONE = Widths.builder().build();
    private static final Widths SOME = Widths.builder()
            .scale(0.5)
            .tableScale(0.3)
            .increments(0.3)
            .additions(2)
            .reference(2)
            .ends(0.3)
            .rates(0.3)
            .settled(0.3)
            .build();

    @Test
    void believesWhatTheEngineBelievesAsOfEachLabelledDay() {
        Relationship relationship = ShippedCases.read("sino-russian");
        ImmutableSortedMap.Builder<LocalDate, ImmutableSet<Phase>> labels = ImmutableSortedMap.naturalOrder();
        for (int year = 1950; year <= 2010; year += 3) {
            labels.put(LocalDate.of(year, 6, 30), ImmutableSet.of(Phase.SPLIT));
        }
        TrainingSet<Phase> set = TrainingSet.<Phase>builder(THEORY)
                .add(new LabelledRelationship<>(relationship, labels.buildOrThrow()))
                .build();
        Engine engine = Engine.of(THEORY);

        assertThat(Fitting.ofPhases(NONE, 0).fit(THEORY, set).beliefs(set, one -> true))
                .hasSize(21)
                .allSatisfy(prediction -> {
                    var belief = Filtered.of(engine.phases(), engine.known(relationship.evidence(), prediction.day()))
                            .belief();
                    prediction
                            .probabilities()
                            .forEach((phase, probability) ->
                                    assertThat(probability).isCloseTo(belief.probability(phase), within(1e-9)));
                });
    }

    @Test
    void believesWhatTheEngineBelievesOfMeasures() {
        Relationship relationship = measured(new Random(1), PeaceLevel.WARM_PEACE);
        LocalDate day = LocalDate.of(1995, 8, 31);
        TrainingSet<PeaceLevel> set = TrainingSet.<PeaceLevel>builder(THEORY)
                .add(new LabelledRelationship<>(
                        relationship, ImmutableSortedMap.of(day, ImmutableSet.of(PeaceLevel.WARM_PEACE))))
                .build();
        Engine engine = Engine.of(THEORY);
        FittedAxis<PeaceLevel> fitted = Fitting.ofLevels(SOME, 20).fit(THEORY, set);
        var belief = Filtered.of(Engine.of(fitted.model()).levels(), engine.known(relationship.evidence(), day))
                .belief();

        fitted.beliefs(set, one -> true)
                .get(0)
                .probabilities()
                .forEach((level, probability) ->
                        assertThat(probability).isCloseTo(belief.probability(level), within(1e-3)));
    }

    @Test
    void learnsForWhichLevelAnInstrumentSpeaks() {
        TrainingSet<PeaceLevel> set = measured();

        FittedAxis<PeaceLevel> fitted = Fitting.ofLevels(SOME, 60).fit(THEORY, set, relationship -> relationship < 20);

        assertThat(fitted.beliefs(set, relationship -> relationship >= 20))
                .hasSize(100)
                .filteredOn(prediction -> prediction
                                .probabilities()
                                .get(prediction.labels().iterator().next())
                        > 0.5)
                .hasSizeGreaterThan(90);
    }

    @Test
    void givesTheSameNumbersTwice() {
        TrainingSet<PeaceLevel> set = measured();

        assertThat(Fitting.ofLevels(SOME, 10).fit(THEORY, set).axis())
                .isEqualTo(Fitting.ofLevels(SOME, 10).fit(THEORY, set).axis());
    }

    /** Pairs in rivalry whose measure is nearly always hostile, and pairs at peace where it is nearly always friendly. */
    private static TrainingSet<PeaceLevel> measured() {
        Random random = new Random(5);
        TrainingSet.Builder<PeaceLevel> set = TrainingSet.builder(THEORY);
        for (int pair = 0; pair < 30; pair++) {
            PeaceLevel level = pair % 2 == 0 ? PeaceLevel.LESSER_RIVALRY : PeaceLevel.WARM_PEACE;
            ImmutableSortedMap.Builder<LocalDate, ImmutableSet<PeaceLevel>> labels = ImmutableSortedMap.naturalOrder();
            for (int year = 1990; year < 2000; year++) {
                labels.put(LocalDate.of(year, 12, 31), ImmutableSet.of(level));
            }
            set.add(new LabelledRelationship<>(measured(random, level), labels.buildOrThrow()));
        }
        return set.build();
    }

    private static Relationship measured(Random random, PeaceLevel level) {
        Relationship.Builder relationship = Relationship.builder()
                .dyad(Dyad.parse("CHN-RUS"))
                .putSource("table", Source.builder().title("A table").build());
        double usual = level == PeaceLevel.WARM_PEACE ? 0.5 : -0.5;
        for (int year = 1990; year < 2000; year++) {
            boolean rare = random.nextInt(30) == 0;
            relationship.addEvidence(Evidence.builder()
                    .id("measure:" + year)
                    .kind(EvidenceKind.MEASURE)
                    .when(DateSpan.ofYear(year))
                    .factor(Factor.MILITARY_RESTRAINT)
                    .instrument("a-measure")
                    .score(rare ? -usual : usual)
                    .reliability(Reliability.A)
                    .credibility(Credibility.of(1))
                    .source("table")
                    .text("A figure.")
                    .build());
        }
        return relationship.build();
    }
}
