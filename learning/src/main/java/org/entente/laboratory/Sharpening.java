package org.entente.laboratory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.laboratory.CaseAnswers.Answer;
import org.entente.model.HmmParameters;
import org.entente.model.Model;
import org.entente.model.Parameter;

/**
 * The {@linkplain HmmParameters#sharpening() sharpening} of both axes: half-way from none to the power with which what was
 * answered of histories, each by a fit to the others, has the least logarithmic loss, as of the date and with hindsight
 * together. Half-way, because of thirty histories the best is only about as much better than none as its standard error.
 */
final class Sharpening {
    /** In steps of a twentieth: finer ones make no difference that thirty histories could show. */
    private static final int STEPS = 20;

    private static final int LOWEST = STEPS / 2;
    private static final int HIGHEST = 2 * STEPS;

    private final List<CaseAnswers> answers;

    private Sharpening(List<CaseAnswers> answers) {
        this.answers = answers;
    }

    /**
     * By what was answered of histories.
     *
     * @param answers each by a fit to the other histories, told as the filter has it
     */
    static Sharpening by(List<CaseAnswers> answers) {
        return new Sharpening(answers);
    }

    /** The same by all histories but one. */
    Sharpening without(int left) {
        return by(IntStream.range(0, answers.size())
                .filter(i -> i != left)
                .mapToObj(answers::get)
                .toList());
    }

    /** The model, sharpened. */
    Model of(Model model) {
        return model.withPhase(sharpened(model.phase(), chosen(one -> one.phaseAsOf, one -> one.phaseHindsight)))
                .withLevel(sharpened(model.level(), chosen(one -> one.levelAsOf, one -> one.levelHindsight)));
    }

    /** The model, as sharp as another. */
    static Model ofOther(Model model, Model other) {
        Parameter phases = other.phase().sharpening();
        Parameter levels = other.level().sharpening();
        return model.withPhase(sharpened(model.phase(), phases)).withLevel(sharpened(model.level(), levels));
    }

    private <S extends Enum<S>> Parameter chosen(
            Function<CaseAnswers, List<Answer<S>>> asOf, Function<CaseAnswers, List<Answer<S>>> hindsight) {
        List<Answer<S>> all = new ArrayList<>();
        answers.forEach(
                one -> Stream.of(asOf, hindsight).map(view -> view.apply(one)).forEach(all::addAll));
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int step = LOWEST; step <= HIGHEST; step++) {
            double power = (double) step / STEPS;
            double loss =
                    all.stream().mapToDouble(answer -> loss(answer, power)).sum();
            if (loss < least) {
                best = power;
                least = loss;
            }
        }
        return new Parameter(
                (1 + best) / 2,
                String.format(
                        Locale.ROOT,
                        "Half-way from 1 to %.2f, the best on what fits to the other histories answered of %d.",
                        best,
                        answers.size()));
    }

    private static <S extends Enum<S>> double loss(Answer<S> answer, double power) {
        double right = 0;
        double all = 0;
        for (S state : answer.belief().probabilities().keySet()) {
            double sharpened = StrictMath.pow(answer.belief().probability(state), power);
            right += answer.labels().contains(state) ? sharpened : 0;
            all += sharpened;
        }
        return -StrictMath.log(right / all);
    }

    private static <S extends Enum<S>> HmmParameters<S> sharpened(HmmParameters<S> axis, Parameter power) {
        return HmmParameters.builder(axis).sharpening(power).build();
    }
}
