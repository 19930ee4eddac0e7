package org.entente.page;

import java.time.LocalDate;
import java.util.Random;
import org.entente.assessment.Assessor;
import org.entente.dataset.cases.ShippedCases;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.Relationship;
import org.entente.relationship.Reliability;
import org.entente.relationship.Source;

/** Relationships to draw. */
final class Cases {
    static final String HOSTILE = "</script><img src=x onerror=\"document.title='broken'\"><!--]]>";
    static final String RIGHT_TO_LEFT = "وقع البلدان \u202E معاهدة (1950)";
    static final LocalDate DAY = LocalDate.of(2013, 12, 31);

    /** Items of a large case: fewer in an ordinary build, 5,000 where there is more time. */
    static final int LARGE = Integer.getInteger("entente.large", 800);

    private Cases() {}

    /** The shipped case as a page, made once. */
    static String shipped() {
        return Shipped.PAGE;
    }

    /** A few items whose texts, ids and sources try to break out of the page. */
    static Relationship hostile() {
        return Relationship.builder()
                .dyad(Dyad.of("CHN", "RUS"))
                .title(HOSTILE)
                .putSource(HOSTILE, Source.of(HOSTILE))
                .putSource("p-answer", Source.of("=1+1"))
                .addEvidence(item("p-answer", "1950-02-14", 0.9, HOSTILE, HOSTILE))
                .addEvidence(item("\" onfocus=\"x", "1958-07", -0.6, RIGHT_TO_LEFT, "p-answer"))
                .addEvidence(item("e3", "1969-03-02", -1, "=HYPERLINK(\"x\")", "p-answer"))
                .build();
    }

    /** A title, texts, names and an address without a place where a line may end. */
    static Relationship unbroken() {
        String word = "W".repeat(200);
        String address = "https://archive.example.org/" + "a".repeat(300);
        return Relationship.builder()
                .dyad(Dyad.of("CHN", "RUS"))
                .title(word)
                .putSource(word, Source.builder().title(word).url(address).build())
                .addEvidence(item(word, "2013-02-14", 0.9, word, word))
                .addEvidence(item("e2", "2013-07", -0.6, address, word))
                .addEvidence(item("e3", "2013-08", -0.6, "Short.", word))
                .build();
    }

    /** Many items of the years 1914 to 2013, as a coder of daily news would have them. */
    static Relationship large() {
        Random random = new Random(5000);
        Relationship.Builder builder = Relationship.builder()
                .dyad(Dyad.of("CHN", "RUS"))
                .title("Much news")
                .putSource("news", Source.of("News"));
        for (int i = 0; i < LARGE; i++) {
            LocalDate day = LocalDate.of(1914, 1, 1).plusDays(random.nextInt(36_500));
            Factor factor = Factor.values()[random.nextInt(Factor.values().length)];
            double score = Math.round(200 * random.nextDouble() - 100) / 100.0;
            builder.addEvidence(Evidence.builder(item(
                            "n" + i,
                            day.toString(),
                            score,
                            "A report of some length, number " + i + ". ".repeat(30),
                            "news"))
                    .factor(factor)
                    .build());
        }
        return builder.build();
    }

    static String largePage() {
        return Large.PAGE;
    }

    static Evidence item(String id, String when, double score, String text, String source) {
        return Evidence.builder()
                .id(id)
                .kind(EvidenceKind.EVENT)
                .when(DateSpan.parse(when))
                .factor(Factor.MILITARY_RESTRAINT)
                .area(IssueArea.SECURITY)
                .place(text)
                .score(score)
                .reliability(Reliability.B)
                .credibility(Credibility.PROBABLY_TRUE)
                .source(source)
                .text(text)
                .build();
    }

    static String page(Relationship relationship, LocalDate day) {
        return RelationshipPage.of(Assessor.standard(), relationship, day).html();
    }

    private static final class Large {
        static final String PAGE = page(large(), DAY);
    }

    private static final class Shipped {
        static final String PAGE = RelationshipPage.of(Assessor.standard(), ShippedCases.read("sino-russian"), DAY)
                .madeBy("entente report sino-russian -o china-russia.html")
                .html();
    }
}
