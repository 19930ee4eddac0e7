/**
 * Entente in packages that each know only those before them.
 *
 * <ol>
 *   <li>{@code org.entente.party}: states as actors through time, and their codes.
 *   <li>{@code org.entente.relationship}: dyads, what may be said (phases, levels, factors), the evidence and the codebook,
 *       in values and as case files.
 *   <li>{@code org.entente.model}: what Entente assumes, as tables with a reason beside each number.
 *   <li>{@code org.entente.assessment}: the answers on a date, explained.
 *   <li>{@code org.entente.monitoring}: the answers kept running as evidence arrives.
 *   <li>{@code org.entente.report}: the answers as text.
 * </ol>
 *
 * <p>Not exported: {@code engine}, the hidden Markov model that decides; {@code numeric}; {@code json}. This package holds what
 * all others share: a {@link org.entente.Problem} says what is wrong with an input and where, an
 * {@link org.entente.InvalidFileException} carries all problems of a file, an {@link org.entente.InvalidValueException} is
 * about one value.
 */
@NullMarked
@ValueStyle
package org.entente;

import org.jspecify.annotations.NullMarked;
