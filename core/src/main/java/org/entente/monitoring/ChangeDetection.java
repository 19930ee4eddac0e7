package org.entente.monitoring;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.entente.engine.OnlineBelief;
import org.entente.engine.OnlineFilter;
import org.entente.model.Model;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/** Looks for changes of phase and of level, once a day is over on which belief may have changed. */
final class ChangeDetection {
    /** An announcement names only items that became known in so many months before it. */
    private static final int NEAR_MONTHS = 12;

    private final OnlineFilter filter;
    private final ChangeDetector<Phase> phases;
    private final ChangeDetector<PeaceLevel> levels;
    private final RepresentativeEvidence representatives;
    /** Whether changes are to be looked for once the present day is over. */
    private boolean open;

    ChangeDetection(OnlineFilter filter, Model model) {
        this.filter = filter;
        this.phases =
                new ChangeDetector<>(OnlineBelief.ofPhases(filter), model.phaseAnnouncements(), model.conclusion());
        this.levels =
                new ChangeDetector<>(OnlineBelief.ofLevels(filter), model.levelAnnouncements(), model.conclusion());
        this.representatives = new RepresentativeEvidence(model.evidence());
    }

    Optional<Phase> announcedPhase() {
        return phases.announced();
    }

    Optional<PeaceLevel> announcedLevel() {
        return levels.announced();
    }

    /** An item was applied: it is news, and an announcement may name it. */
    void add(Evidence item) {
        representatives.add(item);
        news(item);
    }

    /** There is news of an item: it came, or it has ended. */
    void news(Evidence item) {
        open = true;
        phases.evidenceOf(item.factor());
        levels.evidenceOf(item.factor());
    }

    /** Belief may have changed without news. */
    void reconsider() {
        open = true;
    }

    /** Whether changes are to be looked for once the present day is over. */
    boolean isOpen() {
        return open;
    }

    /** The present day is over: returns the changes that became clear on it. */
    ImmutableList<Announcement<?>> closeDay(Dyad dyad) {
        if (!open) {
            return ImmutableList.of();
        }
        open = false;
        LocalDate day = filter.present();
        Supplier<List<Evidence>> candidates = this::candidates;
        double effective = filter.effectiveEvidence();
        Optional<Announcement<Phase>> phase = phases.look(dyad, day, effective, candidates);
        Optional<Announcement<PeaceLevel>> level = levels.look(dyad, day, effective, candidates);
        return phase.isEmpty() && level.isEmpty()
                ? ImmutableList.of()
                : Stream.concat(phase.stream(), level.stream()).collect(ImmutableList.toImmutableList());
    }

    /** What an announcement may name. */
    private List<Evidence> candidates() {
        LocalDate since = filter.present().minusMonths(NEAR_MONTHS);
        return Stream.concat(representatives.since(since).stream(), filter.latelyInForce().stream())
                .distinct()
                .toList();
    }

    MonitorState.Watched<Phase> savedPhases() {
        return phases.saved();
    }

    MonitorState.Watched<PeaceLevel> savedLevels() {
        return levels.saved();
    }

    ImmutableList<Evidence> representatives() {
        return representatives.all();
    }

    void restore(MonitorState saved) {
        phases.restore(saved.phases());
        levels.restore(saved.levels());
        representatives.restore(saved.representatives());
        open = saved.open();
    }
}
