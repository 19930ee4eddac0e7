package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.entente.InvalidValueException;
import org.entente.json.Json;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {
    private static Evidence.Builder visit() {
        return Evidence.builder()
                .id("e1")
                .kind(EvidenceKind.EVENT)
                .when(DateSpan.parse("1989-05-15"))
                .factor(Factor.ACCOMMODATION)
                .score(0.5)
                .reliability(Reliability.B)
                .credibility(Credibility.PROBABLY_TRUE)
                .source("ren-2012")
                .text("A state visit.");
    }

    @Test
    void aConditionIsOverTheDayAfterItsEndAndAnEventNever() {
        Evidence ban = visit().kind(EvidenceKind.CONDITION)
                .when(DateSpan.parse("1990/1995-06"))
                .build();
        Evidence going = visit().kind(EvidenceKind.CONDITION)
                .when(DateSpan.parse("1990/.."))
                .build();

        assertThat(ban.isOverBy(LocalDate.of(1995, 6, 30))).isFalse();
        assertThat(ban.isOverBy(LocalDate.of(1995, 7, 1))).isTrue();
        assertThat(going.isOverBy(LocalDate.of(2020, 1, 1))).isFalse();
        assertThat(visit().build().isOverBy(LocalDate.of(2020, 1, 1))).isFalse();
    }

    @Nested
    class Refuses {
        @ParameterizedTest
        @ValueSource(doubles = {1.2, -1.0001, Double.NaN, Double.NEGATIVE_INFINITY})
        void aScoreOutsideOfTheScale(double score) {
            assertThatThrownBy(() -> visit().score(score).build())
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("score must be from -1 to 1: " + score);
        }

        @ParameterizedTest
        @ValueSource(strings = {"id", "source", "text", "instrument", "fact", "place"})
        void blankText(String attribute) {
            Evidence.Builder builder = visit();
            switch (attribute) {
                case "id" -> builder.id(" ");
                case "source" -> builder.source("");
                case "text" -> builder.text("\t");
                case "fact" -> builder.fact("");
                case "place" -> builder.place(" ");
                default -> builder.instrument("");
            }

            assertThatThrownBy(builder::build)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith(attribute + " must not be blank: \"");
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONDITION")
        void anOpenEndUnlessItIsACondition(EvidenceKind kind) {
            DateSpan open = DateSpan.parse("1989-05-15/..");

            assertThatThrownBy(() -> visit().kind(kind).when(open).build())
                    .hasMessage("when must have an end unless the kind is CONDITION: 1989-05-15/..");
            assertThat(visit().kind(EvidenceKind.CONDITION).when(open).build().when())
                    .isEqualTo(open);
        }

        @Test
        void beingKnownBeforeItBegan() {
            assertThatThrownBy(() -> visit().known(LocalDate.of(1989, 5, 14)).build())
                    .hasMessage("known must not be before the start of when (1989-05-15): 1989-05-14");
        }

        @Test
        void beingKnownWithoutEnd() {
            assertThatThrownBy(() -> visit().known(DateSpan.parse("1989/..")).build())
                    .hasMessage("known must have an end: 1989/..");
        }

        @Test
        void noReport() {
            assertThatThrownBy(() -> visit().reports(0).build()).hasMessage("reports must be at least 1: 0");
        }

        @Test
        void toBeBuiltWithoutWhatIsNeeded() {
            assertThatThrownBy(() -> Evidence.builder().id("e1").build())
                    .hasMessageContainingAll("kind", "when", "factor", "score", "reliability", "source", "text");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EVENT,     1989-05-15,         , 1989-05-15",
        "EVENT,     1989-05,            , 1989-05-31",
        "EVENT,     1989,               , 1989-12-31",
        "CONDITION, 1950-02-14/1980,    , 1950-02-14",
        "CONDITION, 1950-02/1980,       , 1950-02-28",
        "CONDITION, 1950/..,            , 1950-12-31",
        "CONDITION, 1950/1950-03,       , 1950-03-31",
        "MEASURE,   1989,               , 1989-12-31",
        "SURVEY,    1989-03/1989-04,    , 1989-04-30",
        "EVENT,     1989-05-15,  1992-06, 1992-06-30",
        "CONDITION, 1950-02-14/1980, 1979, 1979-12-31",
        "MEASURE,   1989, 1989-02-01,     1989-02-01",
    })
    void couldBeKnownByTheLastDayOfItsDateUnlessItSaysOtherwise(
            EvidenceKind kind, String when, String known, LocalDate knownBy) {
        Evidence.Builder item = visit().kind(kind).when(DateSpan.parse(when));
        if (known != null) {
            item.known(DateSpan.parse(known));
        }

        assertThat(item.build().knownBy()).isEqualTo(knownBy);
    }

    @Test
    void isCaseCodingOfOneReportUnlessItSaysOtherwise() {
        assertThat(visit().build().instrument()).isEqualTo("case-coding");
        assertThat(visit().build().reports()).isEqualTo(1);
    }

    @Test
    void knowsOneZeroOnly() {
        assertThat(visit().score(-0.0).build()).isEqualTo(visit().score(0.0).build());
        assertThat(1 / visit().score(-0.0).build().score()).isPositive();
    }

    @Test
    void isAsGoodAsItsAttributes() {
        assertThat(visit().build()).isEqualTo(visit().build()).hasSameHashCodeAs(visit().build());
        assertThat(visit().id("e2").build()).isNotEqualTo(visit().build());
        assertThat(Evidence.builder(visit().build()).build()).isEqualTo(visit().build());
    }

    @Test
    void leavesOutOfJsonWhatIsLeftOutOfIt() {
        assertThat(Json.writeCompact(visit().build()))
                .isEqualTo("{\"id\":\"e1\",\"kind\":\"EVENT\",\"when\":\"1989-05-15\",\"factor\":\"ACCOMMODATION\","
                        + "\"score\":0.5,\"reliability\":\"B\",\"credibility\":2,\"source\":\"ren-2012\","
                        + "\"text\":\"A state visit.\"}");
    }
}
