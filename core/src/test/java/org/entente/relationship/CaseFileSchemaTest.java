package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.Problem;
import org.entente.Seeds;
import org.entente.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema accepts what the reader accepts, and the reader refuses what the schema refuses. */
class CaseFileSchemaTest {
    private static final Path SHIPPED =
            Path.of("..", "datasets", "src", "main", "resources", "org", "entente", "dataset", "cases");

    /** Rules of the reader that no schema can state. */
    private static final ImmutableList<String> BEYOND_A_SCHEMA = ImmutableList.of(
            "must be a date that exists",
            "must not end before it starts",
            "must not be before the start of when",
            "must be unique, but",
            "must be the key of a listed source",
            "must be the code of a party",
            "must be a member of ",
            "must not be the same party as from",
            "must join two parties that exist",
            "must join two parties, not one with itself",
            "must not have a key twice",
            "must not overlap with",
            "must be at most 366 days of an EVENT",
            "must not be over before",
            "must not start after",
            "must be valid Unicode");

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(CaseFile.schema());

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(SHIPPED)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void acceptsEachShippedCase(Path file) throws IOException {
        assertThat(schema.validate(Json.mapper().readTree(Files.readString(file))))
                .isEmpty();
    }

    @Test
    void acceptsWhateverIsWritten() throws IOException {
        for (long seed = 0; seed < Seeds.COUNT; seed++) {
            String json = CaseFile.format(RandomRelationships.of(seed));

            assertThat(schema.validate(Json.mapper().readTree(json)))
                    .as("seed %s", seed)
                    .isEmpty();
        }
    }

    /** Every value of a good file is replaced by each of many others, every key left out, and each object given one more. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "0",
                "1",
                "-1",
                "7",
                "-0.5",
                "1.2",
                "2012",
                "99999999999",
                "true",
                "\"\"",
                "\" \"",
                "\"x\"",
                "[]",
                "{}",
                "[\"USA\"]",
                "[null]",
                "[5]",
                "[\"usa\"]",
                "\"CHN\"",
                "\"RUS\"",
                "\"XXX\"",
                "\"chn\"",
                "\"CHN-RUS\"",
                "\"CHN-IND\"",
                "\"CHN-XXX\"",
                "\"CHN-CHN\"",
                "\"chn-rus\"",
                "\"1958\"",
                "\"1958-02\"",
                "\"1958-02-30\"",
                "\"1958-13\"",
                "\"1958/..\"",
                "\"1958/1950\"",
                "\"58\"",
                "\"1958/1960-02\"",
                "\"EVENT\"",
                "\"CONDITION\"",
                "\"event\"",
                "\"A\"",
                "\"G\"",
                "\"ORIENTATION\"",
                "\"TRADE\"",
                "\"SPLIT\"",
                "\"ren-2012\"",
                "\"e1\"",
                "\"entente-case/1\"",
                "\"entente-case/2\"",
                "\"entente-case/3\"",
                "[\"SPLIT\"]",
                "[\"SPLIT\", \"SPLIT\"]",
                "[\"SPLIT\", \"ALLIANCE\"]",
                "[\"SPLIT\", \"ALLIANCE\", \"NORMALIZATION\"]",
                "[\"WARM_PEACE\", \"NEGATIVE_PEACE\"]",
                "\"SURVEY\"",
                "\"INTEREST_CONVERGENCE\"",
                "{\"title\": \"T\"}",
                "{\"a\": {\"title\": \"T\"}}"
            })
    void agreesWithTheReaderOnAnyValueInAnyPlace(String value) throws IOException {
        JsonNode good = Json.mapper().readTree(CaseFileProblemsTest.GOOD);
        JsonNode other = Json.mapper().readTree(value);
        List<String> places = places(good, "");
        assertThat(places).hasSizeGreaterThan(40);
        for (String place : places) {
            JsonNode changed = good.deepCopy();
            set(changed, place, other);
            assertAgree(changed, place + " = " + value);
        }
    }

    @Test
    void agreesWithTheReaderOnWhatMayBeLeftOut() throws IOException {
        JsonNode good = Json.mapper().readTree(CaseFileProblemsTest.GOOD);
        for (String place : places(good, "")) {
            JsonNode changed = good.deepCopy();
            remove(changed, place);
            assertAgree(changed, "without " + place);
        }
    }

    @Test
    void agreesWithTheReaderThatThereAreNoOtherKeys() throws IOException {
        JsonNode good = Json.mapper().readTree(CaseFileProblemsTest.GOOD);
        for (String place : places(good, "")) {
            JsonNode changed = good.deepCopy();
            if (changed.at(place) instanceof ObjectNode object) {
                object.put("more", 1);
                assertAgree(changed, "more in " + place);
            }
        }
    }

    @Test
    void statesTheVocabularyInTheOrderOfTheCode() throws IOException {
        JsonNode attributes = Json.mapper().readTree(CaseFile.schema()).at("/$defs/evidence/properties");

        assertThat(words(attributes.at("/factor/enum"))).containsExactly(names(Factor.values()));
        assertThat(words(attributes.at("/area/enum"))).containsExactly(names(IssueArea.values()));
        assertThat(words(attributes.at("/kind/enum"))).containsExactly(names(EvidenceKind.values()));
        assertThat(words(attributes.at("/reliability/enum"))).containsExactly(names(Reliability.values()));
        assertThat(words(Json.mapper().readTree(CaseFile.schema()).at("/$defs/phase/enum")))
                .containsExactly(names(Phase.values()));
        assertThat(words(Json.mapper().readTree(CaseFile.schema()).at("/$defs/peaceLevel/enum")))
                .containsExactly(names(PeaceLevel.values()));
    }

    private void assertAgree(JsonNode file, String change) {
        boolean bySchema = schema.validate(file).isEmpty();
        ImmutableList<Problem> byReader = CaseFile.inspect(file.toString()).errors();
        if (!bySchema) {
            assertThat(byReader).as("the schema refuses %s", change).isNotEmpty();
        } else {
            assertThat(byReader)
                    .as("the schema accepts %s", change)
                    .allSatisfy(problem -> assertThat(BEYOND_A_SCHEMA).anyMatch(problem.rule()::startsWith));
        }
    }

    /** JSON pointers of every value within a node. */
    private static List<String> places(JsonNode node, String at) {
        List<String> places = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> {
                places.add(at + "/" + entry.getKey());
                places.addAll(places(entry.getValue(), at + "/" + entry.getKey()));
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                places.add(at + "/" + i);
                places.addAll(places(array.get(i), at + "/" + i));
            }
        }
        return places;
    }

    private static void set(JsonNode root, String place, JsonNode value) {
        String last = place.substring(place.lastIndexOf('/') + 1);
        JsonNode parent = root.at(place.substring(0, place.lastIndexOf('/')));
        if (parent instanceof ObjectNode object) {
            object.set(last, value);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(last), value);
        }
    }

    private static void remove(JsonNode root, String place) {
        String last = place.substring(place.lastIndexOf('/') + 1);
        JsonNode parent = root.at(place.substring(0, place.lastIndexOf('/')));
        if (parent instanceof ObjectNode object) {
            object.remove(last);
        } else {
            ((ArrayNode) parent).remove(Integer.parseInt(last));
        }
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static String[] names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toArray(String[]::new);
    }
}
