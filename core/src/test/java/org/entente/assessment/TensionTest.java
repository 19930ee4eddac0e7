package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.assessment.RandomAssessments.assess;
import static org.entente.assessment.RandomAssessments.forEachSeed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.engine.Engine;
import org.entente.engine.HiddenMarkovModel;
import org.entente.model.Belief;
import org.entente.model.Model;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Track;
import org.junit.jupiter.api.Test;

/** Where a picture contradicts itself: one relationship, or one belief, for each kind. */
class TensionTest {
    private static final String DAY = "2003-01-01";

    private static List<Tension.Kind> kinds(Assessment assessment) {
        return assessment.tensions().stream().map(Tension::kind).toList();
    }

    /** Tensions of evidence beside beliefs that are given, the states that are not named sharing the rest. */
    private static List<Tension> tensions(MadeUp evidence, Phase phase, double p, PeaceLevel level, double q) {
        Model model = Model.standard();
        Engine engine = Engine.of(model);
        LocalDate day = LocalDate.parse(DAY);
        FactorScores scores = new FactorScores(
                model,
                engine.halfLife(),
                evidence.relationship().dyad(),
                engine.known(evidence.relationship().evidence(), day).items(),
                day);
        Contradictions contradictions = new Contradictions(
                model.judgements(),
                scores,
                new Judge(model.judgements(), scores),
                belief(Phase.class, phase, p),
                belief(PeaceLevel.class, level, q));
        return contradictions.find();
    }

    private static <S extends Enum<S>> Belief<S> belief(Class<S> type, S state, double p) {
        S[] states = type.getEnumConstants();
        double[] probabilities = new double[states.length];
        for (S other : states) {
            probabilities[other.ordinal()] = other == state ? p : (1 - p) / (states.length - 1);
        }
        return HiddenMarkovModel.beliefOf(
                type, probabilities, 5, Model.standard().conclusion());
    }

    @Test
    void anAllyYetARival() {
        MadeUp evidence = new MadeUp()
                .with(Factor.MILITARY_RESTRAINT, "2002-01-01", -0.8)
                .with(Factor.INSTITUTIONALIZATION, "1990/..", 0.9);

        assertThat(tensions(evidence, Phase.ALLIANCE, 0.7, PeaceLevel.LESSER_RIVALRY, 0.6))
                .singleElement()
                .satisfies(tension -> {
                    assertThat(tension.kind()).isEqualTo(Tension.Kind.ALLY_YET_RIVAL);
                    assertThat(tension.between()).containsExactly("alliance", "rivalry");
                    assertThat(tension.values().get(0)).isEqualTo(0.7);
                    assertThat(tension.values().get(1)).isCloseTo(0.7, within(1e-12));
                    assertThat(tension.evidence()).extracting(Evidence::id).containsExactly("e1");
                });
        assertThat(tensions(evidence, Phase.ALLIANCE, 0.44, PeaceLevel.LESSER_RIVALRY, 0.6))
                .isEmpty();
    }

    @Test
    void aPartnershipBesideRivalry() {
        assertThat(tensions(new MadeUp(), Phase.STRATEGIC_PARTNERSHIP, 0.6, PeaceLevel.SEVERE_RIVALRY, 0.6))
                .extracting(Tension::kind)
                .containsExactly(Tension.Kind.PHASE_AND_PEACE_APART);
    }

    @Test
    void aSplitBesideWarmPeace() {
        assertThat(tensions(new MadeUp(), Phase.SPLIT, 0.6, PeaceLevel.WARM_PEACE, 0.6))
                .singleElement()
                .satisfies(tension -> {
                    assertThat(tension.kind()).isEqualTo(Tension.Kind.PHASE_AND_PEACE_APART);
                    assertThat(tension.between()).containsExactly("split", "warm peace");
                });
    }

    @Test
    void reconciledYetASocietyThatIsNotPrepared() {
        MadeUp cold = new MadeUp().with(Track.SOCIETY, "2000/..", -0.5);

        assertThat(tensions(cold, Phase.RECONCILIATION, 0.6, PeaceLevel.WARM_PEACE, 0.6))
                .extracting(Tension::kind)
                .contains(Tension.Kind.RECONCILED_YET_UNPREPARED);
    }

    @Test
    void friendsYetMostOfWhatIsPresentIsHostile() {
        MadeUp hostile = new MadeUp()
                .with(Factor.ACCOMMODATION, "2000/..", -0.5)
                .with(Factor.ORIENTATION, "2000/..", -0.5)
                .with(Factor.INSTITUTIONALIZATION, "2000/..", 0.9);

        assertThat(tensions(hostile, Phase.ALLIANCE, 0.6, PeaceLevel.WARM_PEACE, 0.6))
                .extracting(Tension::kind)
                .containsExactly(Tension.Kind.FRIENDS_YET_HOSTILE);
        assertThat(tensions(hostile, Phase.COEXISTENCE, 0.6, PeaceLevel.WARM_PEACE, 0.6))
                .isEmpty();
    }

    @Test
    void hostilityLongPastContradictsNoFriendship() {
        MadeUp past = new MadeUp()
                .with(Factor.IDEOLOGICAL_AFFINITY, "1950/1990", -1)
                .with(Factor.SOCIETAL_PERCEPTION, "1950/1990", -1);

        assertThat(tensions(past, Phase.ALLIANCE, 0.6, PeaceLevel.WARM_PEACE, 0.6))
                .isEmpty();
    }

    @Test
    void governmentsWarmAndSocietiesCold() {
        Assessment assessment = new MadeUp()
                .with(Track.GOVERNMENT, "2000/..", 0.5)
                .with(Track.SOCIETY, "2000/..", -0.1)
                .on(DAY);

        assertThat(assessment.tensions())
                .filteredOn(tension -> tension.kind() == Tension.Kind.GOVERNMENT_WARM_SOCIETY_COLD)
                .singleElement()
                .satisfies(tension -> assertThat(tension.gap()).isCloseTo(0.6, within(1e-12)));
        assertThat(kinds(new MadeUp()
                        .with(Track.GOVERNMENT, "2000/..", 0.3)
                        .with(Track.SOCIETY, "2000/..", -0.1)
                        .on(DAY)))
                .isEmpty();
    }

    @Test
    void oneMemberReadsMuchHigherThanTheOther() {
        Assessment assessment = new MadeUp()
                .with(Factor.ORIENTATION, "2000/..", 0.6, item -> item.from("CHN"))
                .with(Factor.ORIENTATION, "2000/..", 0, item -> item.from("RUS"))
                .on(DAY);

        assertThat(assessment.tensions()).singleElement().satisfies(tension -> {
            assertThat(tension.kind()).isEqualTo(Tension.Kind.DIRECTIONS_APART);
            assertThat(tension.factor()).isEqualTo(Optional.of(Factor.ORIENTATION));
            assertThat(tension.between()).containsExactly("CHN", "RUS");
            assertThat(tension.gap()).isCloseTo(0.6, within(1e-12));
        });
    }

    @Test
    void twoSourcesTellTheFactorDifferently() {
        Assessment assessment = new MadeUp()
                .with(Factor.ORIENTATION, "2000/..", 0.6)
                .with(Factor.ORIENTATION, "2000/..", 0, item -> item.source("two"))
                .on(DAY);

        assertThat(assessment.tensions()).singleElement().satisfies(tension -> {
            assertThat(tension.kind()).isEqualTo(Tension.Kind.SOURCES_APART);
            assertThat(tension.between()).containsExactly("one", "two");
            assertThat(tension.area()).isEmpty();
        });
    }

    @Test
    void sourcesAreHeldAgainstEachOtherInOneIssueArea() {
        MadeUp apart = new MadeUp()
                .with(Factor.INTEREST_CONVERGENCE, "2000/..", 0.6, item -> item.area(IssueArea.TRADE))
                .with(
                        Factor.INTEREST_CONVERGENCE,
                        "2000/..",
                        -0.2,
                        item -> item.area(IssueArea.SECURITY).source("two"));
        assertThat(apart.on(DAY).tensions()).isEmpty();

        apart.with(
                Factor.INTEREST_CONVERGENCE,
                "2000/..",
                -0.2,
                item -> item.area(IssueArea.TRADE).source("two"));

        assertThat(apart.on(DAY).tensions()).singleElement().satisfies(tension -> {
            assertThat(tension.kind()).isEqualTo(Tension.Kind.SOURCES_APART);
            assertThat(tension.area()).contains(IssueArea.TRADE);
        });
    }

    @Test
    void whatIsLongOverIsHeldAgainstNothing() {
        MadeUp past = new MadeUp()
                .with(Factor.SOCIETAL_PERCEPTION, "1950/1980", -0.6)
                .with(Factor.SOCIETAL_PERCEPTION, "2000/..", 0.3, item -> item.source("two"))
                .with(Factor.SOCIETAL_PERCEPTION, "1950/1980", -0.6, item -> item.from("CHN"))
                .with(Factor.SOCIETAL_PERCEPTION, "2000/..", 0.3, item -> item.from("RUS"));

        assertThat(past.on(DAY).tensions()).isEmpty();
    }

    @Test
    void everyTensionOfParticularValuesIsAsWideAsItsBound() {
        forEachSeed(seed -> assertThat(
                        assess(RandomRelationships.of(seed), seed).tensions())
                .filteredOn(tension -> tension.factor().isPresent())
                .allMatch(tension -> tension.gap() >= 0.5)
                .allMatch(tension -> tension.evidence().stream()
                        .allMatch(item -> tension.factor().equals(Optional.of(item.factor())))));
    }
}
