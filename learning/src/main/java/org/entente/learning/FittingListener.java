package org.entente.learning;

/** Told how far fitting has come. */
@FunctionalInterface
public interface FittingListener {
    /**
     * Called after each iteration, by the thread that called for the fit.
     *
     * @return whether to go on; if not, {@link FittingStoppedException} is thrown
     */
    boolean onProgress(Progress progress);

    /**
     * How far it has come.
     *
     * @param fold that is left out, from 0; -1 in a fit to everything
     * @param iteration from 1
     * @param iterations at most
     * @param objective what is minimised, in nats for each label
     */
    record Progress(int fold, int iteration, int iterations, double objective) {}
}
