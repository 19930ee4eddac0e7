package org.entente.dataset.io;

import com.google.common.base.Throwables;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.EOFException;
import java.io.IOException;
import org.entente.dataset.UnreadableFileException;

/** What goes wrong below a reader, in words for its user. */
public final class FileTrouble {
    private FileTrouble() {}

    /**
     * Says what is wrong with a file.
     *
     * @param line at which reading ended; 0 if it could not begin
     */
    public static UnreadableFileException of(Exception e, String file, long line) {
        for (Throwable cause : Throwables.getCausalChain(e)) {
            if (cause instanceof UnreadableFileException refused) {
                return refused.line() > 0 || line == 0
                        ? refused
                        : new UnreadableFileException(file, line, refused.reason(), e);
            }
            if (cause instanceof EOFException) {
                String reason = "ends in the middle of its compressed data. Maybe it was cut while it was copied.";
                return new UnreadableFileException(file, line, reason, e);
            }
            if (cause instanceof IOException) {
                return new UnreadableFileException(file, line, "is damaged: " + cause.getMessage(), e);
            }
        }
        String what =
                e instanceof CsvParseException ? "a line or cell is too long to be read: " : "cannot be read on: ";
        return new UnreadableFileException(file, line, what + e.getMessage(), e);
    }
}
