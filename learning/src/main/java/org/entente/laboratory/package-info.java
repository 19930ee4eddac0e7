/**
 * Programs that fit the shipped model and print how good it is; {@code docs/results.md} shows what each prints, below the
 * command. None is an API: they are here so that every figure can be made again.
 *
 * <ul>
 *   <li>Hand-coded histories: {@link org.entente.laboratory.FitCases} makes the fit,
 *       {@link org.entente.laboratory.RefitCases} makes it again to histories drawn anew,
 *       {@link org.entente.laboratory.EvaluateCases} judges it on histories left out,
 *       {@link org.entente.laboratory.CompareWidths} compares ridges. {@code CodedCase} is a history with its labels,
 *       {@code CaseAnswers} what a model answers of it, {@code CaseScores} the measures.
 *   <li>Yearly tables: {@link org.entente.laboratory.FitYearlyLevels}, {@link org.entente.laboratory.FitYearlyPhases} and
 *       {@link org.entente.laboratory.FitOutlook} first judge a fit on pairs left out, then write it. {@code ExpertTable} reads
 *       the evidence and the experts' levels apart, {@code PhaseCodings} makes phases of others' codings.
 *   <li>Coders: {@link org.entente.laboratory.SecondCoders} and {@link org.entente.laboratory.CodersAgree} say how far two of
 *       them agree, {@link org.entente.laboratory.Robustness} how far verdicts withstand changes of the coding,
 *       {@link org.entente.laboratory.CaseStatements} what is thin.
 * </ul>
 *
 * <p>Standard errors leave out one history, or one pair, at a time ({@code Jackknife}).
 */
@NullMarked
package org.entente.laboratory;

import org.jspecify.annotations.NullMarked;
