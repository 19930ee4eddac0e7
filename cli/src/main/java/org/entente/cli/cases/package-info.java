/** Verbs about cases. */
@NullMarked
package org.entente.cli.cases;

import org.jspecify.annotations.NullMarked;
