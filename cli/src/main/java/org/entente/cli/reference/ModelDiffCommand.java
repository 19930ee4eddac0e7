package org.entente.cli.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.entente.cli.input.ModelOption;
import org.entente.cli.output.Answer;
import org.entente.cli.output.CsvTable;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import org.entente.json.Json;
import org.entente.model.Model;
import org.entente.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** How two models differ. */
@Command(name = "diff", description = "Every number and text in which two models differ.")
public final class ModelDiffCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..2",
            paramLabel = "MODEL",
            description = "Two model files; or one, to be compared with the shipped model.")
    private List<Path> files = List.of();

    @Mixin
    private final Output output = new Output();

    /** A place at which they differ; empty where one has nothing. */
    private record Difference(String place, Optional<JsonNode> before, Optional<JsonNode> after) {
        ImmutableList<String> row() {
            return ImmutableList.of(place, text(before), text(after));
        }

        ImmutableMap<String, Object> object() {
            return ImmutableMap.of("place", place, "before", before, "after", after);
        }

        private static String text(Optional<JsonNode> node) {
            return node.map(value -> value.isValueNode() ? value.asText() : value.toString())
                    .orElse("");
        }
    }

    @Override
    public Integer call() {
        Model before = files.size() == 2 ? ModelOption.read(files.get(0)) : Model.standard();
        Model after = ModelOption.read(files.get(files.size() - 1));
        List<Difference> differences = new ArrayList<>();
        compare("$", tree(before), tree(after), differences);
        output.write(Answer.of("model-diff", () -> report(before, after, differences))
                .withJson(() -> differences.stream().map(Difference::object).toList())
                .withCsv(() -> CsvTable.of(
                        ImmutableList.of("place", "before", "after"),
                        differences.stream().map(Difference::row).toList())));
        return ExitCode.DONE;
    }

    private static Optional<JsonNode> tree(Model model) {
        return Optional.of(Json.tree(model.toJson(), model.name()));
    }

    private static Report report(Model before, Model after, List<Difference> differences) {
        Report.Builder report = Report.builder()
                .title("From " + before.id() + " to " + after.id())
                .paragraph(
                        differences.isEmpty()
                                ? "They are the same."
                                : "They differ at " + differences.size()
                                        + (differences.size() == 1 ? " place." : " places."));
        return differences.isEmpty()
                ? report.build()
                : report.table(
                                ImmutableList.of("place", "before ", "after "),
                                differences.stream().map(Difference::row).toList())
                        .build();
    }

    private static void compare(
            String place, Optional<JsonNode> before, Optional<JsonNode> after, List<Difference> differences) {
        if (before.equals(after)) {
            return;
        }
        Optional<Set<String>> keys = before.flatMap(one -> after.flatMap(other -> keys(one, other)));
        if (keys.isEmpty()) {
            differences.add(new Difference(place, before, after));
            return;
        }
        keys.get()
                .forEach(key -> compare(
                        place + "." + key,
                        before.map(one -> one.get(key)),
                        after.map(one -> one.get(key)),
                        differences));
    }

    /** The keys of two objects; empty if one is none. */
    private static Optional<Set<String>> keys(JsonNode one, JsonNode other) {
        if (!one.isObject() || !other.isObject()) {
            return Optional.empty();
        }
        Set<String> keys = new TreeSet<>();
        one.fieldNames().forEachRemaining(keys::add);
        other.fieldNames().forEachRemaining(keys::add);
        return Optional.of(keys);
    }
}
