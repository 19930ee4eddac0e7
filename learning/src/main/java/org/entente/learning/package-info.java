/**
 * Fits a model to what experts say: the weights of evidence, of ends and the rates of change that make their labels likeliest,
 * held to the theory by a ridge.
 *
 * <p>Begin at {@link org.entente.learning.Fitting}. It takes a {@link org.entente.learning.TrainingSet} of
 * {@link org.entente.learning.LabelledRelationship labelled relationships} and {@link org.entente.learning.Widths}, which say
 * how far each kind of number may leave the theory, and gives a {@link org.entente.learning.FittedAxis}: one axis of a model,
 * and what it believes of labelled days as {@link org.entente.learning.LabelledPrediction}s.
 * {@link org.entente.learning.RatesOfChange} estimates the rates of an outlook from sequences of labels alone.
 *
 * <p>Within: {@code AxisParameters}, with {@code TableParameters} and {@code RateParameters}, turns free numbers into weights
 * and rates that obey every rule of a model ({@code AxisShape} says which log ratios never fall from band to band);
 * {@code Filter} runs the engine's recursion on a {@code TrainingSequence} forward, and back for the slope, which
 * {@code LossGradient} sums up. Whatever the number of threads, the same input gives the same bits.
 */
@NullMarked
@ValueStyle
package org.entente.learning;

import org.entente.ValueStyle;
import org.jspecify.annotations.NullMarked;
