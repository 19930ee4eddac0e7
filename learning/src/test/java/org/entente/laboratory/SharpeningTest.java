package org.entente.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.entente.assessment.Assessor;
import org.entente.model.HmmParameters;
import org.entente.model.Model;
import org.entente.model.Parameter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The power that answers of histories are told with. */
class SharpeningTest {
    private static List<CodedCase> cases;
    private static Model asItIs;

    @BeforeAll
    static void sharpenTheTheory() throws Exception {
        cases = CaseArguments.cases(List.of()).subList(0, 8);
        asItIs = Sharpening.by(answers(Model.theory())).of(Model.theory());
    }

    @Test
    void isHalfWayToTheBestWhichIsHigherByAsMuchAsAnswersAreToldLessSharply() {
        Model blunt = told(Model.theory(), 0.8);

        Model chosen = Sharpening.by(answers(blunt)).of(blunt);

        assertThat(best(chosen.phase())).isCloseTo(best(asItIs.phase()) / 0.8, within(0.0501));
        assertThat(best(chosen.level())).isCloseTo(best(asItIs.level()) / 0.8, within(0.0501));
    }

    @Test
    void isChosenByTheOtherHistories() {
        List<CaseAnswers> all = answers(Model.theory());

        Model without = Sharpening.by(all).without(3).of(Model.theory());

        List<CaseAnswers> others = new ArrayList<>(all);
        others.remove(3);
        assertThat(without).isEqualTo(Sharpening.by(others).of(Model.theory()));
    }

    @Test
    void ofAnotherModelIsTakenAsItIs() {
        assertThat(Sharpening.ofOther(told(Model.theory(), 2), asItIs)).isEqualTo(asItIs);
    }

    private static double best(HmmParameters<?> axis) {
        return 2 * axis.sharpening().value() - 1;
    }

    private static Model told(Model model, double power) {
        Parameter parameter = new Parameter(power, "test");
        return model.withPhase(HmmParameters.builder(model.phase())
                        .sharpening(parameter)
                        .build())
                .withLevel(HmmParameters.builder(model.level())
                        .sharpening(parameter)
                        .build());
    }

    private static List<CaseAnswers> answers(Model model) {
        Assessor assessor = Assessor.of(model);
        return cases.stream().map(one -> new CaseAnswers(one, assessor)).toList();
    }
}
