package org.entente.cli.reference;

import picocli.CommandLine.Command;

/** The model that answers. */
@Command(
        name = "model",
        synopsisSubcommandLabel = "VERB",
        description = "Show a model, or how two differ.",
        subcommands = {ModelShowCommand.class, ModelDiffCommand.class})
public final class ModelCommand {}
