package org.entente.laboratory;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.entente.assessment.Assessor;
import org.entente.learning.FittedAxis;
import org.entente.learning.Fitting;
import org.entente.learning.LabelledPrediction;
import org.entente.learning.LabelledRelationship;
import org.entente.learning.TrainingSet;
import org.entente.learning.Widths;
import org.entente.model.Model;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/** Both axes fitted to hand-coded histories, to all of them or to all but one. */
final class CaseFitting {
    /** The best of those that {@link CompareWidths} tries on histories left out. */
    static final Widths PHASES = Widths.builder()
            .scale(1)
            .tableScale(0.15)
            .increments(0.12)
            .ends(0.2)
            .rates(0.25)
            .settled(0.2)
            .build();

    /**
     * Half of the best, and within its standard error. With the best the expected level of Greece and Turkey, by news events,
     * did not stand higher after the earthquake of 1999 than in the year of the Imia crisis.
     */
    static final Widths LEVELS = Widths.builder()
            .scale(0.25)
            .tableScale(0.075)
            .increments(0.06)
            .reference(0.25)
            .ends(0.1)
            .rates(0.125)
            .settled(0.1)
            .build();

    private static final int ITERATIONS = 60;

    private final Model theory;
    private final List<CodedCase> cases;
    private final OneAxis<Phase> phases;
    private final OneAxis<PeaceLevel> levels;

    /** The fit of one axis. */
    private static final class OneAxis<S extends Enum<S>> {
        private final Model theory;
        private final Fitting<S> fitting;
        private final TrainingSet<S> set;
        private final List<Integer> numbers;
        private final FittedAxis<S> all;

        OneAxis(
                Model theory,
                Fitting<S> fitting,
                List<CodedCase> cases,
                Function<CodedCase, LabelledRelationship<S>> labels) {
            this.theory = theory;
            this.fitting = fitting;
            TrainingSet.Builder<S> builder = TrainingSet.builder(theory);
            List<LabelledRelationship<S>> labelled = cases.stream().map(labels).toList();
            labelled.forEach(builder::add);
            this.set = builder.build();
            int[] number = {0};
            this.numbers = labelled.stream()
                    .map(one -> one.labels().isEmpty() ? -1 : number[0]++)
                    .toList();
            this.all = fitting.fit(theory, set);
        }

        /** What a fit to the others believes of the labelled days of a history; none if it has no labels. */
        List<LabelledPrediction<S>> leftOut(int left) {
            int number = numbers.get(left);
            return number < 0 ? List.of() : without(left).beliefs(set, one -> one == number);
        }

        FittedAxis<S> without(int left) {
            int number = numbers.get(left);
            return number < 0 ? all : fitting.fit(theory, set, one -> one != number);
        }
    }

    CaseFitting(Model theory, List<CodedCase> cases, Widths ofPhases, Widths ofLevels) {
        this.theory = theory;
        this.cases = cases;
        this.phases = new OneAxis<>(theory, Fitting.ofPhases(ofPhases, ITERATIONS), cases, CodedCase::labelledPhases);
        this.levels = new OneAxis<>(theory, Fitting.ofLevels(ofLevels, ITERATIONS), cases, CodedCase::labelledLevels);
    }

    /** The model fitted to all histories. */
    Model all() {
        return theory.withPhase(phases.all.axis()).withLevel(levels.all.axis());
    }

    /** What a fit to the other histories believes of the phases of a history's labelled days. */
    List<LabelledPrediction<Phase>> phasesLeftOut(int left) {
        return phases.leftOut(left);
    }

    /** What a fit to the other histories believes of the levels of peace of a history's labelled days. */
    List<LabelledPrediction<PeaceLevel>> levelsLeftOut(int left) {
        return levels.leftOut(left);
    }

    /** What a fit to the other histories answers about each. */
    List<CaseAnswers> leftOut() {
        return IntStream.range(0, cases.size())
                .mapToObj(left -> new CaseAnswers(cases.get(left), Assessor.of(without(left))))
                .toList();
    }

    /** The model fitted to all histories but one. */
    Model without(int left) {
        return theory.withPhase(phases.without(left).axis())
                .withLevel(levels.without(left).axis());
    }
}
