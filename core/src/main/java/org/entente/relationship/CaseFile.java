package org.entente.relationship;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.InvalidFileException;
import org.entente.Problem;
import org.entente.json.AtomicFile;
import org.entente.json.Json;

/**
 * Relationships as JSON, format {@value #FORMAT}. The form is described in {@code docs/case-file.md} and by a JSON
 * {@link #schema()}.
 *
 * <pre>{@code
 * Relationship chinaRussia = CaseFile.read(Path.of("sino-russian.json"));
 * CaseFile.write(chinaRussia, Path.of("copy.json"));
 * }</pre>
 */
public final class CaseFile {
    /** The version of the form that is written; all earlier ones are read. */
    public static final String FORMAT = "entente-case/2";

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
     * Reads a case file.
     *
     * @throws InvalidFileException if it has an error, with every error that was found; not for warnings
     * @throws IOException if the file cannot be read
     */
    public static Relationship read(Path path) throws IOException {
        return accept(inspect(path));
    }

    /**
     * Reads a case file from text.
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
        try {
            return inspect(Json.text(path), path.getFileName() + ": ");
        } catch (InvalidFileException e) {
            return new Inspection(Optional.empty(), e.problems());
        }
    }

    /** Reads what is good in the text of a case file and says what is not. */
    public static Inspection inspect(String json) {
        return inspect(json, "");
    }

    private static Inspection inspect(String json, String placePrefix) {
        return new CaseFileReader(placePrefix).read(json);
    }

    /**
     * Writes a relationship, replacing the file if it exists. The file is either written whole or left as it was; it keeps
     * its permissions, and of a symbolic link the target is replaced.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(Relationship relationship, Path path) throws IOException {
        AtomicFile.write(path, format(relationship));
    }

    /**
     * A relationship as the text of a case file, one source, item or stretch on a line. {@link #parse} gives an equal
     * relationship back, if the evidence keeps the codebook's rules.
     */
    public static String format(Relationship relationship) {
        List<String> parts = new ArrayList<>();
        parts.add("\"format\": " + Json.writeLine(FORMAT));
        parts.add("\"dyad\": " + Json.writeLine(relationship.dyad()));
        parts.add("\"title\": " + Json.writeLine(relationship.title()));
        relationship.coding().ifPresent(coding -> parts.add("\"coding\": " + Json.writeLine(coding)));
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

    private static Relationship accept(Inspection inspection) {
        if (!inspection.errors().isEmpty()) {
            throw new InvalidFileException(inspection.errors());
        }
        return inspection.relationship().orElseThrow();
    }
}
