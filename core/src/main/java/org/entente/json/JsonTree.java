package org.entente.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Streams;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a value in maps, lists, texts and numbers: what any mapper writes and reads alike, of Jackson 2 or 3, with
 * or without modules, whatever it is set to. A type that travels has two members for mappers other than the library's own,
 * which {@linkplain LibraryIntrospector passes them over}:
 *
 * <pre>{@code
 * @JsonValue
 * JsonTree json() {
 *     return Json.plain(this);
 * }
 *
 * @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
 * static Outlook ofJson(JsonTree json) {
 *     return AnswerReader.read(json, Outlook.class);
 * }
 * }</pre>
 */
public final class JsonTree {
    private final Map<String, @Nullable Object> attributes;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    JsonTree(Map<String, @Nullable Object> attributes) {
        this.attributes = attributes;
    }

    /** The JSON of an object, without what is null. */
    static JsonTree of(JsonNode object) {
        return new JsonTree(attributes(object));
    }

    private static Map<String, @Nullable Object> attributes(JsonNode object) {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        object.properties().forEach(attribute -> {
            if (!attribute.getValue().isNull()) {
                attributes.put(attribute.getKey(), plain(attribute.getValue()));
            }
        });
        return attributes;
    }

    private static Object plain(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> attributes(node);
            case ARRAY -> Streams.stream(node.elements()).map(JsonTree::plain).toList();
            case NUMBER -> node.numberValue();
            case BOOLEAN -> node.booleanValue();
            default -> node.asText();
        };
    }

    @JsonValue
    Map<String, @Nullable Object> attributes() {
        return attributes;
    }
}
