/** Placeholder. */
@NullMarked
package org.entente.laboratory;

import org.jspecify.annotations.NullMarked;
