package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that holds half of a surrogate pair could not be written and read back: no value is built of it. */
class InvalidUnicodeTest {
    private static final String HALF = "x\uD800";

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

    private static ExpectedStage.Builder stage() {
        return ExpectedStage.builder()
                .when(DateSpan.parse("1989/.."))
                .addPhases(Phase.ALLIANCE)
                .source("s")
                .text("T.");
    }

    private static ExpectedLevel.Builder level() {
        return ExpectedLevel.builder()
                .when(DateSpan.parse("1989/.."))
                .addLevels(PeaceLevel.WARM_PEACE)
                .source("s")
                .text("T.");
    }

    private static Relationship.Builder relationship() {
        return Relationship.builder().dyad(Dyad.of("CHN", "RUS"));
    }

    private static Arguments text(String attribute, ThrowingCallable built) {
        return Arguments.of(attribute, built);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                text("id", () -> visit().id(HALF).build()),
                text("text", () -> visit().text(HALF).build()),
                text("instrument", () -> visit().instrument(HALF).build()),
                text("source", () -> visit().source(HALF).build()),
                text("fact", () -> visit().fact(HALF).build()),
                text("place", () -> visit().place(HALF).build()),
                text("from", () -> visit().from(HALF).build()),
                text("to", () -> visit().to(HALF).build()),
                text("about", () -> visit().addAbout("USA", HALF).build()),
                text("title", () -> Source.of(HALF)),
                text("author", () -> Source.builder().title("T").author(HALF).build()),
                text(
                        "publisher",
                        () -> Source.builder().title("T").publisher(HALF).build()),
                text("url", () -> Source.builder().title("T").url(HALF).build()),
                text("note", () -> Source.builder().title("T").note(HALF).build()),
                text("coder", () -> Coding.builder().coder(HALF).build()),
                text("how", () -> Coding.builder().coder("c").how(HALF).build()),
                text("thin", () -> Coding.builder().coder("c").thin(HALF).build()),
                text("text", () -> stage().text(HALF).build()),
                text("source", () -> stage().source(HALF).build()),
                text("text", () -> level().text(HALF).build()),
                text("source", () -> level().source(HALF).build()),
                text("title", () -> relationship().title(HALF).build()),
                text(
                        "sources",
                        () -> relationship().putSource(HALF, Source.of("T")).build()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isRefusedByAttributeRuleAndValue(String attribute, ThrowingCallable built) {
        assertThatThrownBy(built)
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(attribute + " must be valid Unicode: \"x\\uD800\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "\uDC00", "\uDE00\uD83D", "\uD83D\uD83D\uDE00", "\uD83D\uDE00\uDE00", "a\uDFFFb"})
    void isRefusedWhereverTheHalfStands(String text) {
        assertThatThrownBy(() -> visit().text(text).build()).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void isNoneWhereBothHalvesStandTogether() {
        for (String good : new String[] {"\uD83D\uDE00", "a\uD83D\uDE00\uD83D\uDE00b", "\uE000\uFFFD", "é中"}) {
            assertThat(visit().text(good).build().text()).isEqualTo(good);
        }
    }
}
