package org.entente.learning;

import com.google.common.collect.ImmutableList;

/**
 * What fits to all folds but one believe of the one left out.
 *
 * @param folds how many
 * @param iterations after which the folds left out, together, were told best; where a fit to everything should stop
 * @param beliefs of every label, each by the fit that had not seen its fold; by fold, relationship and day
 * @param fits for each fold the fit that had not seen it
 */
public record CrossValidation(
        int folds, int iterations, ImmutableList<LabelledBelief> beliefs, ImmutableList<FittedLevels> fits) {}
