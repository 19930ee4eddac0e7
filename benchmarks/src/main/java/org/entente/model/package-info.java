/** Benchmarks of the engine's inside. */
@NullMarked
package org.entente.model;

import org.jspecify.annotations.NullMarked;
