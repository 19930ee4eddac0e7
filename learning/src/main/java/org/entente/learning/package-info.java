/** Placeholder. */
@NullMarked
package org.entente.learning;

import org.jspecify.annotations.NullMarked;
