/**
 * The engine: a hidden Markov model over calendar months, the same for phases and for levels of peace. Not exported.
 * {@code docs/engine.md} has the mathematics and the words; read it beside these files, in this order:
 *
 * <ol>
 *   <li>{@link org.entente.engine.KnownEvidence}: what could be known by a day, duplicates merged;
 *       {@link org.entente.engine.WeightedEvidence}: in which months an item contributes, as news, while it lasts and by its
 *       end;
 *   <li>{@link org.entente.engine.Discounts} and {@link org.entente.engine.Coefficients}: what it counts there, redundancy
 *       and time taken off;
 *   <li>{@link org.entente.engine.Emissions}: the log-likelihoods of each month;
 *       {@link org.entente.engine.FilterStep}: one month's predict and update;
 *   <li>{@link org.entente.engine.HiddenMarkovModel}: one axis; {@link org.entente.engine.Filtered}: what it believes on a
 *       day; {@link org.entente.engine.Engine}: both axes of a model;
 *   <li>{@link org.entente.engine.Smoothed} and {@link org.entente.engine.Segmentation}: hindsight and stages;
 *   <li>{@link org.entente.engine.Attribution}: explanations;
 *   <li>{@link org.entente.engine.OnlineFilter}: the same, kept running as evidence arrives, for monitors;
 *       {@link org.entente.engine.OnlineBelief}: what it believes of one axis.
 * </ol>
 */
@NullMarked
package org.entente.engine;

import org.jspecify.annotations.NullMarked;
