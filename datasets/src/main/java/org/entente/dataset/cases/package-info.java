/** Placeholder. */
@NullMarked
package org.entente.dataset.cases;

import org.jspecify.annotations.NullMarked;
