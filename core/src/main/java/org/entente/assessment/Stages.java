package org.entente.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.engine.Attribution;
import org.entente.engine.Engine;
import org.entente.engine.HiddenMarkovModel;
import org.entente.engine.KnownEvidence;
import org.entente.engine.Segmentation;
import org.entente.engine.Smoothed;
import org.entente.model.Model;
import org.entente.relationship.Dyad;
import org.entente.relationship.Phase;

/** Makes a timeline of the beliefs with hindsight, each turn with the evidence that made it. */
final class Stages {
    private static final int SHOWN = 5;

    private final Engine engine;
    private final KnownEvidence known;
    private final Smoothed<Phase> smoothed;

    Stages(Engine engine, KnownEvidence known) {
        this.engine = engine;
        this.known = known;
        this.smoothed = Smoothed.of(engine.phases(), known);
    }

    Timeline timeline(Dyad dyad, Model.Id model) {
        ImmutableList<Segmentation.Segment> segments = Segmentation.of(smoothed);
        ImmutableList<Stage> stages = IntStream.range(0, segments.size())
                .mapToObj(i -> stage(segments, i))
                .collect(ImmutableList.toImmutableList());
        return new Timeline(Timeline.FORMAT, dyad, model, stages);
    }

    private Stage stage(ImmutableList<Segmentation.Segment> segments, int i) {
        Segmentation.Segment segment = segments.get(i);
        return new Stage(
                phase(segment),
                from(segment),
                to(segment),
                probability(segment),
                i == 0
                        ? ImmutableList.of()
                        : turnedBy(phase(segment), phase(segments.get(i - 1)), YearMonth.from(from(segment))),
                Segmentation.episodes(smoothed, segments, i).stream()
                        .map(one -> new Episode(phase(one), from(one), to(one), probability(one)))
                        .collect(ImmutableList.toImmutableList()));
    }

    private LocalDate from(Segmentation.Segment segment) {
        return smoothed.first().plusMonths(segment.first()).atDay(1);
    }

    private LocalDate to(Segmentation.Segment segment) {
        LocalDate last = smoothed.first().plusMonths(segment.end() - 1L).atEndOfMonth();
        return last.isAfter(known.day()) ? known.day() : last;
    }

    /** The mean over its months. */
    private double probability(Segmentation.Segment segment) {
        double sum = 0;
        for (int t = segment.first(); t < segment.end(); t++) {
            sum += smoothed.hindsight(t, segment.state());
        }
        // A sum of what adds up to 1 may be above it in the last place.
        return Math.min(1, sum / (segment.end() - segment.first()));
    }

    private static Phase phase(Segmentation.Segment segment) {
        return Phase.values()[segment.state()];
    }

    /** What contributed most to the new phase rather than the old one, as believed when the turn was made. */
    private ImmutableList<Contribution> turnedBy(Phase phase, Phase before, YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        LocalDate turned = end.isAfter(known.day()) ? known.day() : end;
        YearMonth earliest = month.minusMonths(Smoothed.LAG);
        Set<String> lately = known.items().stream()
                .filter(item -> !YearMonth.from(item.when().first()).isBefore(earliest)
                        || item.when()
                                .findLast()
                                .filter(last -> !YearMonth.from(last).isBefore(earliest))
                                .isPresent())
                .map(item -> item.id())
                .collect(ImmutableSet.toImmutableSet());
        KnownEvidence then = engine.known(known.items(), turned);
        if (then.isEmpty()) {
            return ImmutableList.of();
        }
        HiddenMarkovModel<Phase> axis = engine.phases();
        return Attribution.atTheMargin(axis, then).margins(axis.only(phase), axis.only(before)).stream()
                .filter(share -> lately.contains(share.item().id()) && share.sum() > 0)
                .map(share -> new Contribution(share.item(), share.news(), share.lasting(), share.ended()))
                .sorted(Comparator.comparingDouble((Contribution share) -> -share.logOdds())
                        .thenComparing(share -> share.item().id()))
                .limit(SHOWN)
                .collect(ImmutableList.toImmutableList());
    }
}
