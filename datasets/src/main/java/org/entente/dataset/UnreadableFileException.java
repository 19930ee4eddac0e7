package org.entente.dataset;

import java.io.Serial;

/** A file that cannot be read at all, or not on from a line: the wrong file, a damaged one, one beyond the bounds. */
public final class UnreadableFileException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** The file. */
    private final String file;

    /** The line, from 1; 0 if reading could not begin. */
    private final long line;

    /** What is wrong. */
    private final String reason;

    /**
     * An exception that names the place.
     *
     * @param file the file, or what the caller named a stream
     * @param line the line at which reading ended, from 1; 0 if it could not begin
     * @param reason what is wrong and, where one is known, the remedy
     */
    public UnreadableFileException(String file, long line, String reason) {
        super(message(file, line, reason));
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    /**
     * An exception that names the place.
     *
     * @param file the file, or what the caller named a stream
     * @param line the line at which reading ended, from 1; 0 if it could not begin
     * @param reason what is wrong and, where one is known, the remedy
     * @param cause what was caught
     */
    public UnreadableFileException(String file, long line, String reason, Throwable cause) {
        super(message(file, line, reason), cause);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    /** The file, or what the caller named a stream. */
    public String file() {
        return file;
    }

    /** The line at which reading ended, from 1; 0 if it could not begin. */
    public long line() {
        return line;
    }

    /** What is wrong, without the place. */
    public String reason() {
        return reason;
    }

    private static String message(String file, long line, String reason) {
        return line == 0 ? file + ": " + reason : file + ":" + line + ": " + reason;
    }
}
