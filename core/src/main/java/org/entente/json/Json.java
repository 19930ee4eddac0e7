package org.entente.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.InvalidFileException;
import org.entente.Problem;

/** The one strict mapper that serves all values, and the one way in which documents are read and written. */
public final class Json {
    private static final ObjectMapper MAPPER = Mappers.of(false);

    private static final DefaultPrettyPrinter PRINTER = printer();

    private static final PrettyPrinter LINE = line();

    private static final String FORMAT = "format";

    private Json() {}

    /** The mapper. Not to be reconfigured. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** The mapper that reads answers. */
    static ObjectMapper answers() {
        return Answers.MAPPER;
    }

    /**
     * Reads a value from the text of a whole document. This is the one way in which every root is read, so that all say
     * what is wrong alike: with place, rule, value and advice.
     *
     * @param what stands before the place in messages: the file's name, or what it should be
     * @throws InvalidFileException if the text is not JSON, not an object, not valid Unicode, or breaks a rule of the value
     */
    public static <T> T read(String text, Class<T> type, String what) {
        return read(text, type, what, Optional.empty());
    }

    /**
     * Reads a value from the text of a whole document that names its format.
     *
     * @param what stands before the place in messages: the file's name, or what it should be
     * @param format the one format that is read
     * @throws InvalidFileException if the format is another, or as of {@link #read(String, Class, String)}
     */
    public static <T> T read(String text, Class<T> type, String what, String format) {
        return read(text, type, what, Optional.of(format));
    }

    private static <T> T read(String text, Class<T> type, String what, Optional<String> format) {
        JsonNode tree = tree(text, what);
        ProblemList problems = new ProblemList(what + ": ");
        JsonProblems.ofRoot(tree).ifPresent(problems);
        if (tree.has(FORMAT) && format.isPresent()) {
            JsonProblems.ofFormat(tree.get(FORMAT), ImmutableList.of(format.get()))
                    .ifPresent(problems);
        }
        if (problems.errors() == 0) {
            JsonProblems.ofUnicode(tree, "$").forEach(problems);
        }
        if (problems.errors() > 0) {
            throw new InvalidFileException(problems.build());
        }
        return read(tree, type, what);
    }

    /**
     * Reads a value from a tree.
     *
     * @param what stands before the place in messages
     * @throws InvalidFileException if the tree breaks a rule of the value
     */
    public static <T> T read(JsonNode tree, Class<T> type, String what) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new InvalidFileException(JsonProblems.of(e, "$", tree).within(what + ": "), e);
        }
    }

    /**
     * Reads a JSON file that lies beside a class of this module.
     *
     * @throws IllegalStateException if it is not there
     * @throws InvalidFileException if it is not what it should be
     */
    public static <T> T resource(Class<?> anchor, String name, Class<T> type) {
        return read(resource(anchor, name), type, name);
    }

    /**
     * The text of a file that lies beside a class of this module.
     *
     * @throws IllegalStateException if it is not there
     */
    public static String resource(Class<?> anchor, String name) {
        try (InputStream in = anchor.getResourceAsStream(name)) {
            Preconditions.checkState(in != null, "There is no resource %s beside %s", name, anchor.getName());
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /**
     * The text of a JSON file.
     *
     * @throws InvalidFileException if it is not UTF-8
     * @throws IOException if it cannot be read
     */
    public static String text(Path path) throws IOException {
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            String name = String.valueOf(path.getFileName());
            throw new InvalidFileException(
                    Problem.of(name, "must be UTF-8 text", "").withAdvice("Maybe it was saved as Latin-1"), e);
        }
    }

    /**
     * Text as a tree. A byte order mark before it, as some editors write, is passed over.
     *
     * @param what stands before the place in messages; may be empty
     * @return a missing node if the text is empty
     * @throws InvalidFileException if it is not JSON, has a key twice, or more after its end
     */
    public static JsonNode tree(String text, String what) {
        return tree(text, what, 0);
    }

    /**
     * A part of a text as a tree.
     *
     * @param what stands before the place in messages; may be empty
     * @param linesBefore how many lines of the text stand before this part
     * @return a missing node if the part is empty
     * @throws InvalidFileException if it is not JSON, has a key twice, or more after its end
     */
    public static JsonNode tree(String text, String what, int linesBefore) {
        try (JsonParser parser = MAPPER.createParser(withoutByteOrderMark(text))) {
            try {
                JsonNode tree = MAPPER.readTree(parser);
                return tree == null ? MissingNode.getInstance() : tree;
            } catch (JsonProcessingException e) {
                Problem problem = JsonProblems.ofSyntax(e, parser.currentLocation(), linesBefore);
                throw new InvalidFileException(what.isEmpty() ? problem : problem.within(what + ": "), e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text without the byte order mark that some editors write before it. */
    public static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** A value as indented JSON with a line feed at its end, the same on every platform. */
    public static String write(Object value) {
        try {
            return MAPPER.writer(PRINTER).writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Not writable as JSON: " + value.getClass().getName(), e);
        }
    }

    /** A value as JSON on one line. */
    public static String writeCompact(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Not writable as JSON: " + value.getClass().getName(), e);
        }
    }

    /** A value as JSON on one line, with a blank after each colon and comma: what a person edits. */
    public static String writeLine(Object value) {
        try {
            return MAPPER.writer(LINE).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Not writable as JSON: " + value.getClass().getName(), e);
        }
    }

    /** What the mapper writes of a value, for the mappers of others. */
    public static JsonTree plain(Object value) {
        return JsonTree.of(MAPPER.valueToTree(value));
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        return printer;
    }

    private static PrettyPrinter line() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEntrySpacing(Separators.Spacing.AFTER)
                .withArrayValueSpacing(Separators.Spacing.AFTER);
        DefaultPrettyPrinter.Indenter none = DefaultPrettyPrinter.NopIndenter.instance;
        DefaultPrettyPrinter line = new DefaultPrettyPrinter(separators);
        line.indentObjectsWith(none);
        line.indentArraysWith(none);
        return line;
    }

    private static final class Answers {
        static final ObjectMapper MAPPER = Mappers.of(true);
    }
}
