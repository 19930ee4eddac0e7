/**
 * What Entente assumes, in plain sight.
 *
 * <p>A {@link org.entente.model.Model} is a JSON file in which every number has a reason beside it. Start with its parts:
 *
 * <ul>
 *   <li>{@link org.entente.model.EvidenceRules}: what one item counts, beside others and with time;
 *   <li>{@link org.entente.model.HmmParameters}, one for the phases and one for the levels of peace:
 *       {@linkplain org.entente.model.WeightTable weights of evidence} by factor, state and band,
 *       {@linkplain org.entente.model.EndWeights weights of ends}, and {@linkplain org.entente.model.Transitions rates of
 *       change};
 *   <li>{@link org.entente.model.ReadingRules} and {@link org.entente.model.JudgementRules}: how factors are read, and what
 *       follows; {@link org.entente.model.ConclusionRule}: when a belief is a conclusion;
 *       {@link org.entente.model.AnnouncementRules}: when a monitor announces a change.
 * </ul>
 *
 * <p>{@link org.entente.model.Model#theory()} is the theory as the founders state it; {@link org.entente.model.Model#standard()}
 * is what is shipped: the theory with what was fitted, each in a {@link org.entente.model.ModelPatch}. Who disagrees edits
 * the file:
 *
 * <pre>{@code
 * Files.writeString(path, Model.standard().toJson());
 * Assessor mine = Assessor.of(Model.read(path));
 * }</pre>
 *
 * <p>What a model says of a relationship is a {@link org.entente.model.Belief}. How it is worked out is written in
 * {@code docs/engine.md}.
 */
@NullMarked
package org.entente.model;

import org.jspecify.annotations.NullMarked;
