package org.entente.laboratory.yearly;

import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.entente.evaluation.ChangeMatches;

/** How many changes of level were answered and coded, and which of them match, summed over pairs. */
final class ChangeTally implements PairSums.Sums<ChangeTally> {
    /** Changes that match none of the experts, per pair and century. */
    static final String UNMATCHED = "that match none of the experts";
    /** Share of the experts' changes that one answered matches. */
    static final String FOUND = "experts' changes found";

    /** What is measured, by the heads of its columns. */
    static final ImmutableMap<String, ToDoubleFunction<ChangeTally>> MEASURES = ImmutableMap.of(
            "changes per pair and century",
            of -> 100 * of.answered / of.years,
            UNMATCHED,
            of -> 100 * of.unmatched / of.years,
            FOUND,
            of -> of.found / of.coded);

    private double years;
    private double answered;
    private double unmatched;
    private double coded;
    private double found;

    static ToDoubleFunction<ChangeTally> measure(String name) {
        return Objects.requireNonNull(MEASURES.get(name));
    }

    static ChangeTally of(ChangeMatches pair) {
        ChangeTally tally = new ChangeTally();
        tally.years = pair.years();
        tally.answered = pair.answered();
        tally.unmatched = pair.unmatched();
        tally.coded = pair.coded();
        tally.found = pair.found();
        return tally;
    }

    @Override
    public void add(ChangeTally other, double times) {
        years += times * other.years;
        answered += times * other.answered;
        unmatched += times * other.unmatched;
        coded += times * other.coded;
        found += times * other.found;
    }

    double years() {
        return years;
    }

    /** How many changes experts see. */
    double coded() {
        return coded;
    }
}
