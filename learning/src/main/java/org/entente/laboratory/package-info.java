/**
 * Programs that fit the shipped model to hand-coded histories and print how good it is; {@code docs/results.md} shows what each
 * prints, below the command. None is an API: they are here so that every figure can be made again. Those of yearly tables are
 * in {@link org.entente.laboratory.yearly}, those of outlooks in {@link org.entente.laboratory.outlook}.
 *
 * <ul>
 *   <li>Hand-coded histories: {@link org.entente.laboratory.FitCases} makes the fit,
 *       {@link org.entente.laboratory.RefitCases} makes it again to histories drawn anew,
 *       {@link org.entente.laboratory.EvaluateCases} judges it on histories left out,
 *       {@link org.entente.laboratory.CompareWidths} compares ridges. {@code CodedCase} is a history with its labels,
 *       {@code CaseAnswers} what a model answers of it, {@code CaseScores} the measures.
 *   <li>Coders: {@link org.entente.laboratory.SecondCoders} and {@link org.entente.laboratory.CodersAgree} say how far two of
 *       them agree, {@link org.entente.laboratory.Robustness} how far verdicts withstand changes of the coding,
 *       {@link org.entente.laboratory.CaseStatements} what is thin.
 * </ul>
 */
@NullMarked
package org.entente.laboratory;

import org.jspecify.annotations.NullMarked;
