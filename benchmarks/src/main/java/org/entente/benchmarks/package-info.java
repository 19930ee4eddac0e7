/**
 * How fast the library is, by JMH and by whole files, and how good its answers are beside gradient boosting. What was measured
 * is in {@code docs/performance.md} and {@code docs/results-yearly.md}.
 */
@NullMarked
package org.entente.benchmarks;

import org.jspecify.annotations.NullMarked;
