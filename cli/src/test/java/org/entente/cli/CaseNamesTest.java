package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.cli.output.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNamesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sino-russian", "china-russia", "Russia-China", "CHN-RUS", "rus-chn", "soviet-union-china"})
    void findsAShippedCaseByItsNameAndByItsPair(String name) {
        assertThat(Called.entente("assess", name).out()).startsWith("China and Russia (CHN-RUS)");
    }

    @Test
    void takesAFileBeforeAShippedCase() throws IOException {
        Called called = Called.entente("assess", CaseTexts.good(folder));
        assertThat(called.out()).startsWith("Chile and New Zealand");
    }

    @Test
    void readsStandardInput() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(
                    Files.readString(CaseTexts.good(folder)).getBytes(StandardCharsets.UTF_8)));
            assertThat(Called.entente("assess", "-").out()).startsWith("Chile and New Zealand");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void refusesAPairOfWhichNoCaseIsShipped() {
        assertThat(Called.entente("assess", "chile-peru").code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
    }
}
