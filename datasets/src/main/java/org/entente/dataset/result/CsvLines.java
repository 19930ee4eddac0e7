package org.entente.dataset.result;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Writes rows of comma-separated cells, the same on every platform; compressed if the file's name ends with .gz. */
final class CsvLines implements Closeable {
    private static final MathContext DIGITS = new MathContext(8);
    private static final String GZIP = ".gz";

    private final Path file;
    private final BufferedWriter out;

    private CsvLines(Path file, BufferedWriter out) {
        this.file = file;
        this.out = out;
    }

    static CsvLines open(Path file) throws IOException {
        OutputStream stream = Files.newOutputStream(file);
        try {
            OutputStream packed = file.toString().endsWith(GZIP) ? new GZIPOutputStream(stream, 1 << 16) : stream;
            return new CsvLines(file, new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8)));
        } catch (IOException | RuntimeException e) {
            stream.close();
            throw e;
        }
    }

    void write(List<String> cells) throws IOException {
        writeLine(line(cells));
    }

    void writeLine(String line) throws IOException {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw named(e);
        }
    }

    /** Says which file it is that cannot be written: whoever reads another meanwhile could not tell. */
    private FileSystemException named(IOException e) {
        FileSystemException named = new FileSystemException(file.toString(), null, e.getMessage());
        named.initCause(e);
        return named;
    }

    /** Cells as one line; those with commas or quotes in quotes. */
    static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).replace('\n', ' ').replace('\r', ' ');
            boolean quoted = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0;
            line.append(i == 0 ? "" : ",").append(quoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
        }
        return line.toString();
    }

    /** A number with eight digits. */
    static String number(double value) {
        return value == 0
                ? "0"
                : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /** A constant's name in lower case. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } catch (IOException e) {
            throw named(e);
        }
    }
}
