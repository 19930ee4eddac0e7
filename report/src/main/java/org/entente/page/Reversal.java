package org.entente.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.model.Belief;
import org.entente.page.html.Words;
import org.entente.relationship.Band;
import org.entente.relationship.Codebook;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;
import org.entente.relationship.Reliability;
import org.entente.relationship.Source;

/** How few events, supposed on the day, would make another phase the most likely one. */
final class Reversal {
    private static final int MOST = 4;

    private final Assessor assessor;
    private final Relationship relationship;
    private final String unused;
    private final LocalDate day;
    private final Phase now;

    private Reversal(Study study) {
        this.assessor = study.assessor();
        this.unused = unused(study.relationship());
        this.relationship = study.relationship().withSource(unused, Source.of("Supposed"));
        this.day = study.now().date();
        this.now = study.now().phase().mostLikely();
    }

    /** A key that no key of a source or an item begins with. */
    private static String unused(Relationship relationship) {
        Set<String> taken = new HashSet<>(relationship.sources().keySet());
        relationship.evidence().forEach(item -> taken.add(item.id()));
        StringBuilder key = new StringBuilder("supposed");
        while (taken.stream().anyMatch(other -> other.startsWith(key.toString()))) {
            key.append('\'');
        }
        return key.toString();
    }

    /** What was supposed, and what would be believed then. */
    private record Trial(Factor factor, Band band, int events, Belief<Phase> belief) {
        Phase phase() {
            return belief.mostLikely();
        }
    }

    /** One sentence. */
    static String sentence(Study study) {
        Reversal reversal = new Reversal(study);
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(reversal::strongest)
                .flatMap(Optional::stream)
                .findFirst()
                .map(Reversal::words)
                .orElse("Not even " + MOST
                        + " events of the utmost kind in any one factor on the day, fully reliable, would make another"
                        + " phase the most likely.");
    }

    private Optional<Trial> strongest(int events) {
        return Stream.of(Factor.values())
                .flatMap(factor -> Stream.of(Band.HOSTILE, Band.CLOSE).map(band -> trial(factor, band, events)))
                .filter(trial -> trial.phase() != now)
                .max(Comparator.comparingDouble((Trial trial) -> trial.belief().probability(trial.phase()))
                        .thenComparing(Trial::factor));
    }

    private Trial trial(Factor factor, Band band, int events) {
        List<Evidence> supposed = IntStream.rangeClosed(1, events)
                .mapToObj(number -> event(factor, band, number))
                .toList();
        Assessment then = assessor.assess(relationship.with(supposed), day);
        return new Trial(factor, band, events, then.phase());
    }

    private Evidence event(Factor factor, Band band, int number) {
        return Evidence.builder()
                .id(unused + "-" + number)
                .kind(EvidenceKind.EVENT)
                .when(DateSpan.of(day))
                .factor(factor)
                .area(Codebook.standard().guide(factor).areas().get(0))
                .score(band == Band.HOSTILE ? -1 : 1)
                .reliability(Reliability.A)
                .credibility(Credibility.CONFIRMED)
                .source(unused)
                .text("Supposed event " + number)
                .build();
    }

    private static String words(Trial trial) {
        String meaning = Codebook.standard()
                .guide(trial.factor())
                .guide(trial.band())
                .meaning()
                .split("(?<=[.;]) ", 2)[0];
        return Words.capital(Words.count(trial.events(), "event"))
                + " like this on the day, fully reliable, would make "
                + Words.of(trial.phase()) + " the most likely ("
                + Words.percent(trial.belief().probability(trial.phase())) + "): " + Words.of(trial.factor()) + ", "
                + Words.of(trial.band()) + ": “" + meaning + "”";
    }
}
