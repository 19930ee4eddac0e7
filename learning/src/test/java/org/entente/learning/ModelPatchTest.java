package org.entente.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.stream.LongStream;
import org.entente.model.InvalidModelException;
import org.entente.model.Model;
import org.entente.model.ModelPatch;
import org.entente.model.Provenance;
import org.entente.model.WeightTable;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.junit.jupiter.api.Test;

/** What a fit adds to the theory, as a file. */
class ModelPatchTest {
    private static ModelPatch small() {
        TrainingSet set = Labelled.set(LongStream.range(0, 4)
                .mapToObj(seed -> Labelled.wandering(seed, 10))
                .toList());
        Provenance provenance = new Provenance(
                "Fitted, for a test: \"a,b\".", ImmutableSortedMap.of("data", "made up, of [4] pairs: {none}"));
        return ModelPatch.of(
                LevelFitting.ofDefaults().fit(Model.theory(), set, 10).model("test", provenance));
    }

    @Test
    void refusesAnotherFormat() {
        assertThatExceptionOfType(InvalidModelException.class)
                .isThrownBy(() -> ModelPatch.parse(small().toJson().replace("entente-levels/1", "entente-levels/9")))
                .withMessageContaining("format must be entente-levels/1: entente-levels/9");
    }

    @Test
    void refusesATableThatIsNotMonotone() {
        ModelPatch fit = small();
        WeightTable.Row falling =
                new WeightTable.Row(ImmutableList.of(7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0), "upside down");
        WeightTable.Row flat = new WeightTable.Row(ImmutableList.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0), "flat");
        ImmutableSortedMap.Builder<PeaceLevel, WeightTable.Row> rows = ImmutableSortedMap.naturalOrder();
        for (PeaceLevel level : PeaceLevel.values()) {
            rows.put(level, level == PeaceLevel.SECURITY_COMMUNITY ? falling : flat);
        }
        ModelPatch bent = new ModelPatch(
                fit.format(),
                fit.version(),
                fit.provenance(),
                fit.transitions(),
                ImmutableSortedMap.of(
                        Factor.ORIENTATION, ImmutableSortedMap.of("bent", new WeightTable<>(rows.buildOrThrow()))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> bent.appliedTo(Model.theory()))
                .withMessageContaining("ORIENTATION, bent")
                .withMessageContaining("must not fall");
    }

    @Test
    void comesBackEqualFromItsText() {
        ModelPatch fit = small();

        assertThat(ModelPatch.parse(fit.toJson())).isEqualTo(fit);
    }

    @Test
    void writesOneLineForEachRow() {
        assertThat(small().toJson().lines().filter(line -> line.contains("\"weights\"")))
                .hasSize(2 * PeaceLevel.values().length)
                .allSatisfy(line -> assertThat(line).contains("\"reason\": \"Fitted; see provenance.\""));
    }

    @Test
    void addsOnlyInstrumentsAndRatesToTheTheory() {
        Model theory = Model.theory();
        ModelPatch fit = small();

        Model fitted = fit.appliedTo(theory);

        assertThat(ModelPatch.of(fitted).instruments()).isEqualTo(fit.instruments());
        assertThat(fitted.level().transitions()).isEqualTo(fit.transitions());
        assertThat(fitted.phase()).isEqualTo(theory.phase());
        assertThat(fitted.evidence()).isEqualTo(theory.evidence());
        assertThat(fitted.version()).isEqualTo("test");
        for (Factor factor : Factor.values()) {
            assertThat(fitted.level().tables().get(factor).codebook())
                    .isEqualTo(theory.level().tables().get(factor).codebook());
        }
    }

    @Test
    void shipsAModelThatNamesItsDataAndTheCommandThatMakesItAgain() {
        assertThat(Model.standard().provenance().details())
                .containsKeys(
                        "data",
                        "dataDigest",
                        "pairs",
                        "dyads",
                        "labelledYears",
                        "years",
                        "date",
                        "command",
                        "leftOut",
                        "scoresAsOf",
                        "scoresWithHindsight");
        assertThat(Model.standard()
                        .level()
                        .tables()
                        .get(Factor.MILITARY_RESTRAINT)
                        .instruments())
                .isNotEmpty();
    }

    @Test
    void shipsTheTheoryWithoutInstruments() {
        assertThat(Model.theory().level().tables().values())
                .allSatisfy(tables -> assertThat(tables.instruments()).isEmpty());
        assertThat(Model.theory().id()).isNotEqualTo(Model.standard().id());
    }
}
