package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.entente.InvalidFileException;
import org.entente.assessment.Findings;
import org.entente.monitoring.DyadStatus;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer with something in it that no answer can say is refused in reading, with the place of it. */
class ImpossibleAnswersTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int ENOUGH = 40;

    /** Those made up already, by their seed. */
    private static final Map<Long, ImmutableList<Map.Entry<String, String>>> ANSWERS = new HashMap<>();

    private static ImmutableList<Map.Entry<String, String>> answers(long seed) {
        return ANSWERS.computeIfAbsent(seed, key -> {
            Relationship relationship = RandomRelationships.of(seed);
            return AllAnswers.of(relationship, RandomRelationships.day(relationship, seed)).stream()
                    .map(answer -> Map.entry(answer.getKey(), AnswerFile.format(answer.getValue())))
                    .collect(ImmutableList.toImmutableList());
        });
    }

    /** The first made-up answer of a kind in which there is something at a place. */
    private static JsonNode answer(String name, JsonPointer place) {
        return LongStream.range(0, ENOUGH)
                .boxed()
                .flatMap(seed -> answers(seed).stream())
                .filter(answer -> answer.getKey().equals(name))
                .map(answer -> json(answer.getValue()))
                .filter(json -> !json.at(place).isMissingNode())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String changed(String name, String place, String value) {
        JsonPointer pointer = JsonPointer.compile(place);
        JsonNode answer = answer(name, pointer);
        String last = pointer.last().getMatchingProperty();
        if (answer.at(pointer.head()) instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), json(value));
        } else {
            ((ObjectNode) answer.at(pointer.head())).set(last, json(value));
        }
        return answer.toString();
    }

    /** The answer, where in it, what stands there instead, and what follows the place in the message. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            findings | /phase/effectiveEvidence | -1 | must not be negative, and finite: -1.0
            findings | /phase/effectiveEvidence | "NaN" | must not be negative, and finite: NaN
            findings | /phase/probabilities/SPLIT | "NaN" | @$.phase probability of SPLIT must be from 0 to 1: NaN
            findings | /peace/probabilities | {"SPLTI": 1} | @$.peace.probabilities.SPLTI must be one of the values of PeaceLevel
            findings | /peace/probabilities | {"WARM_PEACE": 1} | must be of every state: [WARM_PEACE]
            findings | /peace | 7 | must be an object: 7
            findings | /readings/ORIENTATION/overall/weight | -1 | must not be negative, and finite: -1.0
            findings | /readings/ORIENTATION/overall/weight | "Infinity" | must not be negative, and finite: Infinity
            findings | /readings/ORIENTATION/overall/score | 7 | must be from -1 to 1: 7.0
            findings | /readings/ORIENTATION/overall/score | "NaN" | must be from -1 to 1: NaN
            findings | /readings/ORIENTATION/overall/presentWeight | -1 | must be from 0 to the weight
            findings | /readings/ORIENTATION/overall/trend | 3 | must be from -2 to 2: 3.0
            findings | /obstacles/0/score | -7 | must be from -1 to 1: -7.0
            findings | /obstacles/0/aspects/0/score | 7 | must be from -1 to 1: 7.0
            findings | /obstacles/0/aspects | [] | must be one or more: []
            findings | /tensions/0/values | [0.5] | must be two, one for each of between: [0.5]
            findings | /tensions/0/values | [0.5, 0.25, 0.125] | must be two, one for each of between
            findings | /tensions/0/values/1 | 7 | @$.tensions[0].values must be from -1 to 1: 7.0
            findings | /tensions/0/between | ["one"] | must be two: [one]
            findings | /ranges/refits | 0 | must be at least 1: 0
            findings | /ranges/phase/SPLIT/low | 1.5 | must be from 0 to 1: 1.5
            findings | /ranges/peace/WARM_PEACE/high | -1 | must be from 0 to 1: -1.0
            findings | /ranges/phase/SPLIT | {"low": 0.6, "high": 0.5} | @$.ranges.phase.SPLIT.high must not be below low, 0.6: 0.5
            findings | /ranges/peace | {} | must have every level: []
            timeline | /stages/1/probability | 5 | must be from 0 to 1: 5.0
            timeline | /stages/1/to | "1600-01-01" | must not be before from,
            timeline | /stages/1/from | "1600-01-01" | @$.stages must be in order of time, without gaps
            timeline | /stages/1/turnedBy/0/news | "NaN" | must be finite: NaN
            explanation | /logOdds | "NaN" | must be a number: NaN
            explanation | /baseRates | "-Infinity" | must be finite: -Infinity
            explanation | /state | "SPILT" | must name a phase or a level of peace: "SPILT". Maybe "SPLIT"
            explanation | /contributions/0/lasting | "Infinity" | must be finite: Infinity
            outlook | /relapse | 5 | must be from 0 to 1: 5.0
            outlook | /reconciliation | -1 | must be from 0 to 1: -1.0
            outlook | /to | "1600-01-01" | must not be before from,
            comparison | /readings/ORIENTATION/after | 7 | @$.readings must be from -1 to 1, that of ORIENTATION after: 7.0
            comparison | /readings/ORIENTATION/before | "NaN" | @$.readings must be from -1 to 1, that of ORIENTATION before
            comparison | /before/phase/effectiveEvidence | -1 | must not be negative, and finite: -1.0
            comparison | /phase/contributions/0/ended | "NaN" | must be finite: NaN
            announcement | /reversals/0/months | 25 | must be from 1 to 24: 25
            announcement | /after/effectiveEvidence | -1 | must not be negative, and finite: -1.0
            dyad-status | /risk | 5 | must be from 0 to 1: 5.0
            dyad-status | /improvement | -1.5 | must be from -1 to 1: -1.5
            dyad-status | /reconciliation | "NaN" | must be from 0 to 1: NaN
            dyad-status | /obstacleScore | 2 | must be from -1 to 1: 2.0
            dyad-status | /obstacle | null | @$.obstacleScore must be there where an obstacle is, and only there
            migration-report | /monitors | -1 | must not be negative: -1
            monitor-update | /announcements/0/evidence/1/item/kind | "NOISE" | must be one of the values of EvidenceKind
            monitor-update | /announcements/0/evidence/1/item/score | 7 | must be from -1 to 1: 7.0
            monitor-update | /announcements/0/after/effectiveEvidence | -1 | must not be negative, and finite: -1.0
            monitor-update | /announcements/0/before/probabilities | 7 | must be an object: 7
            monitor-update | /announcements/0/reversals/0/months | 0 | must be from 1 to 24: 0
            monitor-update | /announcements/0/to | "WAR" | must name a phase or a level of peace: "WAR"
            """)
    void isRefusedWithItsPlace(String name, String place, String value, String message) {
        String where = "$" + place.replaceAll("/([0-9]+)", "[$1]").replace('/', '.') + " ";

        assertThatThrownBy(() -> AnswerFile.parse(changed(name, place, value), AllAnswers.TYPES.get(name)))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining(": " + (message.startsWith("@") ? message.substring(1) : where + message));
    }

    @Test
    void anAnnouncementThatNamesNoStateIsRefusedWithItsPlace() {
        ObjectNode update = (ObjectNode) answer("monitor-update", JsonPointer.compile("/announcements/0"));
        ((ObjectNode) update.at("/announcements/0")).remove("to");

        assertThatThrownBy(() -> AnswerFile.parse(update.toString(), AllAnswers.TYPES.get("monitor-update")))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining(
                        "$.announcements[0] must have to, which names a phase or a level of peace: {\"format\":");
    }

    /** Every number that is read as text may say that it is none: "NaN" is what JSON writers make of it. */
    @Test
    void noNumberWhateverMayBeNaN() {
        Set<String> places = new LinkedHashSet<>();
        for (long seed = 0; seed < 4; seed++) {
            for (Map.Entry<String, String> answer : answers(seed)) {
                JsonNode json = json(answer.getValue());
                numbers(json, JsonPointer.empty(), answer.getKey(), places).forEach((place, parent) -> {
                    JsonNode before = parent.get(place.last().getMatchingProperty());
                    parent.put(place.last().getMatchingProperty(), "NaN");
                    assertThatThrownBy(() -> AnswerFile.parse(json.toString(), AllAnswers.TYPES.get(answer.getKey())))
                            .as(answer.getKey() + place)
                            .isInstanceOf(InvalidFileException.class);
                    parent.set(place.last().getMatchingProperty(), before);
                });
            }
        }
        assertThat(places).hasSizeGreaterThan(40);
    }

    /** Attributes that are a number, one of each name and kind of answer; but what is derived is not read. */
    private static Map<JsonPointer, ObjectNode> numbers(
            JsonNode node, JsonPointer place, String kind, Set<String> seen) {
        ImmutableMap.Builder<JsonPointer, ObjectNode> numbers = ImmutableMap.builder();
        node.properties().forEach(entry -> {
            JsonPointer at = place.appendProperty(entry.getKey());
            String name = kind + at.toString().replaceAll("[0-9]+", "");
            if (entry.getValue().isNumber() && !entry.getKey().equals("probability") && seen.add(name)) {
                numbers.put(at, (ObjectNode) node);
            }
            numbers.putAll(numbers(entry.getValue(), at, kind, seen));
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            numbers.putAll(numbers(node.get(i), place.appendIndex(i), kind, seen));
        }
        return numbers.buildOrThrow();
    }

    @Test
    @SuppressWarnings("NullAway") // What a caller without a checker may do.
    void nullIsRefusedWithTheNameOfTheArgument() {
        Path path = Path.of("x.json");
        assertNames("answer", () -> AnswerFile.format(null));
        assertNames("answer", () -> AnswerFile.format(Collections.singletonList(null)));
        assertNames("answer", () -> AnswerFile.write(null, path));
        assertNames("path", () -> AnswerFile.write(answer(), null));
        assertNames("path", () -> AnswerFile.read(null, Findings.class));
        assertNames("type", () -> AnswerFile.read(path, null));
        assertNames("json", () -> AnswerFile.parse(null, Findings.class));
        assertNames("type", () -> AnswerFile.parse("{}", null));
        assertNames("json", () -> AnswerFile.parseAll(null, DyadStatus.class));
        assertNames("type", () -> AnswerFile.parseAll("[]", null));
        assertNames("json", () -> AnswerFile.inspect(null, Findings.class));
        assertNames("type", () -> AnswerFile.inspect("{}", null));
        assertNames("name", () -> AnswerFile.schema(null));
    }

    private static Object answer() {
        return MadeUpAnswers.ASSESSMENT;
    }

    private interface Call {
        void run() throws IOException;
    }

    private static void assertNames(String argument, Call call) {
        assertThatThrownBy(call::run)
                .isInstanceOf(NullPointerException.class)
                .hasMessage(argument + " must not be null");
    }
}
