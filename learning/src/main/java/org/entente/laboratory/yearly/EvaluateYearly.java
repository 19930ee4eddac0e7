package org.entente.laboratory.yearly;

import com.google.common.base.Preconditions;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Says how good the answers about yearly tables are on pairs left out of the fit, and writes the page of results:
 * {@code EvaluateYearly <table.csv[.gz]> <page.md> [seeds of folds such as 1,2,3; else 1]}. Levels of peace beside simpler
 * and heavier methods, parted by when and where, what goes wrong, how steady they are, and phases.
 */
public final class EvaluateYearly {
    private EvaluateYearly() {}

    public static void main(String[] arguments) throws IOException {
        run("java -jar examples/target/entente-examples.jar EvaluateYearly", arguments, ImmutableList.of());
    }

    /**
     * Evaluates, beside more methods.
     *
     * @param program by which command this is run
     * @param arguments as those of {@link #main}
     * @param more methods, of which the library does not want to know
     * @throws IllegalArgumentException if arguments are missing or wrong
     * @throws IOException if the table cannot be read or the page not be written
     */
    public static void run(String program, String[] arguments, List<YearLearner> more) throws IOException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException(
                    "Usage: EvaluateYearly <table> <page.md> [seeds of folds, such as 1,2,3]");
        }
        Path table = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        ImmutableList<Long> seeds = seeds(arguments.length > 2 ? arguments[2] : "1");
        String command = String.join(
                " ",
                program,
                String.valueOf(table.getFileName()),
                String.valueOf(out.isAbsolute() ? out.getFileName() : out),
                String.join(",", seeds.stream().map(String::valueOf).toList()));
        MarkdownPage page = new MarkdownPage("Results on yearly tables", command);
        write(
                page,
                table,
                seeds,
                ImmutableList.<YearLearner>builder()
                        .add(new RidgeRegression())
                        .addAll(more)
                        .build());
        Files.writeString(out, page.toString(), StandardCharsets.UTF_8);
        System.out.print(page);
    }

    private static ImmutableList<Long> seeds(String given) {
        Preconditions.checkArgument(
                given.matches("\\d{1,9}(,\\d{1,9})*"),
                "seeds must be whole numbers with commas between them, such as 1,2,3: %s",
                given);
        return Splitter.on(',').splitToStream(given).map(Long::valueOf).collect(ImmutableList.toImmutableList());
    }

    private static void write(MarkdownPage page, Path path, List<Long> seeds, List<YearLearner> learners)
            throws IOException {
        ExpertTable table = YearlyFit.read(path, column -> false);
        page.prose(intro(table, path, seeds, learners));
        FitYearlyLevels fit = new FitYearlyLevels(table);
        CodedYears asOf = CodedYears.of(table, false);
        CodedYears hindsight = CodedYears.of(table, true);
        LevelSection levels = new LevelSection();
        StabilitySection stability = new StabilitySection(table);
        PhaseSection phases = new PhaseSection();
        FitYearlyPhases phaseFit = FitYearlyPhases.of(path);
        List<Runnable> ofFirstSeed = new ArrayList<>();
        for (long seed : seeds) {
            FitYearlyLevels.LeftOut left = fit.leftOut(seed);
            Contender ours = new Contender("this library", left.asOf(), left.hindsight());
            List<Contender> others = learners.stream()
                    .map(learner -> Contender.of(learner, left.folds(), asOf, hindsight))
                    .toList();
            levels.add(seed, ours, others);
            stability.add(seed, left, others);
            phases.add(seed, phaseFit.leftOut(seed));
            if (ofFirstSeed.isEmpty()) {
                ofFirstSeed.add(() -> new SliceSection(table, seed).write(page, ours));
                ofFirstSeed.add(() -> new MistakeSection(table, seed, left).write(page));
            }
        }
        levels.write(page);
        ofFirstSeed.forEach(Runnable::run);
        stability.write(page);
        phases.write(page);
    }

    private static String intro(ExpertTable table, Path path, List<Long> seeds, List<YearLearner> learners)
            throws IOException {
        int years = table.pairs().stream().mapToInt(pair -> pair.years().size()).sum();
        String methods = learners.stream()
                .map(learner -> "\"" + learner.name() + "\": " + learner.method() + ".")
                .reduce("", (before, next) -> before + " " + next);
        return String.format(
                Locale.ROOT,
                "How good the answers are on pairs of a yearly table that the fit has not seen: %,d labelled years of %,d pairs,"
                        + " labels of Goertz, Diehl and Balas in the column gdb_interp of %s (%s). Pairs that have a case"
                        + " file are left out. Five folds by dyad, kin of a dyad with it, seeds of the folds %s; each pair"
                        + " is answered by what was fitted to the other folds. Standard errors by pair, leaving out one at a"
                        + " time, in brackets. The whole page was written by the command over each part; none of its figures"
                        + " by hand. \"As of the date\" is by what could be known at the end of the labelled year, \"with"
                        + " hindsight\" by all that is known. The decided level is the one nearest to the expected one;"
                        + " rivalry is answered where both rivalries together have more than .5; each method by the same"
                        + " rules. \"This library\" is the fit of `FitYearlyLevels`, as it is shipped but for the pairs left"
                        + " out.%s",
                years,
                table.pairs().size(),
                path.getFileName(),
                YearlyFit.digest(path),
                String.join(", ", seeds.stream().map(String::valueOf).toList()),
                methods);
    }
}
