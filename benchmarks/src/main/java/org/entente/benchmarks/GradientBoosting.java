package org.entente.benchmarks;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Floats;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.entente.evaluation.Distribution;
import org.entente.evaluation.Folds;
import org.entente.laboratory.yearly.CodedYear;
import org.entente.laboratory.yearly.CodedYears;
import org.entente.laboratory.yearly.YearLearner;
import org.entente.relationship.PeaceLevel;

/** Boosted trees on the scores of the year's instruments, by XGBoost (Chen and Guestrin 2016). */
final class GradientBoosting implements YearLearner {
    private static final int DEPTH = 4;
    private static final int MOST_TREES = 300;
    /** Boosting stops after so many trees for each level that gain nothing on pairs left out. */
    private static final int PATIENCE = 20;

    private static final int FOLDS = 4;
    private static final long SEED = 1;

    private static final ImmutableMap<String, Object> PARAMETERS = ImmutableMap.<String, Object>builder()
            .put("objective", "multi:softprob")
            .put("num_class", PeaceLevel.values().length)
            .put("eval_metric", "mlogloss")
            .put("tree_method", "hist")
            .put("eta", 0.1)
            .put("max_depth", DEPTH)
            .put("min_child_weight", 10)
            .put("colsample_bytree", 0.5)
            .put("subsample", 0.7)
            .put("seed", SEED)
            // Folds run beside each other; and one thread gives the same bits.
            .put("nthread", 1)
            .put("verbosity", 0)
            .put("verbose_eval", "false")
            .buildOrThrow();

    @Override
    public String name() {
        return "gradient boosting";
    }

    @Override
    public String method() {
        return "XGBoost on the scores of the year's instruments, the mean of both directions, every labelled year weighing the"
                + " same; learning rate 0.1, half of the instruments for each tree and seven tenths of the years, at least 10"
                + " in each leaf by second derivatives; the depth of trees, 3 or 6, and their number, at most "
                + MOST_TREES
                + ", are the best, by log loss on a quarter of the pairs that it learns from";
    }

    @Override
    public List<Distribution> answers(CodedYears learned, CodedYears asked) {
        try {
            DMatrix all = matrix(learned);
            Booster boosted = XGBoost.train(all, PARAMETERS, trees(learned), Map.of(), null, null);
            DMatrix others = matrix(asked);
            List<Distribution> answers = new ArrayList<>();
            for (float[] row : boosted.predict(others)) {
                answers.add(distribution(row));
            }
            all.dispose();
            others.dispose();
            boosted.dispose();
            return answers;
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost failed", e);
        }
    }

    private static int trees(CodedYears learned) throws XGBoostError {
        Folds folds = Folds.of(learned.dyads(), FOLDS, SEED);
        DMatrix most = matrix(learned.of(dyad -> folds.fold(dyad) != 0));
        DMatrix rest = matrix(learned.of(dyad -> folds.fold(dyad) == 0));
        float[][] losses = new float[1][MOST_TREES];
        XGBoost.train(most, PARAMETERS, MOST_TREES, Map.of("rest", rest), losses, null, null, PATIENCE)
                .dispose();
        most.dispose();
        rest.dispose();
        return 1 + least(losses[0]);
    }

    /** Where the least is, of those that were measured; what was not reached is 0. */
    private static int least(float[] losses) {
        int least = 0;
        for (int k = 1; k < losses.length; k++) {
            least = losses[k] > 0 && losses[k] < losses[least] ? k : least;
        }
        return least;
    }

    private static DMatrix matrix(CodedYears years) throws XGBoostError {
        List<Float> cells = new ArrayList<>();
        List<Float> levels = new ArrayList<>();
        for (CodedYear one : years.years()) {
            ImmutableDoubleArray scores = one.scores();
            for (int i = 0; i < scores.length(); i++) {
                cells.add((float) scores.get(i));
            }
            levels.add((float) one.experts().ordinal());
        }
        int rows = years.years().size();
        DMatrix matrix = new DMatrix(Floats.toArray(cells), rows, cells.size() / rows, Float.NaN);
        matrix.setLabel(Floats.toArray(levels));
        return matrix;
    }

    /** What sums to 1 but for the rounding of floats. */
    private static Distribution distribution(float[] row) {
        double sum = 0;
        for (float one : row) {
            sum += one;
        }
        double[] probabilities = new double[row.length];
        for (int k = 0; k < row.length; k++) {
            probabilities[k] = row[k] / sum;
        }
        return Distribution.of(probabilities);
    }
}
