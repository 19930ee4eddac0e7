/**
 * Programs that fit the shipped model to yearly tables of pairs of states which experts have labelled, and say how good it is
 * on pairs left out. None is an API: they are here so that every figure can be made again.
 *
 * <ul>
 *   <li>{@link org.entente.laboratory.yearly.FitYearlyLevels} and {@link org.entente.laboratory.yearly.FitYearlyPhases} first
 *       judge a fit on pairs left out, then write it; {@link org.entente.laboratory.yearly.RefitYearly} makes both again to
 *       pairs drawn anew. {@link org.entente.laboratory.yearly.ExpertTable} reads the evidence and the experts' levels apart,
 *       {@link org.entente.laboratory.yearly.PhaseCodings} makes phases of others' codings.
 *   <li>{@link org.entente.laboratory.yearly.EvaluateYearly} writes {@code docs/results-yearly.md}, each part of it by a
 *       {@code ...Section}: how good the fits are on pairs left out, beside other methods
 *       ({@link org.entente.laboratory.yearly.YearLearner}, which learns from
 *       {@link org.entente.laboratory.yearly.CodedYears}), where and when, what goes wrong, and how steady answers are.
 * </ul>
 *
 * <p>Standard errors leave out one pair at a time ({@code PairSums}).
 */
@NullMarked
@ValueStyle
package org.entente.laboratory.yearly;

import org.entente.ValueStyle;
import org.jspecify.annotations.NullMarked;
