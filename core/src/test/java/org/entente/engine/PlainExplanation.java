package org.entente.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.entente.relationship.Evidence;

/**
 * The shares of items a second time, written from {@code docs/engine.md}: log-odds are taken anew for every small change of
 * one item, and the changes summed by Simpson's rule. Slow.
 */
final class PlainExplanation<S extends Enum<S>> {
    private static final int INTERVALS = 200;
    private static final double SMALL = 1e-4;

    private final PlainHiddenMarkovModel<S> plain;
    private final PlainEvidence evidence;
    private final List<double[]> logLikelihoods;
    private final List<PlainHiddenMarkovModel.Measures> measured;
    private final S state;
    private final Optional<S> against;

    PlainExplanation(
            PlainHiddenMarkovModel<S> plain, Collection<Evidence> items, LocalDate day, S state, Optional<S> against) {
        this.plain = plain;
        this.evidence = plain.known(items, day);
        this.logLikelihoods = plain.logLikelihoods(evidence);
        this.measured = plain.measured(evidence);
        this.state = state;
        this.against = against;
    }

    /** What an item adds to the log-odds. */
    double share(Evidence item) {
        double sum = 0;
        for (int i = 0; i <= INTERVALS; i++) {
            double weight = i == 0 || i == INTERVALS ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * derivative(item, (double) i / INTERVALS);
        }
        return sum / (3 * INTERVALS);
    }

    /** What an item adds at the margin. */
    double margin(Evidence item) {
        return derivative(item, 1);
    }

    /** What the log-odds are without any evidence, told as those with it are. */
    double baseRates() {
        PlainHiddenMarkovModel.Measures last = measured.get(measured.size() - 1);
        double[] none = new double[last.logLikelihoods().length];
        double[] told = plain.told(plain.stationary(), new PlainHiddenMarkovModel.Measures(none, last.isTableAlone()));
        return plain.logOdds(told, state, against);
    }

    /** How the log-odds change, all evidence multiplied by x, as one item is multiplied by more than that. */
    private double derivative(Evidence item, double x) {
        return (logOdds(item, x, SMALL) - logOdds(item, x, -SMALL)) / (2 * SMALL);
    }

    private double logOdds(Evidence item, double x, double more) {
        List<double[]> changed =
                logLikelihoods.stream().map(month -> scaled(month, x)).toList();
        List<PlainHiddenMarkovModel.Measures> changedMeasures = measured.stream()
                .map(month ->
                        new PlainHiddenMarkovModel.Measures(scaled(month.logLikelihoods(), x), month.isTableAlone()))
                .toList();
        for (PlainEvidence.Piece piece : evidence.pieces()) {
            if (piece.item().equals(item)) {
                double[] row = plain.row(piece);
                int t = PlainHiddenMarkovModel.index(evidence, piece);
                double[] month = piece.way() == PlainEvidence.Way.MEASURE
                        ? changedMeasures.get(t).logLikelihoods()
                        : changed.get(t);
                for (int s = 0; s < row.length; s++) {
                    month[s] += more * row[s];
                }
            }
        }
        List<double[]> forward = plain.forward(changed, 1);
        int last = forward.size() - 1;
        return plain.logOdds(plain.told(forward.get(last), changedMeasures.get(last)), state, against);
    }

    private static double[] scaled(double[] month, double x) {
        return Arrays.stream(month).map(one -> one * x).toArray();
    }
}
