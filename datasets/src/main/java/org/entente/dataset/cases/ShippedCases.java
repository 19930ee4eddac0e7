package org.entente.dataset.cases;

import com.google.common.base.Preconditions;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.entente.relationship.CaseFile;
import org.entente.relationship.Relationship;

/** The case files that come with the library, by name. */
public final class ShippedCases {
    private ShippedCases() {}

    /** The names of all shipped cases, in alphabetical order. */
    public static ImmutableList<String> names() {
        return ImmutableList.copyOf(
                Splitter.on('\n').trimResults().omitEmptyStrings().split(text("index.txt")));
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
        try (InputStream in =
                Preconditions.checkNotNull(ShippedCases.class.getResourceAsStream(file), "no resource %s", file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
