package org.entente.laboratory;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.entente.model.Model;
import org.entente.model.ModelPatch;
import org.entente.model.ModelRefits;
import org.entente.model.Provenance;

/**
 * Makes the fit of {@link FitCases} again, {@value #REFITS} times, each time to as many histories drawn anew with
 * replacement: {@code RefitCases <hand-coded.json> <hand-coded-refits.json> <date> [peace-spells.csv]}. The first file is
 * what FitCases wrote.
 */
public final class RefitCases {
    private static final int REFITS = 20;
    private static final long SEED = 1;

    private RefitCases() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3) {
            throw new IllegalArgumentException(
                    "Usage: RefitCases <hand-coded.json> <hand-coded-refits.json> <date> [peace-spells.csv]");
        }
        List<String> words = List.of(arguments);
        String date = LocalDate.parse(words.get(2)).toString();
        ModelPatch fitted = ModelPatch.parse(Files.readString(Path.of(words.get(0)), StandardCharsets.UTF_8));
        List<CodedCase> cases = CaseArguments.cases(words.subList(3, words.size()));
        RandomGenerator random = new SplittableRandom(SEED);
        Model shipped = Model.theory().with(fitted);
        List<Model> again = new ArrayList<>();
        for (int i = 0; i < REFITS; i++) {
            Model refit =
                    new CaseFitting(Model.theory(), drawn(cases, random), CaseFitting.PHASES, CaseFitting.LEVELS).all();
            again.add(Sharpening.ofOther(refit, shipped));
            System.out.println("refit " + (i + 1) + " of " + REFITS);
        }
        Provenance provenance = new Provenance(
                "The fit to hand-coded histories made again " + REFITS + " times, each time to " + cases.size()
                        + " histories drawn with replacement.",
                ImmutableSortedMap.of(
                        "refits.command",
                        "RefitCases hand-coded.json hand-coded-refits.json " + date,
                        "refits.date",
                        date,
                        "refits.seed",
                        Long.toString(SEED)));
        Files.writeString(
                Path.of(words.get(1)), ModelRefits.of(fitted, again, provenance).toJson(), StandardCharsets.UTF_8);
    }

    private static List<CodedCase> drawn(List<CodedCase> cases, RandomGenerator random) {
        return random.ints(cases.size(), 0, cases.size()).mapToObj(cases::get).toList();
    }
}
