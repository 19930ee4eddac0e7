/** Benchmarks of the engine's inside. */
@NullMarked
package org.entente.engine;

import org.jspecify.annotations.NullMarked;
