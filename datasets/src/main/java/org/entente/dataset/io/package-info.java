/** Placeholder. */
@NullMarked
package org.entente.dataset.io;

import org.jspecify.annotations.NullMarked;
