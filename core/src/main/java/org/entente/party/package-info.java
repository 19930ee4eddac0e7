/** Placeholder. */
@NullMarked
package org.entente.party;

import org.jspecify.annotations.NullMarked;
