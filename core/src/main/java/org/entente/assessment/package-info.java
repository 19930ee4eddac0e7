/**
 * The answers. An {@link org.entente.assessment.Assessor} takes a relationship and a date and gives an
 * {@link org.entente.assessment.Assessment}: what can be said on that date by what could be known by then.
 *
 * <pre>{@code
 * Assessment then = Assessor.standard().assess(chinaRussia, LocalDate.of(2012, 12, 31));
 * then.phase();                                 // Belief<Phase>
 * then.peace();                                 // Belief<PeaceLevel>
 * then.reading(Factor.SOCIETAL_PERCEPTION);     // a Reading, with its best evidence
 * then.preparedness(Track.SOCIETY);             // a Preparedness
 * then.obstacles();                             // each Obstacle with its evidence
 * then.explain(Phase.STRATEGIC_PARTNERSHIP);    // an Explanation: each item's exact share
 * then.outlook(Period.ofYears(5));              // an Outlook
 * }</pre>
 *
 * <p>With hindsight, {@link org.entente.assessment.Assessor#timeline} gives the
 * {@linkplain org.entente.assessment.Stage stages} of a relationship with the evidence that turned each. Everything is a
 * value; {@link org.entente.assessment.Findings} is an assessment as JSON.
 *
 * <p>What changed from one assessment to another is a {@link org.entente.assessment.Comparison}. Who does not ask once but
 * watches keeps a {@link org.entente.monitoring.Monitor} of one dyad, or an {@link org.entente.monitoring.Observatory} of
 * all: evidence in as it becomes known, an {@link org.entente.monitoring.Announcement} out where a change is clear, and a
 * {@link org.entente.monitoring.MonitorSnapshot} to go on from.
 */
@NullMarked
package org.entente.assessment;

import org.jspecify.annotations.NullMarked;
