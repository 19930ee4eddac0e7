/**
 * Answers as tables, for R, Python and spreadsheets.
 *
 * <p>{@link org.entente.dataset.result.DyadYearResults} takes a table of pairs and years and writes one with the same rows in
 * the same order and the answers in columns that begin with {@code entente_}, so that a left join brings them into the
 * table. {@link org.entente.dataset.result.CaseResults} writes what is known of one relationship as rows: beliefs through
 * time, readings, stages, and the shares of an explanation. A file whose name ends with {@code .gz} is compressed.
 */
@NullMarked
@ValueStyle
package org.entente.dataset.result;

import org.entente.ValueStyle;
import org.jspecify.annotations.NullMarked;
