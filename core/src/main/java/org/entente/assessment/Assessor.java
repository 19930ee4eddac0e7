package org.entente.assessment;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.entente.engine.Engine;
import org.entente.engine.Filtered;
import org.entente.engine.HalfLife;
import org.entente.engine.HiddenMarkovModel;
import org.entente.engine.KnownEvidence;
import org.entente.engine.Smoothed;
import org.entente.model.Model;
import org.entente.relationship.Evidence;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;

/**
 * Assesses relationships by a model. Immutable and safe for use by many threads; the same input gives the same answer to
 * the last bit.
 */
public final class Assessor {
    /** Evidence this near to a turn may have turned it, in months on either side. */
    private static final int NEAR_MONTHS = 12;

    private static final int TURNS = 5;

    private final Model model;
    private final Model.Id modelId;
    private final Engine chains;
    private final HiddenMarkovModel<Phase> phases;
    private final HiddenMarkovModel<PeaceLevel> levels;

    private Assessor(Model model) {
        this.model = model;
        this.modelId = model.id();
        this.chains = Engine.of(model);
        this.phases = chains.phases();
        this.levels = chains.levels();
    }

    /** By the model that Entente ships. */
    public static Assessor standard() {
        return Standard.ASSESSOR;
    }

    /** By another model. */
    public static Assessor of(Model model) {
        return new Assessor(model);
    }

    public Model model() {
        return model;
    }

    /** What can be said on a date by what could be known by then. */
    public Assessment assess(Relationship relationship, LocalDate date) {
        return new Assessment(
                this,
                relationship,
                shelf(relationship),
                date,
                phases.filter(relationship.evidence(), date),
                levels.filter(relationship.evidence(), date));
    }

    /**
     * The assessments on many dates: each equal to {@link #assess} on its date, made together in less time.
     *
     * @param dates in order of time
     * @throws IllegalArgumentException if they are not
     */
    public ImmutableList<Assessment> assess(Relationship relationship, List<LocalDate> dates) {
        List<Filtered<Phase>> phase = phases.filter(relationship.evidence(), dates);
        List<Filtered<PeaceLevel>> peace = levels.filter(relationship.evidence(), dates);
        Supplier<Shelf> shelf = shelf(relationship);
        return IntStream.range(0, dates.size())
                .mapToObj(i -> new Assessment(this, relationship, shelf, dates.get(i), phase.get(i), peace.get(i)))
                .collect(ImmutableList.toImmutableList());
    }

    /** The stages of a relationship with hindsight, until its last evidence. */
    public Timeline timeline(Relationship relationship) {
        return timeline(relationship, lastDay(relationship));
    }

    /** The stages of a relationship with hindsight, by what is known on a day and until that day. */
    public Timeline timeline(Relationship relationship, LocalDate until) {
        Smoothed<Phase> smoothed = phases.smooth(relationship.evidence(), until);
        ImmutableList.Builder<Stage> stages = ImmutableList.builder();
        List<Phase> path = smoothed.path();
        int from = 0;
        for (int t = 1; t <= path.size(); t++) {
            if (t == path.size() || path.get(t) != path.get(from)) {
                stages.add(stage(relationship, smoothed, from, t, until));
                from = t;
            }
        }
        return new Timeline(relationship.dyad(), modelId, stages.build());
    }

    /** What is believed of any day once all evidence is known. */
    public Hindsight hindsight(Relationship relationship) {
        LocalDate until = lastDay(relationship);
        return new Hindsight(
                phases,
                levels,
                Suppliers.memoize(() -> phases.smooth(relationship.evidence(), until)),
                Suppliers.memoize(() -> levels.smooth(relationship.evidence(), until)));
    }

    private Supplier<Shelf> shelf(Relationship relationship) {
        return Suppliers.memoize(
                () -> Shelf.of(model, relationship.dyad(), relationship.evidence(), chains.halfLife()));
    }

    HalfLife halfLife() {
        return chains.halfLife();
    }

    /** Name, version and digest of the model. */
    public Model.Id modelId() {
        return modelId;
    }

    HiddenMarkovModel<Phase> phases() {
        return phases;
    }

    HiddenMarkovModel<PeaceLevel> levels() {
        return levels;
    }

    private Stage stage(Relationship relationship, Smoothed<Phase> smoothed, int from, int end, LocalDate until) {
        Phase phase = smoothed.path().get(from);
        YearMonth first = smoothed.first().plusMonths(from);
        YearMonth last = smoothed.first().plusMonths(end - 1L);
        double sum = 0;
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            sum += smoothed.belief(month).probability(phase);
        }
        ImmutableList<Contribution> turnedBy = from == 0
                ? ImmutableList.of()
                : turnedBy(relationship, phase, smoothed.path().get(from - 1), first, until);
        LocalDate to = last.atEndOfMonth().isAfter(until) ? until : last.atEndOfMonth();
        return new Stage(phase, first.atDay(1), to, sum / (end - from), turnedBy);
    }

    /** What began within a year of the turn and spoke most for the new phase; failing that, what spoke then at all. */
    private ImmutableList<Contribution> turnedBy(
            Relationship relationship, Phase phase, Phase before, YearMonth month, LocalDate until) {
        YearMonth first = month.minusMonths(NEAR_MONTHS);
        YearMonth last = month.plusMonths(NEAR_MONTHS);
        ImmutableList<Contribution> speaking =
                KnownEvidence.of(relationship.evidence(), until, model.evidence()).stream()
                        .map(item -> new Contribution(item, phases.weightOfEvidence(item, phase, before, first, last)))
                        .filter(turn -> turn.decibans() > 0)
                        .sorted(Comparator.comparingDouble((Contribution turn) -> -turn.decibans())
                                .thenComparing(turn -> turn.item().id()))
                        .collect(ImmutableList.toImmutableList());
        ImmutableList<Contribution> begun = speaking.stream()
                .filter(turn -> !turn.item().when().first().isBefore(first.atDay(1)))
                .collect(ImmutableList.toImmutableList());
        return (begun.isEmpty() ? speaking : begun).stream().limit(TURNS).collect(ImmutableList.toImmutableList());
    }

    /** The last day that evidence tells of or came to be known on. */
    private static LocalDate lastDay(Relationship relationship) {
        return relationship.evidence().stream()
                .map(Assessor::lastDay)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }

    private static LocalDate lastDay(Evidence item) {
        LocalDate end = item.when().findLast().orElse(item.knownBy());
        return end.isAfter(item.knownBy()) ? end : item.knownBy();
    }

    private static final class Standard {
        static final Assessor ASSESSOR = new Assessor(Model.standard());
    }
}
