package org.entente.cli.output;

import java.io.Console;
import java.io.PrintWriter;
import org.entente.dataset.Progress;

/** A line on a terminal that says how far a reader has come; nothing where there is no terminal. */
public final class Terminal {
    private final PrintWriter err;
    private final boolean shows;
    private boolean dirty;

    /** For the standard error of a command. */
    Terminal(PrintWriter err, boolean quiet) {
        this.err = err;
        this.shows = !quiet && isThere();
    }

    /** Says how far a reader has come, over what was said before. */
    public void show(Progress progress) {
        if (shows) {
            err.print("\r" + Printable.of(progress.file()) + ": " + progress.rows() + " rows ");
            err.flush();
            dirty = true;
        }
    }

    /** Ends the line, if there is one. */
    public void done() {
        if (dirty) {
            err.println();
            dirty = false;
        }
    }

    // From JDK 22 on there may be a console where there is no terminal; it can be asked.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
