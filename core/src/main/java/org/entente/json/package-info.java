/** The one JSON mapper, and how its complaints become {@code Problem}s. Not exported. */
@NullMarked
package org.entente.json;

import org.jspecify.annotations.NullMarked;
