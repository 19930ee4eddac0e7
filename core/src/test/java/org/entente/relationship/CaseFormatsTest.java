package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.entente.InvalidFileException;
import org.entente.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second format says how a case was coded and may name two labels; the first is still read. */
class CaseFormatsTest {
    private static final String FIRST = """
            {"format": "entente-case/1", "dyad": "CHN-RUS", "sources": {"s": {"title": "S"}}, "evidence": [],
             "expected": [{"phase": "ALLIANCE", "when": "1950/1958", "source": "s", "text": "Pact."}]}
            """;

    private static final String SECOND = """
            {"format": "entente-case/2", "dyad": "CHN-RUS", "sources": {"s": {"title": "S"}}, "evidence": [],
             "coding": {"coder": "first coder", "codebook": "2", "how": "By hand.", "from": "Books.", "thin": "Before 1700."},
             "expected": [{"when": "1989/1996", "phases": ["STRATEGIC_PARTNERSHIP", "NORMALIZATION"], "source": "s", "text": "Differ."}],
             "expectedLevels": [{"when": "1960/1985", "levels": ["SEVERE_RIVALRY", "LESSER_RIVALRY"], "source": "s", "text": "War."}]}
            """;

    @Test
    void readsTheFirst() {
        Relationship relationship = CaseFile.parse(FIRST);

        ExpectedStage stage = relationship.expected().get(0);
        assertThat(stage.phases()).containsExactly(Phase.ALLIANCE);
        assertThat(stage.admits(Phase.ALLIANCE)).isTrue();
        assertThat(stage.admits(Phase.SPLIT)).isFalse();
        assertThat(relationship.coding()).isEmpty();
        assertThat(relationship.expectedLevels()).isEmpty();
    }

    @Test
    void writesTheSecondOfWhatWasReadFromTheFirst() {
        Relationship relationship = CaseFile.parse(FIRST);

        assertThat(CaseFile.format(relationship))
                .contains("\"format\": \"entente-case/2\"")
                .contains(
                        "\n    {\"when\": \"1950/1958\", \"phases\": [\"ALLIANCE\"], \"source\": \"s\", \"text\": \"Pact.\"}\n");
        assertThat(CaseFile.parse(CaseFile.format(relationship))).isEqualTo(relationship);
    }

    @Test
    void readsTheSecond() {
        Relationship relationship = CaseFile.parse(SECOND);

        assertThat(relationship.coding())
                .contains(Coding.builder()
                        .coder("first coder")
                        .codebook("2")
                        .how("By hand.")
                        .from("Books.")
                        .thin("Before 1700.")
                        .build());
        assertThat(relationship.expected().get(0).phases())
                .isEqualTo(ImmutableSet.of(Phase.NORMALIZATION, Phase.STRATEGIC_PARTNERSHIP));
        ExpectedLevel level = relationship.expectedLevels().get(0);
        assertThat(level.admits(PeaceLevel.LESSER_RIVALRY)).isTrue();
        assertThat(level.admits(PeaceLevel.WARM_PEACE)).isFalse();
        assertThat(CaseFile.parse(CaseFile.format(relationship))).isEqualTo(relationship);
    }

    @Test
    void keepsCodingAndLabelsInCopies() {
        Relationship relationship = CaseFile.parse(SECOND);

        Relationship copy = relationship.withSource("t", Source.of("T")).without(item -> true);

        assertThat(copy.coding()).isEqualTo(relationship.coding());
        assertThat(copy.expected()).isEqualTo(relationship.expected());
        assertThat(copy.expectedLevels()).isEqualTo(relationship.expectedLevels());
    }

    @Test
    void hasOneItemOnALine() {
        String text = CaseFile.format(CaseFile.parse(CaseFileProblemsTest.GOOD));

        assertThat(text.lines().filter(line -> line.startsWith("    {\"id\": \"e")))
                .hasSize(2);
        assertThat(text).contains("    \"ren-2012\": {\"title\": \"Need\", \"author\": \"Ren\", \"year\": 2012}");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ["STRATEGIC_PARTNERSHIP", "NORMALIZATION"]      | []                                      | $.expected[0].phases must be one, or two where historians differ: []
            ["STRATEGIC_PARTNERSHIP", "NORMALIZATION"]      | ["SPLIT", "ALLIANCE", "NORMALIZATION"]  | $.expected[0].phases must be one, or two where historians differ: [SPLIT, ALLIANCE, NORMALIZATION]
            ["STRATEGIC_PARTNERSHIP", "NORMALIZATION"]      | ["SPLIT", "SPLIT"]                      | $.expected[0].phases must not name one twice: ["SPLIT","SPLIT"]
            ["STRATEGIC_PARTNERSHIP", "NORMALIZATION"]      | "SPLIT"                                 | $.expected[0].phases must be an array: "SPLIT"
            "phases"                                        | "phase"                                 | $.expected[0].phase is not a known key. Maybe "phases".
            "coder": "first coder"                          | "coder": " "                            | $.coding.coder must not be blank: " ". Name a person, a role or a program.
            "codebook": "2"                                 | "codebook": ""                          | $.coding.codebook must not be blank: "". Leave it out where it is not known.
            "codebook": "2"                                 | "version": "  "                         | $.coding.version must not be blank: "  ". Leave it out where it is not known.
            "codebook": "2"                                 | "instruction": ""                       | $.coding.instruction must not be blank: "". Leave it out where it is not known.
            "how": "By hand."                               | "how": " "                              | $.coding.how must not be blank: " ". Leave it out where it is not known.
            "from": "Books."                                | "from": " "                             | $.coding.from must not be blank: " ". Leave it out where it is not known.
            "thin": "Before 1700."                          | "thin": " "                             | $.coding.thin must not be blank: " ". Leave it out where it is not known.
            "coder": "first coder", "codebook": "2"         | "codebook": "2"                         | $.coding.coder is missing
            "codebook": "2"                                 | "codebook": 2                           | $.coding.codebook must be a text in quotes: 2
            "LESSER_RIVALRY"                                | "LESER_RIVALRY"                         | $.expectedLevels[0].levels[1] must be one of the values of PeaceLevel: "LESER_RIVALRY". Maybe "LESSER_RIVALRY".
            """)
    void tellsWhatIsWrongWithTheSecond(String good, String bad, String message) {
        assertThat(SECOND).contains(good);

        assertThat(CaseFile.inspect(SECOND.replace(good, bad)).problems()).hasToString("[" + message + "]");
    }

    @Test
    void theFirstHasNothingOfTheSecond() {
        assertThat(CaseFile.inspect(SECOND.replace("case/2", "case/1")).errors())
                .extracting(problem -> problem.place() + " " + problem.rule())
                .containsExactly(
                        "$.coding is not a known key",
                        "$.expectedLevels is not a known key",
                        "$.expected[0].phases is not a known key");
    }

    @Test
    void refusesOverlappingStretchesOfARelationshipThatIsBuilt() {
        ExpectedLevel.Builder level = ExpectedLevel.builder()
                .addLevels(PeaceLevel.WARM_PEACE)
                .source("s")
                .text("T.");
        Relationship.Builder relationship = Relationship.builder()
                .dyad(Dyad.of("CHN", "RUS"))
                .putSource("s", Source.of("S"))
                .addExpectedLevels(level.when(DateSpan.parse("1950/1960")).build())
                .addExpectedLevels(level.when(DateSpan.parse("1955/1970")).build());

        assertThatThrownBy(relationship::build)
                .isInstanceOf(InvalidFileException.class)
                .hasMessage(
                        "$.expectedLevels[1].when must not overlap with $.expectedLevels[0] (1950/1960): 1955/1970");
    }

    @Test
    void aStageNamesOneOrTwo() {
        assertThatThrownBy(() -> ExpectedStage.builder()
                        .when(DateSpan.ofYear(1958))
                        .phases(ImmutableList.of())
                        .source("s")
                        .text("T.")
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("phases must be one, or two where historians differ: []");
    }
}
