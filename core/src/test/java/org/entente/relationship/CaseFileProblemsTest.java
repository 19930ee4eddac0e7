package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.InvalidFileException;
import org.entente.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each thing that can be wrong with a case file is told in one message: where, which rule, which value, what was meant. */
class CaseFileProblemsTest {
    static final String GOOD = """
            {"format": "entente-case/2", "dyad": "CHN-RUS", "title": "T",
             "sources": {"ren-2012": {"title": "Need", "author": "Ren", "year": 2012}},
             "evidence": [
              {"id": "e1", "fact": "f1", "kind": "CONDITION", "when": "1950-02-14/1980-04-11", "from": "SUN",
               "to": "CHN", "about": ["JPN"], "place": "Manchuria", "factor": "INSTITUTIONALIZATION",
               "area": "SECURITY", "instrument": "case-coding", "score": 0.9, "reliability": "B", "credibility": 2,
               "source": "ren-2012", "known": "1950-02-14", "reports": 2, "coding": {"coder": "model", "version": "4.1", "instruction": "0123abcd", "codebook": "2"}, "text": "Treaty."},
              {"id": "e2", "kind": "EVENT", "when": "1958-07-31", "factor": "ACCOMMODATION", "score": -0.5,
               "reliability": "D", "credibility": 3, "source": "ren-2012", "text": "Visit."}],
             "expected": [{"when": "1950/1958", "phases": ["ALLIANCE"], "source": "ren-2012", "text": "Pact."}],
             "expectedLevels": [{"when": "1950/1958", "levels": ["WARM_PEACE"], "source": "ren-2012", "text": "Calm."}]}
            """;

    @Test
    void aGoodFileHasNone() {
        CaseFile.Inspection inspection = CaseFile.inspect(GOOD);

        assertThat(inspection.problems()).isEmpty();
        assertThat(inspection.relationship().orElseThrow().evidence()).hasSize(2);
    }

    /** What is written instead of what, the message, and how many of the two items can still be read. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 20_000, textBlock = """
            # The cases that the project promises to tell clearly.
            "ACCOMMODATION"          | "ACOMODATION"            | $.evidence[1].factor (e2) must be one of the values of Factor: "ACOMODATION". Maybe "ACCOMMODATION". | 1
            -0.5                     | 1.2                      | $.evidence[1].score (e2) must be from -1 to 1: 1.2 | 1
            1950-02-14/1980-04-11    | 1980-04-11/1950-02-14    | $.evidence[0].when (e1) must not end before it starts: 1980-04-11/1950-02-14 | 1
            "from": "SUN"            | "from": "SUM"            | $.evidence[0].from (e1) must be the code of a party: "SUM". Maybe "SUN". | 1
            "from": "SUN"            | "from": "JPN"            | $.evidence[0].from (e1) must be a member of CHN-RUS, or a party that one of them continues, on 1950-02-14: JPN. Maybe CHN or SUN. | 1
            "when": "1958-07-31"     | "when": "1992-07-31", "from": "SUN" | $.evidence[1].from (e2) must be a member of CHN-RUS, or a party that one of them continues, on 1992-07-31: SUN. Maybe CHN or RUS. | 1
            "id": "e2"               | "id": "e1"               | $.evidence[1].id (e1) must be unique, but $.evidence[0] has it too: "e1" | 1
            "ren-2012", "known"      | "ren-2021", "known"      | $.evidence[0].source (e1) must be the key of a listed source: ren-2021. Maybe "ren-2012". | 1
            1958-07-31               | 1958-02-30               | $.evidence[1].when (e2) must be a date that exists: 1958-02-30 | 1
            entente-case/2           | entente-case/3           | $.format must be "entente-case/2" or "entente-case/1": "entente-case/3". Maybe a newer version of Entente reads it. | -
            # Words.
            "ACCOMMODATION"          | "accommodation"          | $.evidence[1].factor (e2) must be one of the values of Factor: "accommodation". Maybe "ACCOMMODATION". | 1
            "ACCOMMODATION"          | "FOO"                    | $.evidence[1].factor (e2) must be one of the values of Factor: "FOO". Valid are MILITARY_RESTRAINT, ACCOMMODATION, INTEREST_CONVERGENCE, INSTITUTIONALIZATION, IDEOLOGICAL_AFFINITY, ORIENTATION, SOCIETAL_PERCEPTION, SOCIETAL_TIES. | 1
            "EVENT"                  | "EVNT"                   | $.evidence[1].kind (e2) must be one of the values of EvidenceKind: "EVNT". Maybe "EVENT". | 1
            "SECURITY"               | "SECURTIY"               | $.evidence[0].area (e1) must be one of the values of IssueArea: "SECURTIY". Maybe "SECURITY". | 1
            "reliability": "D"       | "reliability": "G"       | $.evidence[1].reliability (e2) must be one of the values of Reliability: "G". Maybe "A". | 1
            "ALLIANCE"               | "ALIANCE"                | $.expected[0].phases[0] must be one of the values of Phase: "ALIANCE". Maybe "ALLIANCE". | 2
            "JPN"                    | "JPX"                    | $.evidence[0].about (e1) must be the code of a party: "JPX". Maybe "JPN". | 1
            CHN-RUS                  | CHM-RUS                  | $.dyad must join two parties that exist: "CHM-RUS". Maybe CHE or CHL or CHN. | -
            CHN-RUS                  | CHNRUS                   | $.dyad must be two party codes with a hyphen, such as CHN-RUS: "CHNRUS" | -
            CHN-RUS                  | SUN-RUS                  | $.dyad must join two parties, not one with itself or with one that it continues: SUN-RUS | -
            "ren-2012", "text": "P   | "ren", "text": "P        | $.expected[0].source must be the key of a listed source: ren. Valid are ren-2012. | 2
            # Dates.
            "known": "1950-02-14"    | "known": "1950-02-30"    | $.evidence[0].known (e1) must be a date that exists: 1950-02-30 | 1
            "known": "1950-02-14"    | "known": "1949"          | $.evidence[0].known (e1) must not be before the start of when (1950-02-14/1980-04-11): 1949 | 1
            "known": "1950-02-14"    | "known": "1952/.."       | $.evidence[0].known (e1) must have an end: 1952/.. | 1
            1958-07-31               | 1958-07-31/..            | $.evidence[1].when (e2) must have an end unless the kind is CONDITION: 1958-07-31/.. | 1
            1958-07-31               | July 1958                | $.evidence[1].when (e2) must be an ISO 8601 date or interval such as 1958, 1958-07, 1958-07-31, 1950-02-14/1980-04 or 2001-06-15/..: July 1958 | 1
            1950/1958                | 1950/1949                | $.expected[0].when must not end before it starts: 1950/1949 | 2
            # Numbers.
            -0.5                     | NaN                      | line 8, column 94 must be well-formed JSON: Non-standard token 'NaN' | -
            -0.5                     | "NaN"                    | $.evidence[1].score (e2) must be from -1 to 1: NaN | 1
            -0.5                     | 1e400                    | $.evidence[1].score (e2) must be from -1 to 1: Infinity | 1
            -0.5                     | "0.5"                    | $.evidence[1].score (e2) must be a number: "0.5". Maybe 0.5, without quotes. | 1
            -0.5                     | ""                       | $.evidence[1].score (e2) must be a number: "" | 1
            -0.5                     | true                     | $.evidence[1].score (e2) must be a number: true | 1
            -0.5                     | [0.5]                    | $.evidence[1].score (e2) must be a number: [0.5] | 1
            -0.5                     | 0,5                      | line 8, column 93 must be well-formed JSON: Unexpected character ('5' (code 53)): was expecting double-quote to start field name | -
            "credibility": 3         | "credibility": 7         | $.evidence[1].credibility (e2) must be an Admiralty digit from 1 to 6: 7 | 1
            "credibility": 3         | "credibility": "3"       | $.evidence[1].credibility (e2) must be an Admiralty digit from 1 to 6: "3". Maybe 3, without quotes. | 1
            "credibility": 3         | "credibility": "7"       | $.evidence[1].credibility (e2) must be an Admiralty digit from 1 to 6: "7" | 1
            "credibility": 3         | "credibility": "high"    | $.evidence[1].credibility (e2) must be an Admiralty digit from 1 to 6: "high" | 1
            "credibility": 3         | "credibility": 2.5       | $.evidence[1].credibility (e2) must be an Admiralty digit from 1 to 6: 2.5 | 1
            "credibility": 3         | "credibility": 3.0       | $.evidence[1].credibility (e2) must be an Admiralty digit from 1 to 6: 3.0 | 1
            "credibility": 3         | "credibility": 4294967299 | $.evidence[1].credibility (e2) must be an Admiralty digit from 1 to 6: 4294967299 | 1
            "credibility": 3         | "credibility": [3]       | $.evidence[1].credibility (e2) must be an Admiralty digit from 1 to 6: [3] | 1
            "credibility": 3         | "credibility": null      | $.evidence[1].credibility (e2) must not be null | 1
            "coder": "model"         | "coder": " "             | $.evidence[0].coding.coder (e1) must not be blank: " ". Name a person, a role or a program. | 1
            "codebook": "2"          | "codebook": " "         | $.evidence[0].coding.codebook (e1) must not be blank: " ". Leave it out where it is not known. | 1
            "version": "4.1"         | "version": ""           | $.evidence[0].coding.version (e1) must not be blank: "". Leave it out where it is not known. | 1
            "0123abcd"               | ""                      | $.evidence[0].coding.instruction (e1) must not be blank: "". Leave it out where it is not known. | 1
            "coder": "model"         | "codre": "model"         | $.evidence[0].coding.codre (e1) is not a known key. Maybe "coder". | 1
            "instruction": "0123     | "instruction": "XYZ      | $.evidence[0].coding.instruction (e1) must be 8 to 128 hexadecimal digits in lower case: XYZabcd | 1
            "reports": 2             | "reports": 0             | $.evidence[0].reports (e1) must be at least 1: 0 | 1
            "reports": 2             | "reports": 99999999999   | $.evidence[0].reports (e1) must be a whole number without a decimal point, at most 2147483647: 99999999999 | 1
            "year": 2012             | "year": "2012"           | $.sources.ren-2012.year must be a whole number without a decimal point, at most 2147483647: "2012". Maybe 2012, without quotes. | 0
            "year": 2012             | "year": "2012.5"         | $.sources.ren-2012.year must be a whole number without a decimal point, at most 2147483647: "2012.5" | 0
            # Other types.
            "ACCOMMODATION"          | 1                        | $.evidence[1].factor (e2) must be one of the values of Factor: "1". Valid are MILITARY_RESTRAINT, ACCOMMODATION, INTEREST_CONVERGENCE, INSTITUTIONALIZATION, IDEOLOGICAL_AFFINITY, ORIENTATION, SOCIETAL_PERCEPTION, SOCIETAL_TIES. | 1
            "ACCOMMODATION"          | ["ORIENTATION"]          | $.evidence[1].factor (e2) must be one of the values of Factor: ["ORIENTATION"] | 1
            "1958-07-31"             | 1958                     | $.evidence[1].when (e2) must be a text in quotes: 1958 | 1
            "Visit."                 | 5                        | $.evidence[1].text (e2) must be a text in quotes: 5 | 1
            "id": "e2"               | "id": 2                  | $.evidence[1].id must be a text in quotes: 2 | 1
            "Manchuria"              | true                     | $.evidence[0].place (e1) must be a text in quotes: true | 1
            ["JPN"]                  | "JPN"                    | $.evidence[0].about (e1) must be an array: "JPN" | 1
            ["JPN"]                  | [5]                      | $.evidence[0].about[0] (e1) must be a text in quotes: 5 | 1
            "CHN-RUS"                | ["CHN", "RUS"]           | $.dyad must be a text in quotes: ["CHN","RUS"] | -
            "title": "T"             | "title": 5               | $.title must be a text in quotes: 5 | 2
            "author": "Ren"          | "author": ["Ren"]        | $.sources.ren-2012.author must be a text in quotes: ["Ren"] | 0
            "evidence": [            | "evidence": [[],         | $.evidence[0] must be an object: [] | 2
            # Blank and null.
            "Visit."                 | " "                      | $.evidence[1].text (e2) must not be blank: " " | 1
            "Manchuria"              | ""                       | $.evidence[0].place (e1) must not be blank: "" | 1
            "title": "T"             | "title": ""              | $.title must not be blank: "" | 2
            "title": "Need"          | "title": ""              | $.sources.ren-2012.title must not be blank: "" | 0
            "ACCOMMODATION"          | null                     | $.evidence[1].factor (e2) must not be null | 1
            "from": "SUN"            | "from": null             | $.evidence[0].from (e1) must not be null. Maybe leave it out. | 1
            "known": "1950-02-14"    | "known": null            | $.evidence[0].known (e1) must not be null. Maybe leave it out. | 1
            "reports": 2             | "reports": null          | $.evidence[0].reports (e1) must not be null. Maybe leave it out. | 1
            ["JPN"]                  | null                     | $.evidence[0].about (e1) must not be null. Maybe leave it out. | 1
            ["JPN"]                  | ["JPN", null]            | $.evidence[0].about[1] (e1) must not be null | 1
            "year": 2012             | "year": null             | $.sources.ren-2012.year must not be null. Maybe leave it out. | 0
            "title": "T"             | "title": null            | $.title must not be null. Maybe leave it out. | 2
            "CHN-RUS"                | null                     | $.dyad must not be null | -
            "entente-case/2"         | null                     | $.format must be "entente-case/2" or "entente-case/1": null | -
            "evidence": [            | "evidence": [null,       | $.evidence[0] must be an object: null | 2
            # Missing.
            `, "score": -0.5`        | ``                       | $.evidence[1].score (e2) is missing | 1
            `"title": "Need", `      | ``                       | $.sources.ren-2012.title is missing | 0
            `"phases": ["ALLIANCE"], ` | ``                     | $.expected[0].phases is missing | 2
            `"dyad": "CHN-RUS", `    | ``                       | $.dyad is missing | -
            `"format": "entente-case/2", ` | ``                 | $.format is missing: it must be "entente-case/2" | -
            # Misspelt keys.
            "place"                  | "plcae"                  | $.evidence[0].plcae (e1) is not a known key. Maybe "place". | 1
            "text": "V               | "txt": "V                | $.evidence[1].txt (e2) is not a known key. Maybe "text". | 1
            "year"                   | "yaer"                   | $.sources.ren-2012.yaer is not a known key. Maybe "year". | 0
            "text": "P               | "tetx": "P               | $.expected[0].tetx is not a known key. Maybe "text". | 2
            "sources"                | "souces"                 | $.souces is not a known key. Maybe "sources". | 0
            "evidence"               | "evidnce"                | $.evidnce is not a known key. Maybe "evidence". | 0
            "title": "T"             | "zzzzzz": "T"            | $.zzzzzz is not a known key. Valid are format, dyad, title, coding, sources, evidence, expected, expectedLevels. | 2
            # Twice.
            "score": -0.5            | "score": 1, "score": 0   | line 8, column 101 must not have a key twice: 'score' | -
            "sources": {             | "sources": {"ren-2012": {"title": "T"}, | line 2, column 51 must not have a key twice: 'ren-2012' | -
            # Directions.
            "from": "SUN"            | "from": "CHN"            | $.evidence[0].to (e1) must not be the same party as from: CHN | 1
            """)
    void isToldInOneMessage(String good, String bad, String message, String itemsLeft) {
        assertThat(GOOD).contains(good);
        String json = GOOD.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad));

        CaseFile.Inspection inspection = CaseFile.inspect(json);

        assertThat(inspection.problems()).hasToString("[" + message + "]");
        String left = inspection
                .relationship()
                .map(one -> String.valueOf(one.evidence().size()))
                .orElse("-");
        assertThat(left).as("items left").isEqualTo(itemsLeft);
        assertThatThrownBy(() -> CaseFile.parse(json))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``               | $ must be a JSON object, but there is nothing
            ` `              | $ must be a JSON object, but there is nothing
            []               | $ must be a JSON object: []
            5                | $ must be a JSON object: 5
            null             | $ must be a JSON object: null
            {}               | $.format is missing: it must be "entente-case/2"
            {                | line 1, column 2 must be well-formed JSON: Unexpected end-of-input: expected close marker for Object
            {"format": "ent  | line 1, column 16 must be well-formed JSON: Unexpected end-of-input: was expecting closing quote for a string value
            {} {}            | line 1, column 4 must be the end: nothing may follow the first value
            {}}              | line 1, column 3 must be well-formed JSON: Unexpected close marker '}': no open Object to close
            format: x        | line 1, column 1 must be well-formed JSON: Unrecognized token 'format': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
            """)
    void whatIsNoCaseFileAtAllIsToldSo(String text, String message) {
        assertThat(CaseFile.inspect(text).problems()).hasToString("[" + message + "]");
        assertThat(CaseFile.inspect(text).relationship()).isEmpty();
    }

    @Test
    void aFileCutAtAnyPlaceIsRefusedWithLineAndColumn() {
        String whole = GOOD.strip();
        for (int end = 1; end < whole.length(); end++) {
            assertThat(CaseFile.inspect(whole.substring(0, end)).problems())
                    .as("cut after %s", end)
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.place()).matches("line \\d+, column \\d+");
                        assertThat(problem.rule()).isEqualTo("must be well-formed JSON");
                    });
        }
    }

    @Test
    void bracketsWithoutEndAreRefusedWithoutExhaustingTheStack() {
        String deep = GOOD.replace("\"Visit.\"", "[".repeat(100_000));

        assertThat(CaseFile.inspect(deep).problems())
                .hasToString(
                        "[line 9, column 1070 must be JSON of a usual size: Document nesting depth (1001) exceeds the"
                                + " maximum allowed (1000)]");
    }

    @Test
    void aNumberOfAThousandDigitsIsRefused() {
        String digits = GOOD.replace("-0.5", "0." + "1".repeat(3000));

        assertThat(CaseFile.inspect(digits).problems())
                .singleElement()
                .asString()
                .startsWith("line 8, column ")
                .endsWith(
                        "must be JSON of a usual size: Number value length (3000) exceeds the maximum allowed (1000)");
    }

    @Test
    void theFileIsNamedWhereThereIsOne(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("case.json"), GOOD.replace("-0.5", "1.2"));

        assertThatThrownBy(() -> CaseFile.read(file))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage("case.json: $.evidence[1].score (e2) must be from -1 to 1: 1.2");

        Files.writeString(file, "{");
        assertThatThrownBy(() -> CaseFile.read(file)).hasMessageStartingWith("case.json: line 1, column 2 must be ");

        Files.write(file, GOOD.replace("Manchuria", "Mandschurei ä").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> CaseFile.read(file))
                .hasMessage("case.json must be UTF-8 text. Maybe it was saved as Latin-1");

        Files.delete(file);
        assertThatThrownBy(() -> CaseFile.read(file)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void everyProblemIsToldInTheOrderOfTheFile() {
        String json = GOOD.replace("\"SUN\"", "\"SUM\"")
                .replace("-0.5", "1.2")
                .replace("\"ALLIANCE\"", "\"ALIANCE\"")
                .replace("\"year\"", "\"yaer\"");

        assertThatThrownBy(() -> CaseFile.parse(json))
                .isInstanceOfSatisfying(
                        InvalidFileException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::place)
                                .containsExactly(
                                        "$.sources.ren-2012.yaer",
                                        "$.evidence[0].from",
                                        "$.evidence[1].score",
                                        "$.expected[0].phases[0]"))
                .message()
                .hasLineCount(4);
    }

    @Test
    void manyAreCountedAndTheFirstTwentyTold() {
        String items = "{\"id\": 1},".repeat(50);

        assertThatThrownBy(() -> CaseFile.parse(GOOD.replace("\"evidence\": [", "\"evidence\": [" + items)))
                .message()
                .hasLineCount(21)
                .endsWith("\nand 430 more");
    }
}
