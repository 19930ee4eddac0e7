/**
 * Programs that fit the shipped model to yearly tables of pairs of states which experts have labelled, and say how good it is
 * on pairs left out.
 *
 * <ul>
 *   <li>{@link org.entente.laboratory.yearly.FitYearlyLevels}, {@link org.entente.laboratory.yearly.FitYearlyPhases} and
 *       {@link org.entente.laboratory.yearly.FitOutlook} first judge a fit on pairs left out, then write it.
 *       {@code ExpertTable} reads the evidence and the experts' levels apart, {@code PhaseCodings} makes phases of others'
 *       codings.
 * </ul>
 */
@NullMarked
package org.entente.laboratory.yearly;

import org.jspecify.annotations.NullMarked;
