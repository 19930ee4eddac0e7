package org.entente.page;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import org.entente.model.Model;
import org.entente.page.html.Markup;
import org.entente.page.html.Words;
import org.entente.relationship.CaseFile;
import org.entente.relationship.Coding;
import org.entente.relationship.Source;

/** By which model, from which evidence and sources, how the page was made, and what it does not claim. */
final class MethodSection {
    private final Markup page;
    private final Study study;

    MethodSection(Markup page, Study study) {
        this.page = page;
        this.study = study;
    }

    void write(String command) {
        Model.Id model = study.now().model();
        page.open("dl", "class", "facts method");
        row("Model", model.name() + " " + model.version(), model.digest());
        row(
                "Evidence",
                Words.count(study.relationship().evidence().size(), "item") + " of "
                        + Words.count(study.relationship().sources().size(), "source"),
                digest());
        study.relationship().coding().ifPresent(this::coding);
        row("Reference", reference(model), "");
        madeBy(page, command);
        page.close();
        page.element(
                "p",
                "As of a day only what could be known by then counts. With hindsight the evidence of the year after"
                        + " counts too. Words for chances follow ICD 203: below 5 % almost no chance, below 20 % very"
                        + " unlikely, below 45 % unlikely, below 55 % roughly even chance, below 80 % likely, below 95 %"
                        + " very likely, else almost certain.");
        page.element(
                "p",
                "What it does not claim: shares say what moved the model, not what moved the world. An outlook is what"
                        + " rates of change make of the present, not a forecast of events. Phase and level of peace are two"
                        + " questions asked apart; no joint chance is given. Where the evidence is thin, base rates answer."
                        + (study.ranges().isPresent()
                                ? " Chances called refitted, and the words beside them, are those of four in five models"
                                        + " fitted again to histories and pairs drawn anew; errors in the evidence come on"
                                        + " top."
                                : ""));
        sources();
    }

    private void coding(Coding coding) {
        String codebook =
                coding.codebook().map(version -> ", by codebook " + version).orElse("");
        String instruction =
                coding.instruction().map(digest -> ", instruction " + digest).orElse("");
        row("Coded by", coding.coderAndVersion() + codebook + instruction, "");
    }

    private void row(String name, String words, String code) {
        page.open("div").element("dt", name).open("dd").text(words);
        if (!code.isEmpty()) {
            page.text(", SHA-256 ").element("code", code);
        }
        page.close().close();
    }

    /** What to quote when a number is in doubt. */
    private String reference(Model.Id model) {
        return study.now().dyad() + " " + study.now().date() + ", model "
                + model.digest().substring(0, 12) + ", evidence " + digest().substring(0, 12);
    }

    private String digest() {
        return Hashing.sha256()
                .hashString(CaseFile.format(study.relationship()), StandardCharsets.UTF_8)
                .toString();
    }

    private void sources() {
        page.element("h3", "Sources").open("ul", "class", "sources");
        int place = 0;
        for (var entry : study.relationship().sources().entrySet()) {
            page.open("li", "id", "p-s" + place)
                    .element("b", entry.getKey())
                    .text(": ")
                    .element("bdi", cited(entry.getValue()))
                    .close()
                    .line();
            place++;
        }
        page.close();
    }

    private static String cited(Source source) {
        return source.author().map(author -> author + ". ").orElse("") + source.title()
                + source.publisher().map(publisher -> ". " + publisher).orElse("")
                + source.year().map(year -> ", " + year).orElse("") + "."
                + source.url().map(url -> " " + url).orElse("")
                + source.note().map(note -> " (" + note + ")").orElse("");
    }

    /** The command that makes the page, if it is known. */
    static void madeBy(Markup page, String command) {
        if (!command.isEmpty()) {
            page.open("div")
                    .element("dt", "Made by")
                    .open("dd")
                    .element("code", command)
                    .close()
                    .close();
        }
    }
}
