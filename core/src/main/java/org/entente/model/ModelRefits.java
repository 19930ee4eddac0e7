package org.entente.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Preconditions;
import com.google.common.base.Suppliers;
import com.google.common.base.Verify;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.entente.InvalidFileException;
import org.entente.json.Json;

/**
 * A fit made again several times, each time to as many relationships drawn anew with replacement from those that it was
 * made from (the bootstrap of Efron 1979). How far the answers of these models lie apart says how much they owe to which
 * relationships happened to be at hand. As a JSON file of its own, format {@value #FORMAT}, with one line of numbers for
 * each: those of the {@link ModelPatch} of the fit, in the order in which that file has them.
 *
 * @param format always {@value #FORMAT}
 * @param provenance what was drawn, and how
 * @param numbers of each refit, as many as the patch has
 */
public record ModelRefits(String format, Provenance provenance, ImmutableList<ImmutableList<Double>> numbers) {
    /** The version of the form. */
    public static final String FORMAT = "entente-model-refits/1";

    private static final Supplier<ImmutableList<Model>> OF_CASES = Suppliers.memoize(
            () -> shipped("hand-coded").stream().map(Model.standard()::with).collect(ImmutableList.toImmutableList()));

    private static final Supplier<ImmutableList<Model>> STANDARD =
            Suppliers.memoize(() -> with(with(ofCases(), shipped("yearly-levels")), shipped("yearly-phases")));

    /**
     * Refits.
     *
     * @throws IllegalArgumentException if the format is another, or there is none
     */
    public ModelRefits {
        Preconditions.checkArgument(format.equals(FORMAT), "format must be %s: %s", FORMAT, format);
        Preconditions.checkArgument(!numbers.isEmpty(), "numbers must be of at least one refit");
    }

    /**
     * The shipped model with its fit to hand-coded histories made again. What it answers of evidence that was coded by hand, or
     * comes of events, is the same as of {@link #standard()}, and quicker to be had.
     */
    public static ImmutableList<Model> ofCases() {
        return OF_CASES.get();
    }

    /**
     * The shipped model with all its fits made again: {@link Model#standard} with the numbers of the refits to hand-coded
     * histories and to yearly tables in the place of its own.
     */
    public static ImmutableList<Model> standard() {
        return STANDARD.get();
    }

    private static ImmutableList<ModelPatch> shipped(String fit) {
        ModelPatch fitted = ModelPatch.parse(Json.resource(ModelRefits.class, fit + ".json"));
        return parse(Json.resource(ModelRefits.class, fit + "-refits.json")).patches(fitted);
    }

    private static ImmutableList<Model> with(List<Model> models, List<ModelPatch> patches) {
        Verify.verify(models.size() == patches.size(), "as many refits of each fit");
        return Streams.zip(models.stream(), patches.stream(), Model::with).collect(ImmutableList.toImmutableList());
    }

    /**
     * The numbers of models that a fit was made for again.
     *
     * @param fitted what the fit changed
     * @param again the models of the refits
     * @throws IllegalArgumentException if a model lacks a table that the fit changed
     */
    public static ModelRefits of(ModelPatch fitted, Collection<Model> again, Provenance provenance) {
        return new ModelRefits(
                FORMAT,
                provenance,
                again.stream()
                        .map(model -> numbers(Json.mapper().valueToTree(model.where(fitted))))
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * Reads the text of such a file.
     *
     * @throws InvalidFileException if it is not well-formed, misses something, or breaks a rule
     */
    public static ModelRefits parse(String json) {
        return Json.read(json, ModelRefits.class, "model refits");
    }

    /**
     * What each refit changes.
     *
     * @param fitted what the fit changed
     * @throws IllegalArgumentException if it has more or fewer numbers
     */
    public ImmutableList<ModelPatch> patches(ModelPatch fitted) {
        JsonNode form = Json.mapper().valueToTree(fitted);
        int needed = numbers(form).size();
        return numbers.stream().map(own -> patch(form, needed, own)).collect(ImmutableList.toImmutableList());
    }

    /** The text of the file, one line for each refit. {@link #parse} gives equal refits back. */
    public String toJson() {
        return numbers.stream()
                .map(Json::writeCompact)
                .collect(Collectors.joining(
                        ",\n    ",
                        "{\n  \"format\": " + Json.writeCompact(format) + ",\n  \"provenance\": "
                                + Json.writeCompact(provenance) + ",\n  \"numbers\": [\n    ",
                        "\n  ]\n}\n"));
    }

    private static ModelPatch patch(JsonNode form, int needed, List<Double> numbers) {
        Preconditions.checkArgument(
                numbers.size() == needed, "numbers of each refit must be %s: %s", needed, numbers.size());
        // One after the other, so that each replaces all numbers of the one before it.
        replace(form, numbers.iterator());
        return Json.read(form, ModelPatch.class, "model patch");
    }

    private static ImmutableList<Double> numbers(JsonNode tree) {
        List<Double> numbers = new ArrayList<>();
        collect(tree, numbers);
        return ImmutableList.copyOf(numbers);
    }

    private static void collect(JsonNode node, List<Double> numbers) {
        if (node.isNumber()) {
            numbers.add(node.doubleValue());
        }
        node.forEach(child -> collect(child, numbers));
    }

    private static void replace(JsonNode node, Iterator<Double> numbers) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (field.getValue().isNumber()) {
                    field.setValue(DoubleNode.valueOf(numbers.next()));
                } else {
                    replace(field.getValue(), numbers);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isNumber()) {
                    array.set(i, DoubleNode.valueOf(numbers.next()));
                } else {
                    replace(array.get(i), numbers);
                }
            }
        }
    }
}
