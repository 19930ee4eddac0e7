package org.entente.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Preconditions;
import com.google.common.collect.Streams;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.InvalidFileException;
import org.entente.Problem;
import org.entente.json.Json;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * What a fit puts in the place of the theory's numbers, as a JSON file of its own, format {@value #FORMAT}: one line for each
 * row of a table. {@link Model#with(ModelPatch)} puts it into a model, {@link Model#changesTo} makes it of two.
 *
 * @param format always {@value #FORMAT}
 * @param version of the model that comes of it
 * @param provenance what was fitted, and to what
 * @param phase what changes on the axis of phases
 * @param level what changes on the axis of levels of peace
 */
public record ModelPatch(
        String format,
        String version,
        Provenance provenance,
        Optional<AxisPatch<Phase>> phase,
        Optional<AxisPatch<PeaceLevel>> level) {
    /** The version of the form. */
    public static final String FORMAT = "entente-model-patch/1";

    /**
     * A fit.
     *
     * @throws IllegalArgumentException if the format is another
     */
    public ModelPatch {
        Preconditions.checkArgument(format.equals(FORMAT), "format must be %s: %s", FORMAT, format);
    }

    /**
     * Reads the text of such a file.
     *
     * @throws InvalidFileException if it is not well-formed, misses something, or breaks a rule
     */
    public static ModelPatch parse(String json) {
        return Json.read(json, ModelPatch.class, "model patch");
    }

    /** Whether a text is JSON that says that it is such a file. */
    static boolean isPatch(String json) {
        try {
            return Json.tree(json, "").path("format").asText().equals(FORMAT);
        } catch (InvalidFileException e) {
            return false;
        }
    }

    /** What is wrong with a patch where a model should be. */
    static Problem noModel(String file) {
        return Problem.of(
                        "$.format",
                        "must be \"" + Model.FORMAT + "\", and this is what a fit changes of a model",
                        "\"" + FORMAT + "\"")
                .withAdvice("Maybe put it into the model that it was fitted from, in Java by"
                        + " Model.with(ModelPatch.parse(text)).toJson(), and name that file")
                .within(file + ": ");
    }

    /** The text of the file, one line for each row of a table. {@link #parse} gives an equal patch back. */
    public String toJson() {
        StringBuilder text = new StringBuilder();
        append(Json.mapper().valueToTree(this), 1, text);
        return text.append('\n').toString();
    }

    private static void append(JsonNode node, int depth, StringBuilder text) {
        if (!node.isObject() || node.isEmpty() || node.has("reason")) {
            text.append(onOneLine(node));
            return;
        }
        text.append('{');
        String separator = "\n";
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            text.append(separator).append("  ".repeat(depth));
            text.append(Json.writeCompact(field.getKey())).append(": ");
            append(field.getValue(), depth + 1, text);
            separator = ",\n";
        }
        text.append('\n').append("  ".repeat(depth - 1)).append('}');
    }

    private static String onOneLine(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .map(field -> Json.writeCompact(field.getKey()) + ": " + onOneLine(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node.isArray()) {
            return Streams.stream(node).map(ModelPatch::onOneLine).collect(Collectors.joining(", ", "[", "]"));
        }
        return Json.writeCompact(node);
    }
}
