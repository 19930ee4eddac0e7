package org.entente.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.model.Model;
import org.junit.jupiter.api.Test;

/** The model card tells of the model that is shipped. */
class ModelCardTest {
    private static String card() throws IOException {
        return Files.readString(Path.of("..", "docs", "model-card.md"));
    }

    @Test
    void showsTheShippedWeights() throws IOException {
        assertThat(card()).endsWith(PeaceLevelTables.markdown(Model.standard()));
    }

    @Test
    void namesTheVersionAndTheDayOfTheShippedFit() throws IOException {
        assertThat(card())
                .contains("version " + Model.standard().version())
                .contains("--date " + Model.standard().provenance().details().get("date"));
    }
}
