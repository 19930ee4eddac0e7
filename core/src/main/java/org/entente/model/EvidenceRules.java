package org.entente.model;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Map;
import org.entente.relationship.Credibility;
import org.entente.relationship.Evidence;
import org.entente.relationship.Reliability;

/**
 * How much one item of evidence counts before its score is looked at.
 *
 * @param reliability for each letter of the Admiralty code, a share from 0 to 1
 * @param credibility for each digit of the Admiralty code, a share from 0 to 1
 * @param redundancy how much less an item counts beside others of its factor
 * @param duration how much a condition or a measure counts while it lasts
 * @param unknownInstrument how much of its weight evidence of an instrument keeps for which the model has no table
 */
public record EvidenceRules(
        ImmutableSortedMap<Reliability, Parameter> reliability,
        ImmutableSortedMap<Credibility, Parameter> credibility,
        RedundancyRules redundancy,
        DurationRules duration,
        Parameter unknownInstrument) {
    /**
     * Rules for evidence.
     *
     * @throws IllegalArgumentException if a letter or digit is missing or a share is outside 0 to 1
     */
    public EvidenceRules {
        Preconditions.checkArgument(
                reliability.keySet().containsAll(Arrays.asList(Reliability.values())),
                "reliability must have A to F: %s",
                reliability.keySet());
        Preconditions.checkArgument(
                credibility.keySet().containsAll(Arrays.asList(Credibility.values())),
                "credibility must have 1 to 6: %s",
                credibility.keySet());
        reliability.forEach((letter, share) -> share.mustBe("reliability " + letter, 0, 1));
        credibility.forEach((digit, share) -> share.mustBe("credibility " + digit.digit(), 0, 1));
        unknownInstrument.mustBe("unknownInstrument", 0, 1);
    }

    /** What an item counts: the share of its source times the share of the item. From 0 to 1. */
    public double weight(Evidence item) {
        return share(reliability, item.reliability()) * share(credibility, item.credibility());
    }

    private static <K> double share(Map<K, Parameter> shares, K key) {
        return Preconditions.checkNotNull(shares.get(key)).value();
    }
}
