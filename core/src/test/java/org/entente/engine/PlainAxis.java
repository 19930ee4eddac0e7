package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.entente.model.Belief;
import org.entente.model.Model;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/** One axis of one model, in both ways. */
record PlainAxis<S extends Enum<S>>(
        HiddenMarkovModel<S> engine, PlainHiddenMarkovModel<S> plain, S[] states, String name) {
    static List<PlainAxis<?>> of(Model model) {
        Engine engine = Engine.of(model);
        return List.of(
                new PlainAxis<>(engine.phases(), PlainHiddenMarkovModel.ofPhases(model), Phase.values(), "phases"),
                new PlainAxis<>(
                        engine.levels(), PlainHiddenMarkovModel.ofLevels(model), PeaceLevel.values(), "levels"));
    }

    void assertSame(Belief<S> belief, double[] plain, String what) {
        for (S state : states) {
            assertThat(belief.probability(state))
                    .as("%s, %s", what, state)
                    .isCloseTo(plain[state.ordinal()], within(1e-9));
        }
    }

    List<double[]> hindsight(PlainEvidence evidence) {
        List<double[]> logLikelihoods = plain.logLikelihoods(evidence);
        List<double[]> forward = plain.forward(logLikelihoods, 1);
        List<PlainHiddenMarkovModel.Measures> measured = plain.measured(evidence);
        return IntStream.range(0, forward.size())
                .mapToObj(t -> plain.told(plain.hindsight(logLikelihoods, forward, t), measured.get(t)))
                .toList();
    }

    List<double[]> asOf(PlainEvidence evidence) {
        List<double[]> forward = plain.forward(plain.logLikelihoods(evidence), 1);
        List<PlainHiddenMarkovModel.Measures> measured = plain.measured(evidence);
        return IntStream.range(0, forward.size())
                .mapToObj(t -> plain.collapse(plain.told(forward.get(t), measured.get(t))))
                .toList();
    }
}
