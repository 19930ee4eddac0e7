package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import org.entente.json.Json;
import org.junit.jupiter.api.Test;

class ModelRefitsTest {
    private static final Provenance MADE = new Provenance("Made for a test.", ImmutableSortedMap.of());
    private static final ModelPatch FITTED = ModelPatch.parse(Json.resource(Model.class, "hand-coded.json"));

    @Test
    void theShippedModelIsThereTwentyTimesEachDifferentInWhatWasFittedToHistoriesAlone() {
        ImmutableList<Model> refits = ModelRefits.standard();

        assertThat(refits).hasSize(20).doesNotHaveDuplicates().doesNotContain(Model.standard());
        assertThat(refits).allSatisfy(refit -> {
            assertThat(refit.evidence()).isEqualTo(Model.standard().evidence());
            assertThat(refit.level().outlook())
                    .isEqualTo(Model.standard().level().outlook());
            assertThat(refit.phase().transitions())
                    .isNotEqualTo(Model.standard().phase().transitions());
        });
    }

    @Test
    void whatInstrumentsOfTablesSayDiffersFromRefitToRefitToo() {
        ImmutableList<Model> all = ModelRefits.standard();

        assertThat(all.stream().map(refit -> instruments(refit.level()))).doesNotHaveDuplicates();
        assertThat(all.stream().map(refit -> instruments(refit.phase()))).doesNotHaveDuplicates();
        assertThat(ModelRefits.ofCases()).zipSatisfy(all, (ofCases, refit) -> {
            assertThat(instruments(ofCases.level()))
                    .isEqualTo(instruments(Model.standard().level()));
            assertThat(ofCases.phase().transitions()).isEqualTo(refit.phase().transitions());
        });
    }

    private static <S extends Enum<S>> List<ImmutableSortedMap<String, WeightTable<S>>> instruments(
            HmmParameters<S> axis) {
        return axis.tables().values().stream().map(FactorTables::instruments).toList();
    }

    @Test
    void numbersOfModelsBecomePatchesThatMakeTheseModelsAgain() {
        Model other = Model.theory();

        ModelRefits refits = ModelRefits.of(FITTED, List.of(Model.standard(), other), MADE);
        ImmutableList<ModelPatch> patches = refits.patches(FITTED);

        assertThat(patches).first().isEqualTo(FITTED);
        Model again = Model.standard().with(patches.get(1));
        assertThat(again.phase().transitions().from().values())
                .zipSatisfy(
                        other.phase().transitions().from().values(),
                        (one, two) -> assertThat(one.settledShare().value())
                                .isEqualTo(two.settledShare().value()));
    }

    @Test
    void theFileComesBackEqual() {
        ModelRefits refits = ModelRefits.of(FITTED, List.of(Model.standard(), Model.theory()), MADE);

        assertThat(ModelRefits.parse(refits.toJson())).isEqualTo(refits);
        assertThat(refits.toJson().lines()).hasSize(8);
    }

    @Test
    void asManyNumbersAreNeededAsTheFitHas() {
        ModelRefits few = new ModelRefits(ModelRefits.FORMAT, MADE, ImmutableList.of(ImmutableList.of(1.0, 2.0)));

        assertThatThrownBy(() -> few.patches(FITTED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("numbers of each refit must be \\d+: 2");
        assertThatThrownBy(() -> new ModelRefits(ModelRefits.FORMAT, MADE, ImmutableList.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("numbers must be of at least one refit");
    }
}
