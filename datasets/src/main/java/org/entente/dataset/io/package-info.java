/**
 * How files become rows; not exported.
 *
 * <p>{@link org.entente.dataset.io.CompressedFile} opens a file that may be plain, gzip or zip and gives its
 * {@linkplain org.entente.dataset.io.Text texts}, within bounds that a zip bomb cannot pass;
 * {@link org.entente.dataset.io.InputQueue} takes many files one after the other, some unpacked ahead on threads of their
 * own. A {@link org.entente.dataset.io.RowScanner} finds the {@linkplain org.entente.dataset.io.Row rows} of a text
 * without copying a field, {@link org.entente.dataset.io.TextMap} looks fields up without making strings of them.
 * {@link org.entente.dataset.io.ReadTally} counts what became of rows and cells, reports progress and heeds cancelling, the
 * same for every reader; {@link org.entente.dataset.io.PartyLookup} says, the same for every reader, whom a country's code
 * means in a year or on a day.
 */
@NullMarked
package org.entente.dataset.io;

import org.jspecify.annotations.NullMarked;
