package org.entente.cli.output;

/** The exit codes of the command. Scripts rely on them: they never change their meaning. */
public final class ExitCode {
    /** Done. */
    public static final int DONE = 0;
    /** An error in Entente itself, or an answer that could not be written. */
    public static final int INTERNAL = 1;
    /** The command was called wrongly. */
    public static final int USAGE = 2;
    /** Input that is not there, cannot be read, or is not what it should be. */
    public static final int UNREADABLE_INPUT = 3;
    /** More rows could not be read than {@code --max-refused} allows. */
    public static final int ROWS_REFUSED = 4;
    /** {@code validate} found an error, or with {@code --strict} a warning. */
    public static final int INVALID = 5;
    /** {@code watch --once} made an announcement. */
    public static final int ANNOUNCED = 6;
    /** Interrupted, as by Control-C. */
    public static final int INTERRUPTED = 130;
    /** The reader of standard output went away, as {@code head} does. */
    public static final int BROKEN_PIPE = 141;

    private ExitCode() {}
}
