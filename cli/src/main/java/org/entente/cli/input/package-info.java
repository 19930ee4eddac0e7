/** What verbs read: cases by path or name, models, dates. */
@NullMarked
package org.entente.cli.input;

import org.jspecify.annotations.NullMarked;
