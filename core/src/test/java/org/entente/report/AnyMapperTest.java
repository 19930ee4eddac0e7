package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.common.collect.ImmutableList;
import java.time.Period;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.assessment.Explanation;
import org.entente.assessment.Findings;
import org.entente.assessment.Outlook;
import org.entente.model.Belief;
import org.entente.monitoring.InvalidSnapshotException;
import org.entente.monitoring.Monitor;
import org.entente.monitoring.MonitorSnapshot;
import org.entente.relationship.Evidence;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a program's own mapper writes of an answer, it reads back equal, whatever it is set to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnyMapperTest {
    /** What a service answers with. */
    record Reply(String note, Findings findings, Outlook outlook, Explanation<Phase> why) {}

    static Stream<ObjectMapper> mappers() {
        return Stream.of(
                new ObjectMapper(),
                new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL),
                new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_ABSENT),
                new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_EMPTY),
                new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_DEFAULT),
                // As Spring Boot 3 sets it.
                JsonMapper.builder()
                        .addModules(new Jdk8Module(), new JavaTimeModule())
                        .disable(MapperFeature.DEFAULT_VIEW_INCLUSION)
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .build(),
                JsonMapper.builder()
                        .addModules(new Jdk8Module(), new JavaTimeModule(), new GuavaModule())
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .enable(
                                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                                DeserializationFeature.USE_LONG_FOR_INTS)
                        .build());
    }

    private static Relationship relationship(long seed) {
        return RandomRelationships.of(seed);
    }

    private static Assessment assessment(long seed) {
        return Assessor.standard().assess(relationship(seed), RandomRelationships.day(relationship(seed), seed));
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void everyAnswerComesBackEqual(ObjectMapper mapper) throws JsonProcessingException {
        for (long seed = 0; seed < 4; seed++) {
            for (Map.Entry<String, Object> answer :
                    AllAnswers.of(relationship(seed), RandomRelationships.day(relationship(seed), seed))) {
                String json = mapper.writeValueAsString(answer.getValue());

                assertThat((Object) mapper.readValue(json, AllAnswers.TYPES.get(answer.getKey())))
                        .as(answer.getKey() + " of seed " + seed)
                        .isEqualTo(answer.getValue());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void theDoorReadsWhatAMapperWroteAndAMapperWhatTheDoorWrote(ObjectMapper mapper) throws JsonProcessingException {
        for (Map.Entry<String, Object> answer :
                AllAnswers.of(relationship(1), RandomRelationships.day(relationship(1), 1))) {
            Class<?> type = AllAnswers.TYPES.get(answer.getKey());

            assertThat((Object) AnswerFile.parse(mapper.writeValueAsString(answer.getValue()), type))
                    .isEqualTo(answer.getValue());
            assertThat((Object) mapper.readValue(AnswerFile.format(answer.getValue()), type))
                    .isEqualTo(answer.getValue());
        }
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void anAssessmentIsItsFindings(ObjectMapper mapper) throws JsonProcessingException {
        Assessment then = assessment(3);

        String json = mapper.writeValueAsString(then);

        assertThat(json).contains("entente-findings/1").contains("SPLIT").contains("MILITARY_RESTRAINT");
        assertThat(mapper.readValue(json, Findings.class)).isEqualTo(then.findings());
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void answersTravelWithinAServicesOwnReply(ObjectMapper mapper) throws JsonProcessingException {
        Assessment then = assessment(5);
        Reply reply = new Reply("n", then.findings(), then.outlook(Period.ofYears(1)), then.explain(Phase.SPLIT));

        assertThat(mapper.readValue(mapper.writeValueAsString(reply), Reply.class))
                .isEqualTo(reply);
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void theirPartsTravelToo(ObjectMapper mapper) throws JsonProcessingException {
        Assessment then = assessment(5);

        assertBack(mapper, then.phase(), new TypeReference<Belief<Phase>>() {});
        assertBack(mapper, then.peace(), new TypeReference<Belief<PeaceLevel>>() {});
        assertBack(mapper, then.explain(Phase.SPLIT), new TypeReference<Explanation<Phase>>() {});
        for (Object part : Stream.of(
                        then.obstacles(),
                        then.tensions(),
                        then.findings().readings().values(),
                        then.explain(Phase.SPLIT).contributions(),
                        Assessor.standard().timeline(relationship(5)).stages(),
                        relationship(5).evidence())
                .flatMap(parts -> parts.stream())
                .toList()) {
            Class<?> type = part instanceof Evidence ? Evidence.class : part.getClass();
            assertThat((Object) mapper.readValue(mapper.writeValueAsString(part), type))
                    .isEqualTo(part);
        }
    }

    private static <T> void assertBack(ObjectMapper mapper, T value, TypeReference<T> type)
            throws JsonProcessingException {
        assertThat(mapper.readValue(mapper.writeValueAsString(value), type)).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void aSnapshotTravelsAsASealedText(ObjectMapper mapper) throws JsonProcessingException {
        Monitor monitor = Monitor.of(Assessor.standard(), relationship(1).dyad());
        ImmutableList.sortedCopyOf(
                        Comparator.comparing(Evidence::knownBy), relationship(1).evidence())
                .forEach(monitor::take);
        MonitorSnapshot snapshot = monitor.snapshot();

        String json = mapper.writeValueAsString(snapshot);

        assertThat(mapper.readValue(json, MonitorSnapshot.class)).isEqualTo(snapshot);
        assertThatThrownBy(() -> mapper.readValue(
                        json.replaceFirst("sha256(\\\\\" : \\\\\")[0-9a-f]", "sha256$1x"), MonitorSnapshot.class))
                .isInstanceOf(JsonMappingException.class)
                .hasCauseInstanceOf(InvalidSnapshotException.class)
                .hasMessageContaining("it was changed after it was written");
    }

    @Test
    void whatIsWrongIsToldByPlaceAndRule() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        String json = mapper.writeValueAsString(assessment(3));

        assertThatThrownBy(
                        () -> mapper.readValue(json.replaceFirst("\"SPLIT\":[0-9.E-]+", "\"SPLIT\":7"), Findings.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("Not Findings: $.phase probability of SPLIT must be from 0 to 1: 7.0");
        assertThatThrownBy(() -> mapper.readValue("{}", Findings.class))
                .hasMessageContaining("$.format is missing. It is \"entente-findings/1\".");
    }
}
