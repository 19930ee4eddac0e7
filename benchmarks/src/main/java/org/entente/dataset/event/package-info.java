/** Benchmarks of the inside of event reading. */
@NullMarked
package org.entente.dataset.event;

import org.jspecify.annotations.NullMarked;
