package org.entente.page;

import com.google.common.collect.ImmutableMap;
import java.util.regex.Pattern;
import org.entente.relationship.Evidence;
import org.entente.relationship.Relationship;

/**
 * Names of items within the page. An item is found by its own id, as in {@code page.html#e052}, where that can be the name
 * of an element and is none of the page's own, which all begin with {@code p-}; else by its place.
 */
final class ItemIds {
    private static final Pattern PLAIN = Pattern.compile("(?!p-)[A-Za-z][A-Za-z0-9_.-]{0,60}");

    private final ImmutableMap<String, String> names;

    ItemIds(Relationship relationship) {
        ImmutableMap.Builder<String, String> builder = ImmutableMap.builder();
        int place = 0;
        for (Evidence item : relationship.evidence()) {
            builder.put(item.id(), PLAIN.matcher(item.id()).matches() ? item.id() : "p-item-" + place);
            place++;
        }
        this.names = builder.buildOrThrow();
    }

    /** The name of an item's row. */
    String name(Evidence item) {
        return names.getOrDefault(item.id(), "p-items");
    }

    String link(Evidence item) {
        return "#" + name(item);
    }
}
