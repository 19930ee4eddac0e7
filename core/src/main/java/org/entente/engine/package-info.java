/** Placeholder. */
@NullMarked
package org.entente.engine;

import org.jspecify.annotations.NullMarked;
