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
import org.entente.json.Json;
import org.entente.json.Spelling;

/** Reads the text of one case file: what is good into a relationship, what is not into problems. */
final class CaseFileReader {
    private static final ImmutableSet<String> KEYS =
            ImmutableSet.of("format", "dyad", "title", "sources", "evidence", "expected");
    private static final ImmutableList<String> NEEDED =
            ImmutableList.of("id", "kind", "when", "factor", "score", "reliability", "credibility", "source", "text");

    private final String file;
    private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

    CaseFileReader(String file) {
        this.file = file;
    }

    CaseFile.Inspection read(String json) {
        JsonNode root;
        try {
            root = Json.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            return failed(JsonProblems.ofSyntax(e));
        }
        if (!root.isObject()) {
            return failed(new Problem("$", "must be a JSON object", JsonProblems.shortened(root), ""));
        }
        String format = root.path("format").asText("");
        if (!format.equals(CaseFile.FORMAT)) {
            return failed(new Problem(
                    "$.format",
                    "must be \"" + CaseFile.FORMAT + "\"",
                    root.has("format") ? JsonProblems.shortened(root.get("format")) : "missing",
                    format.startsWith("entente-case/") ? "Maybe a newer version of Entente reads it" : ""));
        }
        for (String key : ImmutableList.copyOf(root.fieldNames())) {
            if (!KEYS.contains(key)) {
                add(new Problem("$." + key, "is not a key of a case file", "", Spelling.advice(key, KEYS)));
            }
        }
        Optional<Dyad> dyad = convert(root.path("dyad"), Dyad.class, "$.dyad");
        Map<String, Source> sources = sources(root.path("sources"));
        Set<String> listed = ImmutableSet.copyOf(root.path("sources").fieldNames());
        List<Evidence> evidence = evidence(root.path("evidence"), dyad, listed);
        List<ExpectedStage> expected = expected(root.path("expected"), listed);
        Optional<Relationship> relationship = dyad.map(pair -> relationship(pair, root, sources, evidence, expected));
        return new CaseFile.Inspection(relationship, problems.build());
    }

    private Relationship relationship(
            Dyad dyad,
            JsonNode root,
            Map<String, Source> sources,
            List<Evidence> evidence,
            List<ExpectedStage> expected) {
        Relationship.Builder builder = Relationship.builder().dyad(dyad).putAllSources(sources);
        if (root.has("title")) {
            convert(root.get("title"), String.class, "$.title").ifPresent(builder::title);
        }
        // What hangs on a source that could not be read goes with it; the source's own problem is listed.
        evidence.stream().filter(item -> sources.containsKey(item.source())).forEach(builder::addEvidence);
        expected.stream().filter(stage -> sources.containsKey(stage.source())).forEach(builder::addExpected);
        return builder.build();
    }

    private Map<String, Source> sources(JsonNode node) {
        Map<String, Source> sources = new HashMap<>();
        if (mustBe(node.isObject(), node, "$.sources", "must be an object of sources by key")) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                convert(entry.getValue(), Source.class, "$.sources." + entry.getKey())
                        .ifPresent(source -> sources.put(entry.getKey(), source));
            }
        }
        return sources;
    }

    private List<Evidence> evidence(JsonNode node, Optional<Dyad> dyad, Set<String> listed) {
        List<Evidence> evidence = new ArrayList<>();
        Map<String, Integer> ids = new HashMap<>();
        if (!mustBe(node.isArray(), node, "$.evidence", "must be an array of items")) {
            return evidence;
        }
        for (int i = 0; i < node.size(); i++) {
            String place = "$.evidence[" + i + "]";
            Optional<Evidence> item = item(node.get(i), place, dyad, listed);
            String id = node.get(i).path("id").asText(place);
            Integer earlier = ids.putIfAbsent(id, i);
            if (earlier != null) {
                add(new Problem(place + ".id", "must be unique, but $.evidence[" + earlier + "] has it too", id, ""));
            } else {
                item.ifPresent(evidence::add);
            }
        }
        return evidence;
    }

    private Optional<Evidence> item(JsonNode node, String place, Optional<Dyad> dyad, Set<String> listed) {
        boolean whole = node.isObject();
        mustBe(whole, node, place, "must be an object");
        for (String key : NEEDED) {
            if (node.isObject() && (!node.has(key) || node.get(key).isNull())) {
                add(new Problem(place + "." + key, "is missing", "", ""));
                whole = false;
            }
        }
        Optional<Evidence> item = whole ? convert(node, Evidence.class, place) : Optional.empty();
        if (item.isEmpty() || dyad.isEmpty()) {
            return item;
        }
        ImmutableList<Problem> found = RelationshipRules.problems(dyad.get(), listed, item.get());
        found.forEach(problem -> add(problem.within(place)));
        return found.isEmpty() ? item : Optional.empty();
    }

    private List<ExpectedStage> expected(JsonNode node, Set<String> listed) {
        List<ExpectedStage> expected = new ArrayList<>();
        if (node.isMissingNode() || !mustBe(node.isArray(), node, "$.expected", "must be an array of stages")) {
            return expected;
        }
        for (int i = 0; i < node.size(); i++) {
            String place = "$.expected[" + i + "]";
            Optional<ExpectedStage> stage = convert(node.get(i), ExpectedStage.class, place);
            Set<String> sources = new HashSet<>(listed);
            if (stage.isPresent() && !sources.contains(stage.get().source())) {
                String source = stage.get().source();
                add(new Problem(
                        place + ".source",
                        "must be the key of a listed source",
                        source,
                        Spelling.advice(source, sources)));
            } else {
                stage.ifPresent(expected::add);
            }
        }
        return expected;
    }

    private <T> Optional<T> convert(JsonNode node, Class<T> type, String place) {
        if (node.isMissingNode() || node.isNull()) {
            add(new Problem(place, "is missing", "", ""));
            return Optional.empty();
        }
        try {
            return Optional.of(Json.mapper().treeToValue(node, type));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            add(JsonProblems.of(e, place, node));
            return Optional.empty();
        }
    }

    private boolean mustBe(boolean holds, JsonNode node, String place, String rule) {
        if (!holds) {
            add(new Problem(place, node.isMissingNode() ? "is missing" : rule, JsonProblems.shortened(node), ""));
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
}
