package org.entente.page;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.assessment.Explanation;
import org.entente.page.html.Markup;
import org.entente.page.html.PageFile;
import org.entente.page.html.Palette;
import org.entente.page.html.Words;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;

/**
 * One relationship as an HTML page that stands alone: its state on a day, the course of its phases, its level of peace, its
 * factors, all its evidence, why, what holds it back, where it may go, by which model, and the data.
 *
 * <pre>{@code
 * RelationshipPage.of(Assessor.standard(), relationship, LocalDate.of(2013, 12, 31))
 *         .madeBy("entente report china-russia -o china-russia.html")
 *         .write(Path.of("china-russia.html"));
 * }</pre>
 *
 * <p>Only what could be known by the day is shown. Every picture has a sentence and a table that say the same. The page
 * fetches nothing, runs no script but its own, and is complete with script switched off; script adds a look back at
 * prepared days, another window of years, sorting and filtering. The same input gives the same page, to the byte.
 */
public final class RelationshipPage {
    private final Study study;
    private final String command;

    private RelationshipPage(Study study, String command) {
        this.study = study;
        this.command = command;
    }

    /**
     * The page of a relationship as of a day.
     *
     * @throws IllegalArgumentException if the day is before the year 1 or after the year 9999
     */
    public static RelationshipPage of(Assessor assessor, Relationship relationship, LocalDate date) {
        return new RelationshipPage(new Study(assessor, relationship, date), "");
    }

    /** The same page, which names the command that makes it again. */
    public RelationshipPage madeBy(String newCommand) {
        return new RelationshipPage(study, newCommand);
    }

    /** The page as text, to be stored as UTF-8. */
    public String html() {
        Assessment now = study.now();
        return PageFile.of("relationship", Words.names(now.dyad()) + ", " + now.date(), this::body);
    }

    /**
     * Writes the page, replacing the file if there is one.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path path) throws IOException {
        Files.writeString(path, html(), StandardCharsets.UTF_8);
    }

    private void body(Markup page) {
        RelationshipBody body = new RelationshipBody(page, study);
        body.write(explanations(study), command);
    }

    /** Why the most likely phase rather than each other, the runner-up first; empty without evidence. */
    private static ImmutableList<Explanation<Phase>> explanations(Study study) {
        if (!study.hasEvidence()) {
            return ImmutableList.of();
        }
        Assessment now = study.now();
        Phase phase = now.phase().mostLikely();
        Phase next = now.phase().runnerUp();
        ImmutableList.Builder<Explanation<Phase>> explanations = ImmutableList.builder();
        explanations.add(now.explain(phase, next));
        Palette.ORDER.stream()
                .filter(other -> other != phase && other != next)
                .forEach(other -> explanations.add(now.explain(phase, other)));
        return explanations.build();
    }
}
