package org.entente.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.assessment.Assessor;
import org.entente.relationship.CaseFile;
import org.entente.relationship.Dyad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each example's main runs and says what it is for. */
class ExamplesTest {
    @Test
    void sinoRussianRelationsPrintsTheAssessmentAtTheEndOf2013AndTheTimeline() throws Exception {
        String printed = Output.of(() -> SinoRussianRelations.main(new String[0]));

        assertThat(printed)
                .contains("China and Russia (CHN-RUS) as of 2013-12-31")
                .contains("Phase: STRATEGIC_PARTNERSHIP")
                .contains("Reconciliation is not substantive.")
                .contains("What turned it to ALLIANCE in 1949-10")
                .contains("Model: " + Assessor.standard().model().id());
    }

    @Test
    void sinoRussianRelationsGivenAFileWritesThePageAndSaysWhere(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("china-russia.html");

        String printed = Output.of(() -> SinoRussianRelations.main(new String[] {file.toString()}));

        assertThat(printed.lines()).endsWith("The same as a page, to open in a browser: " + file.toUri());
        assertThat(file).content().contains("<h1>China and Russia</h1>", "State on 2013-12-31");
    }

    @Test
    void theReadmeShowsWhatTheDefaultExamplePrints() throws Exception {
        String readme = Files.readString(Path.of("..", "README.md"));
        String shown = readme.substring(readme.indexOf("China and Russia (CHN-RUS)"));

        assertThat(Output.of(() -> SinoRussianRelations.main(new String[0])))
                .startsWith(shown.substring(0, shown.indexOf("```")).stripTrailing());
    }

    @Test
    void asOfPrintsALineForEachYearAskedFor() throws Exception {
        String printed = Output.of(() -> AsOf.main(new String[] {"1969", "1955"}));

        assertThat(printed.lines().filter(line -> line.startsWith("CHN-RUS on ")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("1969-12-31: SPLIT"),
                        line -> assertThat(line).contains("1955-12-31: ALLIANCE"));
    }

    @Test
    void asOfWithoutArgumentsPrintsEightYears() throws Exception {
        String printed = Output.of(() -> AsOf.main(new String[0]));

        assertThat(printed.lines().filter(line -> line.startsWith("CHN-RUS on ")))
                .hasSize(8);
    }

    @Test
    void whyThisPhasePrintsSharesThatNameTheirItems() throws Exception {
        String printed = Output.of(() -> WhyThisPhase.main(new String[] {"1988-12-31"}));

        assertThat(printed).contains("Why NORMALIZATION").containsPattern("\\+[0-9.]+ dB .*\\[e[0-9]+,");
    }

    @Test
    void whatIfTheSocietiesWerePreparedThePeaceWouldBeWarmer() throws Exception {
        String printed = Output.of(() -> WhatIf.main(new String[0]));

        assertThat(printed.lines().filter(line -> !line.startsWith(" ")))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly(
                        "As it was", "No Shanghai organisation", "The gas price agreed", "The societies prepared");
        assertThat(printed).contains("societies PREPARED");
    }

    @Test
    void codeYourOwnCaseWritesAFileThatIsReadBackAlike(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("own.json");

        String printed = Output.of(() -> CodeYourOwnCase.main(new String[] {file.toString()}));

        assertThat(printed).contains("Written and read back alike: true");
        assertThat(CaseFile.read(file).dyad()).isEqualTo(Dyad.of("ESP", "PRT"));
    }

    @Test
    void printCodebookPrintsWhatTheDocumentHolds() throws Exception {
        String document = Files.readString(Path.of("..", "docs", "codebook.md"));

        assertThat(Output.of(() -> PrintCodebook.main(new String[0]))).isEqualTo(document);
    }

    @Test
    void mainListsTheExamplesAndRunsTheOneThatIsNamed() throws Exception {
        assertThat(Output.of(() -> Main.main(new String[0])))
                .contains("SinoRussianRelations", "AsOf", "WhyThisPhase", "WhatIf", "CodeYourOwnCase");
        assertThat(Output.of(() -> Main.main(new String[] {"AsOf", "1969"})))
                .contains("CHN-RUS on " + LocalDate.of(1969, 12, 31));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AsOf x | AsOf takes [year...]: For input string: \"x\"",
                "AsOf 1969 99999999999 | AsOf takes [year...]: For input string: \"99999999999\"",
                "AsOf 1999999999 | AsOf takes [year...]: Invalid value for Year",
                "WhyThisPhase 1988-02-30 | WhyThisPhase takes [date]: Text '1988-02-30' could not be parsed",
                "WhatIf x | WhatIf takes no arguments: x",
                "WatchEvents | WatchEvents takes files... [--snapshot f] [--out changes.csv]",
                "WatchEvents --out | WatchEvents takes files... [--snapshot f] [--out changes.csv]: --out needs a file",
                "TopTensions none.csv | TopTensions takes files...: none.csv",
                "AssessDyadYears none.csv | AssessDyadYears takes <table.csv[.gz]> <out.csv>: none.csv",
                "AssessDyadYears none.csv out.csv | AssessDyadYears takes <table.csv[.gz]> <out.csv>: none.csv",
                "CodeYourOwnCase none/own.json | CodeYourOwnCase takes [file]: ",
                "ReportPage ruritania | ReportPage takes [case] [date] [file]: ",
                "FitCases | FitCases takes <out.json> <date>",
                "Robustness x | Robustness takes [times]: For input string: \"x\"",
                "Nonsense | No example Nonsense. There are AsOf, "
            })
    void mainSaysInOneLineWhatIsWrongWithAnArgument(String line, String message) throws Exception {
        List<String> told = new ArrayList<>();
        String printed =
                Output.of(() -> assertThat(Main.run(line.split(" "), told::add)).isEqualTo(2));
        assertThat(printed).isEmpty();
        assertThat(told).singleElement(STRING).startsWith(message).doesNotContain("\n", "Exception");
    }
}
