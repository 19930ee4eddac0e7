package org.entente.examples;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import org.entente.dataset.UnreadableFileException;
import org.entente.laboratory.CaseStatements;
import org.entente.laboratory.CodersAgree;
import org.entente.laboratory.CompareWidths;
import org.entente.laboratory.EvaluateCases;
import org.entente.laboratory.FitCases;
import org.entente.laboratory.RefitCases;
import org.entente.laboratory.Robustness;
import org.entente.laboratory.SecondCoders;
import org.entente.laboratory.outlook.FitOnsets;
import org.entente.laboratory.outlook.FitOutlook;
import org.entente.laboratory.yearly.EvaluateYearly;
import org.entente.laboratory.yearly.FitYearlyLevels;
import org.entente.laboratory.yearly.FitYearlyPhases;
import org.entente.laboratory.yearly.RefitYearly;
import org.entente.laboratory.yearly.WarsOfNeighbours;

/** Runs an example by its name: {@code java -jar entente-examples.jar AsOf 1969 1989}. Without a name, lists them. */
public final class Main {
    private static final ImmutableSortedMap<String, Example> EXAMPLES =
            ImmutableSortedMap.<String, Example>naturalOrder()
                    .put("AsOf", new Example(AsOf::main, "[year...]", "what would have been said at the end of a year"))
                    .put(
                            "MonitorInAnyEngine",
                            new Example(
                                    MonitorInAnyEngine::main,
                                    "",
                                    "a monitor kept as bytes between one item and the next"))
                    .put(
                            "AssessDyadYears",
                            new Example(
                                    AssessDyadYears::main,
                                    "<table.csv[.gz]> <out.csv>",
                                    "each pair and year of a dyad-year table"))
                    .put(
                            "CaseStatements",
                            new Example(CaseStatements::main, "", "how each shipped case was coded, as Markdown"))
                    .put(
                            "EvaluateCases",
                            new Example(
                                    EvaluateCases::main,
                                    "[peace-spells.csv]",
                                    "how good the answers are on hand-coded histories"))
                    .put(
                            "EvaluateYearly",
                            new Example(
                                    EvaluateYearly::main,
                                    "<table> <page.md> [seeds]",
                                    "how good the answers are on pairs of a yearly table left out"))
                    .put(
                            "FitCases",
                            new Example(
                                    FitCases::main, "<out.json> <date>", "the fit to hand-coded histories, made again"))
                    .put(
                            "RefitCases",
                            new Example(
                                    RefitCases::main,
                                    "<fit.json> <out.json> <date>",
                                    "the fit to hand-coded histories, to histories drawn anew"))
                    .put(
                            "CompareWidths",
                            new Example(
                                    CompareWidths::main,
                                    "[peace-spells.csv]",
                                    "how far a fit may leave the theory, on histories left out"))
                    .put(
                            "FitOnsets",
                            new Example(
                                    FitOnsets::main,
                                    "<table> <out.json> <date>",
                                    "how often a split begins, counted again in phases made from codings"))
                    .put(
                            "FitOutlook",
                            new Example(
                                    FitOutlook::main,
                                    "<table> <out.json> <date>",
                                    "the outlook's rates of change, estimated again from expert codings"))
                    .put(
                            "FitYearlyLevels",
                            new Example(
                                    FitYearlyLevels::main,
                                    "<table> <out.json> <date>",
                                    "the fit of yearly instruments to expert codings, made again"))
                    .put(
                            "FitYearlyPhases",
                            new Example(
                                    FitYearlyPhases::main,
                                    "<table> <out.json> <date>",
                                    "the fit of yearly instruments to phases made from codings, made again"))
                    .put(
                            "RefitYearly",
                            new Example(
                                    RefitYearly::main,
                                    "<table> <folder> <date>",
                                    "both fits to yearly tables, to pairs drawn anew"))
                    .put(
                            "WarsOfNeighbours",
                            new Example(
                                    WarsOfNeighbours::main,
                                    "<table>",
                                    "how many times as often neighbours are at war in a year of rivalry"))
                    .put("SecondCoders", new Example(SecondCoders::main, "", "eight histories coded twice"))
                    .put("CodersAgree", new Example(CodersAgree::main, "", "two coders by one codebook"))
                    .put("CodeYourOwnCase", new Example(CodeYourOwnCase::main, "[file]", "build, save and read a case"))
                    .put(
                            "ReportPage",
                            new Example(
                                    ReportPage::main,
                                    "[case] [date] [file]",
                                    "a relationship as a page to open in a browser"))
                    .put(
                            "Robustness",
                            new Example(
                                    Robustness::main, "[times]", "how the verdicts fare when weights and items change"))
                    .put("PrintCodebook", new Example(PrintCodebook::main, "", "the codebook, as Markdown"))
                    .put("ReadEvents", new Example(ReadEvents::main, "<files...>", "what event files hold"))
                    .put(
                            "SinoRussianRelations",
                            new Example(SinoRussianRelations::main, "[page.html]", "China and Russia in 2013"))
                    .put(
                            "TopTensions",
                            new Example(TopTensions::main, "files...", "which pairs of countries are most at odds"))
                    .put(
                            "WatchARelationship",
                            new Example(
                                    WatchARelationship::main, "", "China and Russia, item by item as it became known"))
                    .put(
                            "WatchEvents",
                            new Example(
                                    WatchEvents::main,
                                    "files... [--snapshot f] [--out changes.csv]",
                                    "the world's changes of phase, and who stands where"))
                    .put("WhatIf", new Example(WhatIf::main, "", "the same, had history gone otherwise"))
                    .put("WhyThisPhase", new Example(WhyThisPhase::main, "[date]", "each item's share in the answer"))
                    .build();

    private static final int WRONG_ARGUMENTS = 2;

    private Main() {}

    public static void main(String[] args) throws Exception {
        int code = run(args, System.err::println);
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * Runs an example, or lists them.
     *
     * @param complaints takes the line that says what is wrong with the arguments
     * @return the exit code: 2 if anything is
     */
    static int run(String[] args, Consumer<String> complaints) throws Exception {
        if (args.length == 0) {
            System.out.println("Give the name of an example:");
            EXAMPLES.forEach((name, example) ->
                    System.out.println("  " + (name + " " + example.arguments()).strip() + ": " + example.purpose()));
            return 0;
        }
        Example example = EXAMPLES.get(args[0]);
        if (example == null) {
            complaints.accept("No example " + args[0] + ". There are " + String.join(", ", EXAMPLES.keySet()) + ".");
            return WRONG_ARGUMENTS;
        }
        return example.run(args[0], Arrays.copyOfRange(args, 1, args.length), complaints);
    }

    /** A program's main method. */
    private interface Program {
        void run(String[] args) throws Exception;
    }

    /**
     * An example.
     *
     * @param program its main method
     * @param arguments what it takes
     * @param purpose the question it answers
     */
    private record Example(Program program, String arguments, String purpose) {
        int run(String name, String[] given, Consumer<String> complaints) throws Exception {
            String takes = name + " takes " + (arguments.isEmpty() ? "no arguments" : arguments);
            if (given.length < needed() || (arguments.isEmpty() && given.length > 0)) {
                complaints.accept(given.length == 0 ? takes : takes + ": " + String.join(" ", given));
                return WRONG_ARGUMENTS;
            }
            try {
                program.run(given);
                return 0;
            } catch (IllegalArgumentException
                    | DateTimeException
                    | IOException
                    | UncheckedIOException
                    | UnreadableFileException e) {
                if (given.length == 0) {
                    // Nothing was given that could be wrong.
                    throw e;
                }
                complaints.accept(takes + ": " + reason(e));
                return WRONG_ARGUMENTS;
            }
        }

        /** How many arguments there are outside brackets. */
        private int needed() {
            String without = arguments.replaceAll("(?<!\\S)\\[[^]]*]", "").strip();
            return without.isEmpty() ? 0 : without.split(" +").length;
        }

        private static String reason(Exception e) {
            Exception told = e instanceof UncheckedIOException io ? Objects.requireNonNull(io.getCause()) : e;
            String message =
                    String.valueOf(told.getMessage()).lines().findFirst().orElse("");
            boolean bare = told instanceof FileSystemException refused && refused.getReason() == null;
            String why =
                    told instanceof NoSuchFileException ? ": no such file or folder" : ": cannot be read or written";
            return bare ? message + why : message;
        }
    }
}
