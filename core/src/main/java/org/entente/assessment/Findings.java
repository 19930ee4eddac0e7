package org.entente.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import org.entente.json.Complaint;
import org.entente.json.Json;
import org.entente.json.MalformedJsonException;
import org.entente.model.Belief;
import org.entente.model.Model;
import org.entente.relationship.Dyad;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Track;

/**
 * All that an assessment says on its own account, as one value to store and to send. It goes to JSON and comes back
 * equal.
 *
 * @param dyad of whom
 * @param date as of when
 * @param model by which model
 * @param phase belief about the phase
 * @param peace belief about the level of peace
 * @param readings of every factor
 * @param preparedness of every track
 * @param substantive whether reconciliation is substantive
 * @param obstacles what holds it back, the lowest reading first
 * @param tensions where the picture contradicts itself
 */
public record Findings(
        Dyad dyad,
        LocalDate date,
        Model.Id model,
        Belief<Phase> phase,
        Belief<PeaceLevel> peace,
        ImmutableSortedMap<Factor, Reading> readings,
        ImmutableSortedMap<Track, Preparedness> preparedness,
        boolean substantive,
        ImmutableList<Obstacle> obstacles,
        ImmutableList<Tension> tensions) {
    /** The findings as JSON. */
    public String toJson() {
        return Json.write(this);
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static Findings parse(String json) {
        try {
            JsonNode tree = Json.tree(json);
            try {
                return Json.mapper().treeToValue(tree, Findings.class);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("Not findings: " + Complaint.of(e, "$", tree), e);
            }
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException("Not findings: " + e.complaint(), e);
        }
    }
}
