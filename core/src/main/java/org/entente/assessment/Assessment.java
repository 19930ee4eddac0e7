package org.entente.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Preconditions;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.engine.Engine;
import org.entente.engine.KnownEvidence;
import org.entente.model.Belief;
import org.entente.model.Model;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Track;

/**
 * What can be said of a relationship on a date by what could be known by then: which phase it is in, how deep the peace
 * is, and which factors carry it or hold it back. Immutable; parts that take work are made when first asked for.
 */
public final class Assessment {
    private static final int LONGEST_OUTLOOK = 12 * 1000;

    private final Model model;
    private final Model.Id modelId;
    private final Supplier<ImmutableList<Engine>> refits;
    private final Dyad dyad;
    private final KnownEvidence known;
    private final Supplier<Attributed<Phase>> phase;
    private final Supplier<Attributed<PeaceLevel>> peace;
    private final Supplier<FactorScores> scores;
    private final Supplier<ImmutableSortedMap<Factor, Reading>> readings;
    private final Supplier<Judge> judge;

    Assessment(
            Model model,
            Model.Id modelId,
            Engine engine,
            Supplier<ImmutableList<Engine>> refits,
            Dyad dyad,
            KnownEvidence known) {
        this.model = model;
        this.modelId = modelId;
        this.refits = refits;
        this.dyad = dyad;
        this.known = known;
        this.phase = Suppliers.memoize(() -> new Attributed<>(engine, engine.phases(), known));
        this.peace = Suppliers.memoize(() -> new Attributed<>(engine, engine.levels(), known));
        this.scores =
                Suppliers.memoize(() -> new FactorScores(model, engine.halfLife(), dyad, known.items(), known.day()));
        this.readings = Suppliers.memoize(
                () -> each(Factor.values(), factor -> scores.get().reading(factor)));
        this.judge = Suppliers.memoize(() -> new Judge(model.judgements(), scores.get()));
    }

    /** The pair that it is about. */
    public Dyad dyad() {
        return dyad;
    }

    /** The day as of which it holds. */
    public LocalDate date() {
        return known.day();
    }

    /** Name, version and digest of the model that answers. */
    public Model.Id model() {
        return modelId;
    }

    /** Why nothing can be said of the relationship on the date, if nothing can. The beliefs are then base rates, or near. */
    public Optional<NoAnswer> noAnswer() {
        return NoAnswer.of(dyad, known, phase.get().believed());
    }

    /**
     * Which phase the relationship is in. Its conclusion is empty where it would hang on a single fact: see
     * {@link #hangsOn}.
     */
    public Belief<Phase> phase() {
        return phase.get().belief();
    }

    /** Why nothing is concluded of the phase, if nothing is. */
    public Optional<NoConclusion> noConclusion() {
        return NoConclusion.of(phase(), model.conclusion());
    }

    /** How deep the peace is. A separate chain over the same evidence; no joint probability is given. */
    public Belief<PeaceLevel> peace() {
        return peace.get().belief();
    }

    /** Why nothing is concluded of the level of peace, if nothing is. */
    public Optional<NoConclusion> noLevelConclusion() {
        return NoConclusion.of(peace(), model.conclusion());
    }

    /**
     * The level of peace nearest to the expected one. It minimises the expected quadratic error, and unlike the most likely
     * level it never falls when a score rises.
     */
    public PeaceLevel decidedLevel() {
        return PeaceLevel.nearest(expectedPeace());
    }

    /** The expected level of peace, from 0 (severe rivalry) to 1 (security community). */
    public double expectedPeace() {
        return PeaceLevel.expected(peace.get().believed()::probability);
    }

    /**
     * Between which bounds the probabilities lie by models that were fitted again to histories drawn anew; empty if the
     * assessor has none. Takes some twenty times the work of the beliefs.
     */
    public Optional<Ranges> ranges() {
        return Optional.of(refits.get())
                .filter(again -> !again.isEmpty())
                .map(again -> Ranges.of(phase.get().believed(), peace.get().believed(), again, known));
    }

    /** The items of the facts of which each, left out alone, would make another phase the most likely one. */
    public ImmutableList<Evidence> hangsOn() {
        return phase.get().pivotal();
    }

    /** What a factor shows: as a whole, by direction and by issue area. Its score is empty where there is no evidence. */
    public Reading reading(Factor factor) {
        return Preconditions.checkNotNull(readings.get().get(factor));
    }

    /** The score of a factor's reading alone, without the work for its parts and its trend. */
    public Optional<Double> score(Factor factor) {
        return scores.get().score(factor).score();
    }

    /** How far a track is prepared for substantive reconciliation. */
    public Preparedness preparedness(Track track) {
        return judge.get().preparedness(track);
    }

    /**
     * Whether reconciliation is substantive: both tracks prepared, and WARM_PEACE or closer at least even. It is not read
     * off the phase.
     */
    public boolean isSubstantive() {
        return judge.get().isSubstantive(peace.get().believed());
    }

    /** What holds the relationship back, the lowest reading first. */
    public ImmutableList<Obstacle> obstacles() {
        return judge.get().obstacles();
    }

    /** Where the picture contradicts itself. */
    public ImmutableList<Tension> tensions() {
        return new Contradictions(
                        model.judgements(),
                        scores.get(),
                        judge.get(),
                        phase.get().believed(),
                        peace.get().believed())
                .find();
    }

    /** Why a phase is believed rather than its rival: the most likely other phase. */
    public Explanation<Phase> explain(Phase state) {
        return phase.get().explain(state);
    }

    /** Why a phase is believed rather than another. */
    public Explanation<Phase> explain(Phase state, Phase against) {
        return phase.get().explain(state, against);
    }

    /** Why a phase is believed rather than any other. */
    public Explanation<Phase> explainAgainstAll(Phase state) {
        return phase.get().explainAgainstAll(state);
    }

    /** Why a level of peace is believed rather than its rival: the most likely other level. */
    public Explanation<PeaceLevel> explain(PeaceLevel state) {
        return peace.get().explain(state);
    }

    /** Why a level of peace is believed rather than another. */
    public Explanation<PeaceLevel> explain(PeaceLevel state, PeaceLevel against) {
        return peace.get().explain(state, against);
    }

    /** Why a level of peace is believed rather than any other. */
    public Explanation<PeaceLevel> explainAgainstAll(PeaceLevel state) {
        return peace.get().explainAgainstAll(state);
    }

    /**
     * What would be believed about the phase if one item had not been known.
     *
     * @param id of the item
     * @throws IllegalArgumentException if there is no such item known by the date
     */
    public Belief<Phase> phaseWithout(String id) {
        return phase.get().without(id);
    }

    /**
     * Where the relationship may go if no more is learned; where there is {@link #noAnswer}, how any pair goes on.
     *
     * @param horizon whole months or years, not negative, at most a thousand years
     * @throws IllegalArgumentException if the horizon has days, is negative or is longer
     */
    public Outlook outlook(Period horizon) {
        Preconditions.checkArgument(
                horizon.equals(Period.of(horizon.getYears(), horizon.getMonths(), 0))
                        && horizon.toTotalMonths() >= 0
                        && horizon.toTotalMonths() <= LONGEST_OUTLOOK,
                "horizon must be of whole months or years, not negative and at most 1000 years: %s",
                horizon);
        int months = (int) horizon.toTotalMonths();
        return new Outlook(
                date(),
                date().plus(horizon),
                phase.get().now().ahead(months),
                peace.get().now().ahead(months),
                phase.get().now().chanceOfEntering(Phase.SPLIT, months),
                phase.get().now().chanceOfReaching(Phase.RECONCILIATION, months));
    }

    /**
     * What changed from this assessment to another of the same dyad: on another date, of another scenario, or by another
     * model.
     *
     * @throws IllegalArgumentException if the other is of another dyad
     */
    public Comparison compare(Assessment after) {
        Preconditions.checkArgument(
                dyad().equals(after.dyad()), "dyads must be the same to be compared: %s, %s", dyad(), after.dyad());
        return Comparison.of(
                findings(),
                after.findings(),
                phase.get().changeTo(after.phase.get()),
                peace.get().changeTo(after.peace.get()));
    }

    /** All that is said here, as one value that goes to JSON. A mapper that is given an assessment writes its findings. */
    @JsonValue
    public Findings findings() {
        return findings(Optional.empty());
    }

    /** The same with the {@link #ranges}, which take some twenty times the work of the beliefs. */
    public Findings findingsWithRanges() {
        return findings(ranges());
    }

    private Findings findings(Optional<Ranges> ranges) {
        return new Findings(
                Findings.FORMAT,
                dyad(),
                date(),
                model(),
                noAnswer(),
                noConclusion(),
                noLevelConclusion(),
                phase(),
                peace(),
                decidedLevel(),
                hangsOn(),
                peace.get().pivotal(),
                readings.get(),
                each(Track.values(), this::preparedness),
                isSubstantive(),
                obstacles(),
                tensions(),
                ranges);
    }

    /** One line: the dyad, the date, the phase and the level of peace; or why there is no answer. */
    @Override
    public String toString() {
        return dyad() + " on " + date() + ": "
                + noAnswer()
                        .map(NoAnswer::toString)
                        .orElseGet(() ->
                                phase.get().believed() + "; " + peace.get().believed());
    }

    private static <K extends Enum<K>, V> ImmutableSortedMap<K, V> each(K[] keys, Function<K, V> value) {
        return Arrays.stream(keys)
                .collect(ImmutableSortedMap.toImmutableSortedMap(Comparable::compareTo, key -> key, value));
    }
}
