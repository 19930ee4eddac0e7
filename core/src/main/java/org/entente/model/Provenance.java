package org.entente.model;

import com.google.common.collect.ImmutableSortedMap;
import java.util.TreeMap;

/**
 * Where a model's numbers come from.
 *
 * @param text what was done, in a few sentences
 * @param details named facts, such as the digest of the data, rows, scores, the command that makes it again
 */
public record Provenance(String text, ImmutableSortedMap<String, String> details) {
    /** This and more: one text after the other, and of details of one name one after the other. */
    Provenance and(Provenance more) {
        TreeMap<String, String> both = new TreeMap<>(details);
        more.details.forEach((name, value) -> both.merge(name, value, (one, other) -> one + "; " + other));
        return new Provenance(text + " " + more.text, ImmutableSortedMap.copyOfSorted(both));
    }
}
