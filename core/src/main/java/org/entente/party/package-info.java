/**
 * The states of the world since 1816 as actors through time, and the codes and names by which other people's data call
 * them.
 *
 * <p>Read {@link org.entente.party.Parties} first, the registry. A code or a name needs a date to mean a party:
 *
 * <pre>{@code
 * Parties parties = Parties.standard();
 * Party party = parties.resolve(CodeScheme.COW, "365", LocalDate.of(1969, 3, 2));   // SUN, the Soviet Union
 * parties.continuing(party);                                                        // RUS, which continues it
 * parties.named("Qing Empire", LocalDate.of(1860, 11, 14));                         // CHN
 * }</pre>
 *
 * <ul>
 *   <li>A {@link org.entente.party.Party} has a code, a life from one day to another, the names under which it acted
 *       ({@link org.entente.party.Party.Identity}), and may continue one other party.
 *   <li>A {@link org.entente.party.PartyCode} is a code that a {@link org.entente.party.CodeScheme} gives it, and when.
 *   <li>What is unknown or ambiguous is an {@link org.entente.party.UnknownPartyException} that names the candidates.
 *       Nothing is guessed; methods called {@code find} answer with an empty {@code Optional}.
 * </ul>
 */
@NullMarked
package org.entente.party;

import org.jspecify.annotations.NullMarked;
