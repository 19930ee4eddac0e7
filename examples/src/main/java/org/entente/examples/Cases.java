package org.entente.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.entente.relationship.CaseFile;
import org.entente.relationship.Relationship;

/** The case files that come with the examples. */
final class Cases {
    private Cases() {}

    /** China and Russia, 1640 to 2013. */
    static Relationship sinoRussian() {
        return read("sino-russian.json");
    }

    /** The shipped case file of that name. */
    static Relationship read(String name) {
        try (InputStream in = Objects.requireNonNull(Cases.class.getResourceAsStream("/cases/" + name), name)) {
            return CaseFile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
