package org.entente.page;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.entente.assessment.Explanation;
import org.entente.assessment.Stage;
import org.entente.page.html.Markup;
import org.entente.page.html.Palette;
import org.entente.page.html.Words;
import org.entente.relationship.Dyad;
import org.entente.relationship.Phase;

/** The parts of the page of a relationship, in their order. */
final class RelationshipBody {
    private final Markup page;
    private final Study study;
    private final ItemIds ids;
    private final Dyad dyad;
    private final LocalDate day;

    RelationshipBody(Markup page, Study study) {
        this.page = page;
        this.study = study;
        this.ids = new ItemIds(study.relationship());
        this.dyad = study.now().dyad();
        this.day = study.now().date();
    }

    void write(ImmutableList<Explanation<Phase>> explanations, String command) {
        head();
        page.open("main").line();
        Palette.hatches(page, study.scale());
        section("p-now", "State on " + day, () -> answer(explanations));
        if (!study.stages().isEmpty()) {
            pictures();
        }
        if (!explanations.isEmpty()) {
            rest(explanations);
        }
        section("p-method", "Method", () -> new MethodSection(page, study).write(command));
        section("p-data", "Data", () -> new StudyFiles(page, study).write());
        page.close().line();
        new PastDays(page, study, ids).write();
    }

    private void head() {
        page.open("header")
                .element("h1", Words.names(dyad))
                .open("p", "class", "title")
                .element("bdi", study.relationship().title())
                .text(study.relationship().title().equals(dyad.toString()) ? "" : " · " + dyad)
                .close()
                .open("nav", "aria-label", "Parts");
        String[] parts = {
            "now",
            "State",
            "course",
            "Course",
            "peace",
            "Peace",
            "factors",
            "Factors",
            "evidence",
            "Evidence",
            "why",
            "Why",
            "limits",
            "Limits",
            "outlook",
            "Outlook",
            "method",
            "Method",
            "data",
            "Data"
        };
        boolean all = study.hasEvidence();
        for (int i = 0; i < parts.length; i += 2) {
            boolean always = i == 0 || i >= parts.length - 4;
            if (all || always) {
                page.element("a", parts[i + 1], "href", "#p-" + parts[i]).text(" ");
            }
        }
        page.close().close().line();
    }

    private void answer(ImmutableList<Explanation<Phase>> explanations) {
        controls();
        page.open("div", "id", "p-answer", "aria-live", "polite");
        AnswerSection answer = new AnswerSection(page, study, ids, true);
        if (study.hasAnswer()) {
            answer.write(study.now(), explanations.get(0), Reversal.sentence(study));
        } else {
            answer.noAnswer(study.now());
        }
        page.close();
    }

    /** For the script; hidden where it does not run. */
    private void controls() {
        ImmutableList<LocalDate> days = study.prepared().asList();
        if (days.size() < 2) {
            return;
        }
        int last = days.size() - 1;
        page.open("p", "class", "controls")
                .element("label", "Look back, as of ", "for", "p-as-of")
                .empty(
                        "input",
                        "type",
                        "range",
                        "id",
                        "p-as-of",
                        "min",
                        0,
                        "max",
                        last,
                        "value",
                        last,
                        "data-days",
                        days.stream().map(LocalDate::toString).collect(Collectors.joining(" ")))
                .element("output", day.toString(), "id", "p-day", "for", "p-as-of")
                .close();
    }

    private void pictures() {
        Months months = new Months(study.hindsight(), study.scale());
        CourseTables tables = new CourseTables(page, study);
        section("p-course", "Course of phases", () -> {
            page.element("p", courseSentence(), "class", "says");
            zoom();
            CourseFigure.legend(page);
            CourseFigure.draw(page, study, months);
            details("The stages as a table, with what turned them", () -> tables.stages(ids));
        });
        section("p-peace", "Level of peace", () -> {
            page.element("p", peaceSentence(), "class", "says");
            PeaceFigure.draw(page, study, months);
            details("Phases and level of peace as a table, year by year", tables::years);
        });
        section("p-factors", "Factors", () -> {
            page.open("p", "class", "says");
            FactorFigure.key(page, dyad);
            page.close();
            FactorFigure.draw(page, study, ids);
            page.element("p", "", "id", "p-item", "class", "item", "aria-live", "polite");
            tables.factorsNow();
            details("Factors as a table, year by year", tables::factorYears);
            page.element("h3", "Interests by issue area");
            InterestFigure.legend(page);
            InterestFigure.draw(page, study);
        });
    }

    private String courseSentence() {
        Stage last = study.stages().get(study.stages().size() - 1);
        return "With hindsight " + Words.count(study.stages().size(), "stage") + " since "
                + study.stages().get(0).from().getYear() + "; the last, " + Words.of(last.phase()) + ", since "
                + last.from()
                + ". Hatched: hardly any evidence of the ten years before; the answer leans on what was before, and on"
                + " base rates.";
    }

    private String peaceSentence() {
        YearEnd now = study.years().get(study.years().size() - 1);
        return "On " + day + ": " + Words.of(now.decided())
                + ". The line is the expected level with hindsight, the ribbon"
                + " the central four fifths of what is believed; dashed, what was expected as of then.";
    }

    private void zoom() {
        int first = study.scale().day(0).getYear();
        page.open(
                        "p",
                        "class",
                        "controls zoom",
                        "data-first",
                        study.scale().first(),
                        "data-months",
                        study.scale().months())
                .text("Years ")
                .element("label", "from ", "for", "p-from")
                .empty(
                        "input",
                        "type",
                        "number",
                        "id",
                        "p-from",
                        "min",
                        first,
                        "max",
                        day.getYear(),
                        "value",
                        year(study.scale().from()))
                .element("label", " to ", "for", "p-to")
                .empty(
                        "input",
                        "type",
                        "number",
                        "id",
                        "p-to",
                        "min",
                        first,
                        "max",
                        day.getYear(),
                        "value",
                        day.getYear())
                .element("button", "all", "type", "button", "data-from", first);
        if (first < 1900 && day.getYear() > 1930) {
            page.element("button", "since 1900", "type", "button", "data-from", 1900);
        }
        page.element("button", "last 30 years", "type", "button", "data-from", Math.max(first, day.getYear() - 29))
                .close();
    }

    private int year(int month) {
        return study.scale().day(month).getYear();
    }

    private void rest(ImmutableList<Explanation<Phase>> explanations) {
        Explanation<Phase> why = explanations.get(0);
        WhySection section = new WhySection(page, ids);
        OutlookSection outlook = new OutlookSection(page, study, ids);
        section("p-evidence", "Evidence", () -> {
            page.element(
                    "p",
                    "All that was known on " + day + ". Share: what an item adds to the log-odds of "
                            + Words.of(why.state()) + " rather than "
                            + Words.of(why.against().orElseThrow())
                            + "; ! marks an item without which another phase would be the most likely.",
                    "class",
                    "says");
            page.open("p", "class", "controls filter").close();
            new EvidenceTable(page, study, ids, why).write();
        });
        section("p-why", "Why " + Words.of(why.state()), () -> {
            page.element(
                    "p",
                    "From base rates to the answer; the shares sum to it without rest. 10 dB make the odds ten times"
                            + " higher. Each factor opens to its items.",
                    "class",
                    "says");
            page.open("div", "id", "p-why-now");
            section.panels(explanations);
            page.close();
            page.element("h3", "What tells most between the phases");
            section.diagnostic(explanations);
        });
        section("p-limits", "What holds it back", outlook::obstacles);
        section("p-tensions", "Where the picture contradicts itself", outlook::tensions);
        section("p-outlook", "Outlook", outlook::outlook);
    }

    private void details(String summary, Runnable content) {
        page.open("details").element("summary", summary);
        content.run();
        page.close().line();
    }

    private void section(String id, String heading, Runnable content) {
        page.open("section", "id", id, "aria-labelledby", id + "-head").element("h2", heading, "id", id + "-head");
        content.run();
        page.close().line();
    }
}
