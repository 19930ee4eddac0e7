package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.model.InvalidModelsTest.set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.entente.InvalidFileException;
import org.entente.Seeds;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.json.Json;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a model file says is kept, and a model that is accepted answers. */
class ModelFileTest {
    private static final String GOOD = Json.writeCompact(Model.standard());

    @Test
    void theFileIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), GOOD.replaceFirst("\"value\":0.9,", "\"value\":9,"));
        assertThatThrownBy(() -> Model.read(file))
                .hasMessage("mine.json: $.evidence.reliability.B.value must be from 0.0 to 1.0: 9.0");

        Files.write(file, GOOD.replace("entente-standard", "ä").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Model.read(file))
                .isInstanceOf(InvalidFileException.class)
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
    void looksAheadByRatesOfItsOwn() {
        Model standard = Model.standard();

        assertThat(standard.level().outlook())
                .isNotEqualTo(standard.level().transitions())
                .isNotEqualTo(Model.theory().level().outlook());
        assertThat(standard.level().outlook().settling())
                .isEqualTo(Model.theory().level().outlook().settling());
        assertThat(standard.phase().outlook())
                .isNotEqualTo(standard.phase().transitions())
                .isNotEqualTo(Model.theory().phase().outlook());
        assertThat(standard.phase().outlook().from().get(Phase.NORMALIZATION))
                .isEqualTo(Model.theory().phase().outlook().from().get(Phase.NORMALIZATION));
        assertThat(standard.provenance().details()).containsKeys("outlook.command", "onsets.command");
    }

    @Test
    void hasAReasonBesideEveryNumber() throws IOException {
        // A value without a reason cannot be read; so what remains is that no number stands alone.
        JsonNode tree = Json.mapper().readTree(GOOD);
        assertNoBareNumber(tree, "$");
        for (Factor factor : Factor.values()) {
            assertThat(tree.at("/phase/tables/" + factor + "/codebook/rows"))
                    .hasSize(6)
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
            } else {
                assertNoBareNumber(entry.getValue(), place + "." + entry.getKey());
            }
        });
    }

    @Test
    void withoutWeightsOutsideSecurityTheAreaOfACloseItemMakesNoDifference() throws IOException {
        JsonNode tree = Json.mapper().readTree(GOOD);
        ((ObjectNode) tree.at("/phase/tables/INSTITUTIONALIZATION")).remove("closeOutsideSecurity");

        Model model = Model.parse(tree.toString());

        assertThat(model.phase().tables().get(Factor.INSTITUTIONALIZATION).closeOutsideSecurity())
                .isEmpty();
        assertThat(Model.parse(model.toJson())).isEqualTo(model);
    }

    /** Any one number made very large, very small, zero or negative: it is refused, or the model answers. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aModelThatIsAcceptedAnswers(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        JsonNode tree = Json.mapper().readTree(GOOD);
        List<String> numbers = new ArrayList<>();
        addNumbers(tree, "", numbers);
        String place = numbers.get(random.nextInt(numbers.size()));
        double[] extremes = {1.7e308, -1.7e308, 4.9e-324, 0, 1e9, -1e9};
        double extreme = extremes[random.nextInt(extremes.length)];
        set(tree, place, new DoubleNode(extreme));
        Model model;
        try {
            model = Model.parse(tree.toString());
        } catch (InvalidFileException refused) {
            return;
        }
        Relationship relationship = RandomRelationships.of(seed);
        Assessor assessor = Assessor.of(model);

        Assessment assessment = assessor.assess(relationship, RandomRelationships.day(relationship, seed));

        assertThat(assessment.findings().phase().probabilities().values())
                .as("%s = %s", place, extreme)
                .allMatch(p -> p >= 0 && p <= 1);
        assertThat(assessor.timeline(relationship).stages()).allMatch(stage -> stage.probability() >= 0);
    }

    private static void addNumbers(JsonNode node, String place, List<String> numbers) {
        node.properties().forEach(entry -> {
            if (entry.getValue().isNumber()) {
                numbers.add(place + "/" + entry.getKey());
            }
            addNumbers(entry.getValue(), place + "/" + entry.getKey(), numbers);
        });
    }

    static LongStream seeds() {
        return Seeds.oneIn(2);
    }

    @Test
    void leavesAStateAtALowerBoundThanItEntersOne() {
        assertThat(List.of(
                        Model.standard().phaseAnnouncements(), Model.standard().levelAnnouncements()))
                .allSatisfy(rules -> assertThat(rules.leave().value())
                        .isLessThan(rules.enter().value()));
    }

    @Test
    void canBeVariedInCode() {
        Parameter half = new Parameter(0.5, "For this test.");
        Model model = Model.builder(Model.standard())
                .name("mine")
                .evidence(EvidenceRules.builder(Model.standard().evidence())
                        .unknownInstrument(half)
                        .build())
                .judgements(JudgementRules.builder(Model.standard().judgements())
                        .prepared(half)
                        .build())
                .build();

        assertThat(Model.parse(model.toJson())).isEqualTo(model);
        assertThat(model.judgements().prepared()).isEqualTo(half);
        assertThat(model.phase()).isEqualTo(Model.standard().phase());
        assertThatThrownBy(() -> JudgementRules.builder(model.judgements())
                        .prepared(new Parameter(2, "Too much."))
                        .build())
                .hasMessageContaining("prepared.value must be from -1.0 to 1.0: 2.0");
    }

    @Test
    void aPatchInThePlaceOfAModelIsToldSo() {
        String patch = Model.theory()
                .changesTo(Model.standard(), "2", Model.standard().provenance())
                .toJson();

        assertThatThrownBy(() -> Model.parse(patch))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage("model: $.format must be \"entente-model/2\", and this is what a fit changes of a model:"
                        + " \"entente-model-patch/1\". Maybe put it into the model that it was fitted from, in Java by"
                        + " Model.with(ModelPatch.parse(text)).toJson(), and name that file");
    }

    @Test
    void aPatchIsRefusedForItsSharpeningWithTheAxis() throws IOException {
        JsonNode patch = Json.mapper()
                .readTree(Model.theory()
                        .changesTo(Model.standard(), "2", Model.standard().provenance())
                        .toJson());
        ((ObjectNode) patch.at("/level"))
                .set("sharpening", Json.mapper().readTree("{\"value\": 0, \"reason\": \"x\"}"));

        assertThatThrownBy(() -> ModelPatch.parse(patch.toString()))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage("model patch: $.level.sharpening.value must be from 0.25 to 4.0: 0.0");
    }
}
