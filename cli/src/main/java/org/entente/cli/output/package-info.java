/** What verbs write: answers in the format that was asked for, to standard output or to a file. */
@NullMarked
package org.entente.cli.output;

import org.jspecify.annotations.NullMarked;
