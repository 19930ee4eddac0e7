package org.entente.engine;

import com.google.common.base.Suppliers;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Supplier;
import org.entente.model.EvidenceRules;
import org.entente.model.HmmParameters;
import org.entente.model.Model;
import org.entente.model.ReadingRules;
import org.entente.relationship.Evidence;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * A model, ready to run: one {@link HiddenMarkovModel} for each axis over the same {@link KnownEvidence}. Immutable and safe
 * for use by many threads.
 */
public final class Engine {
    /** By identity, and forgotten with the model: what can be made anew from it. */
    private static final LoadingCache<Model, Engine> ENGINES =
            CacheBuilder.newBuilder().weakKeys().build(CacheLoader.from(Engine::new));

    private final EvidenceRules rules;
    private final Discounts discounts;
    /** Worked out when a reading is first asked for: refits of a model are asked for beliefs alone. */
    private final Supplier<HalfLife> halfLife;

    private final HiddenMarkovModel<Phase> phases;
    private final HiddenMarkovModel<PeaceLevel> levels;
    /** Worked out for the first filter that is kept running. */
    private final Supplier<EvidenceRows> rows;

    private final OnlineAxis<Phase> phaseAxis;
    private final OnlineAxis<PeaceLevel> levelAxis;
    private final FilterMoment beginning = new FilterMoment();
    /** After a window without evidence. */
    private final FilterMoment afterNothing;

    private Engine(Model model) {
        this.rules = model.evidence();
        this.discounts = new Discounts(rules, model.conclusion());
        ReadingRules readings = model.readings();
        this.halfLife = Suppliers.memoize(() -> new HalfLife(readings));
        this.phases = HiddenMarkovModel.ofPhases(model);
        this.levels = HiddenMarkovModel.ofLevels(model);
        // Neither holds the model, or the cache would hold both for good.
        HmmParameters<Phase> ofPhases = model.phase();
        HmmParameters<PeaceLevel> ofLevels = model.level();
        this.rows = Suppliers.memoize(() -> new EvidenceRows(ofPhases, ofLevels, phases, levels));
        this.phaseAxis = new OnlineAxis<>(phases, LogLikelihoods.PHASES, 0);
        this.levelAxis = new OnlineAxis<>(levels, LogLikelihoods.LEVELS, FilterStep.SIZE);
        phaseAxis.begin(beginning.beliefs());
        levelAxis.begin(beginning.beliefs());
        this.afterNothing = beginning.copy();
        for (int month = 0; month < FilterState.WINDOW; month++) {
            step(afterNothing, LogLikelihoods.NONE);
        }
    }

    /** The engine of a model, made once for each model that is in use. */
    public static Engine of(Model model) {
        return ENGINES.getUnchecked(model);
    }

    /** The axis of phases. */
    public HiddenMarkovModel<Phase> phases() {
        return phases;
    }

    /** The axis of levels of peace. */
    public HiddenMarkovModel<PeaceLevel> levels() {
        return levels;
    }

    /** Decay of the weight of evidence with age, in readings. */
    public HalfLife halfLife() {
        return halfLife.get();
    }

    /** What could be known by a day, duplicates merged. */
    public KnownEvidence known(Collection<Evidence> items, LocalDate day) {
        return KnownEvidence.of(items, day, rules, discounts);
    }

    /** The same without some of its items. */
    public KnownEvidence without(KnownEvidence known, Collection<Evidence> items) {
        return known.without(items, discounts);
    }

    /** What news says on both axes. */
    EvidenceRows rows() {
        return rows.get();
    }

    /** The axis of phases of filters that are kept running. */
    OnlineAxis<Phase> phaseAxis() {
        return phaseAxis;
    }

    /** The axis of levels of peace of filters that are kept running. */
    OnlineAxis<PeaceLevel> levelAxis() {
        return levelAxis;
    }

    /** Where a filter is before any month: every one begins like that. Not to be changed. */
    FilterMoment beginning() {
        return beginning;
    }

    /** Where a filter was before its window. */
    FilterMoment restored(FilterState state) {
        FilterMoment moment = new FilterMoment();
        phaseAxis.restore(state.phases(), moment.beliefs());
        levelAxis.restore(state.levels(), moment.beliefs());
        moment.restore(state.newsRemembered(), state.endsRemembered());
        return moment;
    }

    /** The beliefs of both axes take the evidence of another month, which the memory has taken. */
    void step(FilterMoment moment, LogLikelihoods sums) {
        phaseAxis.step(moment.beliefs(), sums);
        levelAxis.step(moment.beliefs(), sums);
    }

    /** Where every filter is after a window without evidence. Not to be changed. */
    FilterMoment afterNothing() {
        return afterNothing;
    }

    EvidenceRules rules() {
        return rules;
    }

    Discounts discounts() {
        return discounts;
    }
}
