package org.entente.laboratory;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.entente.evaluation.Jackknife;
import org.entente.laboratory.CaseAnswers.Answer;
import org.entente.laboratory.CaseAnswers.Start;

/** What can be measured over the answers of many histories. Each is NaN where there is nothing to measure. */
final class CaseScores {
    /** Bounds of the bins of the calibration error, which need enough answers each. */
    private static final ImmutableDoubleArray BINS = ImmutableDoubleArray.of(0, .4, .5, .6, .7, .8, .9, 1.01);

    private static final double SURE = 0.95;

    private CaseScores() {}

    /** How one axis is seen: as of the date, or with hindsight. */
    interface View<S extends Enum<S>> extends Function<CaseAnswers, ImmutableList<Answer<S>>> {}

    private static <S extends Enum<S>> List<Answer<S>> all(List<CaseAnswers> cases, View<S> view) {
        List<Answer<S>> all = new ArrayList<>();
        cases.forEach(one -> all.addAll(view.apply(one)));
        return all;
    }

    private static double mean(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    private static <S extends Enum<S>> double mean(List<Answer<S>> answers, ToDoubleFunction<Answer<S>> of) {
        return answers.stream().mapToDouble(of).average().orElse(Double.NaN);
    }

    private static <S extends Enum<S>> List<Answer<S>> strict(List<CaseAnswers> cases, View<S> view) {
        return all(cases, view).stream().filter(Answer::isStrict).toList();
    }

    private static <S extends Enum<S>> double isRight(Answer<S> answer) {
        return answer.labels().contains(answer.belief().mostLikely()) ? 1 : 0;
    }

    /** Share of the years with one label in which the most likely state is that. */
    static <S extends Enum<S>> double strictAgreement(List<CaseAnswers> cases, View<S> view) {
        return mean(strict(cases, view), CaseScores::isRight);
    }

    /** Share of all years in which the most likely state is the label or one of two. */
    static <S extends Enum<S>> double agreement(List<CaseAnswers> cases, View<S> view) {
        return mean(all(cases, view), CaseScores::isRight);
    }

    /** The same where the state nearest to the expected one is taken; only for states that are a ladder. */
    static <S extends Enum<S>> double decidedAgreement(List<CaseAnswers> cases, View<S> view) {
        return mean(
                strict(cases, view), answer -> decided(answer) == answer.label().ordinal() ? 1 : 0);
    }

    private static <S extends Enum<S>> int decided(Answer<S> answer) {
        return (int) StrictMath.floor(expected(answer) + 0.5);
    }

    private static <S extends Enum<S>> double expected(Answer<S> answer) {
        return answer.belief().probabilities().entrySet().stream()
                .mapToDouble(entry -> entry.getKey().ordinal() * entry.getValue())
                .sum();
    }

    /** How much lower the label stands than the expected state, in steps; above 0 where answers are too mild. */
    static <S extends Enum<S>> double mildness(List<CaseAnswers> cases, View<S> view) {
        return mean(
                strict(cases, view), answer -> expected(answer) - answer.label().ordinal());
    }

    /** Agreement in the years with one label, the mean of that of each state. */
    static <S extends Enum<S>> double meanOverStates(List<CaseAnswers> cases, View<S> view, Class<S> states) {
        List<Double> shares = new ArrayList<>();
        for (S state : states.getEnumConstants()) {
            double share = agreementOn(cases, view, state);
            if (!Double.isNaN(share)) {
                shares.add(share);
            }
        }
        return mean(shares);
    }

    /** Agreement in the years that are labelled with one state. */
    static <S extends Enum<S>> double agreementOn(List<CaseAnswers> cases, View<S> view, S state) {
        return mean(
                strict(cases, view).stream()
                        .filter(answer -> answer.label() == state)
                        .toList(),
                CaseScores::isRight);
    }

    /** How many years are labelled with one state alone. */
    static <S extends Enum<S>> long years(List<CaseAnswers> cases, View<S> view, S state) {
        return strict(cases, view).stream()
                .filter(answer -> answer.label() == state)
                .count();
    }

    /** Mean negative logarithm of the label's probability, in the years with one. */
    static <S extends Enum<S>> double logLoss(List<CaseAnswers> cases, View<S> view) {
        return mean(
                strict(cases, view),
                answer -> -StrictMath.log(Math.max(1e-6, answer.belief().probability(answer.label()))));
    }

    /** Mean squared error summed over states, in the years with one label. */
    static <S extends Enum<S>> double brier(List<CaseAnswers> cases, View<S> view) {
        return mean(
                strict(cases, view),
                answer -> answer.belief().probabilities().entrySet().stream()
                        .mapToDouble(entry -> entry.getValue() - (entry.getKey() == answer.label() ? 1 : 0))
                        .map(off -> off * off)
                        .sum());
    }

    /** Mean distance of the highest probability from the share that is right, over bins of it. */
    static <S extends Enum<S>> double calibrationError(List<CaseAnswers> cases, View<S> view) {
        double[] off = new double[BINS.length() - 1];
        List<Answer<S>> answers = all(cases, view);
        for (Answer<S> answer : answers) {
            double highest = highest(answer);
            int bin = 0;
            while (highest >= BINS.get(bin + 1)) {
                bin++;
            }
            off[bin] += highest - isRight(answer);
        }
        return Arrays.stream(off).map(StrictMath::abs).sum() / answers.size();
    }

    private static <S extends Enum<S>> double highest(Answer<S> answer) {
        return answer.belief().probability(answer.belief().mostLikely());
    }

    /** How many answers have a probability of over .95. */
    static <S extends Enum<S>> long sure(List<CaseAnswers> cases, View<S> view) {
        return all(cases, view).stream()
                .filter(answer -> highest(answer) > SURE)
                .count();
    }

    /** In how many of them the answer is wrong. */
    static <S extends Enum<S>> long sureAndWrong(List<CaseAnswers> cases, View<S> view) {
        return all(cases, view).stream()
                .filter(answer -> highest(answer) > SURE && isRight(answer) == 0)
                .count();
    }

    /** Share of the expected stages that the timeline holds. */
    static double stagesFound(List<CaseAnswers> cases) {
        return mean(cases.stream()
                .flatMap(one -> one.stages.stream())
                .map(stage -> stage.isPresent() ? 1.0 : 0.0)
                .toList());
    }

    /** Median of how far, in months, the stages found begin from where they should. */
    static double startError(List<CaseAnswers> cases, ToLongFunction<Start> measure) {
        return median(cases.stream()
                .flatMap(one -> one.stages.stream())
                .flatMap(Optional::stream)
                .map(start -> (double) Math.abs(measure.applyAsLong(start)))
                .toList());
    }

    /** Median wait for an onset, in months. */
    static double medianDelay(List<CaseAnswers> cases) {
        return median(cases.stream()
                .flatMap(one -> one.delays.stream())
                .map(Integer::doubleValue)
                .toList());
    }

    /** Share of the onsets that are seen at all. */
    static double onsetsSeen(List<CaseAnswers> cases) {
        return mean(cases.stream()
                .flatMap(one -> one.delays.stream())
                .map(delay -> delay < CaseAnswers.LATEST ? 1.0 : 0.0)
                .toList());
    }

    private static double median(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        int n = sorted.size();
        return n == 0 ? Double.NaN : (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }

    /** The standard error of a measure, by leaving out one history at a time. */
    static double standardError(List<CaseAnswers> cases, ToDoubleFunction<List<CaseAnswers>> measure) {
        return Jackknife.standardError(cases.size(), i -> {
            List<CaseAnswers> others = new ArrayList<>(cases);
            others.remove(i);
            return measure.applyAsDouble(others);
        });
    }
}
