package org.entente.laboratory.yearly;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.evaluation.BandRegression;
import org.entente.evaluation.Distribution;
import org.entente.evaluation.Folds;

/**
 * Multinomial logistic regression on the bands of the year's instruments, with the ridge that does best on pairs left out of
 * those that are learned from.
 */
final class RidgeRegression implements YearLearner {
    /** From the strongest, so that each fit can begin where the one before ended. */
    static final ImmutableList<Double> RIDGES = ImmutableList.of(1e-2, 3e-3, 1e-3, 3e-4, 1e-4, 3e-5);

    private static final int FOLDS = 3;
    private static final long SEED = 1;

    @Override
    public String name() {
        return "logistic regression on bands";
    }

    @Override
    public String method() {
        return "multinomial logistic regression on the bands of the year's instruments, every labelled year weighing the"
                + " same; its ridge is the best, by log loss on three folds by dyad of the pairs that it learns from, of "
                + RIDGES.stream()
                        .map(ridge -> String.format(Locale.ROOT, "%.0e", ridge))
                        .collect(Collectors.joining(", "));
    }

    @Override
    public List<Distribution> answers(CodedYears learned, CodedYears asked) {
        List<Double> losses = losses(learned);
        int best = 0;
        for (int k = 0; k < losses.size(); k++) {
            best = losses.get(k) < losses.get(best) ? k : best;
        }
        List<BandRegression.Case> cases = cases(learned);
        BandRegression fitted = BandRegression.of(cases, learned.bands(), RIDGES.get(0));
        for (int k = 1; k <= best; k++) {
            fitted = fitted.refitted(cases, RIDGES.get(k));
        }
        return answers(fitted, asked);
    }

    /** The log loss on pairs left out, summed, by each ridge. */
    private static List<Double> losses(CodedYears learned) {
        Folds folds = Folds.of(learned.dyads(), FOLDS, SEED);
        double[] losses = new double[RIDGES.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            CodedYears asked = learned.of(dyad -> folds.fold(dyad) == left);
            List<BandRegression.Case> cases = cases(learned.of(dyad -> folds.fold(dyad) != left));
            BandRegression fitted = BandRegression.of(cases, learned.bands(), RIDGES.get(0));
            for (int k = 0; k < RIDGES.size(); k++) {
                fitted = k == 0 ? fitted : fitted.refitted(cases, RIDGES.get(k));
                List<Distribution> answers = answers(fitted, asked);
                for (int i = 0; i < answers.size(); i++) {
                    losses[k] += answers.get(i).logLoss(asked.years().get(i).experts());
                }
            }
        }
        return java.util.Arrays.stream(losses).boxed().toList();
    }

    private static List<BandRegression.Case> cases(CodedYears years) {
        return years.years().stream()
                .map(one -> new BandRegression.Case(one.seen(), one.experts()))
                .toList();
    }

    private static List<Distribution> answers(BandRegression fitted, CodedYears asked) {
        return asked.years().stream().map(one -> fitted.answer(one.seen())).toList();
    }
}
