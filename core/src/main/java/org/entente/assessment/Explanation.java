package org.entente.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.json.AnswerReader;
import org.entente.json.Json;
import org.entente.json.JsonForm;
import org.entente.json.JsonTree;
import org.entente.numeric.Bounds;
import org.entente.numeric.Decibans;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * Why one state is believed rather than another: the log-odds of it on a day, divided among the base rates and the items of
 * evidence without rest. The shares owe nothing to the order of the evidence: each is the item's gradient, integrated along
 * the scaling of all evidence from nothing to what it is (Aumann and Shapley 1974). An item that is left out may change more
 * or less than its share, since others then count in its place: see {@code pivotal}.
 *
 * @param <S> the states
 * @param state what is explained
 * @param against what it is compared with; empty where that is all others
 * @param logOdds of the state, in nats; infinite if it is certain or impossible
 * @param baseRates what the log-odds are without any evidence, in nats
 * @param contributions of each item known by then, the greatest first, whether for or against
 * @param pivotal items of the facts of which each, left out alone, would make another state the most likely one; items that
 *     name the same fact are left out together
 */
@JsonForm(
        format = Explanation.FORMAT,
        statesBy = "state",
        states = {Phase.class, PeaceLevel.class})
@JsonPropertyOrder({"format"})
public record Explanation<S extends Enum<S>>(
        S state,
        Optional<S> against,
        double logOdds,
        double baseRates,
        ImmutableList<Contribution> contributions,
        ImmutableList<Evidence> pivotal) {
    /** The version of the form. */
    public static final String FORMAT = "entente-explanation/1";

    private static final Comparator<Contribution> GREATEST_FIRST = Comparator.comparingDouble(
                    (Contribution contribution) -> -StrictMath.abs(contribution.logOdds()))
            .thenComparing(contribution -> contribution.item().id());

    /**
     * An explanation, with its contributions in order.
     *
     * @throws IllegalArgumentException if the log-odds are NaN, the base rates infinite or NaN, or a state is compared with
     *     itself
     */
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public Explanation {
        Bounds.that(!against.equals(Optional.of(state)), "against", "must be another state", state);
        // The log-odds of what a model makes certain are infinite.
        Bounds.that(!Double.isNaN(logOdds), "logOdds", "must be a number", logOdds);
        Bounds.finite("baseRates", baseRates);
        contributions = ImmutableList.sortedCopyOf(GREATEST_FIRST, contributions);
    }

    /** The items that count for the state most, the greatest first. */
    public ImmutableList<Contribution> strongestFor(int count) {
        return strongest(count, 1);
    }

    /** The items that count against the state most, the greatest first. */
    public ImmutableList<Contribution> strongestAgainst(int count) {
        return strongest(count, -1);
    }

    /** What all items of a factor add together, in nats. */
    public double of(Factor factor) {
        return contributions.stream()
                .filter(contribution -> contribution.item().factor() == factor)
                .mapToDouble(Contribution::logOdds)
                .sum();
    }

    /** The log-odds in decibans. */
    public double decibans() {
        return Decibans.ofNats(logOdds);
    }

    /**
     * What changed since another explanation of the same state against the same other: the difference of the log-odds,
     * divided in the same way. An item that only one side knows changes by its whole contribution there.
     *
     * @throws IllegalArgumentException if the states differ
     */
    public Explanation<S> minus(Explanation<S> before) {
        Preconditions.checkArgument(
                state == before.state && against.equals(before.against),
                "states must be the same to be subtracted: %s against %s, %s against %s",
                state,
                against,
                before.state,
                before.against);
        Map<Evidence, Contribution> changes = new LinkedHashMap<>();
        contributions.forEach(contribution -> changes.put(contribution.item(), contribution));
        before.contributions.forEach(contribution ->
                changes.merge(contribution.item(), contribution.negated(), (now, then) -> now.minus(then.negated())));
        return new Explanation<>(
                state,
                against,
                logOdds == before.logOdds ? 0 : logOdds - before.logOdds,
                baseRates - before.baseRates,
                changes.values().stream()
                        .filter(change -> change.logOdds() != 0)
                        .collect(ImmutableList.toImmutableList()),
                pivotal);
    }

    private ImmutableList<Contribution> strongest(int count, int sign) {
        return contributions.stream()
                .filter(contribution -> sign * contribution.logOdds() > 0)
                .limit(count)
                .collect(ImmutableList.toImmutableList());
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
    static Explanation<?> ofJson(JsonTree json) {
        return AnswerReader.read(json, Explanation.class);
    }
}
