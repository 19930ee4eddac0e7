package org.entente.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.InvalidFileException;
import org.entente.Problem;
import org.entente.assessment.Findings;
import org.entente.model.Model;
import org.entente.model.ModelPatch;
import org.entente.monitoring.InvalidSnapshotException;
import org.entente.monitoring.MonitorSnapshot;
import org.entente.relationship.CaseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every root is read in one way and refused in one tone. */
class JsonTest {
    record Place(String name, int people) {}

    static Stream<Arguments> roots() {
        return Stream.of(
                root("case", CaseFile::parse),
                root("model", Model::parse),
                root("patch", ModelPatch::parse),
                root("findings", Findings::parse),
                root("snapshot", JsonTest::snapshot));
    }

    /** What a damaged snapshot is refused with carries the problems of the text. */
    private static MonitorSnapshot snapshot(String text) {
        try {
            return MonitorSnapshot.parse(text);
        } catch (InvalidSnapshotException e) {
            throw (InvalidFileException) e.getCause();
        }
    }

    private static Arguments root(String name, Function<String, Object> parse) {
        return Arguments.of(name, parse);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("roots")
    void refusesADocumentThatIsNoObject(String name, Function<String, Object> parse) {
        for (String text : ImmutableList.of("null", "5", "[]", "\"x\"")) {
            assertThatThrownBy(() -> parse.apply(text))
                    .isInstanceOf(InvalidFileException.class)
                    .hasMessageEndingWith("$ must be a JSON object: " + text);
        }
        assertThatThrownBy(() -> parse.apply(""))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageEndingWith("$ must be a JSON object, but there is nothing");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("roots")
    void tellsLineAndColumnOfWhatIsNotJson(String name, Function<String, Object> parse) {
        assertThatThrownBy(() -> parse.apply("{\n  \"a\": 1,\n  \"b\" 2}"))
                .isInstanceOfSatisfying(
                        InvalidFileException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .asString()
                                .contains("line 3, column ", "must be well-formed JSON: Unexpected character"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": "Wien", "people": "many"}              | place: $.people must be a whole number without a decimal point, at most 2147483647: "many"
            {"name": "Wien", "poeple": 5}                   | place: $.poeple is not a known key. Maybe "people".
            {"name": "Wien"}                                | place: $.people is missing
            {"name": null, "people": 5}                     | place: $.name must not be null
            {"name": "\\ud800", "people": 5}                | place: $.name must be valid Unicode: "\ud800"
            {"name": "\\udc00\\ud800", "people": 5, "a": 1} | place: $.name must be valid Unicode: "\udc00\ud800"
            """)
    void tellsPlaceRuleValueAndAdvice(String json, String message) {
        assertThatThrownBy(() -> Json.read(json, Place.class, "place"))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage(message);
    }

    @Test
    void readsWholeSurrogatePairs() {
        assertThat(Json.read("{\"name\": \"\\ud83d\\ude00\", \"people\": 1}", Place.class, "place"))
                .isEqualTo(new Place("\ud83d\ude00", 1));
    }

    @Test
    void refusesAnotherFormatBeforeAnythingElse() {
        assertThatThrownBy(() ->
                        Json.read("{\"format\": \"entente-place/9\", \"a\": 1}", Place.class, "f", "entente-place/1"))
                .hasMessage("f: $.format must be \"entente-place/1\": \"entente-place/9\"."
                        + " Maybe a newer version of Entente reads it.");
    }

    @Test
    void shortensLongValuesAndKeys() {
        String longWord = "x".repeat(100_000);

        assertThatThrownBy(
                        () -> Json.read("{\"name\": \"Wien\", \"people\": \"" + longWord + "\"}", Place.class, "place"))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(250).contains("xxx..."));
        assertThatThrownBy(() -> Json.read("{\"" + longWord + "\": 1}", Place.class, "place"))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(250));
    }

    @Test
    void writesOnOneLineWhatAPersonEdits() {
        assertThat(Json.writeLine(new Place("Wien", 5))).isEqualTo("{\"name\": \"Wien\", \"people\": 5}");
        assertThat(Json.writeLine(ImmutableList.of(1, 2))).isEqualTo("[1, 2]");
    }

    @Test
    void aProblemListTellsHowManyItDoesNotList() {
        ProblemList problems = new ProblemList("f: ");
        for (int i = 0; i < 1500; i++) {
            problems.accept(Problem.of("$[" + i + "]", "is wrong", ""));
        }
        problems.accept(Problem.of("$", "should be nicer", "").asWarning());

        assertThat(problems.errors()).isEqualTo(1500);
        assertThat(problems.build()).hasSize(1002);
        assertThat(problems.build().get(1000)).hasToString("f: $ should be nicer");
        assertThat(problems.build().get(1001)).hasToString("f: $ has 500 more errors, which are not listed");
    }
}
