package org.entente.page;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Arrays;
import org.entente.assessment.Assessment;
import org.entente.assessment.Reading;
import org.entente.model.Belief;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * What could be said at the end of a year, or on the day of the report: the values that are drawn, without the assessment
 * that they come from, which is large.
 *
 * @param date the day
 * @param answered whether there was an answer
 * @param phase belief about the phase as of then
 * @param decided level of peace as of then
 * @param peace expected level of peace as of then, from 0 to 1
 * @param readings of every factor as of then
 */
record YearEnd(
        LocalDate date,
        boolean answered,
        Belief<Phase> phase,
        PeaceLevel decided,
        double peace,
        ImmutableSortedMap<Factor, Reading> readings) {
    static YearEnd of(Assessment assessment) {
        return new YearEnd(
                assessment.date(),
                assessment.noAnswer().isEmpty(),
                assessment.phase(),
                assessment.decidedLevel(),
                assessment.expectedPeace(),
                ImmutableSortedMap.copyOf(Maps.toMap(Arrays.asList(Factor.values()), assessment::reading)));
    }

    Reading reading(Factor factor) {
        return Preconditions.checkNotNull(readings.get(factor));
    }
}
