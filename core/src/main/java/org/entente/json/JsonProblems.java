package org.entente.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.google.common.base.Splitter;
import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.Method;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.InvalidValueException;
import org.entente.Problem;

/** What is wrong with a piece of JSON, in words that a person can act on. */
public final class JsonProblems {
    /** What a message says about the library's own settings. */
    private static final Pattern SETTINGS = Pattern.compile(", from `[^`]*`|: enable `.*| \\(start marker at .*\\)");
    /** What a builder that Immutables makes says where an attribute was not given. */
    private static final Pattern UNSET = Pattern.compile("^Cannot build .*required attributes are not set \\[(\\w+)");
    /** A number as JSON has it, of a length that anybody writes. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]{0,8})(?:\\.[0-9]{1,17})?");

    private static final ImmutableSet<Class<?>> INTEGERS = ImmutableSet.of(int.class, Integer.class);
    private static final ImmutableSet<Class<?>> NUMBERS = ImmutableSet.of(double.class, Double.class);

    /** A message that an exception words as a whole may hold a value of any length. */
    private static final int LONGEST_MESSAGE = 400;

    private JsonProblems() {}

    /** Text that is not JSON at all. */
    static Problem ofSyntax(JsonProcessingException e, JsonLocation reached, int linesBefore) {
        JsonLocation at = e.getLocation() == null ? reached : e.getLocation();
        String place = "line " + (linesBefore + at.getLineNr()) + ", column " + at.getColumnNr();
        String message = String.valueOf(e.getOriginalMessage());
        if (message.startsWith("Duplicate field")) {
            return Problem.of(place, "must not have a key twice", message.substring(message.indexOf('\'')));
        }
        if (message.startsWith("Trailing token")) {
            return Problem.of(place, "must be the end: nothing may follow the first value", "");
        }
        String rule = e instanceof JsonParseException ? "must be well-formed JSON" : "must be JSON of a usual size";
        return Problem.builder()
                .place(place)
                .rule(rule)
                .value(SETTINGS.matcher(message).replaceAll(""))
                .build();
    }

    /** A document that is not the object that it should be: nothing, {@code null}, a number, an array. */
    public static Optional<Problem> ofRoot(JsonNode root) {
        if (root.isObject()) {
            return Optional.empty();
        }
        String rule = root.isMissingNode() ? "must be a JSON object, but there is nothing" : "must be a JSON object";
        return Optional.of(Problem.of("$", rule, shown(root)));
    }

    /**
     * A format that is none of those that are read.
     *
     * @param format the node at {@code $.format}, which is there
     * @param known the newest first
     */
    public static Optional<Problem> ofFormat(JsonNode format, ImmutableList<String> known) {
        if (format.isTextual() && known.contains(format.asText())) {
            return Optional.empty();
        }
        String newest = known.get(0);
        String versions = newest.substring(0, newest.lastIndexOf('/') + 1) + "[0-9]+";
        String advice = format.asText().matches(versions)
                ? "Maybe " + (isNewer(format.asText(), newest) ? "a newer" : "an older")
                        + " version of Entente reads it."
                : Spelling.nearest(format.asText(), known)
                        .map(near -> "Maybe \"" + near + "\".")
                        .orElse("");
        String rule = "must be \"" + String.join("\" or \"", known) + "\"";
        return Optional.of(Problem.of("$.format", rule, shown(format)).withAdvice(advice));
    }

    /** Whether a format's number is higher than that of another version of it. */
    private static boolean isNewer(String format, String other) {
        int length = format.length() - other.length();
        return length > 0 || (length == 0 && format.compareTo(other) > 0);
    }

    /** A problem for each text and each key within a node that holds half of a surrogate pair: it cannot be written. */
    public static ImmutableList<Problem> ofUnicode(JsonNode node, String place) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        addUnicode(node, place, problems);
        return problems.build();
    }

    private static void addUnicode(JsonNode node, String place, ImmutableList.Builder<Problem> problems) {
        if (node.isTextual() && !UnicodeText.isValid(node.textValue())) {
            problems.add(Problem.of(place, UnicodeText.RULE, shown(node)));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                addUnicode(node.get(i), place + "[" + i + "]", problems);
            }
        } else if (node.isObject()) {
            node.properties().forEach(entry -> {
                String path = key(place, entry.getKey());
                if (!UnicodeText.isValid(entry.getKey())) {
                    problems.add(Problem.of(path, UnicodeText.RULE, ""));
                }
                addUnicode(entry.getValue(), path, problems);
            });
        }
    }

    /**
     * JSON that is not the value it should be: it breaks a rule of a value, or is of another form.
     *
     * @param place of the node
     * @param node what was to be read
     */
    public static Problem of(Exception e, String place, JsonNode node) {
        Optional<InvalidValueException> invalid = Throwables.getCausalChain(e).stream()
                .filter(InvalidValueException.class::isInstance)
                .map(InvalidValueException.class::cast)
                .findFirst();
        JsonNode at = node.at(pointer(e));
        String path = path(e, place, node);
        return invalid.map(rule -> ofRule(rule, path, at)).orElseGet(() -> ofForm(e, path, at));
    }

    /** A rule of a whole object, seen when it was built, or one of an attribute, which may stand deeper: {@code a.b}. */
    private static Problem ofRule(InvalidValueException e, String path, JsonNode at) {
        boolean isThere = !at.at("/" + e.attribute().replace('.', '/')).isMissingNode();
        return Problem.of(isThere ? key(path, e.attribute()) : path, e.rule(), e.value())
                .withAdvice(e.advice());
    }

    private static Problem ofForm(Exception e, String path, JsonNode at) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            List<String> keys = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .toList();
            return ofUnknownKey(unknown.getPropertyName(), path, keys);
        }
        if (e instanceof InvalidNullException) {
            return Problem.of(path, "must not be null", "");
        }
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            List<String> words = Arrays.stream(format.getTargetType().getEnumConstants())
                    .map(word -> ((Enum<?>) word).name())
                    .toList();
            String word = String.valueOf(format.getValue());
            return Problem.of(path, mustBe(format.getTargetType()), quoted(word))
                    .withAdvice(Spelling.advice(word, words));
        }
        String message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : "";
        if (e instanceof MismatchedInputException && message.contains("creator property '")) {
            return ofMissing(Splitter.on('\'').splitToList(message).get(1), path, at);
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return Problem.of(path, mustBe(mismatch.getTargetType()), shown(at))
                    .withAdvice(withoutQuotes(mismatch.getTargetType(), at));
        }
        if (Throwables.getRootCause(e) instanceof InputCoercionException tooLarge) {
            return Problem.of(path, mustBe(tooLarge.getTargetType()), shown(at));
        }
        String reason = String.valueOf(Throwables.getRootCause(e).getMessage());
        Matcher unset = UNSET.matcher(reason);
        if (unset.find()) {
            return ofMissing(unset.group(1), path, at);
        }
        return Throwables.getRootCause(e) instanceof NullPointerException
                ? Problem.of(path, "must not be null", "")
                : Problem.of(path, bounded(reason), "");
    }

    /** A message without the middle of a long value that it holds. */
    private static String bounded(String message) {
        int half = LONGEST_MESSAGE / 2;
        return message.length() <= LONGEST_MESSAGE
                ? message
                : message.substring(0, half) + "..." + message.substring(message.length() - half);
    }

    /** A key that is not of the object. */
    private static Problem ofUnknownKey(String key, String path, Collection<String> keys) {
        String end = "." + Problem.excerpt(key);
        return Problem.of(path.endsWith(end) ? path : path + end, "is not a known key", "")
                .withAdvice(Spelling.advice(key, keys));
    }

    /** A key that is not there, is null, or was misspelt. */
    private static Problem ofMissing(String key, String path, JsonNode object) {
        if (object.path(key).isNull()) {
            return Problem.of(key(path, key), "must not be null", "");
        }
        return ImmutableList.copyOf(object.fieldNames()).stream()
                .filter(other -> Spelling.nearest(other, ImmutableList.of(key)).isPresent())
                .findFirst()
                .map(other -> ofUnknownKey(other, path, ImmutableList.of(key)))
                .orElseGet(() -> Problem.of(key(path, key), "is missing", ""));
    }

    /**
     * The path of what an exception is about: where the parser stood. The path that the library itself gives leaves out the keys
     * of immutable maps.
     */
    private static String path(Exception e, String place, JsonNode node) {
        String path = place;
        JsonNode at = node;
        for (JsonPointer step = pointer(e); !step.matches(); step = step.tail()) {
            path = at.isArray() ? path + "[" + step.getMatchingProperty() + "]" : key(path, step.getMatchingProperty());
            at = at.path(step.getMatchingIndex()).isMissingNode()
                    ? at.path(step.getMatchingProperty())
                    : at.path(step.getMatchingIndex());
        }
        return path;
    }

    private static JsonPointer pointer(Exception e) {
        // Where a part was read apart from the whole, the parser stands nowhere.
        return e instanceof JsonMappingException mapping
                        && mapping.getProcessor() instanceof JsonParser parser
                        && parser.getParsingContext() != null
                ? parser.getParsingContext().pathAsPointer()
                : JsonPointer.empty();
    }

    /** The path of a key of an object; of a long key, the start. */
    public static String key(String path, String key) {
        return path + "." + Problem.excerpt(key);
    }

    /** The start of a piece of JSON, as it stands in the text. */
    public static String shown(JsonNode node) {
        return node.isMissingNode() ? "" : Problem.excerpt(node.toString());
    }

    /** A word in quotes; of a long one, the start. */
    public static String quoted(String word) {
        return "\"" + Problem.excerpt(word) + "\"";
    }

    private static String mustBe(Class<?> type) {
        if (type.isEnum()) {
            return "must be one of the values of " + type.getSimpleName();
        }
        if (NUMBERS.contains(type)) {
            return "must be a number";
        }
        if (INTEGERS.contains(type)) {
            return "must be a whole number without a decimal point, at most " + Integer.MAX_VALUE;
        }
        if (type == boolean.class) {
            return "must be true or false";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "must be an ISO 8601 date that exists, such as 1958-07-31";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "must be an array";
        }
        boolean text =
                type == String.class || Arrays.stream(type.getDeclaredMethods()).anyMatch(JsonProblems::readsText);
        return text && !Map.class.isAssignableFrom(type) ? "must be a text in quotes" : "must be an object";
    }

    /** Advice where a number stands in quotes. */
    private static String withoutQuotes(Class<?> type, JsonNode at) {
        String text = at.isTextual() ? at.textValue() : "";
        boolean wanted = NUMBERS.contains(type) || (INTEGERS.contains(type) && !text.contains("."));
        return wanted && NUMBER.matcher(text).matches() ? "Maybe " + text + ", without quotes." : "";
    }

    private static boolean readsText(Method method) {
        return method.isAnnotationPresent(JsonCreator.class)
                && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class});
    }
}
