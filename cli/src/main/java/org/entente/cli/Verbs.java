package org.entente.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
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
import org.entente.cli.reference.HelpCommand;
import org.entente.cli.reference.ModelCommand;
import org.entente.cli.reference.PartiesCommand;
import org.entente.cli.reference.SchemaCommand;
import org.entente.cli.reference.SetupCommand;
import picocli.CommandLine;

/** The verbs of the command, in the order in which help lists them. */
final class Verbs {
    private static final String COMPLETION = "completion";
    private static final String HELP = "help";
    /** What tells of all the others. */
    private static final ImmutableSet<String> OF_ALL = ImmutableSet.of(COMPLETION, HELP);

    private static final ImmutableMap<String, Class<?>> ALL = ImmutableMap.<String, Class<?>>builder()
            .put("assess", AssessCommand.class)
            .put("timeline", TimelineCommand.class)
            .put("explain", ExplainCommand.class)
            .put("outlook", OutlookCommand.class)
            .put("compare", CompareCommand.class)
            .put("what-if", WhatIfCommand.class)
            .put("report", ReportCommand.class)
            .put("validate", ValidateCommand.class)
            .put("events", EventsCommand.class)
            .put("table", TableCommand.class)
            .put("watch", WatchCommand.class)
            .put("world", WorldCommand.class)
            .put("fit", FitCommand.class)
            .put("evaluate", EvaluateCommand.class)
            .put("codebook", CodebookCommand.class)
            .put("parties", PartiesCommand.class)
            .put("model", ModelCommand.class)
            .put("cases", CasesCommand.class)
            .put("cite", CiteCommand.class)
            .put("schema", SchemaCommand.class)
            .put(COMPLETION, CompletionCommand.class)
            .put("setup", SetupCommand.class)
            .put(HELP, HelpCommand.class)
            .buildOrThrow();

    private Verbs() {}

    /**
     * Gives the command the verb that a call begins with, since to look at the options of all of them takes longer than many
     * an answer; or all verbs, where it begins with none or the verb tells of the others.
     */
    static void add(CommandLine command, String... args) {
        boolean one = args.length > 0 && ALL.containsKey(args[0]) && !OF_ALL.contains(args[0]);
        (one ? Maps.filterKeys(ALL, args[0]::equals) : ALL).forEach(command::addSubcommand);
    }
}
