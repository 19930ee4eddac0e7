package org.entente.dataset.event;

import org.entente.dataset.io.Row;
import org.entente.dataset.io.TextMap;
import org.jspecify.annotations.Nullable;

/** The codes of a codebook, found by the fields of rows. */
final class EventCodeIndex {
    private static final int MOST = 10_000;

    private final TextMap<Coded> codes = new TextMap<>(MOST);

    /**
     * A code and its place in the codebook.
     *
     * @param code what it means
     * @param number its place
     */
    record Coded(EventCode code, int number) {}

    EventCodeIndex(EventCodebook codebook) {
        for (EventCode code : codebook.codes()) {
            codes.put(code.code(), new Coded(code, codebook.codes().indexOf(code)));
        }
    }

    /** What the code in a field means, or null. */
    @Nullable
    Coded read(Row row, int column) {
        return row.in(codes, column);
    }
}
