/** How fast the library is, by JMH and by whole files. What was measured is in {@code docs/performance.md}. */
@NullMarked
package org.entente.benchmarks;

import org.jspecify.annotations.NullMarked;
