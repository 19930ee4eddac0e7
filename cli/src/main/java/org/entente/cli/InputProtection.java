package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.entente.cli.output.Output;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** An answer never takes the place of a file that it was made from. */
final class InputProtection {
    private InputProtection() {}

    /**
     * Runs what was asked for.
     *
     * @throws ParameterException if the answer is to go into a file that another argument names
     */
    static int execute(ParseResult parsed) {
        parsed.asCommandLineList().forEach(verb -> check(verb.getParseResult()));
        return new CommandLine.RunLast().execute(parsed);
    }

    private static void check(ParseResult verb) {
        if (!verb.hasMatchedOption(Output.OPTION)) {
            return;
        }
        String out = verb.matchedOption(Output.OPTION).originalStringValues().get(0);
        Stream.concat(
                        verb.matchedOptions().stream()
                                .filter(option -> !option.equals(verb.matchedOption(Output.OPTION))),
                        verb.matchedPositionals().stream())
                .flatMap(argument -> argument.originalStringValues().stream())
                .filter(word -> isSame(word, out))
                .findFirst()
                .ifPresent(word -> {
                    throw new ParameterException(
                            verb.commandSpec().commandLine(),
                            "-o must not be a file that is read: " + word + ". Name another one");
                });
    }

    private static boolean isSame(String word, String out) {
        try {
            return Files.isRegularFile(Path.of(word))
                    && Files.exists(Path.of(out))
                    && Files.isSameFile(Path.of(word), Path.of(out));
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }
}
