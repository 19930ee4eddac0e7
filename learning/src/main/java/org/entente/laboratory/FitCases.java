package org.entente.laboratory;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.Model;
import org.entente.model.Provenance;
import org.entente.relationship.CaseFile;

/**
 * Fits the tables of hand-coded evidence to what historians say of hand-coded histories, by a tight ridge to the theory:
 * {@code FitCases <hand-coded.json> <date> [peace-spells.csv]}. How good that is
 * on histories left out, {@link EvaluateCases} says.
 */
public final class FitCases {
    /** Of the model that comes of it. */
    private static final String VERSION = "2";

    private FitCases() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("Usage: FitCases <hand-coded.json> <date> [peace-spells.csv]");
        }
        List<String> words = List.of(arguments);
        String date = LocalDate.parse(words.get(1)).toString();
        List<CodedCase> cases = CaseArguments.cases(words.subList(2, words.size()));
        Model theory = Model.theory();
        CaseFitting fitting = new CaseFitting(theory, cases, CaseFitting.PHASES, CaseFitting.LEVELS);
        Model fitted = Sharpening.by(fitting.leftOut()).of(fitting.all());
        Provenance provenance = new Provenance(
                "The tables of hand-coded evidence, ends and rates of both axes are fitted to what historians say of "
                        + cases.size()
                        + " histories, each number held to the theory by a ridge; how sure answers are, to what fits to the"
                        + " other histories answered of each.",
                ImmutableSortedMap.of(
                        "cases.command",
                        ("FitCases hand-coded.json " + date + " " + command(words)).strip(),
                        "cases.data",
                        cases.size() + " case files, labels at mid-year and year's end",
                        "cases.digest",
                        digest(cases),
                        "cases.date",
                        date,
                        "cases.widths",
                        "phases " + CaseFitting.PHASES + "; levels " + CaseFitting.LEVELS));
        String json = theory.changesTo(fitted, VERSION, provenance).toJson();
        Files.writeString(Path.of(words.get(0)), json, StandardCharsets.UTF_8);
        provenance.details().forEach((name, value) -> System.out.println(name + ": " + value));
    }

    /** The words after the date, files by their names alone. */
    private static String command(List<String> words) {
        List<String> shown = new ArrayList<>();
        for (String word : words.subList(2, words.size())) {
            shown.add(String.valueOf(Path.of(word).getFileName()));
        }
        return String.join(" ", shown);
    }

    /** Of the evidence and the labels of all histories. */
    private static String digest(List<CodedCase> cases) {
        Hasher hasher = Hashing.sha256().newHasher();
        for (CodedCase one : cases) {
            hasher.putString(CaseFile.format(one.relationship()), StandardCharsets.UTF_8);
            hasher.putString(one.phases() + " " + one.levels(), StandardCharsets.UTF_8);
        }
        return "SHA-256 " + hasher.hash();
    }
}
