package org.entente.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.Arrays;
import java.util.function.Function;
import org.entente.assessment.Contribution;
import org.entente.assessment.Reading;
import org.entente.assessment.Stage;
import org.entente.model.Belief;
import org.entente.relationship.Dyad;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;

/** The pictures over time as tables: stages and what turned them, the beliefs of each year, the factors of each year. */
final class CourseTables {
    private static final int TURNED_BY = 3;
    private static final double NEGLIGIBLE = 0.005;

    private final Markup page;
    private final Study study;

    CourseTables(Markup page, Study study) {
        this.page = page;
        this.study = study;
    }

    void stages(ItemIds ids) {
        Tables.open(
                page,
                "stages",
                "Stages with hindsight, and what turned them",
                ImmutableList.of("from", "to", "phase", "mean chance", "turned by (items that counted most)"));
        int number = 0;
        for (Stage stage : study.stages()) {
            page.open("tr", "id", "p-stage-" + number)
                    .element("td", stage.from().toString(), "class", "date")
                    .element("td", stage.to().toString(), "class", "date")
                    .open("td");
            CourseFigure.swatch(page, stage.phase().name());
            page.text(Words.of(stage.phase())).close();
            Tables.chance(page, "band " + stage.phase(), stage.probability());
            page.open("td");
            stage.turnedBy().stream().limit(TURNED_BY).forEach(share -> turned(share, ids));
            page.close().close().line();
            number++;
        }
        Tables.close(page);
    }

    private void turned(Contribution share, ItemIds ids) {
        page.open("p")
                .element("a", share.item().id(), "href", ids.link(share.item()))
                .text(" " + Words.span(share.item().when()) + ", " + Words.times(share.decibans()) + ": ")
                .element("bdi", share.item().text())
                .close();
    }

    /** Beliefs at each year's end, as of then, and with hindsight. */
    void years() {
        ImmutableList.Builder<String> headings = ImmutableList.<String>builder()
                .add("day", "phase as of then", "chance", "concluded", "level as of then", "0 to 1", "evidence");
        Palette.ORDER.forEach(phase -> headings.add(Words.of(phase) + ", hindsight"));
        byYear(
                "Each year's end: as of then, and with hindsight",
                headings.build(),
                end -> ImmutableList.copyOf(Iterables.concat(asOfThen(end), hindsight(end))));
    }

    private static ImmutableList<String> asOfThen(YearEnd end) {
        if (!end.answered()) {
            return ImmutableList.of("no answer", "", "", "", "", "");
        }
        Phase phase = end.phase().mostLikely();
        return ImmutableList.of(
                Words.of(phase),
                Words.percent(end.phase().probability(phase)),
                end.phase().conclusion().isPresent() ? "yes" : "no",
                Words.of(end.decided()),
                Words.level(end.peace()),
                Words.decimal(end.phase().effectiveEvidence()));
    }

    private ImmutableList<String> hindsight(YearEnd end) {
        Belief<Phase> belief = study.hindsight().phase(end.date());
        return Palette.ORDER.stream()
                .map(phase -> belief.probability(phase) < NEGLIGIBLE ? "" : Words.percent(belief.probability(phase)))
                .collect(ImmutableList.toImmutableList());
    }

    /** A row for each year that differs from the one before. */
    private void byYear(
            String caption, ImmutableList<String> headings, Function<YearEnd, ImmutableList<String>> cells) {
        Tables.open(
                page,
                "years",
                caption + ". Years like the one before are left out; empty: below 1 %, or nothing read.",
                headings);
        ImmutableList<String> before = ImmutableList.of();
        for (YearEnd end : study.years()) {
            ImmutableList<String> now = cells.apply(end);
            if (!now.equals(before)) {
                page.open("tr").element("th", end.date().toString());
                now.forEach(cell -> page.element("td", cell));
                page.close().line();
            }
            before = now;
        }
        Tables.close(page);
    }

    /** The factors now. */
    void factorsNow() {
        Dyad dyad = study.now().dyad();
        String first = Words.name(dyad, dyad.first());
        String second = Words.name(dyad, dyad.second());
        Tables.open(
                page,
                "factors",
                "Factors on " + study.now().date(),
                ImmutableList.of(
                        "factor",
                        "track",
                        "reading",
                        "since five years",
                        first + " to " + second,
                        second + " to " + first,
                        "by issue area"));
        for (Factor factor : Factor.values()) {
            factor(study.now().reading(factor), dyad);
        }
        Tables.close(page);
    }

    private void factor(Reading reading, Dyad dyad) {
        page.open("tr")
                .element("th", Words.of(reading.factor()), "scope", "row")
                .element("td", Words.of(reading.factor().track()));
        Tables.score(page, reading.score());
        page.element("td", Words.signed(reading.trend()), "class", "num");
        Tables.score(page, reading.from(dyad.first()).score());
        Tables.score(page, reading.from(dyad.second()).score());
        page.open("td");
        reading.areas()
                .forEach((area, score) -> score.score()
                        .ifPresent(value ->
                                page.element("span", Words.of(area) + " " + Words.signed(value), "class", "pair")));
        page.close().close().line();
    }

    /** The factors of each year. */
    void factorYears() {
        ImmutableList.Builder<String> headings = ImmutableList.<String>builder().add("day");
        Arrays.stream(Factor.values()).map(Words::of).forEach(headings::add);
        byYear(
                "Factors at each year's end, as of then",
                headings.build(),
                end -> Arrays.stream(Factor.values())
                        .map(factor ->
                                end.reading(factor).score().map(Words::signed).orElse(""))
                        .collect(ImmutableList.toImmutableList()));
    }
}
