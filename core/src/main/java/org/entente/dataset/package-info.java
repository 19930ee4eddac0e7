/**
 * Other people's data as {@linkplain org.entente.relationship.Evidence evidence}: event files, yearly tables, surveys.
 *
 * <p>Every reader keeps accounts. Nothing is read past its end and nothing is dropped in silence: a row that cannot be
 * read is a {@link org.entente.dataset.Failure} that says file, line and reason, and a file that is not what it should be
 * is refused with an {@link org.entente.dataset.UnreadableFileException} that says what it looks like.
 * {@link org.entente.dataset.ReadOptions} say whether to stop at the first failure, who hears of progress, and who may
 * call a long reading off.
 *
 * <p>Yearly tables: {@link org.entente.dataset.DyadYearTable} reads a row for each pair and year by a
 * {@link org.entente.dataset.DyadYearMapping}, which says as data what each column bears on, in which years and on what
 * scale; {@link org.entente.dataset.SurveyTable} reads what peoples think of each other.
 *
 * <p>This package reads delimited text with FastCSV, which is an optional dependency: who reads only case files need not
 * carry it.
 */
@NullMarked
package org.entente.dataset;

import org.jspecify.annotations.NullMarked;
