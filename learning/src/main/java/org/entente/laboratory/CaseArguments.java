package org.entente.laboratory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Which histories a program looks at. */
final class CaseArguments {
    private CaseArguments() {}

    /**
     * The shipped cases.
     *
     * @param words none, or a table of spells of peace, which then stand for the levels of the pairs that are in it
     */
    static List<CodedCase> cases(List<String> words) throws IOException {
        List<CodedCase> cases = CodedCase.shipped();
        if (words.isEmpty()) {
            return cases;
        }
        if (words.size() > 1 || words.get(0).startsWith("--")) {
            throw new IllegalArgumentException("there must be at most one word, a table of spells of peace: " + words);
        }
        PeaceSpells spells = PeaceSpells.read(Path.of(words.get(0)));
        return cases.stream().map(spells::in).toList();
    }
}
