package org.entente.dataset.io;

import com.google.common.base.Preconditions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.entente.json.Json;

/** JSON data files of this module. Its own resources: a class of another module may not read them on the module path. */
public final class Resource {
    private Resource() {}

    /** Reads a JSON file that lies beside a class. */
    public static <T> T read(Class<?> anchor, String name, Class<T> type) {
        return Json.read(text(anchor, name), type, name);
    }

    /** The text of a file that lies beside a class. */
    public static String text(Class<?> anchor, String name) {
        try (InputStream in = Preconditions.checkNotNull(anchor.getResourceAsStream(name), "no resource %s", name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
