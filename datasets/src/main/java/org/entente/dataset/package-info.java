/**
 * Other people's data as {@linkplain org.entente.relationship.Evidence evidence}: what all readers have in common.
 *
 * <p>How to read is stated by {@link org.entente.dataset.ReadOptions}: whether the first failure ends it, who is
 * shown the {@link org.entente.dataset.Progress}, who may cancel a long reading. It answers with evidence and a
 * {@link org.entente.dataset.ReadReport}, which balances: every row has one {@link org.entente.dataset.RowOutcome}, every
 * unknown cell is counted by its spelling, and what could not be read is a {@link org.entente.dataset.Failure} with file,
 * line and reason. A file that is not what it should be is refused with an
 * {@link org.entente.dataset.UnreadableFileException} that says what it looks like and what to do.
 *
 * <p>The readers themselves are one package further: {@code event} for machine-coded events, {@code table} for tables of
 * years and surveys, {@code cases} for the hand-coded cases that come with the library.
 */
@NullMarked
@ValueStyle
package org.entente.dataset;

import org.entente.ValueStyle;
import org.jspecify.annotations.NullMarked;
