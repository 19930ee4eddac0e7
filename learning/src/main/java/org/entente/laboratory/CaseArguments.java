package org.entente.laboratory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words after a program's name: folders of case files and a table of spells. */
record CaseArguments(List<String> folders, Optional<Path> spells) {
    private static final String SPELLS = "--spells";

    static CaseArguments parse(List<String> words) {
        List<String> folders = new ArrayList<>();
        Optional<Path> spells = Optional.empty();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals(SPELLS) && i + 1 < words.size()) {
                spells = Optional.of(Path.of(words.get(++i)));
            } else if (words.get(i).startsWith("--")) {
                throw new IllegalArgumentException(
                        "Unknown option " + words.get(i) + ". Maybe " + SPELLS + " and a file?");
            } else {
                folders.add(words.get(i));
            }
        }
        return new CaseArguments(folders, spells);
    }

    /** The histories, the levels of those pairs that experts have dated replaced by the experts'. */
    static List<CodedCase> cases(String... arguments) throws IOException {
        CaseArguments parsed = parse(List.of(arguments));
        List<CodedCase> cases = CodedCase.read(parsed.folders);
        if (parsed.spells.isEmpty()) {
            return cases;
        }
        PeaceSpells spells = PeaceSpells.read(parsed.spells.get());
        return cases.stream().map(spells::in).toList();
    }
}
