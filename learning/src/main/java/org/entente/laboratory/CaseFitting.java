package org.entente.laboratory;

import java.util.List;
import java.util.function.Function;
import org.entente.learning.FittedAxis;
import org.entente.learning.Fitting;
import org.entente.learning.LabelledRelationship;
import org.entente.learning.TrainingSet;
import org.entente.learning.Widths;
import org.entente.model.Model;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/** Both axes fitted to hand-coded histories, to all of them or to all but one. */
final class CaseFitting {
    /** Chosen by leaving out one history at a time; the model card says among which. */
    static final Widths PHASES = new Widths(1, 0.3, 0.25, 1, 0.3, 0.3, 0.3);

    static final Widths LEVELS = new Widths(0.5, 0.3, 0.25, 1, 0.3, 0.3, 0.3);
    private static final int ITERATIONS = 60;

    private final Model theory;
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

        FittedAxis<S> without(int left) {
            int number = numbers.get(left);
            return number < 0 ? all : fitting.fit(theory, set, one -> one != number);
        }
    }

    CaseFitting(Model theory, List<CodedCase> cases, Widths ofPhases, Widths ofLevels) {
        this.theory = theory;
        this.phases = new OneAxis<>(theory, Fitting.ofPhases(ofPhases, ITERATIONS), cases, CodedCase::labelledPhases);
        this.levels = new OneAxis<>(theory, Fitting.ofLevels(ofLevels, ITERATIONS), cases, CodedCase::labelledLevels);
    }

    /** The model fitted to all histories. */
    Model all() {
        return theory.withPhase(phases.all.axis()).withLevel(levels.all.axis());
    }

    /** The model fitted to all histories but one. */
    Model without(int left) {
        return theory.withPhase(phases.without(left).axis())
                .withLevel(levels.without(left).axis());
    }
}
