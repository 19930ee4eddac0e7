package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Small case files, written by the tests. */
public final class CaseTexts {
    private CaseTexts() {}

    /** A case of Chile and New Zealand with some items, each as JSON. */
    public static String of(String... items) {
        return """
                {"format": "entente-case/2", "dyad": "CHL-NZL", "title": "A case",
                 "sources": {"s": {"title": "A source", "author": "A. Writer", "year": 2001},
                             "t": {"title": "Another"}},
                 "evidence": [%s]}
                """.formatted(String.join(",\n", items));
    }

    /** An item as JSON. */
    public static String item(String id, String kind, String when, String factor, double score, String text) {
        return """
                {"id": "%s", "kind": "%s", "when": "%s", "factor": "%s", "score": %s,
                 "reliability": "B", "credibility": 2, "source": "s", "text": "%s"%s}""".formatted(id, kind, when, factor, score, text, kind.equals("SURVEY") ? ", \"from\": \"CHL\"" : "");
    }

    /** A case that is as it should be. */
    static Path good(Path folder) throws IOException {
        return write(
                folder,
                "good.json",
                of(
                        item(
                                "a",
                                "CONDITION",
                                "1990/..",
                                "INSTITUTIONALIZATION",
                                0.6,
                                "A treaty of trade is in force."),
                        item("b", "EVENT", "1995-05", "ACCOMMODATION", 0.33, "A minister visited.")));
    }

    /** A case with five faults in one item. */
    static Path broken(Path folder) throws IOException {
        return write(folder, "broken.json", of("""
                        {"id": "a", "kind": "EVNT", "when": "1990-02-31", "factor": "ORIENTATON", "score": 1.2,
                         "reliability": "Z", "credibility": 2, "source": "s", "text": "Five faults."}"""));
    }

    static Path write(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    static Path lines(Path folder, String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }
}
