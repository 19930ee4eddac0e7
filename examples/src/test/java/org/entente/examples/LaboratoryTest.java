package org.entente.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.laboratory.CaseStatements;
import org.entente.laboratory.SecondCoders;
import org.junit.jupiter.api.Test;

/** What programs of the laboratory print. */
class LaboratoryTest {
    @Test
    void theDocumentOfTheCasesIsWhatTheProgramPrints() throws Exception {
        String document = Files.readString(Path.of("..", "docs", "cases.md"));

        assertThat(Output.of(() -> CaseStatements.main(new String[0]))).isEqualTo(document);
    }

    @Test
    void twoCodersOfEightCasesAgreeOnNearlyAllLabelsAndBands() throws Exception {
        String printed = Output.of(() -> SecondCoders.main(new String[0]));

        assertThat(printed.lines()).hasSize(9);
        assertThat(printed).contains("all: phases 0.99", "kappa of the bands of 205 matched items 0.95");
    }
}
