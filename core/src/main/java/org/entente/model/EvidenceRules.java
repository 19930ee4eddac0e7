package org.entente.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Optional;
import org.entente.relationship.Credibility;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.IssueArea;
import org.entente.relationship.Reliability;
import org.immutables.value.Value;

/**
 * How much one item of evidence counts before its score is looked at.
 *
 * <p>Building it is refused if a letter, digit or area is missing or a share is outside 0 to 1.
 */
@Value.Immutable
@JsonDeserialize(builder = EvidenceRules.Builder.class)
@JsonPropertyOrder({"reliability", "credibility", "areas", "redundancy", "duration", "unknownInstrument"})
public abstract sealed class EvidenceRules permits ImmutableEvidenceRules {
    EvidenceRules() {}

    /** A builder without any attribute. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the attributes of other rules. */
    public static Builder builder(EvidenceRules rules) {
        return new Builder().copying(rules);
    }

    /** For each letter of the Admiralty code, a share from 0 to 1. */
    public abstract ImmutableSortedMap<Reliability, Parameter> reliability();

    /** For each digit of the Admiralty code, a share from 0 to 1. */
    public abstract ImmutableSortedMap<Credibility, Parameter> credibility();

    /**
     * For each issue area, the share from 0 to 1 that an item about it counts in the filter: quarrels and bargains over goods
     * are compatible with any phase. A measure counts whole, for the tables of its instrument say what it is worth.
     */
    public abstract ImmutableSortedMap<IssueArea, Parameter> areas();

    /** How much less an item counts beside others of its factor. */
    public abstract RedundancyRules redundancy();

    /** How much a condition or a measure counts while it lasts. */
    public abstract DurationRules duration();

    /** How much of its weight evidence of an instrument keeps for which the model has no table. */
    public abstract Parameter unknownInstrument();

    @Value.Check
    void check() {
        Preconditions.checkArgument(
                reliability().keySet().containsAll(Arrays.asList(Reliability.values())),
                "reliability must have A to F: %s",
                reliability().keySet());
        Preconditions.checkArgument(
                credibility().keySet().containsAll(Arrays.asList(Credibility.values())),
                "credibility must have 1 to 6: %s",
                credibility().keySet());
        reliability().forEach((letter, share) -> share.mustBe("reliability." + letter, 0, 1));
        credibility().forEach((digit, share) -> share.mustBe("credibility." + digit.digit(), 0, 1));
        Preconditions.checkArgument(
                areas().keySet().containsAll(Arrays.asList(IssueArea.values())),
                "areas must have %s: %s",
                Arrays.toString(IssueArea.values()),
                areas().keySet());
        areas().forEach((area, share) -> share.mustBe("areas." + area, 0, 1));
        unknownInstrument().mustBe("unknownInstrument", 0, 1);
    }

    /** What an item counts: the share of its source times the share of the item. From 0 to 1. */
    public double weight(Evidence item) {
        return weights()[item.reliability().ordinal()][item.credibility().ordinal()];
    }

    /** What an item counts in the filter: its {@link #weight}, and unless it is a measure the share of its area, if it has one. */
    public double weightInFilter(Evidence item) {
        return item.kind() == EvidenceKind.MEASURE ? weight(item) : weight(item) * shares()[place(item.area())];
    }

    /** What areas count, in their order, and what an item counts that has none. */
    @Value.Lazy
    @SuppressWarnings("mutable") // not changed, nor seen from outside
    double[] shares() {
        double[] shares = new double[IssueArea.values().length + 1];
        areas().forEach((area, share) -> shares[area.ordinal()] = share.value());
        shares[place(Optional.empty())] = 1;
        return shares;
    }

    private static int place(Optional<IssueArea> area) {
        return area.isPresent() ? area.get().ordinal() : IssueArea.values().length;
    }

    /** What items count, by letter and digit; looked up once, since every item asks several times. */
    @Value.Lazy
    @SuppressWarnings("mutable") // not changed, nor seen from outside
    double[][] weights() {
        double[][] weights = new double[Reliability.values().length][Credibility.values().length];
        reliability()
                .forEach((letter, ofSource) -> credibility()
                        .forEach((digit, ofItem) ->
                                weights[letter.ordinal()][digit.ordinal()] = ofSource.value() * ofItem.value()));
        return weights;
    }

    /** Builds {@link EvidenceRules}. */
    public static final class Builder extends ImmutableEvidenceRules.Builder {
        Builder() {}
    }
}
