/**
 * Other people's data as {@linkplain org.entente.relationship.Evidence evidence}: event files, yearly tables, surveys.
 *
 * <p>Every reader keeps accounts. Nothing is read past its end and nothing is dropped in silence: a row that cannot be
 * read is a {@link org.entente.dataset.Failure} that says file, line and reason, and a file that is not what it should be
 * is refused with an {@link org.entente.dataset.UnreadableFileException} that says what it looks like.
 * {@link org.entente.dataset.ReadOptions} say whether to stop at the first failure, who hears of progress, and who may
 * call a long reading off.
 *
 * <p>Events: {@link org.entente.dataset.event.EventReader} opens files of any {@link org.entente.dataset.event.EventFormat} and gives
 * {@link org.entente.dataset.event.EventCursor}, whose {@link org.entente.dataset.event.EventAccounts} tell the
 * {@link org.entente.dataset.event.RowOutcome} of every row. What a code means is in the {@link org.entente.dataset.event.EventCodebook}, which
 * follows the coders'; how far a feed can be trusted is in its {@link org.entente.dataset.event.FeedProfile}. Codebook, profiles and
 * the roles of actors are JSON beside the classes, each row with its reason.
 *
 * <p>Yearly tables: {@link org.entente.dataset.table.DyadYearTable} reads a row for each pair and year by a
 * {@link org.entente.dataset.table.DyadYearMapping}, which says as data what each column bears on, in which years and on what
 * scale; {@link org.entente.dataset.table.SurveyTable} reads what peoples think of each other.
 *
 * <p>This package reads delimited text with FastCSV, which is an optional dependency: who reads only case files need not
 * carry it. GDELT, whose files are the largest, it reads by a scanner of its own.
 */
@NullMarked
@ValueStyle
package org.entente.dataset;

import org.entente.ValueStyle;
import org.jspecify.annotations.NullMarked;
