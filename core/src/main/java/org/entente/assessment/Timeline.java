package org.entente.assessment;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.model.Model;
import org.entente.relationship.Dyad;

/**
 * The stages of a relationship with hindsight: the single most likely course of phases as a whole (Viterbi).
 *
 * @param dyad of whom
 * @param model by which model
 * @param stages in order of time, without gaps; empty if there is no evidence
 */
public record Timeline(Dyad dyad, Model.Id model, ImmutableList<Stage> stages) {
    /** The stage on a day; empty before the first and after the last. */
    public Optional<Stage> findStage(LocalDate day) {
        return stages.stream().filter(stage -> stage.covers(day)).findFirst();
    }
}
