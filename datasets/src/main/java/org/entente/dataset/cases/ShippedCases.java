package org.entente.dataset.cases;

import com.google.common.base.Preconditions;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import org.entente.dataset.io.Resource;
import org.entente.relationship.CaseFile;
import org.entente.relationship.Dyad;
import org.entente.relationship.Relationship;

/** The case files that come with the library, by name. */
public final class ShippedCases {
    private ShippedCases() {}

    /** The names of all shipped cases, in alphabetical order. */
    public static ImmutableList<String> names() {
        return dyads().keySet().asList();
    }

    /** The dyad of each shipped case, by its name, in alphabetical order. */
    public static ImmutableSortedMap<String, Dyad> dyads() {
        return ImmutableSortedMap.copyOf(Maps.transformValues(
                Splitter.on('\n').omitEmptyStrings().withKeyValueSeparator(' ').split(text("index.txt")), Dyad::parse));
    }

    /**
     * A shipped case.
     *
     * @param name such as {@code france-germany}
     * @throws IllegalArgumentException if there is no case of that name
     */
    public static Relationship read(String name) {
        return CaseFile.parse(json(name));
    }

    /**
     * The text of a shipped case file.
     *
     * @throws IllegalArgumentException if there is no case of that name
     */
    public static String json(String name) {
        ImmutableList<String> names = names();
        Preconditions.checkArgument(names.contains(name), "name must be one of the shipped cases, %s: %s", names, name);
        return text(name + ".json");
    }

    private static String text(String file) {
        return Resource.text(ShippedCases.class, file);
    }
}
