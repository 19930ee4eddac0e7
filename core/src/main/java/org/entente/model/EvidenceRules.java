package org.entente.model;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.entente.relationship.Credibility;
import org.entente.relationship.Evidence;
import org.entente.relationship.Reliability;

/**
 * How much one item of evidence counts before its score is looked at.
 *
 * @param reliability for each letter of the Admiralty code, a share from 0 to 1
 * @param credibility for each digit of the Admiralty code, a share from 0 to 1
 * @param redundancy rho, from 0 (every item counts whole) to 1 (all items of a factor and year count as one)
 * @param unknownInstrument how much of its weight evidence of an instrument keeps for which the model has no table
 */
public record EvidenceRules(
        ImmutableSortedMap<Reliability, Reasoned> reliability,
        ImmutableSortedMap<Credibility, Reasoned> credibility,
        Reasoned redundancy,
        Reasoned unknownInstrument) {
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
        redundancy.mustBe("redundancy", 0, 1);
        unknownInstrument.mustBe("unknownInstrument", 0, 1);
    }

    /** What an item counts: the share of its source times the share of the item. From 0 to 1. */
    public double weight(Evidence item) {
        return share(reliability, item.reliability()) * share(credibility, item.credibility());
    }

    /**
     * The items that could be known by a day. Several reports of one thing (all alike but id, source, how far that can be
     * trusted, and when it came to be known) appear once, as the one that counts most.
     *
     * @param items evidence, in any order
     * @return in the order in which they were given
     */
    public ImmutableList<Evidence> knownBy(Collection<Evidence> items, LocalDate day) {
        return Reports.knownBy(items, day, this);
    }

    private static <K> double share(Map<K, Reasoned> shares, K key) {
        return Preconditions.checkNotNull(shares.get(key)).value();
    }
}
