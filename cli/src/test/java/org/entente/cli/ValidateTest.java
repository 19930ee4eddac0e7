package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.entente.cli.output.ExitCode;
import org.entente.dataset.cases.ShippedCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValidateTest {
    @TempDir
    private Path folder;

    static Iterable<String> shipped() {
        return ShippedCases.names();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void findsNoErrorInAShippedCase(String name) {
        assertThat(Called.entente("validate", name, "--no-lint").code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void endsWithFiveForACaseWithErrorsAndTellsEach() throws IOException {
        Called called = Called.entente("validate", CaseTexts.broken(folder), CaseTexts.good(folder));
        assertThat(called.code()).isEqualTo(ExitCode.INVALID);
        assertThat(called.out()).contains("broken.json: 5 errors").contains("good.json: valid");
    }

    @Test
    void endsWithFiveForWarningsOnlyIfItIsToBeStrict() throws IOException {
        Path odd = CaseTexts.write(
                folder,
                "odd.json",
                CaseTexts.of(CaseTexts.item(
                        "a", "EVENT", "1990", "MILITARY_RESTRAINT", -0.5, "The border dispute remained unsettled.")));
        assertThat(Called.entente("validate", odd).code()).isEqualTo(ExitCode.DONE);
        assertThat(Called.entente("validate", odd, "--strict").code()).isEqualTo(ExitCode.INVALID);
    }

    @Test
    void namesTheItemAndAdvises() throws IOException {
        Path odd = CaseTexts.write(
                folder,
                "odd.json",
                CaseTexts.of(CaseTexts.item(
                        "a", "EVENT", "1990", "MILITARY_RESTRAINT", -0.5, "The border dispute remained unsettled.")));
        JsonNode verdict = new ObjectMapper()
                .readTree(Called.entente("validate", odd, "-f", "json").out());
        assertThat(verdict.path("valid").asBoolean()).isTrue();
        assertThat(verdict.path("problems")).anySatisfy(problem -> {
            assertThat(problem.path("item").asText()).isEqualTo("a");
            assertThat(problem.path("rule").asText()).contains("CONDITION");
            assertThat(problem.path("advice").asText()).startsWith("Maybe");
        });
    }

    @Test
    void endsWithThreeForAFileThatIsNotThere() {
        assertThat(Called.entente("validate", folder.resolve("none.json")).code())
                .isEqualTo(ExitCode.UNREADABLE_INPUT);
    }
}
