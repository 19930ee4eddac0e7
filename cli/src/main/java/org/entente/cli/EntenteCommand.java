package org.entente.cli;

import org.entente.cli.cases.AssessCommand;
import org.entente.cli.cases.CompareCommand;
import org.entente.cli.cases.ExplainCommand;
import org.entente.cli.cases.OutlookCommand;
import org.entente.cli.cases.ReportCommand;
import org.entente.cli.cases.TimelineCommand;
import org.entente.cli.cases.ValidateCommand;
import org.entente.cli.cases.WhatIfCommand;
import org.entente.cli.data.EvaluateCommand;
import org.entente.cli.data.EventsCommand;
import org.entente.cli.data.FitCommand;
import org.entente.cli.data.TableCommand;
import org.entente.cli.data.WatchCommand;
import org.entente.cli.data.WorldCommand;
import org.entente.cli.reference.CasesCommand;
import org.entente.cli.reference.CiteCommand;
import org.entente.cli.reference.CodebookCommand;
import org.entente.cli.reference.CompletionCommand;
import org.entente.cli.reference.ModelCommand;
import org.entente.cli.reference.PartiesCommand;
import org.entente.cli.reference.SchemaCommand;
import org.entente.cli.reference.SetupCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command, whose verbs do the work. */
@Command(
        name = "entente",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "VERB",
        description =
                "What state a relationship between two countries is in, why, how sure that is, and where it may go.",
        footer = {
            "",
            "Exit codes: 0 done, 1 internal error, 2 wrong usage, 3 unreadable input, 4 rows refused above --max-refused,"
                    + " 5 validation failed, 6 an announcement was made, 130 interrupted.",
            "",
            "First: entente assess china-russia"
        },
        subcommands = {
            AssessCommand.class,
            TimelineCommand.class,
            ExplainCommand.class,
            OutlookCommand.class,
            CompareCommand.class,
            WhatIfCommand.class,
            ReportCommand.class,
            ValidateCommand.class,
            EventsCommand.class,
            TableCommand.class,
            WatchCommand.class,
            WorldCommand.class,
            FitCommand.class,
            EvaluateCommand.class,
            CodebookCommand.class,
            PartiesCommand.class,
            ModelCommand.class,
            CasesCommand.class,
            CiteCommand.class,
            SchemaCommand.class,
            CompletionCommand.class,
            SetupCommand.class,
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
