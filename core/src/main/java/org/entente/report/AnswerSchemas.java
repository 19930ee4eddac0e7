package org.entente.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.entente.json.Json;

/** Makes a JSON Schema of each root that stands alone, of one file in which each form is described once. */
final class AnswerSchemas {
    private static final String REFERENCE = "#/$defs/";

    private final JsonNode forms =
            Json.tree(Json.resource(AnswerSchemas.class, "answers.schema.json"), "answers.schema.json");

    /** The schema of each form that has a format. */
    ImmutableSortedMap<String, String> roots() {
        ImmutableSortedMap.Builder<String, String> roots = ImmutableSortedMap.naturalOrder();
        forms.properties().forEach(form -> {
            JsonNode format = form.getValue().at("/properties/format/const");
            if (format.isTextual()) {
                roots.put(form.getKey(), schema(form.getKey(), format.asText()));
            }
        });
        return roots.build();
    }

    private String schema(String root, String format) {
        ObjectNode schema = Json.mapper().createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Entente " + root.replace('-', ' ') + ", format " + format);
        schema.put("$ref", REFERENCE + root);
        Map<String, JsonNode> needed = new TreeMap<>();
        need(root, needed);
        schema.putObject("$defs").setAll(needed);
        return Json.write(schema);
    }

    private void need(String form, Map<String, JsonNode> needed) {
        JsonNode described = forms.required(form);
        if (needed.putIfAbsent(form, described) == null) {
            references(described, needed);
        }
    }

    private void references(JsonNode node, Map<String, JsonNode> needed) {
        JsonNode reference = node.path("$ref");
        if (reference.isTextual()) {
            need(reference.asText().substring(REFERENCE.length()), needed);
        }
        for (Iterator<JsonNode> parts = node.elements(); parts.hasNext(); ) {
            references(parts.next(), needed);
        }
    }
}
