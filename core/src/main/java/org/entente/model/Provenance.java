package org.entente.model;

import com.google.common.collect.ImmutableSortedMap;
import java.util.TreeMap;
import org.entente.json.UnicodeText;

/**
 * Where a model's numbers come from.
 *
 * @param text what was done, in a few sentences
 * @param details named facts, such as the digest of the data, rows, scores, the command that makes it again
 */
public record Provenance(String text, ImmutableSortedMap<String, String> details) {
    /**
     * Where numbers come from.
     *
     * @throws IllegalArgumentException if a text or a name is not valid Unicode
     */
    public Provenance {
        UnicodeText.check("text", text);
        details.forEach((name, value) -> {
            UnicodeText.check("details", name);
            UnicodeText.check("details." + name, value);
        });
    }

    /** This and more: one text after the other, and of details of one name one after the other. */
    Provenance and(Provenance more) {
        TreeMap<String, String> both = new TreeMap<>(details);
        more.details.forEach((name, value) -> both.merge(name, value, (one, other) -> one + "; " + other));
        return new Provenance(text + " " + more.text, ImmutableSortedMap.copyOfSorted(both));
    }
}
