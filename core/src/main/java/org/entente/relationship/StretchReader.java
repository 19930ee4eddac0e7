package org.entente.relationship;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.json.Attributes;
import org.entente.json.Draft;
import org.entente.json.ObjectReader;
import org.entente.json.ProblemList;

/** Reads the stretches for which a case file says what historians agree on: of phases, or of levels of peace. */
final class StretchReader {
    private static final Attributes STAGE = Attributes.of(ExpectedStage.class).needing("phases");
    private static final Attributes STAGE_OF_FORMAT_1 = STAGE.replacing("phases", "phase", Phase.class);
    private static final Attributes LEVEL = Attributes.of(ExpectedLevel.class).needing("levels");

    private final Optional<Dyad> dyad;
    private final Optional<Set<String>> sources;
    private final ProblemList problems;

    /**
     * A reader of stretches.
     *
     * @param dyad empty if it could not be read
     * @param sources the keys of all listed sources; empty if they could not be read
     * @param problems takes what is wrong
     */
    StretchReader(Optional<Dyad> dyad, Optional<Set<String>> sources, ProblemList problems) {
        this.dyad = dyad;
        this.sources = sources;
        this.problems = problems;
    }

    /** The good stages of an array. */
    List<ExpectedStage> stages(JsonNode array) {
        return read(array, "expected", STAGE, draft -> stage(draft, draft.findAll("phases", Phase.class)));
    }

    /** The good stages of an array of the first format, which names one phase. */
    List<ExpectedStage> stagesOfFormat1(JsonNode array) {
        return read(
                array,
                "expected",
                STAGE_OF_FORMAT_1,
                draft -> stage(
                        draft, ImmutableSet.of(draft.find("phase", Phase.class).orElseThrow())));
    }

    /** The good levels of an array. */
    List<ExpectedLevel> levels(JsonNode array) {
        return read(
                array,
                "expectedLevels",
                LEVEL,
                draft -> ExpectedLevel.builder()
                        .when(draft.find("when", DateSpan.class).orElseThrow())
                        .addAllLevels(draft.findAll("levels", PeaceLevel.class))
                        .source(draft.text("source").orElseThrow())
                        .text(draft.text("text").orElseThrow())
                        .build());
    }

    private static ExpectedStage stage(Draft draft, ImmutableSet<Phase> phases) {
        return ExpectedStage.builder()
                .when(draft.find("when", DateSpan.class).orElseThrow())
                .addAllPhases(phases)
                .source(draft.text("source").orElseThrow())
                .text(draft.text("text").orElseThrow())
                .build();
    }

    private <T> List<T> read(JsonNode array, String name, Attributes attributes, Function<Draft, T> made) {
        Map<Integer, T> good = new TreeMap<>();
        Map<Integer, DateSpan> spans = new TreeMap<>();
        for (int i = 0; i < array.size(); i++) {
            ObjectReader reader =
                    new ObjectReader(array.get(i), "$." + name + "[" + i + "]", Optional.empty(), problems);
            Draft draft = reader.read(attributes);
            check(draft, array.get(i), reader);
            if (draft.find("when", DateSpan.class).isPresent()) {
                spans.put(i, draft.find("when", DateSpan.class).get());
            }
            if (!reader.hasErrors()) {
                good.put(i, made.apply(draft));
            }
        }
        RelationshipRules.overlaps("$." + name, spans).forEach((index, problem) -> {
            problems.accept(problem);
            good.remove(index);
        });
        return new ArrayList<>(good.values());
    }

    private void check(Draft draft, JsonNode node, ObjectReader reader) {
        for (String labels : List.of("phases", "levels")) {
            ImmutableSet<Object> named = draft.findAll(labels, Object.class);
            if (draft.find(labels, Object.class).isPresent()) {
                reader.rule(() -> Checks.oneOrTwo(labels, named));
                reader.rule(() -> Checks.that(
                        named.size() == node.path(labels).size(),
                        labels,
                        "must not name one twice",
                        node.path(labels)));
            }
        }
        draft.text("text").ifPresent(text -> reader.rule(() -> Checks.notBlank("text", text)));
        draft.text("source").ifPresent(source -> {
            reader.rule(() -> Checks.notBlank("source", source));
            RelationshipRules.listed(".source", source, sources.orElse(Set.of(source)))
                    .ifPresent(reader::problem);
        });
        if (dyad.isPresent() && draft.find("when", DateSpan.class).isPresent()) {
            CodebookRules.checkStretch(
                    dyad.get(), draft.find("when", DateSpan.class).get(), reader::problem);
        }
    }
}
