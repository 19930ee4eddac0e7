package org.entente.dataset.event;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import org.entente.dataset.io.Row;
import org.entente.dataset.io.TextMap;
import org.jspecify.annotations.Nullable;

/** The codes of a codebook, found by the fields of rows. Immutable once made, so that readings may share it. */
final class EventCodeIndex {
    private static final int MOST = 10_000;

    private final TextMap<Coded> codes = new TextMap<>(MOST);
    private final Map<String, Coded> byText = new HashMap<>();

    /**
     * A code and its place in the codebook.
     *
     * @param code what it means
     * @param number its place; codes with equal numbers are the same
     */
    record Coded(EventCode code, int number) {}

    EventCodeIndex(ImmutableList<EventCode> ofCodebook) {
        int number = 0;
        for (EventCode code : ofCodebook) {
            Coded coded = new Coded(code, number++);
            codes.put(code.code(), coded);
            byText.put(code.code(), coded);
        }
    }

    /** What the code in a field means, or null. */
    @Nullable
    Coded read(Row row, int column) {
        return row.in(codes, column);
    }

    /** What a code means, or null. */
    @Nullable
    Coded find(String code) {
        return byText.get(code);
    }
}
