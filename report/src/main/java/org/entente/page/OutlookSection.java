package org.entente.page;

import com.google.common.collect.ImmutableList;
import java.time.Period;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.entente.assessment.Assessment;
import org.entente.assessment.Obstacle;
import org.entente.assessment.Outlook;
import org.entente.assessment.Tension;
import org.entente.model.Belief;
import org.entente.page.html.Markup;
import org.entente.page.html.Palette;
import org.entente.page.html.Tables;
import org.entente.page.html.Words;
import org.entente.relationship.Evidence;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;
import org.entente.relationship.Track;

/** What holds the relationship back, where the picture contradicts itself, and where it may go. */
final class OutlookSection {
    private static final ImmutableList<Integer> YEARS = ImmutableList.of(1, 5, 10);
    private static final int EVIDENCE = 2;

    private final Markup page;
    private final Study study;
    private final ItemIds ids;
    private final Assessment now;

    OutlookSection(Markup page, Study study, ItemIds ids) {
        this.page = page;
        this.study = study;
        this.ids = ids;
        this.now = study.now();
    }

    void obstacles() {
        page.open("p");
        for (Track track : Track.values()) {
            page.text(Words.capital(Words.of(track)) + ": ")
                    .element("b", Words.of(now.preparedness(track)))
                    .text(track == Track.GOVERNMENT ? "; " : ". ");
        }
        page.text("Reconciliation is substantive where both are prepared and warm peace or closer is at least even.")
                .close();
        if (now.obstacles().isEmpty()) {
            page.element("p", "No factor reads low enough to hold it back.");
            return;
        }
        page.open("ul", "class", "points");
        now.obstacles().forEach(this::obstacle);
        page.close();
    }

    private void obstacle(Obstacle obstacle) {
        Obstacle.Aspect lowest = obstacle.aspects().get(0);
        String where = lowest.from()
                        .map(from -> " from " + Words.name(now.dyad(), from))
                        .orElse("")
                + lowest.area().map(area -> " in " + Words.of(area)).orElse("");
        page.open("li")
                .element("b", Words.capital(Words.of(obstacle.factor())))
                .text(" reads " + Words.signed(obstacle.score())
                        + (where.isEmpty() ? "" : "; lowest" + where + ", " + Words.signed(lowest.score())) + ". ");
        cite(obstacle.evidence());
        page.close();
    }

    private void cite(List<Evidence> evidence) {
        evidence.stream()
                .limit(EVIDENCE)
                .forEach(item -> page.element("q", item.text(), "dir", "auto")
                        .text(" (" + Words.span(item.when()) + (item.isOverBy(now.date()) ? ", over, " : ", "))
                        .element("a", item.id(), "href", ids.link(item))
                        .text(") "));
    }

    void tensions() {
        if (now.tensions().isEmpty()) {
            page.element("p", "Nowhere: directions, sources, tracks and the two axes agree.");
            return;
        }
        page.open("ul", "class", "points");
        now.tensions().forEach(this::tension);
        page.close();
    }

    private void tension(Tension tension) {
        page.open("li")
                .element(
                        "b",
                        Words.capital(Words.of(tension.kind()))
                                + tension.factor()
                                        .map(factor -> " on " + Words.of(factor))
                                        .orElse("")
                                + tension.area()
                                        .map(area -> " in " + Words.of(area))
                                        .orElse(""))
                .text(": " + tension.between().get(0) + " "
                        + Words.signed(tension.values().get(0)) + ", "
                        + tension.between().get(1) + " "
                        + Words.signed(tension.values().get(1)) + ". ");
        cite(tension.evidence());
        page.close();
    }

    void outlook() {
        List<Outlook> outlooks =
                YEARS.stream().map(years -> now.outlook(Period.ofYears(years))).toList();
        page.open("p")
                .text(
                        "If no more is learned, by the rates of change of the model. Chance that a split begins, if there is none now, as often as in all pairs of such a phase: ");
        text(outlooks, Outlook::relapse);
        page.text("; that reconciliation holds or is reached: ");
        text(outlooks, Outlook::reconciliation);
        page.text(".").close();
        Assessment base = study.assessor().assess(Relationship.of(now.dyad()), now.date());
        table(
                "phase",
                "Phase: now, later, and by base rates",
                now.phase(),
                outlooks,
                Outlook::phase,
                base.phase(),
                Palette.ORDER);
        table(
                "level of peace",
                "Level of peace: now, later, and by base rates",
                now.peace(),
                outlooks,
                Outlook::peace,
                base.peace(),
                ImmutableList.copyOf(PeaceLevel.values()));
    }

    private void text(List<Outlook> outlooks, Function<Outlook, Double> chance) {
        page.text(IntStream.range(0, YEARS.size())
                .mapToObj(
                        i -> Words.percent(chance.apply(outlooks.get(i))) + " in " + Words.count(YEARS.get(i), "year"))
                .reduce((one, other) -> one + ", " + other)
                .orElse(""));
    }

    private static String colour(Enum<?> state) {
        return state instanceof Phase phase ? "band " + phase : "level";
    }

    private <S extends Enum<S>> void table(
            String of,
            String caption,
            Belief<S> present,
            List<Outlook> outlooks,
            Function<Outlook, Belief<S>> later,
            Belief<S> base,
            List<S> states) {
        ImmutableList.Builder<String> headings = ImmutableList.<String>builder().add(of, "now");
        YEARS.forEach(years -> headings.add("in " + Words.count(years, "year")));
        Tables.open(page, "outlook", caption, headings.add("base rate").build());
        for (S state : states) {
            page.open("tr").element("th", Words.of(state), "scope", "row");
            Tables.chance(page, colour(state), present.probability(state));
            outlooks.forEach(outlook ->
                    Tables.chance(page, colour(state), later.apply(outlook).probability(state)));
            Tables.chance(page, "base", base.probability(state));
            page.close().line();
        }
        Tables.close(page);
    }
}
