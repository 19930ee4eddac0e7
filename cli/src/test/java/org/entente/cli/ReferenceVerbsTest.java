package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.dataset.cases.ShippedCases;
import org.entente.relationship.CaseFile;
import org.entente.relationship.Codebook;
import org.entente.relationship.Factor;
import org.entente.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceVerbsTest {
    @Test
    void listsEveryShippedCase() {
        List<String> lines = Called.entente("cases").out().lines().toList();
        assertThat(lines).hasSize(ShippedCases.names().size() + 1);
        assertThat(lines).anyMatch(line -> line.startsWith("sino-russian ") && line.contains("CHN-RUS"));
    }

    @Test
    void printsTheCodebookOrOneFactorOfIt() {
        assertThat(Called.entente("codebook", "-f", "md").out())
                .isEqualTo(Report.of(Codebook.standard()).toMarkdown());
        assertThat(Called.entente("codebook", "--factor", "orientation").out())
                .isEqualTo(
                        Report.of(Codebook.standard().guide(Factor.ORIENTATION)).toText());
    }

    @Test
    void findsAPartyByACodeOfASchemeOnADay() {
        Called called = Called.entente("parties", "365", "--scheme", "cow", "--on", "1969", "-f", "csv");
        assertThat(called.out().lines()).hasSize(2).last().asString().startsWith("SUN,Soviet Union,");
    }

    @Test
    void namesTheNearestParty() {
        assertThat(Called.entente("parties", "Rusia").err()).contains("Maybe Russia.");
    }

    @Test
    void printsTheSchemaOfCaseFiles() {
        assertThat(Called.entente("schema", "case").out()).isEqualTo(CaseFile.schema());
        assertThat(Called.entente("schema").out()).contains("case\n", "findings\n", "read-report\n");
        assertThat(Called.entente("schema", "timeline").out()).contains("entente-timeline/1");
    }

    @Test
    void citesTheModelAndTheSourcesOfACase() {
        assertThat(Called.entente("cite", "denmark-uruguay").out())
                .contains("@software{entente,", "@software{entente-model,", "@misc{denmark-uruguay:");
    }

    @Test
    void citesTextsThatHoldWhatTexWouldTakeForItsOwn(@TempDir Path folder) throws IOException {
        String item = CaseTexts.item("a", "EVENT", "1990-01-01", "ACCOMMODATION", 0.3, "A visit.");
        Path file = CaseTexts.write(
                folder,
                "c.json",
                CaseTexts.of(item)
                        .replace("A source", "A }, {{ title\\n 5 % \\\\of ~ $")
                        .replace(
                                "\"t\": {\"title\": \"Another\"",
                                "\"t}, {u\": {\"title\": \"B\", \"url\": \"https://a.example/{\""));

        assertThat(Called.entente("cite", file).out())
                .contains("  author = {{The Entente developers}}")
                .contains(
                        "@misc{c:s,\n  title = {A \\textbraceright{}, \\textbraceleft{}\\textbraceleft{} title 5 \\%"
                                + " \\textbackslash{}of \\textasciitilde{} \\$},\n  author = {A. Writer},\n  year = {2001}\n}\n")
                .contains("@misc{c:t----u,\n  title = {B},\n  url = {https://a.example/%7B}\n}\n");
    }

    @Test
    void completesVerbsInAShell() {
        assertThat(Called.entente("completion").out()).contains("_complete_entente", "timeline", "sino-russian");
    }

    @Test
    void findsNoDifferenceBetweenAModelAndItself() {
        assertThat(Called.entente("model", "show").out()).contains("entente-standard");
    }
}
