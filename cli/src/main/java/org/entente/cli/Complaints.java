package org.entente.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.InvalidFileException;
import org.entente.InvalidValueException;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Printable;
import org.entente.cli.reference.HelpCommand;
import org.entente.dataset.ReadCancelledException;
import org.entente.dataset.UnreadableFileException;
import org.entente.party.UnknownPartyException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The message for an error, on standard error, and its exit code. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        Optional<String> noVerb = noVerb(e);
        err.println(name(command) + ": " + Printable.of(noVerb.orElseGet(() -> message(e, args) + nearest(e))));
        if (noVerb.isEmpty()) {
            CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        }
        err.println("Maybe " + command.getCommandSpec().qualifiedName() + " --help.");
        return ExitCode.USAGE;
    }

    /** What is said of a word that should be a verb, if it is one. */
    private static Optional<String> noVerb(ParameterException e) {
        CommandLine command = e.getCommandLine();
        if (command.getParent() != null || !(e instanceof CommandLine.UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        String word = unmatched.getUnmatched().get(0);
        return Optional.of(HelpCommand.noVerb(word, word, command));
    }

    /** What was probably meant by a value of which only some are valid, such as a phase; nothing where none is near. */
    private static String nearest(ParameterException e) {
        if (e.getArgSpec() == null || e.getValue() == null || e.getArgSpec().completionCandidates() == null) {
            return "";
        }
        return HelpCommand.maybe(
                e.getValue(), ImmutableList.copyOf(e.getArgSpec().completionCandidates()));
    }

    private static boolean isWithoutVerb(ParameterException e) {
        CommandLine command = e.getCommandLine();
        boolean isGroup = !(command.getCommandSpec().userObject() instanceof Callable);
        return isGroup
                && !command.getSubcommands().isEmpty()
                && !(e instanceof CommandLine.UnmatchedArgumentException)
                && e.getArgSpec() == null;
    }

    /** picocli names an option by its longest name; the user knows the one that was given. */
    private static String message(ParameterException e, String... args) {
        if (isWithoutVerb(e)) {
            return "a verb is needed: "
                    + String.join(", ", e.getCommandLine().getSubcommands().keySet());
        }
        // picocli calls a whole number by its type in Java.
        String message =
                String.valueOf(e.getMessage()).replaceFirst("' is not an? (?:int|long)$", "' is not a whole number");
        return e.getArgSpec() instanceof OptionSpec option
                ? Arrays.stream(option.names())
                        .filter(name -> Arrays.stream(args).anyMatch(arg -> gives(arg, name)))
                        .findFirst()
                        .map(name -> message.replace("'" + option.longestName() + "'", "'" + name + "'"))
                        .orElse(message)
                : message;
    }

    /** Whether an argument is an option of that name, its value perhaps with it: {@code --until=1989}, {@code -d1989}. */
    private static boolean gives(String argument, String name) {
        return argument.equals(name) || argument.startsWith(name.startsWith("--") ? name + "=" : name);
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        // Whatever came of it: the user wanted it to end.
        int code = Thread.interrupted() ? ExitCode.INTERRUPTED : code(e);
        if (command.getOut().checkError()) {
            // Main says why, or nothing where the reader of a pipe went away.
            return code;
        }
        if (code == ExitCode.INTERNAL && !(e instanceof CommandException)) {
            command.getErr()
                    .println("entente: an error in Entente itself. Please report it, with the command and this:");
            e.printStackTrace(command.getErr());
        } else {
            command.getErr().println(name(command) + ": " + Printable.of(message(e)));
        }
        return code;
    }

    private static int code(Exception e) {
        if (e instanceof CommandException expected) {
            return expected.exitCode();
        }
        if (e instanceof ReadCancelledException || e instanceof InterruptedException) {
            return ExitCode.INTERRUPTED;
        }
        if (e instanceof UnknownPartyException || e instanceof InvalidValueException) {
            return ExitCode.USAGE;
        }
        boolean input =
                e instanceof IOException || e instanceof InvalidFileException || e instanceof UnreadableFileException;
        return input ? ExitCode.UNREADABLE_INPUT : ExitCode.INTERNAL;
    }

    private static String message(Exception e) {
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file";
        }
        if (e instanceof FileSystemException refused) {
            String reason = refused.getReason();
            return refused.getFile() + ": " + (reason == null ? "cannot be read" : reason);
        }
        String message = e.getMessage();
        return message == null ? e.toString() : message;
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }
}
