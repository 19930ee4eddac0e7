/**
 * How evidence weighs, in plain sight, and the engine that weighs it.
 *
 * <p>A {@link org.entente.model.Model} is a JSON file in which every number has a reason beside it: how much a source of
 * some reliability counts ({@link org.entente.model.EvidenceRules}), and one
 * {@link org.entente.model.HmmParameters} for the phases and one for the levels of peace. Each of these holds
 * {@linkplain org.entente.model.WeightTable tables} of weights of evidence and
 * {@linkplain org.entente.model.Transitions rates of change}. {@link org.entente.model.Model#standard()} is the theory
 * as Entente ships it; a scholar who disagrees edits the file and reads it with
 * {@link org.entente.model.Model#read(java.nio.file.Path)}.
 *
 * <p>The engine is {@link org.entente.engine.HiddenMarkovModel}: a hidden Markov model over calendar months. It filters (what could
 * be known by then), smooths (with hindsight) and finds the most likely path (Viterbi). What it says is a
 * {@link org.entente.model.Belief}. The mathematics is written out in {@code docs/engine.md}.
 */
@NullMarked
package org.entente.model;

import org.jspecify.annotations.NullMarked;
