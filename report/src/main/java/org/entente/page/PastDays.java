package org.entente.page;

import java.time.LocalDate;
import java.util.List;
import org.entente.assessment.Assessment;
import org.entente.assessment.Contribution;
import org.entente.assessment.Explanation;
import org.entente.page.html.Markup;
import org.entente.page.html.Words;
import org.entente.relationship.Phase;

/**
 * What the answer and its reasons were on each prepared day, for the script to show. What the page has already is left out:
 * headings, the texts of items, bars.
 */
final class PastDays {
    private final Markup page;
    private final Study study;
    private final ItemIds ids;

    PastDays(Markup page, Study study, ItemIds ids) {
        this.page = page;
        this.study = study;
        this.ids = ids;
    }

    void write() {
        for (LocalDate past : study.prepared().headSet(study.now().date())) {
            Assessment then = study.on(past);
            if (then.noAnswer().isEmpty()) {
                page.open("template", "id", "p-at-" + past);
                day(then, then.explain(then.phase().mostLikely()));
                page.close().line();
            }
        }
    }

    private void day(Assessment then, Explanation<Phase> why) {
        new AnswerSection(page, study, ids, false).brief(then, why);
        page.element("p", WhySection.sentence(why));
        new Waterfall(why).brief(page);
        list(WhySection.mostFor(why), why.strongestFor(WhySection.SHOWN));
        list(WhySection.mostAgainst(why), why.strongestAgainst(WhySection.SHOWN));
    }

    /** Items by the names of their rows. */
    private void list(String heading, List<Contribution> shares) {
        page.element("h3", heading).open("ol");
        shares.forEach(share -> page.open("li")
                .element("b", Words.bare(share.decibans()))
                .element("a", ids.name(share.item()))
                .close());
        page.close();
    }
}
