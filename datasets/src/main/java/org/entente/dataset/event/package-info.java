/** Placeholder. */
@NullMarked
package org.entente.dataset.event;

import org.jspecify.annotations.NullMarked;
