package org.entente.spark;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.dataset.event.DateOrder;
import org.entente.dataset.event.EventCodebook;
import org.entente.dataset.event.EventFormat;
import org.entente.dataset.event.EventMapping;
import org.entente.dataset.event.EventReader;

/** How event files are read, as texts that travel to the tasks. */
final class ReadingOptions implements Serializable {
    private static final long serialVersionUID = 1;

    private static final List<String> KNOWN = List.of("codebook", "dateOrder", "format", "mapping");

    private final HashMap<String, String> options;

    /**
     * Options by name.
     *
     * @throws IllegalArgumentException if one is not known, or its value is none that it can have
     */
    ReadingOptions(Map<String, String> options) {
        for (String name : new TreeMap<>(options).keySet()) {
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException("an option of reading must be one of " + KNOWN + ": " + name);
            }
        }
        this.options = new HashMap<>(options);
        reader();
    }

    /** A reader by these options. */
    EventReader reader() {
        EventReader.Builder reader = EventReader.builder();
        options.forEach((name, value) -> {
            switch (name) {
                case "codebook" -> reader.codebook(EventCodebook.parse(value));
                case "dateOrder" -> reader.dateOrder(DateOrder.valueOf(value));
                case "format" -> reader.format(EventFormat.valueOf(value));
                default -> reader.mapping(EventMapping.parse(value));
            }
        });
        return reader.build();
    }
}
