/**
 * The answers. An {@link org.entente.assessment.Assessor} takes a relationship and a date and gives an
 * {@link org.entente.assessment.Assessment}: what can be said on that date by what could be known by then.
 *
 * <pre>{@code
 * Assessment then = Assessor.standard().assess(chinaRussia, LocalDate.of(2012, 12, 31));
 * then.phase();                                 // Belief<Phase>
 * then.peace();                                 // Belief<PeaceLevel>; then.decidedLevel()
 * then.hangsOn();                               // items without which the phase would be another
 * then.reading(Factor.SOCIETAL_PERCEPTION);     // a Reading, with its best evidence
 * then.preparedness(Track.SOCIETY);             // a Preparedness
 * then.obstacles();                             // each Obstacle with its evidence
 * then.tensions();                              // where the answer contradicts itself
 * then.explain(Phase.STRATEGIC_PARTNERSHIP);    // an Explanation: each item's exact share in the log-odds
 * then.outlook(Period.ofYears(5));              // an Outlook
 * }</pre>
 *
 * <p>With hindsight, {@link org.entente.assessment.Assessor#timeline} gives the
 * {@linkplain org.entente.assessment.Stage stages} of a relationship with the evidence that turned each, and
 * {@link org.entente.assessment.Assessor#hindsight} the beliefs of any month. What changed from one assessment to another is
 * a {@link org.entente.assessment.Comparison}; {@link org.entente.assessment.Findings} is an assessment as a value that goes
 * to JSON. Where there is no evidence, {@link org.entente.assessment.Assessment#noAnswer} says so.
 */
@NullMarked
package org.entente.assessment;

import org.jspecify.annotations.NullMarked;
