package org.entente.dataset;

import com.google.common.base.Preconditions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.entente.json.Json;

/** The data files of this package. */
final class Resource {
    private Resource() {}

    /** Reads a JSON file that lies beside the classes. */
    static <T> T read(String name, Class<T> type) {
        try (InputStream in = Preconditions.checkNotNull(Resource.class.getResourceAsStream(name), name)) {
            return Json.mapper().readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
