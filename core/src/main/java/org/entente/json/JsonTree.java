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
 *     return JsonTree.of(this);
 * }
 *
 * @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
 * static Outlook ofJson(JsonTree json) {
 *     return json.as(Outlook.class);
 * }
 * }</pre>
 */
public final class JsonTree {
    private final Map<String, @Nullable Object> attributes;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    JsonTree(Map<String, @Nullable Object> attributes) {
        this.attributes = attributes;
    }

    /** What the library's own mapper writes of a value, without what is null. */
    public static JsonTree of(Object value) {
        return new JsonTree(attributes(Json.mapper().valueToTree(value)));
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

    /**
     * The value. What a newer version added is passed over.
     *
     * @throws org.entente.InvalidFileException if it is not of that type
     */
    public <T> T as(Class<T> type) {
        return AnswerReader.read(
                Json.mapper().valueToTree(attributes), type, "Not " + type.getSimpleName(), over -> {});
    }

    @JsonValue
    Map<String, @Nullable Object> attributes() {
        return attributes;
    }
}
