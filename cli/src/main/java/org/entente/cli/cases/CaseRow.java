package org.entente.cli.cases;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.assessment.Assessment;
import org.entente.cli.input.Case;

/** What stands before every row, and at the head of every JSON answer that does not say so itself: which case, when, by what. */
final class CaseRow {
    private CaseRow() {}

    /** Names of columns, after those that say which case it is. */
    static ImmutableList<String> header(String... names) {
        return ImmutableList.<String>builder()
                .add("case", "dyad", "as_of")
                .add(names)
                .build();
    }

    /** Cells, after those that say which case it is. */
    static ImmutableList<Object> cells(Case about, Assessment assessment, List<?> cells) {
        return ImmutableList.builder()
                .add(about.name(), assessment.dyad(), assessment.date())
                .addAll(cells)
                .build();
    }

    /**
     * A JSON object that names its format, the case, the day and the model, and then holds a value: an answer, which has a
     * format of its own, or several.
     */
    static Map<String, Object> json(Case about, Assessment assessment, String key, Object value) {
        return new LinkedHashMap<>(ImmutableMap.<String, Object>builder()
                .put("format", "entente-case-" + key + "/1")
                .put("case", about.name())
                .put("dyad", assessment.dyad())
                .put("date", assessment.date())
                .put("model", assessment.model())
                .put(key, value)
                .buildOrThrow());
    }
}
