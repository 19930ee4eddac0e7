/**
 * Who, what and on what evidence: the vocabulary of Entente as values that cannot be wrong once built.
 *
 * <p>Read {@link org.entente.relationship.CaseFile} first. It turns a JSON file into a
 * {@link org.entente.relationship.Relationship}, and back:
 *
 * <pre>{@code
 * Relationship chinaRussia = CaseFile.read(Path.of("sino-russian.json"));
 * CaseFile.inspect(path).warnings().forEach(System.out::println);        // what was probably not meant so
 * Relationship withoutTreaty = chinaRussia.without("e017");              // a question of what if
 * }</pre>
 *
 * <p>Then, from the outside in:
 *
 * <ul>
 *   <li>A relationship is a {@link org.entente.relationship.Dyad} of two {@linkplain org.entente.party.Party parties},
 *       its {@link org.entente.relationship.Source}s and its {@link org.entente.relationship.Evidence}. It may say how it
 *       was coded ({@link org.entente.relationship.Coding}), and what historians agree on
 *       ({@link org.entente.relationship.ExpectedStage}, {@link org.entente.relationship.ExpectedLevel}), against which
 *       an answer can be measured.
 *   <li>An item of evidence is of one {@link org.entente.relationship.EvidenceKind}, holds for a
 *       {@link org.entente.relationship.DateSpan}, bears on one {@link org.entente.relationship.Factor} of one
 *       {@link org.entente.relationship.Track}, often in one {@link org.entente.relationship.IssueArea}, and has a score,
 *       which falls in a {@link org.entente.relationship.Band}. How far it can be trusted is its
 *       {@link org.entente.relationship.Reliability} and {@link org.entente.relationship.Credibility}.
 *       {@link org.entente.relationship.EvidenceContent} is what two reports of one thing have in common;
 *       {@link org.entente.relationship.DyadEvidence} is an item with the dyad it is about, as event files give it.
 *   <li>What may be said of a relationship is a {@link org.entente.relationship.Phase} and, apart from it, a
 *       {@link org.entente.relationship.PeaceLevel}.
 *   <li>The {@link org.entente.relationship.Codebook} says what all these words mean, for people who code.
 * </ul>
 *
 * <p>Input that breaks a rule is refused with an {@link org.entente.InvalidValueException} or, of a whole file, with an
 * {@link org.entente.InvalidFileException} that carries every {@link org.entente.Problem}.
 */
@NullMarked
package org.entente.relationship;

import org.jspecify.annotations.NullMarked;
