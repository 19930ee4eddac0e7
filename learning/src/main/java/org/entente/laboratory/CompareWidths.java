package org.entente.laboratory;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.evaluation.Jackknife;
import org.entente.learning.LabelledPrediction;
import org.entente.learning.Widths;
import org.entente.model.Model;

/**
 * How far the fit to hand-coded histories may leave the theory: the loss on histories left out for ridges of several widths,
 * {@code CompareWidths [peace-spells.csv]}. Each fit begins at the theory.
 */
public final class CompareWidths {
    private static final Widths PHASES = CaseFitting.PHASES;
    private static final Widths LEVELS = CaseFitting.LEVELS.times(2);
    /** What they are multiplied by; at 0 nothing moves, which is the theory. */
    private static final List<Double> TIMES = List.of(0.0, 0.25, 0.5, 1.0, 2.0, 4.0);

    private CompareWidths() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<CodedCase> cases = CaseArguments.cases(List.of(arguments));
        out.printf("phases, widths times 1: %s%n", PHASES);
        out.printf("levels, widths times 1: %s%n%n", LEVELS);
        out.println("| widths times | log loss of phases left out | log loss of levels left out |");
        out.println("|---:|---:|---:|");
        for (double times : TIMES) {
            out.println(line(times, cases));
        }
    }

    private static String line(double times, List<CodedCase> cases) {
        Widths phases = PHASES.times(times);
        Widths levels = LEVELS.times(times);
        CaseFitting fitting = new CaseFitting(Model.theory(), cases, phases, levels);
        List<double[]> ofPhases = over(cases, i -> fitting.phasesLeftOut(i).stream());
        List<double[]> ofLevels = over(cases, i -> fitting.levelsLeftOut(i).stream());
        return String.format(Locale.ROOT, "| %.2f | %s | %s |", times, loss(ofPhases), loss(ofLevels));
    }

    /** By history, the sum of the losses over its labelled days and their number. */
    private static <S extends Enum<S>> List<double[]> over(
            List<CodedCase> cases, IntFunction<Stream<LabelledPrediction<S>>> leftOut) {
        return IntStream.range(0, cases.size())
                .mapToObj(i -> leftOut.apply(i)
                        .map(one -> new double[] {one.logLoss(), 1})
                        .reduce(new double[2], CompareWidths::plus))
                .toList();
    }

    private static double[] plus(double[] one, double[] other) {
        return new double[] {one[0] + other[0], one[1] + other[1]};
    }

    /** The mean loss of a labelled day, with its standard error by leaving out one history at a time. */
    private static String loss(List<double[]> histories) {
        double[] all = histories.stream().reduce(new double[2], CompareWidths::plus);
        return Jackknife.format(all[0] / all[1], histories.size(), i -> {
            double[] one = histories.get(i);
            return (all[0] - one[0]) / (all[1] - one[1]);
        });
    }
}
