/** Verbs about Entente itself: codebook, parties, model, shipped cases, citations, schemas, completion, start-up. */
@NullMarked
package org.entente.cli.reference;

import org.jspecify.annotations.NullMarked;
