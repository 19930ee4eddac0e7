/**
 * How good the answers about the level of peace are, beside what experts say and what a simpler method would have said.
 *
 * <p>A {@link org.entente.evaluation.Prediction} is one answer, a {@link org.entente.evaluation.Distribution} over levels,
 * beside the experts' level of that year. {@link org.entente.evaluation.Scores} sums many of them up: agreement, log loss,
 * calibration; {@link org.entente.evaluation.ConfusionMatrix} and {@link org.entente.evaluation.LevelCalibration} show where
 * they err; {@link org.entente.evaluation.ChangeScores} asks how soon changes are seen and how often they are seen where
 * there is none, {@link org.entente.evaluation.ChangeMatches} which changes of any kind of answer are the experts' too.
 * {@link org.entente.evaluation.Jackknife} says how far a figure can be relied on. The baselines to beat are {@link org.entente.evaluation.BaseRates},
 * {@link org.entente.evaluation.MarkovChain} (and persistence, {@link org.entente.evaluation.Distribution#certain}), which
 * know the experts' last label, and {@link org.entente.evaluation.BandRegression}, which knows the year's bands.
 * {@link org.entente.evaluation.Folds} keeps related dyads together in cross-validation.
 *
 * <p>Every score is written out here, in plain sums in the order given, so that the same answers score the same to the
 * last bit.
 */
@NullMarked
@ValueStyle
package org.entente.evaluation;

import org.entente.ValueStyle;
import org.jspecify.annotations.NullMarked;
