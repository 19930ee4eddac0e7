package org.entente.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CaseStatementsTest {
    @Test
    void theDocumentIsWhatTheProgramPrints() throws Exception {
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
