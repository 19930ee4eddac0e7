/** Placeholder. */
@NullMarked
package org.entente.dataset.table;

import org.jspecify.annotations.NullMarked;
