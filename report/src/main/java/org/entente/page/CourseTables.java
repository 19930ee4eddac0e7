package org.entente.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.primitives.ImmutableDoubleArray;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.entente.assessment.Contribution;
import org.entente.assessment.Episode;
import org.entente.assessment.Reading;
import org.entente.assessment.Stage;
import org.entente.model.Belief;
import org.entente.page.html.Markup;
import org.entente.page.html.Palette;
import org.entente.page.html.Tables;
import org.entente.page.html.Words;
import org.entente.relationship.Dyad;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;

/** The pictures over time as tables: stages and what turned them, the beliefs of each year, the factors of each year. */
final class CourseTables {
    private static final int TURNED_BY = 3;
    private static final double NEGLIGIBLE = 0.005;
    /** How far a number may be from the last one shown and still be left out: three points of a hundred. */
    private static final double TOLERANCE = 0.03;
    /** Effective evidence is compared by its root, as it is drawn, in this unit. */
    private static final double EVIDENCE = 5;

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
            stage.episodes().forEach(this::episode);
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

    private void episode(Episode episode) {
        page.element(
                "p",
                "An episode within it: " + Words.of(episode.phase()) + " from " + episode.from() + " to " + episode.to()
                        + " (" + Words.percent(episode.probability()) + ").");
    }

    /** Beliefs at each year's end, as of then, and with hindsight. */
    void years() {
        ImmutableList.Builder<String> headings = ImmutableList.<String>builder()
                .add("end of", "phase as of then", "chance", "concluded", "level as of then", "0 to 1", "evidence");
        Palette.ORDER.forEach(phase -> headings.add(Words.of(phase) + ", hindsight"));
        byYear(
                "Each year's end: as of then, and with hindsight",
                headings.build(),
                this::believed,
                end -> ImmutableList.copyOf(Iterables.concat(asOfThen(end), hindsight(end))));
    }

    private Drawn believed(YearEnd end) {
        Belief<Phase> then = end.phase();
        Belief<Phase> hindsight = study.hindsight().phase(end.date());
        ImmutableDoubleArray.Builder numbers = ImmutableDoubleArray.builder()
                .add(then.probability(then.mostLikely()))
                .add(end.peace())
                .add(StrictMath.sqrt(then.effectiveEvidence()) / EVIDENCE);
        Palette.ORDER.forEach(phase -> numbers.add(hindsight.probability(phase)));
        return new Drawn(
                ImmutableList.of(
                        end.answered(), then.mostLikely(), then.conclusion().isPresent(), end.decided()),
                numbers.build());
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

    /** What is drawn of a year: what must be the same, and what must be nearly the same, for years to be alike. */
    private record Drawn(ImmutableList<Object> words, ImmutableDoubleArray numbers) {
        boolean isLike(Drawn other) {
            return words.equals(other.words)
                    && IntStream.range(0, numbers.length())
                            .allMatch(i -> StrictMath.abs(numbers.get(i) - other.numbers.get(i)) <= TOLERANCE);
        }
    }

    /** A row for each year that differs from the last one shown, and for the last. */
    private void byYear(
            String caption,
            ImmutableList<String> headings,
            Function<YearEnd, Drawn> drawn,
            Function<YearEnd, ImmutableList<String>> cells) {
        Tables.open(
                page,
                "years",
                caption + ". Left out: years within 3 points of the last one shown (the file of years below has them"
                        + " all); empty: below 1 %, or nothing read.",
                headings);
        Optional<Drawn> shown = Optional.empty();
        LocalDate day = study.now().date();
        for (YearEnd end : study.years()) {
            Drawn now = drawn.apply(end);
            if (end.date().equals(day) || shown.filter(now::isLike).isEmpty()) {
                page.open("tr").element("th", year(end));
                cells.apply(end).forEach(cell -> page.element("td", cell));
                page.close().line();
                shown = Optional.of(now);
            }
        }
        Tables.close(page);
    }

    private String year(YearEnd end) {
        LocalDate date = end.date();
        return date.equals(study.now().date()) ? date.toString() : String.valueOf(date.getYear());
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
        ImmutableList.Builder<String> headings = ImmutableList.<String>builder().add("end of");
        Arrays.stream(Factor.values()).map(Words::of).forEach(headings::add);
        byYear(
                "Factors at each year's end, as of then",
                headings.build(),
                CourseTables::read,
                end -> Arrays.stream(Factor.values())
                        .map(factor ->
                                end.reading(factor).score().map(Words::signed).orElse(""))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Drawn read(YearEnd end) {
        ImmutableList.Builder<Object> present = ImmutableList.builder();
        ImmutableDoubleArray.Builder scores = ImmutableDoubleArray.builder();
        for (Factor factor : Factor.values()) {
            Optional<Double> score = end.reading(factor).score();
            present.add(score.isPresent());
            scores.add(score.orElse(0.0));
        }
        return new Drawn(present.build(), scores.build());
    }
}
