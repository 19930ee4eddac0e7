package org.entente.relationship;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.InvalidFileException;
import org.entente.Problem;
import org.entente.json.AtomicFile;
import org.entente.json.Json;
import org.entente.json.ProblemList;

/**
 * Relationships as JSON, format {@value #FORMAT}; or line by line, format {@value #LINES_FORMAT}, for coders that append:
 * first the head, which is a case without its evidence, then an item on each line. Files whose name ends with
 * {@code .jsonl} are of the second. Both forms are described in {@code docs/case-file.md} and by a JSON {@link #schema()}.
 *
 * <pre>{@code
 * Relationship chinaRussia = CaseFile.read(Path.of("sino-russian.json"));
 * CaseFile.write(chinaRussia, Path.of("copy.json"));
 * }</pre>
 */
public final class CaseFile {
    /** The version of the form that is written; all earlier ones are read. */
    public static final String FORMAT = CaseFileReader.FORMAT;

    /** The version of the form that is written line by line. */
    public static final String LINES_FORMAT = CaseLinesReader.FORMAT;

    private static final String LINES_ENDING = ".jsonl";
    private static final String SCHEMA = "case-file.schema.json";

    private CaseFile() {}

    /**
     * What a file holds: the relationship made of all that is good, and a problem for each thing that is not, or that was
     * probably not meant so.
     *
     * @param relationship the good items; empty if not even the dyad can be read
     * @param problems errors and warnings in the order of the file, at most a thousand of each and a line that says how
     *     many more; empty if all is good
     */
    public record Inspection(Optional<Relationship> relationship, ImmutableList<Problem> problems) {
        /** What the file is refused for. */
        public ImmutableList<Problem> errors() {
            return problems.stream().filter(Problem::isError).collect(ImmutableList.toImmutableList());
        }

        /** What is probably not meant so, but is read. */
        public ImmutableList<Problem> warnings() {
            return problems.stream().filter(problem -> !problem.isError()).collect(ImmutableList.toImmutableList());
        }
    }

    /**
     * Reads a case file. Of one that is read line by line, a last line that was cut off is left out; {@link #inspect(Path)}
     * warns of it.
     *
     * @throws InvalidFileException if it has an error, with every error that was found; not for warnings
     * @throws IOException if the file cannot be read
     */
    public static Relationship read(Path path) throws IOException {
        return accept(inspect(path));
    }

    /**
     * Reads a case file from text, of either form.
     *
     * @throws InvalidFileException if it has an error, with every error that was found; not for warnings
     */
    public static Relationship parse(String json) {
        return accept(inspect(json, ""));
    }

    /**
     * Reads what is good in a case file and says what is not.
     *
     * @throws IOException if the file cannot be read
     */
    public static Inspection inspect(Path path) throws IOException {
        String place = path.getFileName() + ": ";
        if (isOfLines(path)) {
            return inspectLines(Files.readAllBytes(path), place);
        }
        try {
            return inspect(Json.text(path), place);
        } catch (InvalidFileException e) {
            return new Inspection(Optional.empty(), e.problems());
        }
    }

    /** Reads what is good in the text of a case file, of either form, and says what is not. */
    public static Inspection inspect(String json) {
        return inspect(json, "");
    }

    private static Inspection inspect(String json, String place) {
        // Nobody names a text that comes through a pipe: the format that its first line states says what it is.
        boolean isOfLines = Json.withoutByteOrderMark(json)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .contains("\"" + LINES_FORMAT + "\"");
        if (isOfLines) {
            return inspectLines(json.getBytes(StandardCharsets.UTF_8), place);
        }
        ProblemList problems = new ProblemList(place);
        Optional<Relationship> relationship = new CaseFileReader(problems).read(json);
        return new Inspection(relationship, problems.build());
    }

    private static Inspection inspectLines(byte[] text, String place) {
        ProblemList problems = new ProblemList(place);
        Optional<Relationship> relationship = new CaseLinesReader(problems).read(text);
        return new Inspection(relationship, problems.build());
    }

    private static boolean isOfLines(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(LINES_ENDING);
    }

    /**
     * Writes a relationship, line by line if the name ends with {@code .jsonl}, replacing the file if it exists. The file is either written whole or left as it was; it keeps
     * its permissions, and of a symbolic link the target is replaced.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(Relationship relationship, Path path) throws IOException {
        AtomicFile.write(path, isOfLines(path) ? formatLines(relationship) : format(relationship));
    }

    /**
     * A relationship as the text of a case file, one source, item or stretch on a line. {@link #parse} gives an equal
     * relationship back, if the evidence keeps the codebook's rules.
     */
    public static String format(Relationship relationship) {
        List<String> parts = new ArrayList<>(begin(relationship, FORMAT));
        parts.add("\"sources\": "
                + lines(
                        '{',
                        relationship.sources().entrySet().stream()
                                .map(source ->
                                        Json.writeLine(source.getKey()) + ": " + Json.writeLine(source.getValue())),
                        '}'));
        parts.add("\"evidence\": " + array(relationship.evidence()));
        if (!relationship.expected().isEmpty()) {
            parts.add("\"expected\": " + array(relationship.expected()));
        }
        if (!relationship.expectedLevels().isEmpty()) {
            parts.add("\"expectedLevels\": " + array(relationship.expectedLevels()));
        }
        return "{\n  " + String.join(",\n  ", parts) + "\n}\n";
    }

    /**
     * A relationship as the text of a case file that is read line by line. More items may be written after it, each by
     * {@link #formatLine}.
     */
    public static String formatLines(Relationship relationship) {
        List<String> head = new ArrayList<>(begin(relationship, LINES_FORMAT));
        head.add("\"sources\": " + Json.writeLine(relationship.sources()));
        if (!relationship.expected().isEmpty()) {
            head.add("\"expected\": " + Json.writeLine(relationship.expected()));
        }
        if (!relationship.expectedLevels().isEmpty()) {
            head.add("\"expectedLevels\": " + Json.writeLine(relationship.expectedLevels()));
        }
        return relationship.evidence().stream()
                .map(CaseFile::formatLine)
                .collect(Collectors.joining("", "{" + String.join(", ", head) + "}\n", ""));
    }

    /** An item as a line of a case file that is read line by line, with a line feed at its end. */
    public static String formatLine(Evidence item) {
        return Json.writeLine(item) + "\n";
    }

    /** How a file begins: format, dyad, title and coding. */
    private static ImmutableList<String> begin(Relationship relationship, String format) {
        ImmutableList.Builder<String> parts = ImmutableList.builder();
        parts.add("\"format\": " + Json.writeLine(format));
        parts.add("\"dyad\": " + Json.writeLine(relationship.dyad()));
        parts.add("\"title\": " + Json.writeLine(relationship.title()));
        relationship.coding().ifPresent(coding -> parts.add("\"coding\": " + Json.writeLine(coding)));
        return parts.build();
    }

    private static String array(ImmutableList<?> values) {
        return lines('[', values.stream().map(Json::writeLine), ']');
    }

    private static String lines(char begin, Stream<String> lines, char end) {
        String all = lines.map(line -> "\n    " + line).collect(Collectors.joining(","));
        return all.isEmpty() ? "" + begin + end : begin + all + "\n  " + end;
    }

    /**
     * The JSON Schema (2020-12) of case files, for editors and other programs. What a schema cannot say, such as that a
     * source is listed, is checked in reading alone.
     */
    public static String schema() {
        return Json.resource(CaseFile.class, SCHEMA);
    }

    /**
     * The JSON Schema (2020-12) of each line of a case file that is read line by line: of the head, or of an item. It is
     * made of {@link #schema}.
     */
    public static String lineSchema() {
        ObjectNode schema = (ObjectNode) Json.tree(schema(), SCHEMA);
        ObjectNode definitions = schema.withObject("/$defs");
        ObjectNode head = definitions.putObject("head");
        head.put("type", "object").put("additionalProperties", false);
        head.putArray("required").add("format").add("dyad").add("sources");
        ObjectNode keys = schema.withObject("/properties");
        keys.remove("evidence");
        keys.putObject("format").put("const", LINES_FORMAT);
        keys.withObject("/expected").putObject("items").put("$ref", "#/$defs/stage");
        head.set("properties", keys);
        ObjectNode line = Json.mapper().createObjectNode();
        line.set("$schema", schema.get("$schema"));
        line.put("title", "A line of an Entente case file, format " + LINES_FORMAT);
        line.put("description", "The first line is the head, each of the others an item of evidence.");
        line.putObject("if").putArray("required").add("format");
        line.putObject("then").put("$ref", "#/$defs/head");
        line.putObject("else").put("$ref", "#/$defs/evidence");
        line.set("$defs", definitions);
        return Json.write(line);
    }

    private static Relationship accept(Inspection inspection) {
        if (!inspection.errors().isEmpty()) {
            throw new InvalidFileException(inspection.errors());
        }
        return inspection.relationship().orElseThrow();
    }
}
