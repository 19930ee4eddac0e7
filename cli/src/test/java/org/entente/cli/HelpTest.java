package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.stream.Stream;
import org.entente.cli.output.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class HelpTest {
    static Stream<String> verbs() {
        return verbs("", root());
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void tellsWhatEachVerbDoesAndTakes(String verb) {
        Called called = Called.entente((Object[]) (verb + " --help").strip().split(" "));
        assertThat(called.code()).isEqualTo(ExitCode.DONE);
        assertThat(called.err()).isEmpty();
        assertThat(called.out()).startsWith(("Usage: entente " + verb).strip()).contains("--help");
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void isAlsoGivenByAVerb(String verb) {
        Called called = Called.entente((Object[]) ("help " + verb).strip().split(" "));
        assertThat(called)
                .isEqualTo(Called.entente((Object[]) (verb + " --help").strip().split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "asess, must be a verb: asess. Maybe assess.",
        "nonsense, must be a verb: nonsense",
        "model shew, must be a verb: model shew. Maybe show.",
        "assess china-russia, must be a verb: assess china-russia"
    })
    void isNotGivenOfWhatIsNoVerb(String words, String message) {
        Called called = Called.entente((Object[]) ("help " + words).split(" "));
        assertThat(called.code()).isEqualTo(ExitCode.USAGE);
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).isEqualTo("entente help: " + message + "\nMaybe entente help --help.\n");
    }

    private static CommandLine command(String verb) {
        CommandLine command = root();
        for (String word : verb.isEmpty() ? new String[0] : verb.split(" ")) {
            command = command.getSubcommands().get(word);
        }
        return command;
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void describesEachOptionAndParameter(String verb) {
        CommandLine command = command(verb);
        assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
        assertThat(command.getCommandSpec().args())
                .allSatisfy(arg ->
                        assertThat(arg.description()).as(arg.paramLabel()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void sumsUpEachVerbInAWholeSentence(String verb) {
        CommandLine command = command(verb);
        assertThat(command.getCommandSpec().usageMessage().description()[0]).endsWith(".");
    }

    @Test
    void hasAllVerbs() {
        assertThat(root().getSubcommands().keySet())
                .contains(
                        "assess",
                        "timeline",
                        "explain",
                        "outlook",
                        "compare",
                        "what-if",
                        "report",
                        "validate",
                        "events",
                        "table",
                        "watch",
                        "world",
                        "fit",
                        "evaluate",
                        "codebook",
                        "parties",
                        "model",
                        "cases",
                        "cite",
                        "schema",
                        "completion",
                        "setup",
                        "help");
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void isTheSameWhereNoVerbIsLoadedButTheOneThatIsAskedFor(String verb) {
        CommandLine all = root();
        CommandLine alone = root(verb.split(" "));
        for (String word : verb.isEmpty() ? new String[0] : verb.split(" ")) {
            all = all.getSubcommands().get(word);
            alone = alone.getSubcommands().get(word);
        }
        assertThat(alone.getUsageMessage()).isEqualTo(all.getUsageMessage());
        assertThat(all.getCommandSpec()
                        .userObject()
                        .getClass()
                        .getAnnotation(Command.class)
                        .name())
                .isEqualTo(all.getCommandName());
    }

    @Test
    void listsTheExitCodes() {
        assertThat(Called.entente("--help").out()).contains("Exit codes: 0 done", "130 interrupted");
    }

    @Test
    void tellsTheVersionOfTheModel() {
        assertThat(Called.entente("--version").out()).contains("entente ", "model entente-standard ");
    }

    @Test
    void suggestsTheNearestVerb() {
        assertThat(Called.entente("asess", "sino-russian").err())
                .isEqualToNormalizingNewlines("entente: must be a verb: asess. Maybe assess.\nMaybe entente --help.\n");
    }

    private static Stream<String> verbs(String before, CommandLine command) {
        return Stream.concat(
                Stream.of(before),
                command.getSubcommands().entrySet().stream()
                        .flatMap(verb -> verbs((before + " " + verb.getKey()).strip(), verb.getValue())));
    }

    private static CommandLine root(String... call) {
        PrintWriter nobody = new PrintWriter(Writer.nullWriter());
        return Main.commandLine(nobody, nobody, call);
    }
}
