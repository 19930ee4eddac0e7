package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.InvalidFileException;
import org.entente.InvalidValueException;
import org.entente.json.Json;
import org.entente.relationship.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a model file may not say, told with file, place, rule and value. */
class InvalidModelsTest {
    private static final String GOOD = Json.writeCompact(Model.standard());

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "entente-model/2"     | "entente-model/3"         | $.format must be "entente-model/2": "entente-model/3". Maybe a newer version of Entente reads it.
            "entente-model/2"     | 2                         | $.format must be "entente-model/2": 2
            "format"              | "fromat"                  | $.fromat is not a known key. Maybe "format".
            "entente-standard"    | ""                        | $ name must not be blank
            "entente-standard"    | null                      | $.name must not be null
            "entente-standard"    | 5                         | $.name must be a text in quotes: 5
            "value":0.9,          | "value":1.5,              | $.evidence.reliability.B.value must be from 0.0 to 1.0: 1.5
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
                .isInstanceOf(InvalidFileException.class)
                .message()
                .hasLineCount(1)
                .startsWith("model: ")
                .contains(message);
    }

    /** A value put in a place of the file, and what is said of it. */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /evidence/redundancy                             | 1     | $.evidence.redundancy must be an object: 1
            /evidence/redundancy/news/value                  | 0     | $.evidence.redundancy.news.value must be above 0: 0.0
            /evidence/redundancy/memoryYears/value           | -1    | $.evidence.redundancy.memoryYears.value must be above 0: -1.0
            /evidence/redundancy/lasting/value               | 0     | $.evidence.redundancy.lasting.value must be above 0: 0.0
            /evidence/duration/conditionsPerYear/value       | 12.5  | $.evidence.duration.conditionsPerYear.value must be from 0.0 to 12.0: 12.5
            /evidence/duration/tiringHalfLifeYears/value     | 0     | $.evidence.duration.tiringHalfLifeYears.value must be from 0.1 to 1000.0: 0.0
            /evidence/duration/measuresPerYear/value         | -1    | $.evidence.duration.measuresPerYear.value must be from 0.0 to 12.0: -1.0
            /evidence/unknownInstrument/value                | 1.5   | $.evidence.unknownInstrument.value must be from 0.0 to 1.0: 1.5
            /evidence/credibility/3/value                    | -0.1  | $.evidence.credibility.3.value must be from 0.0 to 1.0: -0.1
            /evidence/areas/TRADE/value                      | 2     | $.evidence.areas.TRADE.value must be from 0.0 to 1.0: 2.0
            /evidence/redundancy/news/reason                 | ""    | $.evidence.redundancy.news reason must not be blank, beside the value
            /conclusion/probability/value                    | 55    | $.conclusion.probability.value must be from 0.0 to 1.0: 55.0
            /conclusion/effectiveEvidence/value              | 0     | $.conclusion.effectiveEvidence.value must be above 0: 0.0
            /readings/minimumWeight/value                    | 0     | $.readings.minimumWeight.value must be above 0: 0.0
            /readings/halfLife/ORIENTATION/value             | -4    | $.readings.halfLife.ORIENTATION.value must be from 0.01 to 1000.0: -4.0
            /readings/latelyYears/value                      | 0     | $.readings.latelyYears.value must be from 1.0 to 100.0: 0.0
            /judgements/prepared/value                       | 1.2   | $.judgements.prepared.value must be from -1.0 to 1.0: 1.2
            /judgements/substantivePeace/value               | 50    | $.judgements.substantivePeace.value must be from 0.0 to 1.0: 50.0
            /phase/sharpening/value                          | 1e9   | $.phase.sharpening.value must be from 0.25 to 4.0: 1.0E9
            /phase/transitions/settling/value                | 0     | $.phase.transitions.settling.value must be above 0: 0.0
            /phase/transitions/from/SPLIT/settledShare/value | 0     | $.phase.transitions settledShare of SPLIT must be above 0 and at most 1: 0.0
            /phase/transitions/from/SPLIT/rates/ALLIANCE/value | -1  | $.phase.transitions rates from SPLIT must not be negative: -1.0
            /phase/transitions/from/SPLIT/rates              | {}    | $.phase.transitions rates from SPLIT must sum to between 1.0E-9 and 10000.0 a year
            /phase/outlook/settling/value                    | -1    | $.phase.outlook.settling.value must be above 0: -1.0
            /level/outlook/from/WARM_PEACE/rates/WARM_PEACE  | {"value": 1, "reason": "x"} | $.level.outlook WARM_PEACE must not lead to itself
            /level/transitions/from                          | {}    | $ level: transitions must have every state: []
            /level/outlook/from                              | {}    | $ level: outlook must have every state: []
            /phase/ends/hostile/weights                      | {}    | $ phase: ends.hostile must have every state: []
            /level/ends/friendly/weights/WARM_PEACE          | "x"   | $.level.ends.friendly.weights.WARM_PEACE must be a number: "x"
            /level/ends/friendly/reason                      | ""    | $.level.ends.friendly reason must not be blank, beside the weights
            /phase/tables/INSTITUTIONALIZATION/closeOutsideSecurity/weights | {} | $ phase: INSTITUTIONALIZATION.closeOutsideSecurity must have every state: []
            /level/tables/ORIENTATION/codebook/rows          | {}    | $ level, ORIENTATION: rows must be for every state: []
            /phase                                           | []    | $.phase must be an object: []
            /evidence                                        | null  | $.evidence must not be null
            """)
    void isRefusedWithPlaceRuleAndValue(String place, String value, String message) throws IOException {
        JsonNode tree = Json.mapper().readTree(GOOD);
        set(tree, place, Json.mapper().readTree(value));

        assertThatThrownBy(() -> Model.parse(tree.toString()))
                .isInstanceOf(InvalidFileException.class)
                .message()
                .hasLineCount(1)
                .startsWith("model: " + message);
    }

    @ParameterizedTest
    @CsvSource({
        "/provenance",
        "/evidence",
        "/evidence/duration",
        "/judgements/obstacle",
        "/level",
        "/evidence/reliability/F",
        "/evidence/credibility/6",
        "/readings/halfLife/ORIENTATION",
        "/phase/tables/ORIENTATION",
        "/level/transitions/from/WARM_PEACE",
        "/level/outlook/from/WARM_PEACE",
        "/phase/ends/hostile/weights/COEXISTENCE",
        "/phase/tables/ORIENTATION/codebook/rows/COEXISTENCE",
        "/phase/tables/INSTITUTIONALIZATION/closeOutsideSecurity/weights/SPLIT"
    })
    void isRefusedIfAnythingIsMissing(String place) throws IOException {
        JsonNode tree = Json.mapper().readTree(GOOD);
        String last = place.substring(place.lastIndexOf('/') + 1);
        ((ObjectNode) tree.at(place.substring(0, place.lastIndexOf('/')))).remove(last);

        assertThatThrownBy(() -> Model.parse(tree.toString()))
                .isInstanceOf(InvalidFileException.class)
                .message()
                .containsPattern(" must |\\Q" + place.replace('/', '.') + " is missing\\E");
    }

    @Test
    void isNotBuiltOfTextThatCouldNotBeWritten() {
        String half = "x\uD800";
        Model good = Model.standard();
        List<ThrowingCallable> built = List.of(
                () -> Model.builder(good).name(half).build(),
                () -> Model.builder(good).version(half).build(),
                () -> new Parameter(1, half),
                () -> new StateWeights<>(ImmutableSortedMap.of(Phase.SPLIT, 1.0), half),
                () -> new WeightTable.Row(ImmutableList.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0), half),
                () -> new Provenance(half, ImmutableSortedMap.of()),
                () -> new Provenance("Fitted.", ImmutableSortedMap.of(half, "1")),
                () -> new Provenance("Fitted.", ImmutableSortedMap.of("rows", half)));

        assertThat(built)
                .allSatisfy(one -> assertThatThrownBy(one)
                        .isInstanceOf(InvalidValueException.class)
                        .hasMessageContaining("must be valid Unicode: \"x\\uD800\""));
    }

    @Test
    void aTableThatIsNotMonotoneIsRefused() throws IOException {
        JsonNode tree = Json.mapper().readTree(GOOD);
        ArrayNode weights = (ArrayNode) tree.at("/phase/tables/ACCOMMODATION/codebook/rows/ALLIANCE/weights");
        weights.set(6, -50);

        assertThatThrownBy(() -> Model.parse(tree.toString()))
                .isInstanceOf(InvalidFileException.class)
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
    void weightsOutsideSecurityThatFallBelowThoseOfTheNextBandAreRefusedToo() throws IOException {
        JsonNode tree = Json.mapper().readTree(GOOD);
        set(tree, "/phase/tables/INSTITUTIONALIZATION/closeOutsideSecurity/weights/ALLIANCE", new DoubleNode(-50));

        assertThatThrownBy(() -> Model.parse(tree.toString()))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageStartingWith(
                        "model: $ phase, INSTITUTIONALIZATION: the weight of ALLIANCE against SPLIT must not fall from"
                                + " FRIENDLY (")
                .hasMessageEndingWith(") to closeOutsideSecurity (-50.0)");
    }

    /** Rates too fast or too slow for a state to have a length: with them no answer could be worked out. */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "/phase/transitions/settling/value, 1.8e308",
        "/phase/transitions/settling/value, 1e5",
        "/phase/transitions/from/SPLIT/rates/ALLIANCE/value, 1e150",
        "/phase/outlook/from/SPLIT/rates/ALLIANCE/value, 10001",
        "/level/transitions/from/WARM_PEACE/settledShare/value, 4.9e-324",
        "/level/outlook/from/WARM_PEACE/settledShare/value, 1e-9"
    })
    void aRateWithoutMeaningIsRefused(String place, double rate) throws IOException {
        JsonNode tree = Json.mapper().readTree(GOOD);
        set(tree, place, new DoubleNode(rate));

        assertThatThrownBy(() -> Model.parse(tree.toString())).isInstanceOf(InvalidFileException.class);
    }

    @Test
    void ratesThatAllButStandStillAreRefused() throws IOException {
        JsonNode tree = Json.mapper().readTree(GOOD);
        tree.at("/phase/transitions/from/SPLIT/rates")
                .properties()
                .forEach(rate -> ((ObjectNode) rate.getValue()).put("value", 4.9e-324));

        assertThatThrownBy(() -> Model.parse(tree.toString()))
                .hasMessageStartingWith("model: $.phase.transitions rates from SPLIT must sum to between 1.0E-9 and");
    }

    @Test
    void statesThatFallApartInTwoGroupsAreRefused() throws IOException {
        JsonNode tree = Json.mapper().readTree(GOOD);
        JsonNode from = tree.at("/phase/transitions/from");
        for (String state :
                new String[] {"SPLIT", "NORMALIZATION", "COEXISTENCE", "STRATEGIC_PARTNERSHIP", "RECONCILIATION"}) {
            ((ObjectNode) from.at("/" + state + "/rates")).remove("ALLIANCE");
        }

        assertThatThrownBy(() -> Model.parse(tree.toString()))
                .hasMessage(
                        "model: $.phase.transitions from SPLIT every state must be reached in the end, but never is [ALLIANCE]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``   | model: $ must be a JSON object, but there is nothing
            []   | model: $ must be a JSON object: []
            {}   | model: $.format is missing
            {    | model: line 1, column 2 must be well-formed JSON: Unexpected end-of-input: expected close marker for Object
            """)
    void whatIsNoModelAtAllIsToldSo(String text, String message) {
        assertThatThrownBy(() -> Model.parse(text))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage(message);
    }

    /** Puts a value in a place of a file. */
    static void set(JsonNode root, String place, JsonNode value) {
        JsonNode parent = root.at(place.substring(0, place.lastIndexOf('/')));
        assertThat(parent).as(place).isInstanceOf(ObjectNode.class);
        ((ObjectNode) parent).set(place.substring(place.lastIndexOf('/') + 1), value);
    }
}
