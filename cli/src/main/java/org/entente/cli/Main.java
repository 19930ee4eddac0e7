package org.entente.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.entente.cli.output.CheckedStream;
import org.entente.cli.output.ExitCode;
import picocli.CommandLine;

/** Where the command starts and, by an exit code, ends. */
public final class Main {
    private Main() {}

    /** Runs the command and ends the virtual machine. */
    public static void main(String[] args) {
        System.exit(run(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), args));
    }

    /**
     * Runs the command.
     *
     * @param out where data goes, as UTF-8 with line feeds
     * @param err where everything else goes
     * @return the exit code, see {@link ExitCode}
     */
    public static int run(OutputStream out, OutputStream err, String... args) {
        CheckedStream checked = new CheckedStream(out);
        PrintWriter answers = writer(checked);
        PrintWriter messages = writer(err);
        int code = commandLine(answers, messages, args).execute(args);
        answers.flush();
        if (checked.failure().isPresent()) {
            code = report(checked.failure().get(), messages);
        }
        messages.flush();
        return code;
    }

    /** The command with the verbs that a call needs: without arguments all of them. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err, String... args) {
        CommandLine command = new CommandLine(new EntenteCommand());
        Verbs.add(command, args);
        return command.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpLongOptionsMaxWidth(28)
                .setExecutionStrategy(InputProtection::execute)
                .setParameterExceptionHandler(new Complaints())
                .setExecutionExceptionHandler(new Complaints());
    }

    private static int report(String failure, PrintWriter messages) {
        if (failure.equals(CheckedStream.BROKEN_PIPE)) {
            return ExitCode.BROKEN_PIPE;
        }
        messages.println("entente: standard output cannot be written: " + failure);
        return ExitCode.INTERNAL;
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false) {
            @Override
            public void println() {
                print('\n');
            }
        };
    }
}
