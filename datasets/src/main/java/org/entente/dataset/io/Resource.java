package org.entente.dataset.io;

import com.google.common.base.Preconditions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.entente.json.Json;

/** The data files of the library. */
public final class Resource {
    private Resource() {}

    /** Reads a JSON file that lies beside a class. */
    public static <T> T read(Class<?> anchor, String name, Class<T> type) {
        try (InputStream in = Preconditions.checkNotNull(anchor.getResourceAsStream(name), name)) {
            return Json.mapper().readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
