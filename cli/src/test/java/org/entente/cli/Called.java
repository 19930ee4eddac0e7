package org.entente.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a call of the command gave.
 *
 * @param out standard output
 * @param err standard error
 * @param code exit code
 */
record Called(String out, String err, int code) {
    /** Calls the command in this virtual machine. */
    static Called entente(Object... args) {
        return into(new ByteArrayOutputStream(), args);
    }

    /** Calls it where nobody reads what it prints. */
    static Called intoAClosedPipe(Object... args) {
        return into(failing("Broken pipe"), args);
    }

    /** Calls it with a standard output of one's own, of which only what is held in memory can be told. */
    static Called into(OutputStream out, Object... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int code = Main.run(out, err, words);
        String printed = out instanceof ByteArrayOutputStream held ? held.toString(StandardCharsets.UTF_8) : "";
        return new Called(printed, err.toString(StandardCharsets.UTF_8), code);
    }

    /** A stream that cannot be written. */
    static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
