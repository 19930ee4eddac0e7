package org.entente.laboratory.yearly;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multiset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.entente.learning.TrainingSet;
import org.entente.model.Model;
import org.entente.model.ModelPatch;
import org.entente.model.ModelRefits;
import org.entente.model.Provenance;
import org.entente.relationship.Dyad;
import org.entente.relationship.Phase;

/**
 * Makes the fits of {@link FitYearlyLevels} and {@link FitYearlyPhases} again, once for each refit to hand-coded histories and
 * beside it, each time to as many pairs drawn anew with replacement: {@code RefitYearly <table.csv[.gz]> <folder> <date>}.
 * The folder holds {@code yearly-levels.json} and {@code yearly-phases.json}, which those programs wrote.
 */
public final class RefitYearly {
    private static final long SEED = 1;

    private RefitYearly() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("Usage: RefitYearly <table.csv[.gz]> <folder> <date>");
        }
        Path table = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        String date = LocalDate.parse(arguments[2]).toString();
        ExpertTable pairs = YearlyFit.read(table, column -> false);
        FitYearlyLevels levels = new FitYearlyLevels(pairs);
        TrainingSet<Phase> phases = FitYearlyPhases.of(table).set();
        ImmutableList<Dyad> dyads =
                pairs.pairs().stream().map(one -> one.pair().dyad()).collect(ImmutableList.toImmutableList());
        RandomGenerator random = new SplittableRandom(SEED);
        List<Model> ofLevels = new ArrayList<>();
        List<Model> ofPhases = new ArrayList<>();
        for (Model ofCases : ModelRefits.ofCases()) {
            Multiset<Dyad> drawn = HashMultiset.create();
            random.ints(dyads.size(), 0, dyads.size()).mapToObj(dyads::get).forEach(drawn::add);
            ofLevels.add(levels.fitted(ofCases, drawn::count));
            ofPhases.add(FitYearlyPhases.fitted(ofCases, phases, drawn::count));
            System.out.println(
                    "refit " + ofLevels.size() + " of " + ModelRefits.ofCases().size());
        }
        Provenance provenance = new Provenance(
                "The fit to a yearly table made again " + ofLevels.size() + " times, each time to " + dyads.size()
                        + " pairs drawn with replacement, beside a refit to hand-coded histories.",
                ImmutableSortedMap.of(
                        "refits.command",
                        "RefitYearly " + table.getFileName() + " " + folder.getFileName() + " " + date,
                        "refits.data",
                        YearlyFit.digest(table),
                        "refits.date",
                        date,
                        "refits.seed",
                        Long.toString(SEED)));
        write(folder, "yearly-levels", ofLevels, provenance);
        write(folder, "yearly-phases", ofPhases, provenance);
    }

    private static void write(Path folder, String fit, List<Model> again, Provenance provenance) throws IOException {
        ModelPatch fitted = ModelPatch.parse(Files.readString(folder.resolve(fit + ".json"), StandardCharsets.UTF_8));
        Files.writeString(
                folder.resolve(fit + "-refits.json"),
                ModelRefits.of(fitted, again, provenance).toJson(),
                StandardCharsets.UTF_8);
    }
}
