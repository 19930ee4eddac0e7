package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import org.entente.Problem;
import org.entente.Seeds;
import org.entente.json.Json;
import org.entente.model.Belief;
import org.entente.model.Model;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.ExpectedStage;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Relationship;
import org.entente.relationship.Source;
import org.junit.jupiter.api.Test;

/** Every value goes to JSON and comes back equal, to the last bit. */
class ValuesAsJsonTest {
    private static Relationship relationship(long seed) {
        return RandomRelationships.of(seed);
    }

    private static Assessment assessment(long seed) {
        return Assessor.standard().assess(relationship(seed), RandomRelationships.day(relationship(seed), seed));
    }

    private static <T> void assertComesBack(T value, TypeReference<T> type) {
        try {
            assertThat(Json.mapper().readValue(Json.write(value), type)).isEqualTo(value);
            assertThat(Json.mapper().readValue(Json.writeCompact(value), type)).isEqualTo(value);
        } catch (IOException e) {
            throw new AssertionError(value.toString(), e);
        }
    }

    @Test
    void beliefs() {
        for (long seed = 0; seed < Seeds.COUNT; seed++) {
            assertComesBack(assessment(seed).phase(), new TypeReference<Belief<Phase>>() {});
            assertComesBack(assessment(seed).peace(), new TypeReference<Belief<PeaceLevel>>() {});
        }
    }

    @Test
    void readingsWithAndWithoutEvidence() {
        for (long seed = 0; seed < Seeds.COUNT; seed++) {
            for (Reading reading : assessment(seed).findings().readings().values()) {
                assertComesBack(reading, new TypeReference<Reading>() {});
            }
        }
    }

    @Test
    void timelines() {
        for (long seed = 0; seed < Seeds.COUNT; seed++) {
            Timeline timeline = Assessor.standard().timeline(relationship(seed));

            assertComesBack(timeline, new TypeReference<Timeline>() {});
        }
    }

    @Test
    void outlooks() {
        for (long seed = 0; seed < Seeds.COUNT; seed++) {
            assertComesBack(assessment(seed).outlook(Period.ofYears(5)), new TypeReference<Outlook>() {});
        }
    }

    @Test
    void explanations() {
        for (long seed = 0; seed < Seeds.COUNT; seed++) {
            assertComesBack(assessment(seed).explain(Phase.SPLIT), new TypeReference<Explanation<Phase>>() {});
            assertComesBack(
                    assessment(seed).explain(PeaceLevel.WARM_PEACE, PeaceLevel.LESSER_RIVALRY),
                    new TypeReference<Explanation<PeaceLevel>>() {});
        }
    }

    @Test
    void comparisons() {
        for (long seed = 0; seed < Seeds.COUNT; seed += 8) {
            Assessment later = Assessor.standard()
                    .assess(relationship(seed), assessment(seed).date().plusYears(3));

            assertComesBack(assessment(seed).compare(later), new TypeReference<Comparison>() {});
        }
    }

    @Test
    void tensionsAndObstacles() {
        for (long seed = 0; seed < Seeds.COUNT; seed++) {
            assessment(seed).tensions().forEach(one -> assertComesBack(one, new TypeReference<Tension>() {}));
            assessment(seed).obstacles().forEach(one -> assertComesBack(one, new TypeReference<Obstacle>() {}));
        }
    }

    @Test
    void evidence() {
        for (long seed = 0; seed < Seeds.COUNT; seed++) {
            relationship(seed).evidence().forEach(item -> assertComesBack(item, new TypeReference<Evidence>() {}));
        }
    }

    @Test
    void theSmallOnes() {
        assertComesBack(DateSpan.parse("1950-02/.."), new TypeReference<DateSpan>() {});
        assertComesBack(Dyad.parse("CHN-RUS"), new TypeReference<Dyad>() {});
        assertComesBack(Source.of("A title"), new TypeReference<Source>() {});
        assertComesBack(
                Source.builder()
                        .title("T")
                        .author("A")
                        .year(1999)
                        .publisher("P")
                        .url("u")
                        .note("n")
                        .build(),
                new TypeReference<Source>() {});
        assertComesBack(
                ExpectedStage.builder()
                        .when(DateSpan.ofYear(1960))
                        .addPhases(Phase.SPLIT)
                        .source("s")
                        .text("Text.")
                        .build(),
                new TypeReference<ExpectedStage>() {});
        assertComesBack(Problem.of("$.x", "must be", "1"), new TypeReference<Problem>() {});
        assertComesBack(Model.standard().id(), new TypeReference<Model.Id>() {});
        assertComesBack(Model.standard(), new TypeReference<Model>() {});
    }

    @Test
    void everyProbabilityTravelsAsANumber() throws IOException {
        String json = assessment(3).findings().toJson();

        assertThat(Json.mapper().readTree(json).at("/phase/probabilities/SPLIT").isNumber())
                .isTrue();
        assertThat(Json.mapper().readTree(json).at("/model/digest").asText()).matches("[0-9a-f]{64}");
        assertThat(Json.mapper().readTree(json).at("/date").asText())
                .isEqualTo(assessment(3).date().toString());
    }

    @Test
    void findingsThatAreNoneAreRefused() {
        assertThatThrownBy(() -> Findings.parse("{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("$.format is missing");
        assertThatThrownBy(() -> Findings.parse("{")).hasMessageContaining("line 1, column 2 must be well-formed JSON");
        String json = assessment(3).findings().toJson();
        assertThatThrownBy(() -> Findings.parse(json.replaceFirst("\"SPLIT\" : [0-9.E-]+", "\"SPLIT\" : 7")))
                .hasMessageContaining("$.phase probability of SPLIT must be from 0 to 1: 7.0");
    }

    @Test
    void aDayInAYearBeforeTheFirstComesBackToo() {
        assertComesBack(LocalDate.of(858, 1, 1), new TypeReference<LocalDate>() {});
    }
}
