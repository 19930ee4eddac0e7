package org.entente.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTest {
    @Test
    void writesThePageOfAShippedCaseAndSaysWhere(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("page.html");

        String printed =
                Output.of(() -> ReportPage.main(new String[] {"norway-sweden", "1995-12-31", file.toString()}));

        assertThat(printed).isEqualTo("Open in a browser: " + file.toUri() + System.lineSeparator());
        assertThat(file).content().contains("<h1>Norway and Sweden</h1>", "State on 1995-12-31");
    }
}
