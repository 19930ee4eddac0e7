package org.entente.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command, whose {@linkplain Verbs verbs} do the work. */
@Command(
        name = "entente",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "VERB",
        description =
                "What state a relationship between two countries is in, why, how sure that is, and where it may go.",
        footer = {
            "",
            "Exit codes: 0 done, 1 internal error, 2 wrong usage, 3 unreadable input, 4 rows refused above --max-refused,"
                    + " 5 validation failed, 6 an announcement was made, 130 interrupted, 141 the reader of the output went away.",
            "",
            "First: entente assess china-russia. Of one verb: entente help assess"
        })
final class EntenteCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // what picocli sets and reads itself
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version of the command and of the model that it ships.")
    @SuppressWarnings("UnusedVariable") // what picocli sets and reads itself
    private boolean version;
}
