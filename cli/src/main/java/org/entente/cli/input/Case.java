package org.entente.cli.input;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.InvalidFileException;
import org.entente.Problem;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.Output;
import org.entente.dataset.cases.ShippedCases;
import org.entente.json.Spelling;
import org.entente.relationship.CaseFile;
import org.entente.relationship.Relationship;

/**
 * A case that was named on the command line.
 *
 * @param name of the shipped case, or of the file without its folder and ending
 * @param argument that names it again: the shipped case, or the file without its folder
 * @param relationship what it holds
 */
public record Case(String name, String argument, Relationship relationship) {
    /** What stands for standard input. */
    private static final String STANDARD_INPUT = "-";

    private static final Pattern DATE = Pattern.compile("[0-9]{4}(?:-[0-9]{2}){0,2}");

    /**
     * Reads a case. Warnings are counted in a note.
     *
     * @throws CommandException if there is none of that name, or it cannot be read
     * @throws InvalidFileException if it has errors
     */
    public static Case read(String argument, Output output) {
        CaseFile.Inspection inspection = inspect(argument);
        if (!inspection.errors().isEmpty()) {
            throw new InvalidFileException(inspection.errors());
        }
        int warnings = inspection.warnings().size();
        if (warnings > 0 && ShippedPairs.find(argument).isEmpty()) {
            output.note(argument + ": " + warnings + (warnings == 1 ? " warning" : " warnings")
                    + ". Maybe entente validate " + argument + ".");
        }
        return new Case(
                name(argument),
                withoutFolder(argument),
                inspection.relationship().orElseThrow());
    }

    /**
     * What a case holds, and what is wrong with it.
     *
     * @throws CommandException if there is none of that name, or it cannot be read
     */
    public static CaseFile.Inspection inspect(String argument) {
        if (argument.equals(STANDARD_INPUT)) {
            return standardInput();
        }
        Optional<Path> file = path(argument).filter(Files::exists);
        if (file.isPresent()) {
            return inspect(file.get());
        }
        Optional<String> shipped = ShippedPairs.find(argument);
        if (shipped.isEmpty()) {
            throw CommandException.unreadable(argument + ": no such file and no shipped case. " + advice(argument));
        }
        return CaseFile.inspect(ShippedCases.json(shipped.get()));
    }

    /** How the answers for a case are called: by the shipped case, or by the file without its folder and ending. */
    public static String name(String argument) {
        if (argument.equals(STANDARD_INPUT)) {
            return "standard-input";
        }
        return path(argument).filter(Files::exists).isPresent()
                ? withoutFolder(argument).replaceFirst("\\.jsonl?$", "")
                : withoutFolder(argument);
    }

    private static String withoutFolder(String argument) {
        if (argument.equals(STANDARD_INPUT)) {
            return argument;
        }
        return path(argument)
                .filter(Files::exists)
                .map(file -> String.valueOf(file.getFileName()))
                .or(() -> ShippedPairs.find(argument))
                .orElse(argument);
    }

    private static CaseFile.Inspection inspect(Path file) {
        if (Files.isDirectory(file)) {
            throw CommandException.unreadable(file + ": is a folder. Maybe " + file.resolve("*.json") + ".");
        }
        try {
            return CaseFile.inspect(file);
        } catch (IOException e) {
            throw CommandException.unreadable(file + ": cannot be read: " + e.getMessage());
        }
    }

    private static CaseFile.Inspection standardInput() {
        try {
            CaseFile.Inspection found = CaseFile.inspect(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
            return new CaseFile.Inspection(
                    found.relationship(),
                    found.problems().stream()
                            .map(problem -> problem.within("standard input: "))
                            .collect(ImmutableList.<Problem>toImmutableList()));
        } catch (IOException e) {
            throw new UncheckedIOException("standard input", e);
        }
    }

    private static String advice(String argument) {
        if (DATE.matcher(argument).matches()) {
            return "Maybe -d " + argument + ", for a date; several with commas between.";
        }
        return Spelling.nearest(argument, ShippedCases.names())
                .map(near -> "Maybe " + near + ".")
                .orElse("Maybe entente cases, which lists the shipped ones.");
    }

    private static Optional<Path> path(String argument) {
        try {
            return Optional.of(Path.of(argument));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
