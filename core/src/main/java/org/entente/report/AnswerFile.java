package org.entente.report;

import com.google.common.base.Preconditions;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.entente.InvalidFileException;
import org.entente.Problem;
import org.entente.assessment.Assessment;
import org.entente.json.AnswerReader;
import org.entente.json.AtomicFile;
import org.entente.json.Json;
import org.entente.json.JsonForm;
import org.entente.relationship.CaseFile;

/**
 * Answers as JSON: findings, timelines, explanations, outlooks, comparisons, announcements, updates and rankings of
 * monitors, and the reports of readers. Each names its format, and comes back equal.
 *
 * <pre>{@code
 * String json = AnswerFile.format(assessment);               // an assessment is its findings
 * Findings findings = AnswerFile.parse(json, Findings.class);
 * String ranking = AnswerFile.format(world.mostAtRiskOfASplit(10));
 * List<DyadStatus> ranked = AnswerFile.parseAll(ranking, DyadStatus.class);
 * }</pre>
 *
 * <p>An attribute that is optional, or an empty collection, may be absent. What a newer version added under the same format
 * is passed over; {@link #inspect} says what. Another format is refused, and so is a number that no answer can have, such
 * as a chance of 5. No argument may be null.
 */
public final class AnswerFile {
    private static final Supplier<ImmutableSortedMap<String, String>> SCHEMAS =
            Suppliers.memoize(() -> ImmutableSortedMap.<String, String>naturalOrder()
                    .putAll(new AnswerSchemas().roots())
                    .put("case", CaseFile.schema())
                    .build());

    private AnswerFile() {}

    /**
     * An answer, and what of the JSON is not in it.
     *
     * @param answer what was read
     * @param passedOver a warning for each attribute that this version does not know
     */
    public record Inspection<T>(T answer, ImmutableList<Problem> passedOver) {}

    /**
     * An answer as indented JSON; of several, such as a ranking, an array.
     *
     * @throws IllegalArgumentException if it is no answer of the library
     */
    public static String format(Object answer) {
        if (given(answer, "answer") instanceof Iterable<?> several) {
            several.forEach(AnswerFile::check);
        } else {
            check(answer);
        }
        return Json.write(answer);
    }

    /**
     * Writes an answer, or several, replacing the file if it exists. It is either written whole or left as it was.
     *
     * @throws IllegalArgumentException if it is no answer of the library
     * @throws IOException if the file cannot be written
     */
    public static void write(Object answer, Path path) throws IOException {
        AtomicFile.write(given(path, "path"), format(answer));
    }

    /**
     * Reads what {@link #write} wrote of one answer.
     *
     * @param type of the answer, such as {@code Findings.class}
     * @throws InvalidFileException if it is not such an answer
     * @throws IOException if the file cannot be read
     */
    public static <T> T read(Path path, Class<T> type) throws IOException {
        given(type, "type");
        return inspect(Json.text(given(path, "path")), type, String.valueOf(path.getFileName()))
                .answer();
    }

    /**
     * Reads one answer from text.
     *
     * @param type of the answer, such as {@code Findings.class}
     * @throws InvalidFileException if it is not such an answer
     */
    public static <T> T parse(String json, Class<T> type) {
        return inspect(json, type).answer();
    }

    /**
     * Reads several answers of one type from the text of an array.
     *
     * @throws InvalidFileException if one is not such an answer
     */
    public static <T> ImmutableList<T> parseAll(String json, Class<T> type) {
        return AnswerReader.readAll(given(json, "json"), check(type), name(type), over -> {});
    }

    /**
     * Reads one answer from text and says what was passed over.
     *
     * @param type of the answer, such as {@code Findings.class}
     * @throws InvalidFileException if it is not such an answer
     */
    public static <T> Inspection<T> inspect(String json, Class<T> type) {
        return inspect(given(json, "json"), type, name(type));
    }

    private static <T> Inspection<T> inspect(String json, Class<T> type, String what) {
        ImmutableList.Builder<Problem> passedOver = ImmutableList.builder();
        T answer = AnswerReader.read(json, check(type), what, passedOver::add);
        return new Inspection<>(answer, passedOver.build());
    }

    /** The names of what there is a {@link #schema} of: the answers of this module, and case files. */
    public static ImmutableSortedSet<String> schemas() {
        return SCHEMAS.get().keySet();
    }

    /**
     * A JSON Schema (2020-12) that stands alone, for editors and other programs. Further attributes are valid: a newer
     * version may add them.
     *
     * @param name one of {@link #schemas}, such as {@code findings}
     * @throws IllegalArgumentException if there is none of that name
     */
    public static String schema(String name) {
        String schema = SCHEMAS.get().get(given(name, "name"));
        Preconditions.checkArgument(schema != null, "name must be one of %s: %s", schemas(), name);
        return schema;
    }

    private static String name(Class<?> type) {
        return "Not " + given(type, "type").getSimpleName();
    }

    private static void check(Object answer) {
        if (!(given(answer, "answer") instanceof Assessment)) {
            check(answer.getClass());
        }
    }

    private static <T> T given(T argument, String name) {
        return Preconditions.checkNotNull(argument, "%s must not be null", name);
    }

    /** Generated classes are of the type that they extend. */
    private static <T> Class<T> check(Class<T> type) {
        JsonForm form = given(type, "type").getAnnotation(JsonForm.class);
        Preconditions.checkArgument(
                form != null && !form.format().isEmpty(), "type must be of an answer of the library: %s", type);
        return type;
    }
}
