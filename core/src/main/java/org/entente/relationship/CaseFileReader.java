package org.entente.relationship;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.InvalidFileException;
import org.entente.Problem;
import org.entente.json.Attributes;
import org.entente.json.Draft;
import org.entente.json.Json;
import org.entente.json.JsonProblems;
import org.entente.json.ObjectReader;
import org.entente.json.ProblemList;
import org.entente.json.UnicodeText;

/** Reads the text of one case file: what is good into a relationship, what is not into problems. */
final class CaseFileReader {
    /** The newest format that is read. */
    static final String FORMAT = "entente-case/2";

    private static final String FORMAT_1 = "entente-case/1";
    private static final ImmutableList<String> FORMATS = ImmutableList.of(FORMAT, FORMAT_1);

    private static final Attributes FILE = Attributes.ofKeys(
            "format dyad title coding sources evidence expected expectedLevels", "dyad sources evidence");
    private static final Attributes FILE_OF_FORMAT_1 =
            Attributes.ofKeys("format dyad title sources evidence expected", "dyad sources evidence");
    private static final Attributes HEAD =
            Attributes.ofKeys("format dyad title coding sources expected expectedLevels", "dyad sources");
    private static final Attributes CODING = Attributes.of(Coding.class);
    private static final Attributes SOURCE = Attributes.of(Source.class);

    private final ProblemList problems;

    /** A reader of one file, with a list that takes what is wrong with it. */
    CaseFileReader(ProblemList problems) {
        this.problems = problems;
    }

    /** The relationship made of all that is good; empty if not even the dyad can be read. */
    Optional<Relationship> read(String json) {
        JsonNode root;
        try {
            root = Json.tree(json, "");
        } catch (InvalidFileException e) {
            e.problems().forEach(problems);
            return Optional.empty();
        }
        checkRoot(root, FORMATS);
        return problems.errors() == 0 ? relationship(root) : Optional.empty();
    }

    /** Notes a document that is no object, or of another format than those that are read, the newest first. */
    void checkRoot(JsonNode root, ImmutableList<String> formats) {
        JsonProblems.ofRoot(root)
                .or(() -> otherFormat(root.path("format"), formats))
                .ifPresent(problems);
    }

    private static Optional<Problem> otherFormat(JsonNode format, ImmutableList<String> formats) {
        return format.isMissingNode()
                ? Optional.of(Problem.of("$.format", "is missing: it must be \"" + formats.get(0) + "\"", ""))
                : JsonProblems.ofFormat(format, formats);
    }

    private Optional<Relationship> relationship(JsonNode root) {
        boolean format1 = root.path("format").asText().equals(FORMAT_1);
        Frame frame = frame(root, format1 ? FILE_OF_FORMAT_1 : FILE);
        List<Evidence> evidence = frame.evidence().read(array(root.path("evidence"), "evidence", "items"));
        addStretches(root, format1, frame);
        return frame.relationship(evidence);
    }

    /** All of a case but its items, as far as it could be read. */
    record Frame(
            Optional<Dyad> dyad,
            Relationship.Builder parts,
            Map<String, Source> sources,
            Optional<Set<String>> keys,
            ProblemList problems) {
        /** Who reads the items. */
        EvidenceReader evidence() {
            return new EvidenceReader(dyad, keys, problems);
        }

        /** The relationship, if its dyad could be read. */
        Optional<Relationship> relationship(List<Evidence> evidence) {
            if (dyad.isEmpty()) {
                return Optional.empty();
            }
            // What hangs on a source that could not be read goes with it; the source's own problem is listed.
            evidence.stream().filter(item -> sources.containsKey(item.source())).forEach(parts::addEvidence);
            return Optional.of(parts.buildChecked());
        }
    }

    /** The head of a case that is read line by line: all but its items. */
    Frame head(JsonNode root) {
        Frame frame = frame(root, HEAD);
        addStretches(root, false, frame);
        return frame;
    }

    private Frame frame(JsonNode root, Attributes attributes) {
        ObjectReader file = new ObjectReader(root, "$", Optional.empty(), problems);
        file.checkKeys(attributes, new Draft());
        Optional<Dyad> dyad = file.read("dyad", Dyad.class);
        Relationship.Builder parts = Relationship.builder();
        dyad.ifPresent(parts::dyad);
        title(file).ifPresent(parts::title);
        if (attributes != FILE_OF_FORMAT_1) {
            parts.coding(coding(root.path("coding")));
        }
        JsonNode listed = root.path("sources");
        Map<String, Source> sources = sources(listed);
        parts.putAllSources(sources);
        Optional<Set<String>> keys =
                listed.isObject() ? Optional.of(ImmutableSet.copyOf(listed.fieldNames())) : Optional.empty();
        return new Frame(dyad, parts, sources, keys, problems);
    }

    private void addStretches(JsonNode root, boolean format1, Frame frame) {
        StretchReader stretches = new StretchReader(frame.dyad(), frame.keys(), problems);
        JsonNode expected = array(root.path("expected"), "expected", "stages");
        List<ExpectedStage> stages = format1 ? stretches.stagesOfFormat1(expected) : stretches.stages(expected);
        List<ExpectedLevel> levels = format1
                ? ImmutableList.of()
                : stretches.levels(array(root.path("expectedLevels"), "expectedLevels", "levels"));
        stages.stream()
                .filter(stage -> frame.sources().containsKey(stage.source()))
                .forEach(frame.parts()::addExpected);
        levels.stream()
                .filter(level -> frame.sources().containsKey(level.source()))
                .forEach(frame.parts()::addExpectedLevels);
    }

    private static Optional<String> title(ObjectReader file) {
        Optional<String> title = file.read("title", String.class);
        title.ifPresent(text -> file.rule(() -> Checks.notBlank("title", text)));
        return title.filter(text -> !text.isBlank() && UnicodeText.isValid(text));
    }

    private Optional<Coding> coding(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? Optional.empty() : value(node, "$.coding", CODING, Coding.class);
    }

    private Map<String, Source> sources(JsonNode node) {
        Map<String, Source> sources = new HashMap<>();
        if (is(node.isObject(), node, "$.sources", "must be an object of sources by key")) {
            node.properties().forEach(entry -> {
                String place = JsonProblems.key("$.sources", entry.getKey());
                if (UnicodeText.isValid(entry.getKey())) {
                    value(entry.getValue(), place, SOURCE, Source.class)
                            .ifPresent(source -> sources.put(entry.getKey(), source));
                } else {
                    problems.accept(Problem.of(place, "must be valid Unicode", ""));
                }
            });
        }
        return sources;
    }

    private <T> Optional<T> value(JsonNode node, String place, Attributes attributes, Class<T> type) {
        ObjectReader reader = new ObjectReader(node, place, Optional.empty(), problems);
        reader.read(attributes);
        return reader.value(type);
    }

    /** An array that is there, or a missing node in which there is nothing to read. */
    private JsonNode array(JsonNode node, String name, String of) {
        return is(node.isArray(), node, "$." + name, "must be an array of " + of) ? node : MissingNode.getInstance();
    }

    /** Whether something holds of a node; a problem if it is there and it does not. Missing and null keys are distinguished. */
    private boolean is(boolean holds, JsonNode node, String place, String rule) {
        if (!holds && !node.isMissingNode() && !node.isNull()) {
            problems.accept(Problem.of(place, rule, JsonProblems.shown(node)));
        }
        return holds;
    }
}
