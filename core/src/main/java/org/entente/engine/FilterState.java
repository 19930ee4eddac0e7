package org.entente.engine;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.YearMonth;
import java.util.Optional;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;

/**
 * All that a {@link OnlineFilter} holds, as a value that goes to JSON. A filter that goes on from it gives the same bits.
 *
 * @param month the present month; empty before the first
 * @param tellingsRemembered how many items at least are remembered
 * @param phasesBefore belief over the sub-states of the phases before the window
 * @param levelsBefore belief over the sub-states of the levels before the window
 * @param yearBefore what was heard in the year before the window: place and weight, where it is not 0
 * @param decade effective evidence of the trailing ten years: place and evidence, where it is not 0
 * @param window what speaks in the months of the window
 * @param inForce what goes on speaking
 * @param toldBefore what is remembered of earlier tellings
 * @param toldLately what is remembered of later ones
 */
public record FilterState(
        Optional<YearMonth> month,
        int tellingsRemembered,
        ImmutableList<Double> phasesBefore,
        ImmutableList<Double> levelsBefore,
        ImmutableSortedMap<Integer, Double> yearBefore,
        ImmutableSortedMap<Integer, Double> decade,
        ImmutableList<Month> window,
        ImmutableList<Speaking> inForce,
        ImmutableList<Told> toldBefore,
        ImmutableList<Told> toldLately) {
    /**
     * A month of the window.
     *
     * @param month which
     * @param counts what speaks in it
     */
    public record Month(YearMonth month, ImmutableList<Count> counts) {}

    /**
     * So many items speak alike.
     *
     * @param factor of what
     * @param instrument what measured it
     * @param band ordinal of the band
     * @param weight of each in a month
     * @param count how many
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"factor", "instrument", "band", "weight", "count"})
    public record Count(Factor factor, String instrument, int band, double weight, int count) {}

    /**
     * An item that goes on speaking.
     *
     * @param item which
     * @param last its last month, if it has one
     */
    public record Speaking(Evidence item, Optional<YearMonth> last) {}

    /**
     * What was told.
     *
     * @param told fingerprint of it
     * @param weight what the report that counts for it counts in a month
     * @param month its first month, from January of year 0
     * @param id of the report, where the month depends on it
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"told", "weight", "month", "id"})
    public record Told(long told, double weight, int month, String id) {}
}
