package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.Seeds;
import org.entente.json.Json;
import org.entente.relationship.Factor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a model file may not say, told with file, place, rule and value; and that what it says is kept. */
class ModelTest {
    private static final String GOOD = Json.writeCompact(Model.standard());

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "entente-model/1"     | "entente-model/2"         | $.format must be "entente-model/1": "entente-model/2". Maybe a newer version of Entente reads it.
            "entente-model/1"     | 1                         | $.format must be "entente-model/1": 1
            "format"              | "fromat"                  | $.fromat is not a known key. Maybe "format".
            "entente-standard"    | ""                        | $ name must not be blank
            "entente-standard"    | null                      | $.name must not be null
            "entente-standard"    | 5                         | $.name must be a text in quotes: 5
            "value":0.9,          | "value":1.5,              | $.evidence reliability B must be from 0.0 to 1.0: 1.5
            "value":0.9,          | "value":"x",              | $.evidence.reliability.B.value must be a number: "x"
            "value":0.9,          | "value":"NaN",            | $.evidence.reliability.B value must be finite: NaN
            "value":0.9,          | "value":null,             | $.evidence.reliability.B.value must be a number: null
            "value":0.9,          | ``                        | $.evidence.reliability.B.value is missing
            "value":0.9,          | "vaule":0.9,              | $.evidence.reliability.B.vaule is not a known key. Maybe "value".
            "value":0.9,          | "value":0.9,"foo":1,      | $.evidence.reliability.B.foo is not a known key. Valid are reason, value.
            "value":0.9,          | "value":0.9,"value":1,    | must not have a key twice: 'value'
            "value":0.9,          | "value":NaN,              | must be well-formed JSON: Non-standard token 'NaN'
            "A":{                 | "G":{                     | $.evidence.reliability.G must be one of the values of Reliability: "G". Maybe "A".
            "1":{                 | "7":{                     | $.evidence.credibility.7
            "MILITARY_RESTRAINT"  | "MILITARY_RESTRAIN"       | $.readings.halfLife.MILITARY_RESTRAIN must be one of the values of Factor: "MILITARY_RESTRAIN". Maybe "MILITARY_RESTRAINT".
            "SPLIT"               | "SPLITT"                  | $.phase.transitions.from.ALLIANCE.rates.SPLITT must be one of the values of Phase: "SPLITT". Maybe "SPLIT".
            "settling"            | "setling"                 | $.phase.transitions.setling is not a known key. Maybe "settling".
            "weights":[           | "weights":[0,             | $.phase.tables.MILITARY_RESTRAINT.codebook.rows.ALLIANCE weights must be seven, one for each band: [0.0,
            "weights":[           | "weights":[null,          | $.phase.tables.MILITARY_RESTRAINT.codebook.rows.ALLIANCE.weights[0] must not be null
            "weights":[           | "weights":["x",           | $.phase.tables.MILITARY_RESTRAINT.codebook.rows.ALLIANCE.weights[0] must be a number: "x"
            """)
    void isRefusedInOneMessage(String good, String bad, String message) {
        assertThat(GOOD).contains(good);
        String json = GOOD.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad));

        assertThatThrownBy(() -> Model.parse(json))
                .isInstanceOf(InvalidModelException.class)
                .message()
                .hasLineCount(1)
                .startsWith("model: ")
                .contains(message);
    }

    /** A value put in a place of the file, and what is said of it. */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /evidence/redundancy/value                       | 1.5   | $.evidence redundancy must be from 0.0 to 1.0: 1.5
            /evidence/credibility/3/value                    | -0.1  | $.evidence credibility 3 must be from 0.0 to 1.0: -0.1
            /evidence/redundancy/reason                      | ""    | $.evidence.redundancy reason must not be blank, beside the value
            /conclusion/probability/value                    | 55    | $.conclusion probability must be from 0.0 to 1.0: 55.0
            /conclusion/effectiveEvidence/value              | 0     | $.conclusion effectiveEvidence must be above 0: 0.0
            /readings/minimumWeight/value                    | 0     | $.readings minimumWeight must be above 0: 0.0
            /readings/halfLife/ORIENTATION/value             | -4    | $.readings halfLife of ORIENTATION must be above 0: -4.0
            /judgements/prepared/value                       | 1.2   | $.judgements prepared must be from -1.0 to 1.0: 1.2
            /judgements/substantivePeace/value               | 50    | $.judgements substantivePeace must be from 0.0 to 1.0: 50.0
            /phase/transitions/settling/value                | 0     | $.phase.transitions settling must be above 0: 0.0
            /phase/transitions/from/SPLIT/settledShare/value | 0     | $.phase.transitions settledShare of SPLIT must be above 0 and at most 1: 0.0
            /phase/transitions/from/SPLIT/rates/ALLIANCE/value | -1  | $.phase.transitions rates from SPLIT must not be negative: -1.0
            /phase/transitions/from/SPLIT/rates              | {}    | $.phase.transitions SPLIT must lead somewhere: no state is absorbing
            /level/transitions/from                          | {}    | $ level: transitions must be from every state: []
            /level/tables/ORIENTATION/codebook/rows          | {}    | $ level, ORIENTATION: rows must be for every state: []
            /phase                                           | []    | $.phase must be an object: []
            /evidence                                        | null  | $.evidence must not be null
            """)
    void isRefusedWithPlaceRuleAndValue(String place, String value, String message) throws IOException {
        JsonNode tree = Json.mapper().readTree(GOOD);
        set(tree, place, Json.mapper().readTree(value));

        assertThatThrownBy(() -> Model.parse(tree.toString()))
                .isInstanceOf(InvalidModelException.class)
                .message()
                .hasLineCount(1)
                .startsWith("model: " + message);
    }

    @ParameterizedTest
    @CsvSource({
        "/evidence/reliability/F",
        "/evidence/credibility/6",
        "/readings/halfLife/ORIENTATION",
        "/phase/tables/ORIENTATION",
        "/level/transitions/from/WARM_PEACE"
    })
    void isRefusedIfAnythingIsMissing(String place) throws IOException {
        JsonNode tree = Json.mapper().readTree(GOOD);
        String last = place.substring(place.lastIndexOf('/') + 1);
        ((ObjectNode) tree.at(place.substring(0, place.lastIndexOf('/')))).remove(last);

        assertThatThrownBy(() -> Model.parse(tree.toString()))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("must");
    }

    @Test
    void aTableThatIsNotMonotoneIsRefused() throws IOException {
        JsonNode tree = Json.mapper().readTree(GOOD);
        ArrayNode weights = (ArrayNode) tree.at("/phase/tables/ACCOMMODATION/codebook/rows/ALLIANCE/weights");
        weights.set(6, -50);

        assertThatThrownBy(() -> Model.parse(tree.toString()))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageStartingWith(
                        "model: $ phase, ACCOMMODATION: the weight of ALLIANCE against SPLIT must not fall as the"
                                + " band rises, but falls from ")
                .hasMessageContaining(" at FRIENDLY to -")
                .hasMessageEndingWith(" at CLOSE");
    }

    @Test
    void aTableOfAnInstrumentThatIsNotMonotoneIsRefusedToo() throws IOException {
        JsonNode tree = Json.mapper().readTree(GOOD);
        ObjectNode table = tree.at("/level/tables/ORIENTATION/codebook").deepCopy();
        ((ArrayNode) table.at("/rows/WARM_PEACE/weights")).set(0, 50);
        ((ObjectNode) tree.at("/level/tables/ORIENTATION/instruments")).set("cameo", table);

        assertThatThrownBy(() -> Model.parse(tree.toString()))
                .hasMessageStartingWith(
                        "model: $ level, ORIENTATION, cameo: the weight of WARM_PEACE against NEGATIVE_PEACE must not fall");
    }

    @Test
    void statesThatFallApartInTwoGroupsAreRefused() throws IOException {
        JsonNode tree = Json.mapper().readTree(GOOD);
        JsonNode from = tree.at("/phase/transitions/from");
        for (String state : new String[] {"SPLIT", "NORMALIZATION", "STRATEGIC_PARTNERSHIP", "RECONCILIATION"}) {
            ((ObjectNode) from.at("/" + state + "/rates")).remove("ALLIANCE");
        }

        assertThatThrownBy(() -> Model.parse(tree.toString()))
                .hasMessage(
                        "model: $.phase.transitions from SPLIT every state must be reached in the end, but never is [ALLIANCE]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``   | model: $ must be a JSON object
            []   | model: $ must be a JSON object: []
            {}   | model: $.format is missing
            {    | model: line 1, column 2 must be well-formed JSON: Unexpected end-of-input: expected close marker for Object
            """)
    void whatIsNoModelAtAllIsToldSo(String text, String message) {
        assertThatThrownBy(() -> Model.parse(text))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage(message);
    }

    @Test
    void theFileIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), GOOD.replaceFirst("\"value\":0.9,", "\"value\":9,"));
        assertThatThrownBy(() -> Model.read(file))
                .hasMessage("mine.json: $.evidence reliability B must be from 0.0 to 1.0: 9.0");

        Files.write(file, GOOD.replace("entente-standard", "ä").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Model.read(file))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("mine.json must be UTF-8 text. Maybe it was saved as Latin-1");
    }

    @Test
    void comesBackEqualWithTheSameDigest(@TempDir Path folder) throws IOException {
        for (long seed = 0; seed < Seeds.COUNT; seed++) {
            Model model = RandomModels.of(seed);
            Path file = Files.writeString(folder.resolve("model.json"), model.toJson());

            assertThat(Model.read(file)).as("seed %s", seed).isEqualTo(model);
            assertThat(Model.read(file).digest()).as("seed %s", seed).isEqualTo(model.digest());
        }
    }

    @Test
    void hasADigestThatAnyChangeChanges() {
        Model changed = Model.parse(GOOD.replaceFirst("\"value\":0.9,", "\"value\":0.91,"));

        assertThat(changed.digest()).isNotEqualTo(Model.standard().digest()).matches("[0-9a-f]{64}");
        assertThat(Model.standard().id().toString())
                .startsWith("entente-standard ")
                .contains(Model.standard().digest().substring(0, 12));
    }

    @Test
    void hasAReasonBesideEveryNumber() throws IOException {
        // A value without a reason cannot be read; so what remains is that no number stands alone.
        JsonNode tree = Json.mapper().readTree(GOOD);
        assertNoBareNumber(tree, "$");
        for (Factor factor : Factor.values()) {
            assertThat(tree.at("/phase/tables/" + factor + "/codebook/rows"))
                    .hasSize(5)
                    .allSatisfy(row -> assertThat(row.path("reason").asText()).isNotBlank());
        }
    }

    private static void assertNoBareNumber(JsonNode node, String place) {
        node.properties().forEach(entry -> {
            boolean reasoned = entry.getKey().equals("value") || entry.getKey().equals("weights");
            assertThat(entry.getValue().isNumber() && !reasoned)
                    .as(place + "." + entry.getKey())
                    .isFalse();
            if (reasoned) {
                assertThat(node.path("reason").asText()).as(place).isNotBlank();
            }
            assertNoBareNumber(entry.getValue(), place + "." + entry.getKey());
        });
    }

    private static void set(JsonNode root, String place, JsonNode value) {
        JsonNode parent = root.at(place.substring(0, place.lastIndexOf('/')));
        assertThat(parent).as(place).isInstanceOf(ObjectNode.class);
        ((ObjectNode) parent).set(place.substring(place.lastIndexOf('/') + 1), value);
    }
}
