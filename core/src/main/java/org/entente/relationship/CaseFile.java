package org.entente.relationship;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    public static final String FORMAT = "entente-case/1";

    private static final String SCHEMA = "case-file.schema.json";

    private CaseFile() {}

    /**
     * What a file holds: the relationship made of all that is good, and a problem for each thing that is not.
     *
     * @param relationship the good items; empty if not even the dyad can be read
     * @param problems in the order of the file; empty if all is good
     */
    public record Inspection(Optional<Relationship> relationship, ImmutableList<Problem> problems) {}

    /**
     * Reads a case file.
     *
     * @throws InvalidCaseException if anything in it is wrong, with every problem that was found
     * @throws IOException if the file cannot be read
     */
    public static Relationship read(Path path) throws IOException {
        return accept(inspect(path));
    }

    /**
     * Reads a case file from text.
     *
     * @throws InvalidCaseException if anything in it is wrong, with every problem that was found
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
        String name = String.valueOf(path.getFileName());
        try {
            return inspect(Files.readString(path, StandardCharsets.UTF_8), name + ": ");
        } catch (CharacterCodingException e) {
            return new Inspection(
                    Optional.empty(),
                    ImmutableList.of(new Problem(name, "must be UTF-8 text", "", "Maybe it was saved as Latin-1")));
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
     * Writes a relationship, replacing the file if it exists. The file is either written whole or left as it was.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(Relationship relationship, Path path) throws IOException {
        Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElseThrow();
        Path draft = Files.createTempFile(folder, ".case", ".tmp");
        try {
            Files.writeString(draft, format(relationship), StandardCharsets.UTF_8);
            try {
                Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** A relationship as the text of a case file. {@link #parse} gives an equal relationship back. */
    public static String format(Relationship relationship) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", FORMAT);
        file.put("dyad", relationship.dyad());
        file.put("title", relationship.title());
        file.put("sources", relationship.sources());
        file.put("evidence", relationship.evidence());
        file.put("expected", relationship.expected());
        return Json.write(file);
    }

    /**
     * The JSON Schema (2020-12) of case files, for editors and other programs. What a schema cannot say, such as that a
     * source is listed, is checked in reading alone.
     */
    public static String schema() {
        try (InputStream in = Objects.requireNonNull(CaseFile.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(SCHEMA, e);
        }
    }

    private static Relationship accept(Inspection inspection) {
        if (!inspection.problems().isEmpty()) {
            throw new InvalidCaseException(inspection.problems());
        }
        return inspection.relationship().orElseThrow();
    }
}
