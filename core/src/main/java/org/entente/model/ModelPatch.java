package org.entente.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Preconditions;
import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Streams;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.json.Json;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;

/**
 * What a fit adds to the theory, as a JSON file of its own, format {@value #FORMAT}: rates of change between the levels of
 * peace, and a table for each instrument, one line for each level.
 *
 * @param format always {@value #FORMAT}
 * @param version of the model that comes of it
 * @param provenance what was fitted, and to what
 * @param transitions between levels
 * @param instruments tables by factor and instrument, in decibans
 */
public record ModelPatch(
        String format,
        String version,
        Provenance provenance,
        Transitions<PeaceLevel> transitions,
        ImmutableSortedMap<Factor, ImmutableSortedMap<String, WeightTable<PeaceLevel>>> instruments) {
    /** The version of the form. */
    public static final String FORMAT = "entente-levels/1";

    /**
     * A fit.
     *
     * @throws IllegalArgumentException if the format is another
     */
    public ModelPatch {
        Preconditions.checkArgument(format.equals(FORMAT), "format must be %s: %s", FORMAT, format);
    }

    /** What a fitted model adds to the theory that it was started from. */
    public static ModelPatch of(Model fitted) {
        ImmutableSortedMap.Builder<Factor, ImmutableSortedMap<String, WeightTable<PeaceLevel>>> instruments =
                ImmutableSortedMap.naturalOrder();
        fitted.level().tables().forEach((factor, tables) -> {
            if (!tables.instruments().isEmpty()) {
                instruments.put(factor, tables.instruments());
            }
        });
        return new ModelPatch(
                FORMAT,
                fitted.version(),
                fitted.provenance(),
                fitted.level().transitions(),
                instruments.buildOrThrow());
    }

    /**
     * Reads the text of such a file.
     *
     * @throws InvalidModelException if it is not well-formed, misses something, or breaks a rule
     */
    public static ModelPatch parse(String json) {
        try {
            return Json.mapper().readValue(json, ModelPatch.class);
        } catch (JsonProcessingException e) {
            throw new InvalidModelException(
                    "peace levels: " + Throwables.getRootCause(e).getMessage(), e);
        }
    }

    /**
     * A model with these rates and tables instead of its own; the codebook's tables stay.
     *
     * @throws IllegalArgumentException if a table is not monotone
     */
    public Model appliedTo(Model theory) {
        ImmutableSortedMap.Builder<Factor, FactorTables<PeaceLevel>> tables = ImmutableSortedMap.naturalOrder();
        theory.level().tables().forEach((factor, own) -> {
            ImmutableSortedMap<String, WeightTable<PeaceLevel>> fitted = instruments.get(factor);
            tables.put(factor, new FactorTables<>(own.codebook(), fitted == null ? ImmutableSortedMap.of() : fitted));
        });
        TreeMap<String, String> details = new TreeMap<>(theory.provenance().details());
        details.putAll(provenance.details());
        Provenance both = new Provenance(
                theory.provenance().text() + " " + provenance.text(), ImmutableSortedMap.copyOfSorted(details));
        return theory.withLevel(new HmmParameters<>(transitions, tables.buildOrThrow()), version, both);
    }

    /** The text of the file, one line for each row of a table. {@link #parse} gives an equal fit back. */
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
