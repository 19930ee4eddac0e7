package org.entente.assessment;

import com.google.common.base.Preconditions;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.engine.Filtered;
import org.entente.engine.HiddenMarkovModel;
import org.entente.model.Belief;
import org.entente.model.Model;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;
import org.entente.relationship.Track;

/**
 * What can be said of a relationship on a date by what could be known by then: which phase it is in, how deep the peace
 * is, and which factors carry it or hold it back. Immutable; parts that take work are made when first asked for.
 */
public final class Assessment {
    private final Assessor assessor;
    private final Relationship relationship;
    private final LocalDate date;
    private final Filtered<Phase> phase;
    private final Filtered<PeaceLevel> peace;
    private final Supplier<Reader> reader;
    private final Supplier<ImmutableSortedMap<Factor, Reading>> readings;
    private final Supplier<ImmutableSortedMap<Factor, Outline>> outlines;
    private final Supplier<Judge> judge;

    Assessment(
            Assessor assessor,
            Relationship relationship,
            Supplier<Shelf> shelf,
            LocalDate date,
            Filtered<Phase> phase,
            Filtered<PeaceLevel> peace) {
        this.assessor = assessor;
        this.relationship = relationship;
        this.date = date;
        this.phase = phase;
        this.peace = peace;
        this.reader = Suppliers.memoize(() ->
                new Reader(assessor.model(), relationship.dyad(), relationship.evidence(), date, assessor.halfLife()));
        this.outlines = Suppliers.memoize(() -> {
            Shelf known = shelf.get().on(date);
            return Arrays.stream(Factor.values())
                    .collect(ImmutableSortedMap.toImmutableSortedMap(
                            Factor::compareTo, factor -> factor, factor -> known.outline(factor, date)));
        });
        this.readings = Suppliers.memoize(() -> Arrays.stream(Factor.values())
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Factor::compareTo,
                        factor -> factor,
                        factor -> reader.get().read(factor))));
        this.judge = Suppliers.memoize(() -> new Judge(assessor.model().judgements(), outlines.get(), readings));
    }

    public Dyad dyad() {
        return relationship.dyad();
    }

    /** As of when. */
    public LocalDate date() {
        return date;
    }

    /** Name, version and digest of the model that answers. */
    public Model.Id model() {
        return assessor.modelId();
    }

    /** Which phase the relationship is in. */
    public Belief<Phase> phase() {
        return phase.belief();
    }

    /** How deep the peace is. A separate chain over the same evidence; no joint probability is given. */
    public Belief<PeaceLevel> peace() {
        return peace.belief();
    }

    /** What a factor shows: as a whole, by direction and by issue area. Its score is empty where there is no evidence. */
    public Reading reading(Factor factor) {
        return Preconditions.checkNotNull(readings.get().get(factor));
    }

    /** The score of a factor's reading alone, without the work for its parts and its trend. */
    public Optional<Double> score(Factor factor) {
        return Preconditions.checkNotNull(outlines.get().get(factor)).score();
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
        return judge.get().isSubstantive(peace());
    }

    /** What holds the relationship back, the lowest reading first. */
    public ImmutableList<Obstacle> obstacles() {
        return judge.get().obstacles(reader.get());
    }

    /** Where the picture contradicts itself. */
    public ImmutableList<Tension> tensions() {
        return judge.get().tensions(phase(), peace(), reader.get());
    }

    /** Why a phase is believed, against all others. */
    public Explanation<Phase> explain(Phase state) {
        return explain(assessor.phases(), state, Optional.empty(), phase());
    }

    /** Why a phase is believed rather than another. */
    public Explanation<Phase> explain(Phase state, Phase against) {
        return explain(assessor.phases(), state, Optional.of(against), phase());
    }

    /** Why a level of peace is believed, against all others. */
    public Explanation<PeaceLevel> explain(PeaceLevel state) {
        return explain(assessor.levels(), state, Optional.empty(), peace());
    }

    /** Why a level of peace is believed rather than another. */
    public Explanation<PeaceLevel> explain(PeaceLevel state, PeaceLevel against) {
        return explain(assessor.levels(), state, Optional.of(against), peace());
    }

    /**
     * Where the relationship may go if no more is learned.
     *
     * @param horizon whole months or years, not negative
     * @throws IllegalArgumentException if the horizon has days or is negative
     */
    public Outlook outlook(Period horizon) {
        Preconditions.checkArgument(
                horizon.normalized()
                                .equals(Period.ofMonths(Math.toIntExact(horizon.toTotalMonths()))
                                        .normalized())
                        && horizon.toTotalMonths() >= 0,
                "horizon must be of whole months or years and not negative: %s",
                horizon);
        int months = Math.toIntExact(horizon.toTotalMonths());
        return new Outlook(
                date,
                date.plus(horizon),
                phase.ahead(months),
                peace.ahead(months),
                phase.chanceOfEntering(Phase.SPLIT, months),
                phase.chanceOfReaching(Phase.RECONCILIATION, months));
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
        return Comparison.of(this, after);
    }

    /** All that is said here, as one value that goes to JSON. */
    public Findings findings() {
        return new Findings(
                dyad(),
                date,
                model(),
                phase(),
                peace(),
                readings.get(),
                Arrays.stream(Track.values())
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                Track::compareTo, track -> track, this::preparedness)),
                isSubstantive(),
                obstacles(),
                tensions());
    }

    /** One line: the dyad, the date, the phase and the level of peace. */
    @Override
    public String toString() {
        return dyad() + " on " + date + ": " + phase() + "; " + peace();
    }

    private <S extends Enum<S>> Explanation<S> explain(
            HiddenMarkovModel<S> chain, S state, Optional<S> against, Belief<S> belief) {
        Preconditions.checkArgument(
                !against.equals(Optional.of(state)), "a state cannot be compared with itself: %s", state);
        double base = logOdds(chain.baseRates(), state, against);
        double before = base;
        ImmutableList.Builder<Contribution> shares = ImmutableList.builder();
        for (HiddenMarkovModel.Admission<S> admission : chain.admissions(relationship.evidence(), date)) {
            double after = logOdds(admission.belief(), state, against);
            shares.add(new Contribution(admission.item(), after - before));
            before = after;
        }
        return new Explanation<>(
                state, against, logOdds(belief, state, against), base, shares.build(), pivotal(chain, belief));
    }

    private <S extends Enum<S>> ImmutableList<Evidence> pivotal(HiddenMarkovModel<S> chain, Belief<S> belief) {
        return chain.omissions(relationship.evidence(), date).stream()
                .filter(without -> without.belief().mostLikely() != belief.mostLikely())
                .map(HiddenMarkovModel.Admission::item)
                .collect(ImmutableList.toImmutableList());
    }

    private static <S extends Enum<S>> double logOdds(Belief<S> belief, S state, Optional<S> against) {
        return against.isPresent() ? belief.logOdds(state, against.get()) : belief.logOdds(state);
    }
}
