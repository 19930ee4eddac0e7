package org.entente.relationship;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.google.common.base.Throwables;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.json.Spelling;

/** What the JSON library complains of, as a {@link Problem} that a person can act on. */
final class JsonProblems {
    private static final int SHOWN = 60;

    private JsonProblems() {}

    /** Text that is not JSON at all. */
    static Problem ofSyntax(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String place = at == null ? "the text" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new Problem(place, "must be well-formed JSON", e.getOriginalMessage(), "");
    }

    /** JSON that is not the value it should be. */
    static Problem of(Exception e, String place, JsonNode node) {
        String path = e instanceof JsonMappingException mapping ? path(place, mapping) : place;
        Optional<InvalidValueException> rule = Throwables.getCausalChain(e).stream()
                .filter(InvalidValueException.class::isInstance)
                .map(InvalidValueException.class::cast)
                .findFirst();
        if (rule.isPresent()) {
            String attribute = "." + rule.get().attribute();
            boolean named = path.endsWith(attribute) || path.equals("$" + attribute);
            boolean inside = node.has(rule.get().attribute());
            return new Problem(
                    named || !inside ? path : path + attribute,
                    rule.get().rule(),
                    rule.get().value(),
                    "");
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            List<String> keys =
                    unknown.getKnownPropertyIds().stream().map(String::valueOf).toList();
            return new Problem(path, "is not a known key", "", Spelling.advice(unknown.getPropertyName(), keys));
        }
        if (e instanceof InvalidFormatException format) {
            return ofFormat(format, path);
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return new Problem(
                    path, "must be " + nameOf(mismatch.getTargetType()), shortened(at(node, path, place)), "");
        }
        Throwable root = Throwables.getRootCause(e);
        return new Problem(path, "cannot be read", String.valueOf(root.getMessage()), "");
    }

    private static Problem ofFormat(InvalidFormatException e, String path) {
        String value = String.valueOf(e.getValue());
        Class<?> type = e.getTargetType();
        if (type.isEnum()) {
            List<String> words =
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList();
            return new Problem(path, "must be " + nameOf(type), value, Spelling.advice(value, words));
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return new Problem(path, "must be an ISO 8601 date that exists, such as 1958-07-31", value, "");
        }
        return new Problem(path, "must be " + nameOf(type), value, "");
    }

    /** The start of a piece of JSON. */
    static String shortened(JsonNode node) {
        String text = node.isMissingNode() ? "" : node.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    private static JsonNode at(JsonNode node, String path, String place) {
        String rest = path.substring(place.length()).replaceAll("[.\\[]", "/").replace("]", "");
        return node.at(rest);
    }

    private static String path(String place, JsonMappingException e) {
        StringBuilder path = new StringBuilder(place);
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() != null) {
                path.append('.').append(step.getFieldName());
            } else if (step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.toString();
    }

    private static String nameOf(Class<?> type) {
        if (type.isEnum()) {
            return "one of the values of " + type.getSimpleName();
        }
        if (type == double.class || type == Double.class || type == int.class || type == Integer.class) {
            return "a number";
        }
        return type == String.class ? "a text in quotes" : "a value of type " + type.getSimpleName();
    }
}
