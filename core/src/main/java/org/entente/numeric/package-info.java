/**
 * The numerical work that fitting and the baselines of the evaluation share: {@link org.entente.numeric.Lbfgs}
 * finds a minimum of a smooth function; and {@link org.entente.numeric.Bounds}, which the values of answers are checked
 * against. Not exported: a caller fits by {@code org.entente.learning.LevelFitting}.
 */
@NullMarked
package org.entente.numeric;

import org.jspecify.annotations.NullMarked;
