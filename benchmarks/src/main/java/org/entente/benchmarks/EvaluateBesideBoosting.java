package org.entente.benchmarks;

import java.io.IOException;
import java.util.List;
import org.entente.laboratory.yearly.EvaluateYearly;

/**
 * {@link EvaluateYearly} with gradient boosting beside it, of which the published library does not want to know:
 * {@code EvaluateBesideBoosting <table.csv[.gz]> <page.md> [seeds of folds]}.
 */
public final class EvaluateBesideBoosting {
    private EvaluateBesideBoosting() {}

    public static void main(String[] arguments) throws IOException {
        EvaluateYearly.run(
                "java -cp benchmarks/target/entente-benchmarks.jar org.entente.benchmarks.EvaluateBesideBoosting",
                arguments,
                List.of(new GradientBoosting()));
    }
}
