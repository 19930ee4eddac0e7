/** Verbs about files of data: events, yearly tables, streams. */
@NullMarked
package org.entente.cli.data;

import org.jspecify.annotations.NullMarked;
