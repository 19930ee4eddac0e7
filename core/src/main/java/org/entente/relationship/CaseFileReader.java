package org.entente.relationship;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.json.Complaint;
import org.entente.json.Json;
import org.entente.json.MalformedJsonException;
import org.entente.json.Spelling;

/** Reads the text of one case file: what is good into a relationship, what is not into problems. */
final class CaseFileReader {
    private final String file;
    private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

    CaseFileReader(String file) {
        this.file = file;
    }

    CaseFile.Inspection read(String json) {
        JsonNode root;
        try {
            root = Json.tree(json);
        } catch (MalformedJsonException e) {
            return failed(JsonProblems.of(e.complaint()));
        }
        if (!root.isObject()) {
            String rule =
                    root.isMissingNode() ? "must be a JSON object, but there is nothing" : "must be a JSON object";
            return failed(new Problem("$", rule, Complaint.shown(root), ""));
        }
        Optional<Problem> otherFormat = format(root.path("format"));
        if (otherFormat.isPresent()) {
            return failed(otherFormat.get());
        }
        hasOnlyAndAll(Keys.FILE, root, "$");
        Optional<Dyad> dyad = convert(root.path("dyad"), Dyad.class, "$.dyad");
        JsonNode listed = root.path("sources");
        Map<String, Source> sources = sources(listed);
        Optional<Set<String>> keys =
                listed.isObject() ? Optional.of(ImmutableSet.copyOf(listed.fieldNames())) : Optional.empty();
        List<Evidence> evidence = evidence(root.path("evidence"), dyad, keys);
        List<ExpectedStage> expected = expected(root.path("expected"), keys);
        Optional<String> title = convert(root.path("title"), String.class, "$.title");
        if (title.filter(String::isBlank).isPresent()) {
            add(new Problem("$.title", "must not be blank", "\"" + title.get() + "\"", ""));
            title = Optional.empty();
        }
        if (dyad.isEmpty()) {
            return new CaseFile.Inspection(Optional.empty(), problems.build());
        }
        Relationship.Builder good = Relationship.builder().dyad(dyad.get()).putAllSources(sources);
        title.ifPresent(good::title);
        // What hangs on a source that could not be read goes with it; the source's own problem is listed.
        evidence.stream().filter(item -> sources.containsKey(item.source())).forEach(good::addEvidence);
        expected.stream().filter(stage -> sources.containsKey(stage.source())).forEach(good::addExpected);
        return new CaseFile.Inspection(Optional.of(good.build()), problems.build());
    }

    private static Optional<Problem> format(JsonNode format) {
        if (format.isTextual() && format.asText().equals(CaseFile.FORMAT)) {
            return Optional.empty();
        }
        String rule = "must be \"" + CaseFile.FORMAT + "\"";
        if (format.isMissingNode()) {
            return Optional.of(new Problem("$.format", "is missing: it " + rule, "", ""));
        }
        String advice = format.asText().matches("entente-case/[0-9]+")
                ? "Maybe a newer version of Entente reads it."
                : Spelling.nearest(format.asText(), ImmutableList.of(CaseFile.FORMAT))
                        .map(near -> "Maybe \"" + near + "\".")
                        .orElse("");
        return Optional.of(new Problem("$.format", rule, Complaint.shown(format), advice));
    }

    private Map<String, Source> sources(JsonNode node) {
        Map<String, Source> sources = new HashMap<>();
        if (is(node.isObject(), node, "$.sources", "must be an object of sources by key")) {
            node.properties().forEach(entry -> {
                String place = "$.sources." + entry.getKey();
                if (hasOnlyAndAll(Keys.SOURCE, entry.getValue(), place)) {
                    convert(entry.getValue(), Source.class, place)
                            .ifPresent(source -> sources.put(entry.getKey(), source));
                }
            });
        }
        return sources;
    }

    private List<Evidence> evidence(JsonNode node, Optional<Dyad> dyad, Optional<Set<String>> sources) {
        List<Evidence> evidence = new ArrayList<>();
        Map<String, Integer> ids = new HashMap<>();
        if (!is(node.isArray(), node, "$.evidence", "must be an array of items")) {
            return evidence;
        }
        for (int i = 0; i < node.size(); i++) {
            String place = "$.evidence[" + i + "]";
            Optional<Evidence> item = item(node.get(i), place, dyad, sources);
            JsonNode id = node.get(i).path("id");
            Integer earlier = id.isTextual() ? ids.putIfAbsent(id.asText(), i) : null;
            if (earlier != null) {
                add(new Problem(
                        place + ".id",
                        "must be unique, but $.evidence[" + earlier + "] has it too",
                        Complaint.shown(id),
                        ""));
            } else {
                item.ifPresent(evidence::add);
            }
        }
        return evidence;
    }

    private Optional<Evidence> item(JsonNode node, String place, Optional<Dyad> dyad, Optional<Set<String>> sources) {
        Optional<Evidence> item =
                hasOnlyAndAll(Keys.EVIDENCE, node, place) ? convert(node, Evidence.class, place) : Optional.empty();
        if (item.isEmpty() || dyad.isEmpty()) {
            return item;
        }
        Set<String> listed = sources.orElse(ImmutableSet.of(item.get().source()));
        ImmutableList<Problem> found = RelationshipRules.problems(dyad.get(), listed, item.get());
        found.forEach(problem -> add(problem.within(place)));
        return found.isEmpty() ? item : Optional.empty();
    }

    private List<ExpectedStage> expected(JsonNode node, Optional<Set<String>> sources) {
        List<ExpectedStage> expected = new ArrayList<>();
        if (!is(node.isArray(), node, "$.expected", "must be an array of stages")) {
            return expected;
        }
        for (int i = 0; i < node.size(); i++) {
            String place = "$.expected[" + i + "]";
            if (hasOnlyAndAll(Keys.EXPECTED, node.get(i), place)) {
                Optional<ExpectedStage> stage = convert(node.get(i), ExpectedStage.class, place);
                Optional<Problem> unlisted = stage.flatMap(one -> RelationshipRules.listed(
                        place + ".source", one.source(), sources.orElse(Set.of(one.source()))));
                unlisted.ifPresentOrElse(this::add, () -> stage.ifPresent(expected::add));
            }
        }
        return expected;
    }

    /** The value of a node; empty if the node is missing or null, which its keys were checked for, or is no such value. */
    private <T> Optional<T> convert(JsonNode node, Class<T> type, String place) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.mapper().treeToValue(node, type));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            add(JsonProblems.of(e, place, node));
            return Optional.empty();
        }
    }

    private boolean hasOnlyAndAll(Keys keys, JsonNode node, String place) {
        ImmutableList<Problem> found = keys.problems(node, place);
        found.forEach(this::add);
        return found.isEmpty();
    }

    /** Whether something holds of a node that is there. */
    private boolean is(boolean holds, JsonNode node, String place, String rule) {
        if (!holds && !node.isMissingNode() && !node.isNull()) {
            add(new Problem(place, rule, Complaint.shown(node), ""));
        }
        return holds;
    }

    private CaseFile.Inspection failed(Problem problem) {
        add(problem);
        return new CaseFile.Inspection(Optional.empty(), problems.build());
    }

    private void add(Problem problem) {
        problems.add(problem.within(file));
    }

    /**
     * The keys that an object has.
     *
     * @param known those it may have
     * @param needed those it must have
     */
    private record Keys(ImmutableList<String> known, ImmutableSet<String> needed) {
        static final Keys FILE = of("format dyad title sources evidence expected", "dyad sources evidence");
        static final Keys SOURCE = of("title author year publisher url note", "title");
        static final Keys EVIDENCE = of(
                "id fact kind when from to about place factor area instrument score reliability credibility source known"
                        + " reports text",
                "id kind when factor score reliability credibility source text");
        static final Keys EXPECTED = of("phase when source text", "phase when source text");

        private static Keys of(String known, String needed) {
            return new Keys(ImmutableList.copyOf(known.split(" ")), ImmutableSet.copyOf(needed.split(" ")));
        }

        ImmutableList<Problem> problems(JsonNode node, String place) {
            if (!node.isObject()) {
                return ImmutableList.of(new Problem(place, "must be an object", Complaint.shown(node), ""));
            }
            ImmutableList.Builder<Problem> found = ImmutableList.builder();
            Set<String> meant = new HashSet<>();
            node.properties().forEach(entry -> {
                String key = entry.getKey();
                if (!known.contains(key)) {
                    Spelling.nearest(key, known).ifPresent(meant::add);
                    found.add(new Problem(place + "." + key, "is not a known key", "", Spelling.advice(key, known)));
                } else if (entry.getValue().isNull()) {
                    String advice = needed.contains(key) ? "" : "Maybe leave it out.";
                    found.add(new Problem(place + "." + key, "must not be null", "", advice));
                }
            });
            // A misspelt key is one problem, not a second one for the key that was meant.
            needed.stream()
                    .filter(key -> !node.has(key) && !meant.contains(key))
                    .forEach(key -> found.add(new Problem(place + "." + key, "is missing", "", "")));
            return found.build();
        }
    }
}
