package org.entente.learning;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.entente.model.Belief;
import org.entente.relationship.Dyad;
import org.entente.relationship.PeaceLevel;

/**
 * What is believed of a day beside what experts say of it.
 *
 * @param relationship its number in the training set, from 0
 * @param dyad of it
 * @param day the labelled day
 * @param labels the experts' level; several where they say only that it was one of these
 * @param asOf belief by what could be known on that day
 * @param hindsight belief by all that is known
 */
public record LabelledBelief(
        int relationship,
        Dyad dyad,
        LocalDate day,
        ImmutableSet<PeaceLevel> labels,
        Belief<PeaceLevel> asOf,
        Belief<PeaceLevel> hindsight) {}
