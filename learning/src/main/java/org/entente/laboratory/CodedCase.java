package org.entente.laboratory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.dataset.cases.ShippedCases;
import org.entente.json.Json;
import org.entente.learning.LabelledRelationship;
import org.entente.relationship.CaseFile;
import org.entente.relationship.DateSpan;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;

/** A hand-coded history, with the phases and levels of peace that historians would name. */
record CodedCase(
        String name,
        Relationship relationship,
        ImmutableList<Stretch<Phase>> phases,
        ImmutableList<Stretch<PeaceLevel>> levels) {
    /** A stretch of time of which historians agree on a state, or differ between two. */
    record Stretch<S extends Enum<S>>(LocalDate first, LocalDate last, ImmutableSet<S> states) {
        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** The shipped cases, and those in folders. */
    static ImmutableList<CodedCase> read(List<String> folders) throws IOException {
        ImmutableList.Builder<CodedCase> cases = ImmutableList.builder();
        for (String name : ShippedCases.names()) {
            cases.add(of(name, ShippedCases.json(name)));
        }
        for (String folder : folders) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    String name = String.valueOf(file.getFileName());
                    cases.add(of(name.substring(0, name.length() - 5), Files.readString(file)));
                }
            }
        }
        return cases.build();
    }

    private static CodedCase of(String name, String text) throws IOException {
        ObjectNode tree = (ObjectNode) Json.mapper().readTree(text);
        ImmutableList<Stretch<Phase>> phases = stretches(tree.path("expected"), "phase", Phase.class);
        ImmutableList<Stretch<PeaceLevel>> levels = stretches(tree.path("expectedLevels"), "level", PeaceLevel.class);
        tree.put("format", "entente-case/1");
        tree.remove(List.of("expected", "expectedLevels", "coding"));
        return new CodedCase(name, CaseFile.parse(tree.toString()), phases, levels);
    }

    private static <S extends Enum<S>> ImmutableList<Stretch<S>> stretches(JsonNode all, String key, Class<S> type) {
        ImmutableList.Builder<Stretch<S>> stretches = ImmutableList.builder();
        for (JsonNode one : all) {
            DateSpan when = DateSpan.parse(one.get("when").asText());
            List<S> states = new ArrayList<>();
            if (one.has(key)) {
                states.add(Enum.valueOf(type, one.get(key).asText()));
            }
            one.path(key + "s").forEach(state -> states.add(Enum.valueOf(type, state.asText())));
            stretches.add(new Stretch<>(when.first(), when.findLast().orElseThrow(), ImmutableSet.copyOf(states)));
        }
        return stretches.build();
    }

    /** The last day that historians speak of. */
    LocalDate lastDay() {
        return Stream.concat(phases.stream().map(Stretch::last), levels.stream().map(Stretch::last))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    LabelledRelationship<Phase> labelledPhases() {
        return new LabelledRelationship<>(relationship, halfYearly(phases));
    }

    LabelledRelationship<PeaceLevel> labelledLevels() {
        return new LabelledRelationship<>(relationship, halfYearly(levels));
    }

    /** What is agreed on at the middle and the end of each year. */
    private static <S extends Enum<S>> ImmutableSortedMap<LocalDate, ImmutableSet<S>> halfYearly(
            List<Stretch<S>> stretches) {
        ImmutableSortedMap.Builder<LocalDate, ImmutableSet<S>> labels = ImmutableSortedMap.naturalOrder();
        for (Stretch<S> stretch : stretches) {
            for (int year = stretch.first.getYear(); year <= stretch.last.getYear(); year++) {
                for (LocalDate day : List.of(LocalDate.of(year, 6, 30), LocalDate.of(year, 12, 31))) {
                    if (stretch.holds(day)) {
                        labels.put(day, stretch.states);
                    }
                }
            }
        }
        return labels.buildOrThrow();
    }
}
