package org.entente.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.InvalidFileException;
import org.entente.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers, which a newer version may have written: what it added is passed over and reported. Otherwise as strict as
 * {@link Json}, but that an empty collection may be absent, as a mapper set to {@code NON_EMPTY} leaves it.
 */
public final class AnswerReader {
    private static final String FORMAT = "format";

    private AnswerReader() {}

    /**
     * Reads an answer from the text of a whole document.
     *
     * @param what stands before the place in messages
     * @param passedOver is given a warning for each attribute that is not known
     * @throws InvalidFileException if the text is not JSON, or not such an answer
     */
    public static <T> T read(String text, Class<T> type, String what, Consumer<? super Problem> passedOver) {
        return read(Json.tree(text, what), type, what, passedOver);
    }

    /**
     * Reads an answer from what a mapper of others read. What a newer version added is passed over.
     *
     * @throws InvalidFileException if it is not such an answer
     */
    public static <T> T read(JsonTree json, Class<T> type) {
        return read(Json.mapper().valueToTree(json.attributes()), type, "Not " + type.getSimpleName(), over -> {});
    }

    /**
     * Reads an answer from JSON.
     *
     * @param what stands before the place in messages
     * @param passedOver is given a warning for each attribute that is not known
     * @throws InvalidFileException if it is not such an answer
     */
    public static <T> T read(JsonNode tree, Class<T> type, String what, Consumer<? super Problem> passedOver) {
        ProblemList problems = new ProblemList(what + ": ");
        JsonProblems.ofRoot(tree).ifPresent(problems);
        if (problems.errors() == 0) {
            checkFormat(tree, type, problems);
            JsonProblems.ofUnicode(tree, "$").forEach(problems);
        }
        if (problems.errors() > 0) {
            throw new InvalidFileException(problems.build());
        }
        try {
            PassOver unknown = new PassOver();
            // Of either axis where the type does not say so; what names neither is refused in reading.
            JavaType full = StatedDeserializer.type(type, tree, Json.answers().getTypeFactory())
                    .orElseGet(() -> Json.answers().constructType(type));
            ObjectReader reader =
                    Json.answers().readerFor(full).withHandler(unknown).withAttribute(StatedDeserializer.ROOT, tree);
            // Not readValue(tree), which forgets where it stood when it fails.
            T answer = reader.readValue(reader.treeAsTokens(tree));
            if (!unknown.names.isEmpty()) {
                report(unknown.names, what + ": $", tree, Json.mapper().valueToTree(answer), passedOver);
            }
            return answer;
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidFileException(JsonProblems.of(e, "$", tree).within(what + ": "), e);
        }
    }

    /**
     * Reads several answers of one type from the text of an array.
     *
     * @param what stands before the place in messages
     * @param passedOver is given a warning for each attribute that is not known
     * @throws InvalidFileException if the text is not JSON, or not an array of such answers
     */
    public static <T> ImmutableList<T> readAll(
            String text, Class<T> type, String what, Consumer<? super Problem> passedOver) {
        JsonNode array = Json.tree(text, what);
        if (!array.isArray()) {
            throw new InvalidFileException(
                    ImmutableList.of(Problem.of(what + ": $", "must be an array", JsonProblems.shown(array))));
        }
        ImmutableList.Builder<T> answers = ImmutableList.builder();
        for (int i = 0; i < array.size(); i++) {
            answers.add(read(array.get(i), type, what + "[" + i + "]", passedOver));
        }
        return answers.build();
    }

    private static void checkFormat(JsonNode tree, Class<?> type, ProblemList problems) {
        JsonForm form = type.getAnnotation(JsonForm.class);
        if (form == null || form.format().isEmpty()) {
            return;
        }
        if (tree.has(FORMAT)) {
            JsonProblems.ofFormat(tree.get(FORMAT), ImmutableList.of(form.format()))
                    .ifPresent(problems);
        } else {
            problems.accept(Problem.of("$." + FORMAT, "is missing", "").withAdvice("It is \"" + form.format() + "\"."));
        }
    }

    /** A warning for each attribute of one of these names that is in the JSON and not in what was read of it. */
    private static void report(
            Set<String> unknown, String place, JsonNode given, JsonNode read, Consumer<? super Problem> passedOver) {
        for (int i = 0; i < given.size() && given.isArray(); i++) {
            report(unknown, place + "[" + i + "]", given.get(i), read.path(i), passedOver);
        }
        given.properties().forEach(attribute -> {
            String at = JsonProblems.key(place, attribute.getKey());
            if (unknown.contains(attribute.getKey()) && !read.has(attribute.getKey())) {
                passedOver.accept(Problem.of(at, "is not known to this version and was passed over", "")
                        .asWarning());
            } else {
                report(unknown, at, attribute.getValue(), read.path(attribute.getKey()), passedOver);
            }
        });
    }

    /** Remembers the name of what is not known, and goes on. Where it stood a parser of a part cannot say. */
    private static final class PassOver extends DeserializationProblemHandler {
        private final Set<String> names = new HashSet<>();

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                @Nullable JsonDeserializer<?> deserializer,
                Object beanOrClass,
                String name)
                throws IOException {
            names.add(name);
            parser.skipChildren();
            return true;
        }
    }
}
