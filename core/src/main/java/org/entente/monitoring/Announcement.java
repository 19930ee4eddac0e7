package org.entente.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.entente.assessment.Contribution;
import org.entente.json.AnswerReader;
import org.entente.json.Json;
import org.entente.json.JsonForm;
import org.entente.json.JsonTree;
import org.entente.model.Belief;
import org.entente.model.Reversal;
import org.entente.relationship.Dyad;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * A {@link Monitor} says that a relationship is in another phase, or at another level of peace, than it said before. Each
 * change is announced once, and by the bounds of {@link org.entente.model.AnnouncementRules} only when it is clear.
 *
 * @param <S> the states: phases or levels of peace
 * @param dyad of which pair
 * @param date the day
 * @param from what was announced before; empty for the first
 * @param to what is announced now
 * @param before belief when the monitor last looked, before this day's evidence
 * @param after belief with it
 * @param evidence the items of the last year that favour the new state most over the one before, the strongest first
 * @param reversals what would reverse it, the quickest first; within the model's cool-off period only if that is evidence
 *     of a factor that is not among {@link #factors}
 */
@JsonForm(
        format = Announcement.FORMAT,
        statesBy = "to",
        states = {Phase.class, PeaceLevel.class})
@JsonPropertyOrder({
    "format",
    "axis",
    "dyad",
    "date",
    "from",
    "to",
    "probability",
    "before",
    "after",
    "evidence",
    "reversals"
})
public record Announcement<S extends Enum<S>>(
        Dyad dyad,
        LocalDate date,
        Optional<S> from,
        S to,
        Belief<S> before,
        Belief<S> after,
        ImmutableList<Contribution> evidence,
        ImmutableList<Reversal> reversals) {
    /** The version of the form. */
    public static final String FORMAT = "entente-announcement/1";

    /** The order in which announcements of many dyads are given. */
    static final Comparator<Announcement<?>> IN_ORDER = Comparator.comparing((Announcement<?> one) -> one.date())
            .thenComparing(one -> one.dyad())
            .thenComparing(one -> one.axis());

    /**
     * An announcement.
     *
     * @throws IllegalArgumentException if both states are the same
     */
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public Announcement {
        Preconditions.checkArgument(!from.equals(Optional.of(to)), "from and to must be different states: %s", to);
    }

    /** Whether the phase has changed or the level of peace. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public Axis axis() {
        return Axis.of(to);
    }

    /** The probability of the new state. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public double probability() {
        return after.probability(to);
    }

    /** The factors of the evidence that made it. */
    public ImmutableSortedSet<Factor> factors() {
        return evidence.stream()
                .map(contribution -> contribution.item().factor())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** One line: the day, the dyad, from what to what, with the probability, and whether it is concluded yet. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s %s: %s%s, %.2f, %s",
                date,
                dyad,
                from.map(state -> state + " -> ").orElse(""),
                to,
                after.probability(to),
                after.conclusion().isPresent() ? "\"" + after.likelihood(to) + "\"" : "not concluded yet");
    }

    /** Always {@value #FORMAT}. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String format() {
        return FORMAT;
    }

    /** For the mappers of others. */
    @JsonValue
    JsonTree json() {
        return Json.plain(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Announcement<?> ofJson(JsonTree json) {
        return AnswerReader.read(json, Announcement.class);
    }
}
