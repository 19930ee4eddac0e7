package org.entente.cli.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.entente.cli.output.ExitCode;
import org.entente.json.Spelling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a verb does and takes, as {@code --help} after the verb prints it. picocli's own takes one word, of which some verbs have two. */
@Command(
        name = "help",
        description = "What a verb does and takes, as its --help says; without one, which verbs there are.")
public final class HelpCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "VERB", description = "A verb, such as assess or model show.")
    private final List<String> words = new ArrayList<>();

    @Override
    public Integer call() {
        CommandLine own = Objects.requireNonNull(spec, "spec").commandLine();
        CommandLine command = own.getParent();
        for (String word : words) {
            CommandLine verb = command.getSubcommands().get(word);
            if (verb == null) {
                throw new ParameterException(own, noVerb(String.join(" ", words), word, command));
            }
            command = verb;
        }
        command.usage(own.getOut());
        return ExitCode.DONE;
    }

    /**
     * What is said of a word that is no verb.
     *
     * @param given what was given, with the word in it
     * @param command of which it is none
     */
    public static String noVerb(String given, String word, CommandLine command) {
        return "must be a verb: " + given + maybe(word, command.getSubcommands().keySet());
    }

    /** What was probably meant by a word, as the end of a message; nothing where none of the valid ones is near. */
    public static String maybe(String word, Collection<String> valid) {
        return Spelling.nearest(word, valid)
                .map(near -> ". Maybe " + near + ".")
                .orElse("");
    }
}
