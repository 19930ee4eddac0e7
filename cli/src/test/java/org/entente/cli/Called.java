package org.entente.cli;

import java.io.ByteArrayOutputStream;
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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int code = Main.run(out, err, words);
        return new Called(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), code);
    }
}
