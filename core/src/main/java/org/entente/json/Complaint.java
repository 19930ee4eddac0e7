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
import java.lang.reflect.Method;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the JSON library complains of, in words that a person can act on.
 *
 * @param place JSON path, or line and column
 * @param rule what must hold, such as {@code must be a number}
 * @param value the value that breaks the rule, as it stands in the text; empty where something is missing
 * @param advice what may have been meant; empty where nothing is near
 */
public record Complaint(String place, String rule, String value, String advice) {
    private static final int SHOWN = 60;
    /** What a message tells of the library's own settings. */
    private static final Pattern SETTINGS = Pattern.compile(", from `[^`]*`|: enable `.*| \\(start marker at .*\\)");

    /** Text that is not JSON at all. */
    static Complaint ofSyntax(JsonProcessingException e, JsonLocation reached) {
        JsonLocation at = e.getLocation() == null ? reached : e.getLocation();
        String place = "line " + at.getLineNr() + ", column " + at.getColumnNr();
        String message = String.valueOf(e.getOriginalMessage());
        if (message.startsWith("Duplicate field")) {
            String key = message.substring(message.indexOf('\''));
            return new Complaint(place, "must not have a key twice", key, "");
        }
        if (message.startsWith("Trailing token")) {
            return new Complaint(place, "must be the end: nothing may follow the first value", "", "");
        }
        String rule = e instanceof JsonParseException ? "must be well-formed JSON" : "must be JSON of a usual size";
        return new Complaint(place, rule, SETTINGS.matcher(message).replaceAll(""), "");
    }

    /**
     * JSON that is not the value it should be.
     *
     * @param place of the node
     * @param node what was to be read
     */
    public static Complaint of(Exception e, String place, JsonNode node) {
        String path = path(e, place, node);
        String value = shown(node.at(pointer(e)));
        if (e instanceof UnrecognizedPropertyException unknown) {
            List<String> keys = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .toList();
            String key = "." + unknown.getPropertyName();
            String at = path.endsWith(key) ? path : path + key;
            return new Complaint(at, "is not a known key", "", Spelling.advice(unknown.getPropertyName(), keys));
        }
        if (e instanceof InvalidNullException) {
            return new Complaint(path, "must not be null", "", "");
        }
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            List<String> words = Arrays.stream(format.getTargetType().getEnumConstants())
                    .map(word -> ((Enum<?>) word).name())
                    .toList();
            String word = String.valueOf(format.getValue());
            return new Complaint(path, mustBe(format.getTargetType()), quoted(word), Spelling.advice(word, words));
        }
        String message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : "";
        if (e instanceof MismatchedInputException && message.contains("creator property '")) {
            return ofMissing(Splitter.on('\'').splitToList(message).get(1), path, node.at(pointer(e)));
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return new Complaint(path, mustBe(mismatch.getTargetType()), value, "");
        }
        if (Throwables.getRootCause(e) instanceof InputCoercionException tooLarge) {
            return new Complaint(path, mustBe(tooLarge.getTargetType()), value, "");
        }
        return new Complaint(path, String.valueOf(Throwables.getRootCause(e).getMessage()), "", "");
    }

    /** A key that is not there, is null, or was misspelt. */
    private static Complaint ofMissing(String key, String path, JsonNode object) {
        if (object.path(key).isNull()) {
            return new Complaint(path + "." + key, "must not be null", "", "");
        }
        return ImmutableList.copyOf(object.fieldNames()).stream()
                .filter(other -> Spelling.nearest(other, ImmutableList.of(key)).isPresent())
                .findFirst()
                .map(other -> new Complaint(
                        path + "." + other, "is not a known key", "", Spelling.advice(other, ImmutableList.of(key))))
                .orElseGet(() -> new Complaint(path + "." + key, "is missing", "", ""));
    }

    /**
     * The path of what an exception is about: where the parser stood. What the library itself tells leaves out the keys
     * of immutable maps.
     *
     * @param place of the node
     * @param node what was to be read
     */
    public static String path(Exception e, String place, JsonNode node) {
        StringBuilder path = new StringBuilder(place);
        JsonNode at = node;
        for (JsonPointer step = pointer(e); !step.matches(); step = step.tail()) {
            if (at.isArray()) {
                path.append('[').append(step.getMatchingProperty()).append(']');
            } else {
                path.append('.').append(step.getMatchingProperty());
            }
            at = at.path(step.getMatchingIndex()).isMissingNode()
                    ? at.path(step.getMatchingProperty())
                    : at.path(step.getMatchingIndex());
        }
        return path.toString();
    }

    private static JsonPointer pointer(Exception e) {
        return e instanceof JsonMappingException mapping && mapping.getProcessor() instanceof JsonParser parser
                ? parser.getParsingContext().pathAsPointer()
                : JsonPointer.empty();
    }

    /** The start of a piece of JSON, as it stands in the text. */
    public static String shown(JsonNode node) {
        String text = node.isMissingNode() ? "" : node.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    /** A word in quotes. */
    private static String quoted(String word) {
        return "\"" + word + "\"";
    }

    private static String mustBe(Class<?> type) {
        if (type.isEnum()) {
            return "must be one of the values of " + type.getSimpleName();
        }
        if (type == double.class || type == Double.class) {
            return "must be a number";
        }
        if (type == int.class || type == Integer.class) {
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
        boolean text = type == String.class || Arrays.stream(type.getMethods()).anyMatch(Complaint::readsText);
        return text && !Map.class.isAssignableFrom(type) ? "must be a text in quotes" : "must be an object";
    }

    private static boolean readsText(Method method) {
        return method.isAnnotationPresent(JsonCreator.class)
                && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class});
    }

    /** One line: place, rule, value, advice. */
    @Override
    public String toString() {
        return place + " " + rule + (value.isEmpty() ? "" : ": " + value) + (advice.isEmpty() ? "" : ". " + advice);
    }
}
