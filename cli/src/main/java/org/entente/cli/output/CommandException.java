package org.entente.cli.output;

import java.io.Serial;

/** A command that cannot go on, through no fault of its own. Its message is all that the user is shown. */
public final class CommandException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int exitCode;

    /** Ends the command with an exit code of {@link ExitCode}. */
    public CommandException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Input that cannot be used. */
    public static CommandException unreadable(String message) {
        return new CommandException(ExitCode.UNREADABLE_INPUT, message);
    }

    /** A combination of arguments that makes no sense. */
    public static CommandException usage(String message) {
        return new CommandException(ExitCode.USAGE, message);
    }

    /** An answer that cannot be written. */
    public static CommandException unwritable(String file, String reason) {
        return new CommandException(ExitCode.INTERNAL, file + ": cannot be written: " + reason);
    }

    /** With what the command ends. */
    public int exitCode() {
        return exitCode;
    }
}
