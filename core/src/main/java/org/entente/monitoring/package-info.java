/** Placeholder. */
@NullMarked
package org.entente.monitoring;

import org.jspecify.annotations.NullMarked;
