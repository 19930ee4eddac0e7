/**
 * Programs that estimate how relationships move on from where they are, by which an outlook is made, from how the same pairs of
 * a yearly table were coded over the years; {@code docs/results.md} shows what each prints. None is an API: they are here so
 * that every figure can be made again.
 *
 * <p>{@link org.entente.laboratory.outlook.FitOutlook} estimates rates of change of levels of peace by how long each has held,
 * {@link org.entente.laboratory.outlook.FitOnsets} how often a split begins. Both are judged on pairs left out
 * ({@code OutlookScores}).
 */
@NullMarked
@ValueStyle
package org.entente.laboratory.outlook;

import org.entente.ValueStyle;
import org.jspecify.annotations.NullMarked;
