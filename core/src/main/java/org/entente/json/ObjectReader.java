package org.entente.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableCollection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.entente.InvalidValueException;
import org.entente.Problem;

/** Reads one JSON object attribute by attribute, so that all its faults are found at once. */
public final class ObjectReader {
    private final JsonNode node;
    private final String place;
    private final Optional<String> item;
    private final ProblemList problems;
    private int errors;

    /**
     * A reader of one object.
     *
     * @param place of the object
     * @param item the id of the item of evidence that it is, if it is one and has an id
     * @param problems takes what is wrong with it
     */
    public ObjectReader(JsonNode node, String place, Optional<String> item, ProblemList problems) {
        this.node = node;
        this.place = place;
        this.item = item;
        this.problems = problems;
    }

    /** The attributes that can be read; a problem for each that cannot. */
    public Draft read(Attributes attributes) {
        Draft draft = new Draft();
        if (!node.isObject()) {
            problem(Problem.of("", "must be an object", JsonProblems.shown(node)));
            return draft;
        }
        JsonProblems.ofUnicode(node, "").forEach(this::problem);
        return readKeys(attributes, draft);
    }

    private Draft readKeys(Attributes attributes, Draft draft) {
        checkKeys(attributes, draft);
        attributes.byKey().forEach((key, attribute) -> {
            JsonNode value = node.path(key);
            if (!value.isMissingNode() && !value.isNull()) {
                read(key, value, attribute.type())
                        .ifPresentOrElse(read -> draft.put(key, read), () -> draft.putUnreadable(key));
            }
        });
        return draft;
    }

    /** One attribute, if it is there and can be read. */
    public <T> Optional<T> read(String key, Class<T> type) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        JsonProblems.ofUnicode(value, "." + key).forEach(this::problem);
        return read(key, value, Json.mapper().constructType(type)).map(type::cast);
    }

    private Optional<Object> read(String key, JsonNode value, JavaType type) {
        return Attributes.areDeclaredBy(type.getRawClass()) && value.isObject()
                ? readWithin(key, value, type.getRawClass())
                : readWhole(key, value, type);
    }

    /** A value that is an object of its own, so that all its faults are found too. */
    private Optional<Object> readWithin(String key, JsonNode value, Class<?> type) {
        ObjectReader within = new ObjectReader(value, place + "." + key, item, problems);
        within.readKeys(Attributes.of(type), new Draft());
        // Invalid Unicode within it was noted with the whole object.
        Optional<Object> read = JsonProblems.ofUnicode(value, "").isEmpty()
                ? within.value(type).map(Object.class::cast)
                : Optional.empty();
        errors += within.errors;
        return read;
    }

    private Optional<Object> readWhole(String key, JsonNode value, JavaType type) {
        try {
            return Optional.of(Json.mapper().treeToValue(value, type));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            problem(JsonProblems.of(e, "." + key, value));
            return Optional.empty();
        }
    }

    /** The value of the whole object; empty if anything is wrong with it. */
    public <T> Optional<T> value(Class<T> type) {
        if (errors > 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.mapper().treeToValue(node, type));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            problem(JsonProblems.of(e, "", node));
            return Optional.empty();
        }
    }

    /** Notes what is wrong with the object. The problem's place is one within it. */
    public void problem(Problem problem) {
        if (problem.isError()) {
            errors++;
        }
        problems.accept(problem, this::placed);
    }

    private Problem placed(Problem problem) {
        Problem within = problem.within(place);
        return item.map(within::withItem).orElse(within);
    }

    /** Notes the rule that a check finds broken. */
    public void rule(Runnable check) {
        try {
            check.run();
        } catch (InvalidValueException e) {
            problem(Problem.of("." + e.attribute(), e.rule(), e.value()).withAdvice(e.advice()));
        }
    }

    /** Whether an error was found. */
    public boolean hasErrors() {
        return errors > 0;
    }

    /** Notes keys that are not known, missing or null. A misspelt key is one problem, not a second one for what it meant. */
    public void checkKeys(Attributes attributes, Draft draft) {
        ImmutableCollection<String> known = attributes.byKey().keySet();
        Set<String> meant = new HashSet<>();
        node.properties().forEach(entry -> {
            String key = entry.getKey();
            if (!known.contains(key)) {
                Spelling.nearest(key, known).ifPresent(meant::add);
                problem(Problem.of(JsonProblems.key("", key), "is not a known key", "")
                        .withAdvice(Spelling.advice(key, known)));
            } else if (entry.getValue().isNull()) {
                problem(Problem.of("." + key, "must not be null", "")
                        .withAdvice(attributes.isNeeded(key) ? "" : "Maybe leave it out."));
                draft.putUnreadable(key);
            }
        });
        meant.forEach(draft::putUnreadable);
        attributes.byKey().forEach((key, attribute) -> {
            if (attribute.needed() && draft.lacks(key) && !node.has(key)) {
                problem(Problem.of("." + key, "is missing", ""));
            }
        });
    }
}
