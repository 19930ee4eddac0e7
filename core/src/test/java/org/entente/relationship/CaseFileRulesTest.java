package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.entente.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the codebook asks of a coder is checked on reading: as an error, or as a warning where it may be meant so. */
class CaseFileRulesTest {
    private static String file(String dyad, String item, String expected) {
        return """
                {"format": "entente-case/2", "dyad": "%s", "sources": {"s": {"title": "S"}},
                 "evidence": [%s], "expected": [%s]}
                """.formatted(dyad, item, expected);
    }

    private static String item(String attributes) {
        return "{\"id\": \"e1\", \"score\": 0.1, \"reliability\": \"B\", \"credibility\": 2, \"source\": \"s\","
                + " \"text\": \"T.\", " + attributes + "}";
    }

    private static String stage(String when) {
        return "{\"when\": \"" + when + "\", \"phases\": [\"SPLIT\"], \"source\": \"s\", \"text\": \"T.\"}";
    }

    /** The attributes of an item of CHN-RUS beside those that all have, and what is told of it. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "kind": "EVENT", "when": "1958", "factor": "ORIENTATION"                          | $.evidence[0].from (e1) is missing: ORIENTATION is that of one party
            "kind": "SURVEY", "when": "1998", "factor": "SOCIETAL_PERCEPTION"                 | $.evidence[0].from (e1) is missing: a SURVEY asks the people of one party
            "kind": "SURVEY", "when": "1998", "factor": "ORIENTATION"                         | $.evidence[0].from (e1) is missing: ORIENTATION is that of one party
            "kind": "EVENT", "when": "1998", "factor": "INTEREST_CONVERGENCE"                 | $.evidence[0].area (e1) is missing: INTEREST_CONVERGENCE is that of an issue area. Valid are POLITICS, SECURITY, TERRITORY, TRADE, ENERGY, ARMS, REGION, PEOPLE.
            "kind": "EVENT", "when": "1950/1957", "factor": "ACCOMMODATION"                   | $.evidence[0].when (e1) must be at most 366 days of an EVENT: 1950/1957. Maybe it is a CONDITION, or can be dated more closely.
            "kind": "EVENT", "when": "1950-01-01/1951-01-02", "factor": "ACCOMMODATION"       | $.evidence[0].when (e1) must be at most 366 days of an EVENT: 1950-01-01/1951-01-02. Maybe it is a CONDITION, or can be dated more closely.
            "kind": "EVENT", "when": "1950-01/1950-03", "factor": "ACCOMMODATION"             | $.evidence[0].when (e1) should be at most 31 days of an EVENT: 1950-01/1950-03. Maybe it is a CONDITION, or can be dated more closely.
            "kind": "MEASURE", "when": "1950/1955", "factor": "SOCIETAL_TIES"                 | $.evidence[0].when (e1) should be at most five years of a MEASURE: 1950/1955. Maybe it is several.
            "kind": "SURVEY", "when": "1995/1997", "from": "RUS", "factor": "SOCIETAL_TIES"   | $.evidence[0].when (e1) should be at most two years of a SURVEY: 1995/1997. Maybe it is several, or the fieldwork can be dated.
            "kind": "CONDITION", "when": "1950/9999", "factor": "ACCOMMODATION"               | $.evidence[0].when (e1) must end before the year 9999: 1950/9999. Of what has not ended leave the end open, as in 1950-02-14/..
            "kind": "EVENT", "when": "1500", "factor": "ACCOMMODATION"                        | $.evidence[0].when (e1) must not be over before CHN exists: 1500. CHN begins on 1616-02-17.; $.evidence[0].when (e1) must not be over before RUS exists: 1500. RUS begins on 1547-01-16.
            "kind": "EVENT", "when": "1958", "from": "CHM", "factor": "ORIENTATION"           | $.evidence[0].from (e1) must be the code of a party: "CHM". Maybe "CHN".
            "kind": "EVENT", "when": "1958", "from": "URS", "factor": "ORIENTATION"           | $.evidence[0].from (e1) must be the code of a party: "URS". Maybe "SUN".
            "kind": "EVENT", "when": "1910", "from": "SUN", "factor": "ORIENTATION"           | $.evidence[0].from (e1) must be a member of CHN-RUS, or a party that one of them continues, on 1910-01-01: SUN. SUN begins on 1917-11-07. Maybe CHN or RUE.
            "kind": "EVENT", "when": "1958", "about": ["GER"], "factor": "ACCOMMODATION"      | $.evidence[0].about (e1) must be the code of a party: "GER". Maybe "DEU".
            "kind": "EVENT", "when": "1958", "about": ["ROM"], "factor": "ACCOMMODATION"      | $.evidence[0].about (e1) must be the code of a party: "ROM". Maybe "ROU".
            "kind": "EVENT", "when": "1958", "about": ["SLO"], "factor": "ACCOMMODATION"      | $.evidence[0].about (e1) must be the code of a party: "SLO". Maybe "SVN" or "SVK".
            # What is good.
            "kind": "EVENT", "when": "1958", "factor": "ACCOMMODATION"                        | ``
            "kind": "EVENT", "when": "1952", "factor": "ACCOMMODATION"                        | ``
            "kind": "EVENT", "when": "1950-01-15/1950-02-10", "factor": "ACCOMMODATION"       | ``
            "kind": "CONDITION", "when": "1950/1990", "factor": "ACCOMMODATION"               | ``
            "kind": "MEASURE", "when": "1950/1954", "factor": "SOCIETAL_TIES"                 | ``
            """)
    void anItem(String attributes, String messages) {
        ImmutableList<Problem> problems =
                CaseFile.inspect(file("CHN-RUS", item(attributes), "")).problems();

        assertThat(problems.stream().map(Problem::toString).toList())
                .isEqualTo(messages.isEmpty() ? ImmutableList.of() : ImmutableList.copyOf(messages.split("; ")));
        assertThat(problems)
                .allSatisfy(problem ->
                        assertThat(problem.isError()).isEqualTo(!problem.rule().startsWith("should")));
    }

    /** Members that begin or end within the span that is coded. */
    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            EGY-ISR | "kind": "EVENT", "when": "1947-11-29"         | $.evidence[0].when (e1) must not be over before ISR exists: 1947-11-29. ISR begins on 1948-05-14.
            EGY-ISR | "kind": "EVENT", "when": "1940", "from": "ISR" | $.evidence[0].from (e1) must be a member of EGY-ISR, or a party that one of them continues, on 1940-01-01: ISR. ISR begins on 1948-05-14.
            EGY-ISR | "kind": "CONDITION", "when": "1947/1949"      | $.evidence[0].when (e1) should not start before ISR exists: 1947/1949. ISR begins on 1948-05-14.
            EGY-ISR | "kind": "CONDITION", "when": "1948/1949"      | ``
            DDR-POL | "kind": "EVENT", "when": "1995"               | $.evidence[0].when (e1) must not start after DDR has ended: 1995. DDR ended on 1990-10-02.
            DDR-POL | "kind": "EVENT", "when": "1995", "to": "DDR"  | $.evidence[0].to (e1) must be a member of DDR-POL, or a party that one of them continues, on 1995-01-01: DDR. DDR ended on 1990-10-02.
            DDR-POL | "kind": "CONDITION", "when": "1950/1995"      | $.evidence[0].when (e1) should not last after DDR has ended: 1950/1995. DDR ended on 1990-10-02.
            DDR-POL | "kind": "CONDITION", "when": "1950/.."        | $.evidence[0].when (e1) should not last after DDR has ended: 1950/... DDR ended on 1990-10-02.
            DDR-POL | "kind": "CONDITION", "when": "1950/1990"      | ``
            """)
    void anItemOfPartiesThatDoNotLast(String dyad, String attributes, String message) {
        String item = item(attributes + ", \"factor\": \"ACCOMMODATION\"");

        assertThat(CaseFile.inspect(file(dyad, item, "")).problems()).hasToString("[" + message + "]");
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1950/1958       | 1957/1960       | $.expected[1].when must not overlap with $.expected[0] (1950/1958): 1957/1960
            1957/1960       | 1950/1958       | $.expected[0].when must not overlap with $.expected[1] (1950/1958): 1957/1960
            1950/..         | 1957/1960       | $.expected[1].when must not overlap with $.expected[0] (1950/..): 1957/1960
            1950/1960-07-31 | 1960-07-01/1970 | $.expected[1].when must not overlap with $.expected[0] (1950/1960-07-31): 1960-07-01/1970
            1958            | 1958            | $.expected[1].when must not overlap with $.expected[0] (1958): 1958
            1950/1958       | 1959/1960       | ``
            1950/1958       | 1958/1960       | ``
            1950/1958-07    | 1958-07/1960    | ``
            1950/1958       | 1958-07/1960    | ``
            1950-02-14/1958-07-31 | 1958-07-31/1960 | ``
            """)
    void stretchesDoNotOverlapButMayShareTheTurn(String one, String other, String message) {
        CaseFile.Inspection inspection = CaseFile.inspect(file("CHN-RUS", "", stage(one) + "," + stage(other)));

        assertThat(inspection.problems()).hasToString("[" + message + "]");
        assertThat(inspection.relationship().orElseThrow().expected()).hasSize(message.isEmpty() ? 2 : 1);
    }

    @Test
    void aStretchThatReachesBeyondTheLifeOfAPartyIsAWarning() {
        CaseFile.Inspection inspection = CaseFile.inspect(file("EGY-ISR", "", stage("1946/1956")));

        assertThat(inspection.errors()).isEmpty();
        assertThat(inspection.warnings())
                .hasToString("[$.expected[0].when should not start before ISR exists: 1946/1956."
                        + " ISR begins on 1948-05-14.]");
        assertThat(CaseFile.parse(file("EGY-ISR", "", stage("1946/1956"))).expected())
                .hasSize(1);
    }

    @Test
    void everyFaultOfAnItemIsToldAtOnce() {
        String item = """
                {"id": "e9", "fact": " ", "kind": "SURVEY", "when": "1998-02-30", "factor": "ORIENTATON", "score": 2,
                 "reliability": "Z", "credibility": 9, "source": "t", "known": "1998/..", "reports": 0, "text": "", "plaec": 1}
                """;

        assertThat(CaseFile.inspect(file("CHN-RUS", item, "")).problems())
                .allSatisfy(problem -> assertThat(problem.item()).contains("e9"))
                .extracting(Problem::place)
                .containsExactlyInAnyOrder(
                        "$.evidence[0].plaec",
                        "$.evidence[0].fact",
                        "$.evidence[0].when",
                        "$.evidence[0].factor",
                        "$.evidence[0].score",
                        "$.evidence[0].reliability",
                        "$.evidence[0].credibility",
                        "$.evidence[0].source",
                        "$.evidence[0].known",
                        "$.evidence[0].reports",
                        "$.evidence[0].text",
                        "$.evidence[0].from");
    }

    @Test
    void aMisspeltKeyIsNotMissingAsWell() {
        String item = item("\"kind\": \"EVENT\", \"when\": \"1958\", \"factor\": \"ORIENTATION\", \"frmo\": \"SUN\"");

        assertThat(CaseFile.inspect(file("CHN-RUS", item, "")).problems())
                .hasToString("[$.evidence[0].frmo (e1) is not a known key. Maybe \"from\".]");
    }
}
