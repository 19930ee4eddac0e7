package org.entente.cli.output;

import com.google.common.collect.ImmutableList;
import java.io.BufferedOutputStream;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.entente.json.AtomicFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where an answer goes and in what format: the options that every verb with an answer has. */
public final class Output {
    /** The option that names where an answer goes. */
    public static final String OPTION = "-o";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = {OPTION, "--output"},
            paramLabel = "FILE",
            description = "Write to a file, or to a file for each case in FOLDER/. An ending .gz packs it.")
    private @Nullable String file;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            converter = Format.Converter.class,
            completionCandidates = Format.Candidates.class,
            description = "${COMPLETION-CANDIDATES}; by default what the ending of FILE says, else text.")
    private @Nullable Format format;

    @Option(
            names = {"-q", "--quiet"},
            description = "Only errors on standard error: no notes, no warnings.")
    private boolean quiet;

    /** The format that was asked for; text where nothing says. */
    public Format format() {
        return findFormat().orElse(Format.TEXT);
    }

    /**
     * The format that was asked for, by itself or by the ending of the file; empty where nothing says.
     *
     * @throws CommandException if there is a file whose ending names none
     */
    public Optional<Format> findFormat() {
        if (format != null) {
            return Optional.of(format);
        }
        String named = file;
        if (named == null || isFolder(named)) {
            return Optional.empty();
        }
        Optional<Format> ofFile = Format.ofFile(named);
        // Of /dev/stdout nobody expects an ending, even where it is a link to a file.
        boolean needsNone = isSpecial(Path.of(named)) || Files.isSymbolicLink(Path.of(named));
        return ofFile.isPresent() || needsNone ? ofFile : Optional.of(unknownEnding(named));
    }

    /** Whether a folder was asked for, in which each answer is a file. */
    public boolean isFolder() {
        return file != null && isFolder(file);
    }

    /** The file that was asked for; empty where the answer goes to standard output. */
    public Optional<Path> file() {
        return Optional.ofNullable(file).map(Path::of);
    }

    /** Writes one answer. */
    public void write(Answer answer) {
        write(ImmutableList.of(answer));
    }

    /** Writes the answers of one call. */
    public void write(List<Answer> answers) {
        Format wanted = format();
        if (file == null) {
            out().print(Rendering.of(answers, wanted));
        } else if (isFolder(file)) {
            for (Answer answer : answers) {
                Path each = Path.of(file, answer.name() + "." + wanted.ending());
                save(each, Rendering.of(ImmutableList.of(answer), wanted));
            }
        } else {
            save(Path.of(file), Rendering.of(answers, wanted));
        }
    }

    /** Writes what is too long to be held, row by row. */
    public void stream(Content content) {
        if (file == null) {
            try {
                content.writeTo(checked(out()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else {
            save(Path.of(file), out -> {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                content.writeTo(writer);
                writer.flush();
            });
        }
    }

    /** A writer that fails where its target did, so that nothing more is read for a reader who went away. */
    private static Writer checked(PrintWriter target) {
        return new FilterWriter(target) {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                super.write(text, offset, length);
                if (target.checkError()) {
                    throw new IOException("standard output cannot be written");
                }
            }

            @Override
            public void write(String text, int offset, int length) throws IOException {
                write(text.toCharArray(), offset, length);
            }
        };
    }

    /** What is written row by row. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. */
        void writeTo(Writer writer) throws IOException;
    }

    /** A terminal on which to say how far a reader has come. */
    public Terminal terminal() {
        return new Terminal(command().commandLine().getErr(), quiet);
    }

    /** Standard output. */
    public PrintWriter out() {
        return command().commandLine().getOut();
    }

    /** A note to the user on standard error, unless {@code --quiet}. */
    public void note(String text) {
        if (!quiet) {
            command().commandLine().getErr().println(Printable.of(text));
        }
    }

    /** Says on standard error what must be known of an answer, also where it is to be quiet. */
    public void warn(String text) {
        command().commandLine().getErr().println("entente: " + Printable.of(text));
    }

    /** Whether notes are wanted. */
    public boolean isQuiet() {
        return quiet;
    }

    /** Writes a table beside the answer. */
    public void save(Path target, CsvTable table) {
        save(target, table.toText());
    }

    private void save(Path target, String text) {
        save(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void save(Path target, AtomicFile.Content content) {
        try {
            Path folder = target.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (isSpecial(target)) {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
                    content.writeTo(out);
                }
            } else {
                AtomicFile.write(target, out -> pack(target, out, content));
            }
            note("Written: " + target);
        } catch (IOException e) {
            throw CommandException.unwritable(target.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static void pack(Path target, OutputStream out, AtomicFile.Content content) throws IOException {
        if (!target.toString().endsWith(".gz")) {
            content.writeTo(out);
            return;
        }
        GZIPOutputStream packed = new GZIPOutputStream(out);
        content.writeTo(packed);
        packed.finish();
    }

    /** A device or a pipe, such as {@code /dev/stdout}, which cannot be replaced. */
    private static boolean isSpecial(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path);
    }

    private static boolean isFolder(String file) {
        return file.endsWith("/") || file.endsWith("\\") || Files.isDirectory(Path.of(file));
    }

    private static Format unknownEnding(String file) {
        throw CommandException.usage(file
                + ": its ending names no format. Maybe --format, or one of .txt, .md, .json, .csv, .html, .vl.json.");
    }

    private CommandSpec command() {
        return Objects.requireNonNull(spec, "spec");
    }
}
