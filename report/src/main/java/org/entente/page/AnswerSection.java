package org.entente.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.assessment.Assessment;
import org.entente.assessment.Contribution;
import org.entente.assessment.Explanation;
import org.entente.assessment.NoAnswer;
import org.entente.assessment.Ranges;
import org.entente.model.Belief;
import org.entente.page.html.Markup;
import org.entente.page.html.Words;
import org.entente.relationship.Evidence;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/** The answer on a day, at one look: state, change, why, what would reverse it, whether it is a conclusion. */
final class AnswerSection {
    private static final double SAME = 0.02;
    private static final int SOURCES = 3;

    private final Markup page;
    private final Study study;
    private final ItemIds ids;
    private final boolean texts;

    /**
     * The part of a page.
     *
     * @param texts whether items are told in full; else the script adds what the table of evidence has of them
     */
    AnswerSection(Markup page, Study study, ItemIds ids, boolean texts) {
        this.page = page;
        this.study = study;
        this.ids = ids;
        this.texts = texts;
    }

    /**
     * Writes the answer.
     *
     * @param reversal what a new event would do, or the empty text
     */
    void write(Assessment assessment, Explanation<Phase> why, String reversal) {
        page.open("div", "class", "answer").open("div", "class", "verdicts");
        verdicts(assessment);
        page.close().open("dl", "class", "facts");
        facts(assessment, why, reversal);
        page.close().close().line();
    }

    /** The same without what all days share, which the script takes from the answer of the page's day. */
    void brief(Assessment assessment, Explanation<Phase> why) {
        verdicts(assessment);
        facts(assessment, why, "");
    }

    private void facts(Assessment assessment, Explanation<Phase> why, String reversal) {
        changes(assessment);
        row("Why", () -> why(why));
        row("What would reverse it", () -> reverse(assessment, why, reversal));
        row("Rests on", () -> rests(assessment, why));
    }

    /** Writes that there is no answer, and why. */
    void noAnswer(Assessment assessment) {
        page.open("div", "class", "answer");
        assessment.noAnswer().ifPresent(this::noAnswer);
        page.close().line();
    }

    private void noAnswer(NoAnswer reason) {
        String words = reason.toString();
        page.element("p", Words.capital(words.substring(0, words.indexOf(':'))), "class", "verdict none")
                .element("p", Words.capital(words.substring(words.indexOf(':') + 2)) + ".");
    }

    private void verdicts(Assessment assessment) {
        Phase phase = assessment.phase().mostLikely();
        PeaceLevel level = assessment.decidedLevel();
        boolean concluded = assessment.phase().conclusion().isPresent();
        page.open("p", "class", "verdict");
        if (texts) {
            CourseFigure.swatch(page, phase.name());
        }
        page.element("b", Words.capital(Words.of(phase)))
                .element("span", chance(assessment.phase(), phase, one -> one.of(phase)))
                .element("span", standing(assessment), "class", concluded ? "badge" : "badge open")
                .close();
        page.open("p", "class", "verdict")
                .element("b", Words.capital(Words.of(level)))
                .element("span", chance(assessment.peace(), level, one -> one.of(level)))
                .element(
                        "span",
                        assessment.isSubstantive()
                                ? "reconciliation is substantive"
                                : "reconciliation is not substantive",
                        "class",
                        "badge plain")
                .close();
    }

    /**
     * How likely a state is, as a number and in words; on the day of the page with the bounds between which models fitted again
     * put it, and in their words.
     */
    private <S extends Enum<S>> String chance(Belief<S> belief, S state, Function<Ranges, Ranges.Range> which) {
        Optional<Ranges.Range> range = texts ? study.ranges().map(which) : Optional.empty();
        return Words.percent(belief.probability(state)) + ", "
                + range.map(one -> Words.percent(one.low()) + " to " + Words.percent(one.high()) + " refitted, "
                                + one.inWords())
                        .orElseGet(() -> belief.likelihood(state).toString());
    }

    /** Whether the answer is a conclusion, and if not, why; on the day of the page also whether models fitted again agree. */
    private String standing(Assessment assessment) {
        boolean drawnByAll = !texts
                || study.ranges()
                        .map(ranges ->
                                ranges.of(assessment.phase().mostLikely()).staysLikely())
                        .orElse(true);
        return assessment
                .noConclusion()
                .map(reason -> "no conclusion drawn: " + reason.words("phase"))
                .orElse(drawnByAll ? "conclusion drawn" : "conclusion drawn, not by all models fitted again");
    }

    private void changes(Assessment assessment) {
        row("Since one year", () -> change(assessment, 1));
        row("Since five years", () -> change(assessment, 5));
    }

    private void change(Assessment assessment, int years) {
        Assessment before = study.ago(assessment, years);
        if (before.noAnswer().isPresent()) {
            page.text("There was no answer then.");
            return;
        }
        Phase phase = assessment.phase().mostLikely();
        double change = assessment.expectedPeace() - before.expectedPeace();
        page.element("span", arrow(change), "class", "arrow", "aria-hidden", "true");
        Phase other = before.phase().mostLikely();
        page.text((change > SAME ? "closer" : change < -SAME ? "further apart" : "about as close")
                + ": level of peace from " + Words.level(before.expectedPeace()) + " to "
                + Words.level(assessment.expectedPeace()) + " of 1; " + Words.of(phase) + " from "
                + Words.percent(before.phase().probability(phase)) + " to "
                + Words.percent(assessment.phase().probability(phase))
                + (other == phase ? "." : " (before, " + Words.of(other) + " was more likely)."));
    }

    private static String arrow(double change) {
        return change > SAME ? "▲" : change < -SAME ? "▼" : "▶";
    }

    private void why(Explanation<Phase> why) {
        String reasons = reasons(why);
        page.text("Rather than " + Words.of(why.against().orElseThrow()) + ": "
                + (reasons.isEmpty() ? "many small things, none of which stands out" : "chiefly " + reasons) + ". ");
        why.strongestFor(1).forEach(share -> {
            page.text("Weightiest item: ");
            item(share);
        });
    }

    /** The two factors that add most, and the base rates where they make half of it or more; the greatest first. */
    private static String reasons(Explanation<Phase> why) {
        Map<String, Double> reasons = new LinkedHashMap<>();
        double base = Waterfall.baseRates(why);
        if (base > why.decibans() / 2) {
            reasons.put("base rates", base);
        }
        Waterfall.factors(why).stream()
                .limit(2)
                .forEach(factor -> reasons.put(Words.of(factor), Waterfall.of(why, factor)));
        return reasons.entrySet().stream()
                .filter(reason -> Words.isNoted(reason.getValue()))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(reason -> reason.getKey() + " (" + Words.times(reason.getValue()) + ")")
                .collect(Collectors.joining(", then "));
    }

    private void reverse(Assessment assessment, Explanation<Phase> why, String reversal) {
        if (assessment.hangsOn().isEmpty()) {
            page.text("No single fact carries it. ");
        } else {
            page.text(
                    "It hangs on single facts: without any one of these items, and those of the same fact, another phase would be"
                            + " the most likely: ");
            assessment.hangsOn().forEach(item -> {
                link(item);
                page.text(" ");
            });
        }
        Belief<Phase> phase = assessment.phase();
        Phase next = phase.runnerUp();
        page.text("Next comes " + Words.of(next) + " (" + Words.percent(phase.probability(next)) + ")");
        page.text(reversal.isEmpty() ? ". " : ". " + reversal + " ");
        why.strongestAgainst(1).forEach(share -> {
            page.text("What counts most against it: ");
            item(share);
        });
    }

    private void rests(Assessment assessment, Explanation<Phase> why) {
        Belief<Phase> phase = assessment.phase();
        double needed =
                study.assessor().model().conclusion().effectiveEvidence().value();
        page.text("Evidence of the last ten years weighs as much as " + Words.decimal(phase.effectiveEvidence())
                + " fully reliable observations (" + Words.decimal(needed) + " are needed for a conclusion); "
                + Words.count(why.contributions().size(), "item") + " known");
        String sources = sources(why);
        page.text(sources.isEmpty() ? "." : "; most by the sources " + sources + ".");
    }

    /** The sources whose items count most, for or against. */
    private static String sources(Explanation<Phase> why) {
        Map<String, Double> bySource = new LinkedHashMap<>();
        double sum = 0;
        for (Contribution share : why.contributions()) {
            bySource.merge(share.item().source(), StrictMath.abs(share.decibans()), Double::sum);
            sum += StrictMath.abs(share.decibans());
        }
        double all = sum;
        return bySource.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(all > 0 ? SOURCES : 0)
                .map(entry -> entry.getKey() + " (" + Words.percent(entry.getValue() / all) + ")")
                .collect(Collectors.joining(", "));
    }

    private void item(Contribution share) {
        Evidence item = share.item();
        page.element("q", texts ? item.text() : "", "dir", "auto").text(" (" + Words.span(item.when()) + ", ");
        link(item);
        page.text(", " + Words.times(share.decibans()) + "). ");
    }

    private void link(Evidence item) {
        if (texts) {
            page.element("a", item.id(), "href", ids.link(item));
        } else {
            page.element("a", ids.name(item));
        }
    }

    private void row(String name, Runnable content) {
        if (texts) {
            page.open("div").element("dt", name).open("dd");
            content.run();
            page.close().close();
        } else {
            page.open("dd");
            content.run();
            page.close();
        }
    }
}
