package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.InvalidFileException;
import org.entente.Problem;
import org.entente.Seeds;
import org.entente.assessment.Assessor;
import org.entente.assessment.Explanation;
import org.entente.assessment.Findings;
import org.entente.assessment.Outlook;
import org.entente.assessment.Timeline;
import org.entente.monitoring.DyadStatus;
import org.entente.monitoring.MonitorUpdate;
import org.entente.relationship.CaseFile;
import org.entente.relationship.Phase;
import org.entente.relationship.RandomRelationships;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as JSON, by the library's own door. */
class AnswerFileTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, Schema> strictSchemas = new HashMap<>();

    private static ImmutableList<Map.Entry<String, Object>> answers(long seed) {
        return AllAnswers.of(RandomRelationships.of(seed), RandomRelationships.day(RandomRelationships.of(seed), seed));
    }

    private static Findings findings(long seed) {
        return (Findings) answers(seed).get(0).getValue();
    }

    /** The published schema, but an attribute that it does not describe is refused. */
    private Schema strictSchema(String name) {
        return strictSchemas.computeIfAbsent(name, key -> {
            try {
                ObjectNode schema = (ObjectNode) MAPPER.readTree(AnswerFile.schema(key));
                schema.findParents("properties").forEach(described -> {
                    if (described.isObject() && !described.has("additionalProperties")) {
                        ((ObjectNode) described).put("additionalProperties", false);
                    }
                });
                for (JsonNode form : schema.get("$defs")) {
                    form.findParents("properties").forEach(described -> {
                        if (!described.has("additionalProperties")) {
                            ((ObjectNode) described).put("additionalProperties", false);
                        }
                    });
                }
                return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema.toString());
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void everyAnswerComesBackEqual() {
        for (long seed = 0; seed < Seeds.COUNT; seed += 4) {
            for (Map.Entry<String, Object> answer : answers(seed)) {
                assertThat((Object) AnswerFile.parse(
                                AnswerFile.format(answer.getValue()), AllAnswers.TYPES.get(answer.getKey())))
                        .as(answer.getKey() + " of seed " + seed)
                        .isEqualTo(answer.getValue());
            }
        }
    }

    @Test
    void thereIsAnAnswerOfEveryKind() {
        assertThat(Seeds.oneIn(4)
                        .boxed()
                        .flatMap(seed -> answers(seed).stream())
                        .map(Map.Entry::getKey))
                .containsAll(AllAnswers.TYPES.keySet());
    }

    @Test
    void everyAnswerIsValidByItsSchemaWhichDescribesAllOfIt() {
        for (long seed = 0; seed < Seeds.COUNT; seed += 4) {
            for (Map.Entry<String, Object> answer : answers(seed)) {
                JsonNode json = read(AnswerFile.format(answer.getValue()));

                assertThat(strictSchema(answer.getKey()).validate(json))
                        .as(answer.getKey() + " of seed " + seed)
                        .isEmpty();
            }
        }
    }

    @Test
    void everyAnswerNamesItsFormatFirst() {
        for (Map.Entry<String, Object> answer : answers(1)) {
            assertThat(AnswerFile.format(answer.getValue()))
                    .startsWith("{\n  \"format\" : \"entente-" + answer.getKey() + "/1\",\n");
        }
    }

    @Test
    void thereIsASchemaOfEveryAnswerAndOfCases() {
        assertThat(AnswerFile.schemas())
                .contains("case")
                .containsAll(AllAnswers.TYPES.keySet())
                .hasSize(10);
        assertThat(AnswerFile.schema("case")).isEqualTo(CaseFile.schema());
        assertThatThrownBy(() -> AnswerFile.schema("finding"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("findings")
                .hasMessageEndingWith(": finding");
    }

    @Test
    void aSchemaRefusesWhatTheReaderRefuses() {
        String json = AnswerFile.format(findings(1));
        for (String damaged : List.of(
                json.replace("entente-findings/1", "entente-findings/9"),
                json.replaceFirst("\"SPLIT\" : [0-9.E-]+", "\"SPLIT\" : 7"),
                json.replaceFirst("\"dyad\" : \"[A-Z-]+\"", "\"dyad\" : \"nobody\""),
                json.replaceFirst("  \"substantive\" : (true|false),\n", ""))) {
            assertThat(strictSchema("findings").validate(read(damaged))).isNotEmpty();
            assertThatThrownBy(() -> AnswerFile.parse(damaged, Findings.class))
                    .isInstanceOf(InvalidFileException.class)
                    .hasMessageStartingWith("Not Findings: $");
        }
    }

    @Test
    void anAssessmentIsItsFindings() {
        var relationship = RandomRelationships.of(2);
        var then = Assessor.standard().assess(relationship, RandomRelationships.day(relationship, 2));

        assertThat(AnswerFile.format(then)).isEqualTo(AnswerFile.format(then.findings()));
    }

    @Test
    void aRankingIsAnArrayOfAnswers() {
        ImmutableList<Object> ranking = Seeds.oneIn(4)
                .boxed()
                .flatMap(seed -> answers(seed).stream())
                .filter(answer -> answer.getKey().equals("dyad-status"))
                .map(Map.Entry::getValue)
                .collect(ImmutableList.toImmutableList());

        assertThat(AnswerFile.parseAll(AnswerFile.format(ranking), DyadStatus.class))
                .isEqualTo(ranking)
                .isNotEmpty();
        assertThatThrownBy(() -> AnswerFile.parseAll("{}", DyadStatus.class))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage("Not DyadStatus: $ must be an array: {}");
        assertThatThrownBy(() -> AnswerFile.parseAll("[{}]", DyadStatus.class))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining("Not DyadStatus[0]: $.format is missing");
    }

    @Test
    void whatANewerVersionAddedIsPassedOverAndTold() {
        String json = AnswerFile.format(findings(1))
                .replaceFirst("\"date\" :", "\"mood\" : {\"of\" : [1, 2]}, \"date\" :")
                .replaceFirst("\"effectiveEvidence\" :", "\"ranges\" : [], \"effectiveEvidence\" :");

        AnswerFile.Inspection<Findings> read = AnswerFile.inspect(json, Findings.class);

        assertThat(read.answer()).isEqualTo(findings(1));
        assertThat(read.passedOver())
                .allMatch(problem -> !problem.isError())
                .extracting(Problem::place)
                .containsExactly("Not Findings: $.mood", "Not Findings: $.phase.ranges");
        assertThat(read.passedOver().get(0))
                .hasToString("Not Findings: $.mood is not known to this version and was passed over");
        assertThat(AnswerFile.parse(json, Findings.class)).isEqualTo(findings(1));
    }

    @Test
    void whatANewerVersionAddedWithinAnAnnouncementIsToldByItsPlace() {
        String update = Seeds.oneIn(1)
                .boxed()
                .flatMap(seed -> answers(seed).stream())
                .filter(answer -> answer.getValue() instanceof MonitorUpdate one
                        && !one.announcements().isEmpty())
                .map(answer -> AnswerFile.format(answer.getValue()))
                .findFirst()
                .orElseThrow();

        assertThat(AnswerFile.inspect(
                                update.replaceFirst("\"axis\" :", "\"mood\" : 1, \"axis\" :"), MonitorUpdate.class)
                        .passedOver())
                .extracting(Problem::place)
                .containsExactly("Not MonitorUpdate: $.announcements[0].mood");
    }

    @Test
    void refusesAnotherFormat() {
        String json = AnswerFile.format(findings(1));

        assertThatThrownBy(() -> AnswerFile.parse(json.replace("findings/1", "findings/2"), Findings.class))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage("Not Findings: $.format must be \"entente-findings/1\": \"entente-findings/2\"."
                        + " Maybe a newer version of Entente reads it.");
        assertThatThrownBy(() -> AnswerFile.parse(json, Outlook.class))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining("$.format must be \"entente-outlook/1\"");
    }

    @Test
    void refusesWhatIsNoAnswer() {
        for (String text : List.of("", "null", "[]", "7", "{", "\"x\"", "{\"format\": null}")) {
            assertThatThrownBy(() -> AnswerFile.parse(text, Timeline.class))
                    .as(text)
                    .isInstanceOf(InvalidFileException.class);
        }
        assertThatThrownBy(() -> AnswerFile.format("text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("type must be of an answer of the library: class java.lang.String");
        assertThatThrownBy(() -> AnswerFile.parse("{}", String.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AnswerFile.format(List.of(findings(1), 7)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsAndReplacesFiles(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("findings.json");

        AnswerFile.write(findings(1), file);
        AnswerFile.write(findings(2), file);

        assertThat(AnswerFile.read(file, Findings.class)).isEqualTo(findings(2));
        Files.writeString(file, "{}");
        assertThatThrownBy(() -> AnswerFile.read(file, Findings.class))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageStartingWith("findings.json: $.format is missing");
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reliability", "kind", "when", "factor", "credibility"})
    void aPartOfAnExplanationThatIsNothingIsRefusedAsSuch(String attribute) {
        Explanation<Phase> why = Assessor.standard()
                .assess(RandomRelationships.of(1), RandomRelationships.day(RandomRelationships.of(1), 1))
                .explain(Phase.SPLIT);
        String json =
                AnswerFile.format(why).replaceFirst("\"" + attribute + "\" : [^,\n]+", "\"" + attribute + "\" : null");

        assertThatThrownBy(() -> AnswerFile.parse(json, Explanation.class))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageStartingWith("Not Explanation: $.contributions[0].item." + attribute);
    }
}
