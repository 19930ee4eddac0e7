package org.entente.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.OutputStream;
import org.entente.cli.output.ExitCode;

/**
 * Calls the short verbs one after the other, and says nothing: what they load goes into the archive of classes that
 * {@code setup} makes.
 */
public final class Rehearsal {
    private static final ImmutableList<String> CALLS = ImmutableList.of(
            "assess china-russia --as-of 1989",
            "timeline china-india",
            "explain china-india --as-of 1963",
            "outlook china-india --as-of 1990",
            "compare china-india 1956 1963",
            "what-if china-india --as-of 1963 --without e001",
            "report china-india --as-of 1963 --format html",
            "validate china-india",
            "codebook",
            "parties russia",
            "model show",
            "cases",
            "cite china-india");

    private Rehearsal() {}

    /** Calls them, and ends the virtual machine with the first exit code that is not 0. */
    public static void main(String[] args) {
        for (String call : CALLS) {
            int code = Main.run(
                    OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream(),
                    Splitter.on(' ').splitToList(call).toArray(String[]::new));
            if (code != ExitCode.DONE) {
                System.exit(code);
            }
        }
    }
}
