/**
 * Who, what and on what evidence: the vocabulary of Entente as values that cannot be wrong once built.
 *
 * <p>Start with {@link org.entente.relationship.CaseFile}, which reads a
 * {@link org.entente.relationship.Relationship}: a {@link org.entente.relationship.Dyad} of two
 * {@linkplain org.entente.party.Party parties}, its {@linkplain org.entente.relationship.Source sources}, and its
 * {@linkplain org.entente.relationship.Evidence evidence}. Each item bears on one
 * {@link org.entente.relationship.Factor}, of one {@link org.entente.relationship.Track}, and has a score that falls in
 * one {@link org.entente.relationship.Band} of the {@link org.entente.relationship.Codebook}. What may be said of a
 * relationship is a {@link org.entente.relationship.Phase} and, apart from it, a
 * {@link org.entente.relationship.PeaceLevel}.
 *
 * <p>{@link org.entente.party.Parties} knows every state since 1816 and the codes by which other people's data
 * call it.
 */
@NullMarked
package org.entente.relationship;

import org.jspecify.annotations.NullMarked;
