package org.entente.engine;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.model.EvidenceRules;
import org.entente.model.Model;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/** The two chains of a model, ready to be run side by side over the same evidence. Safe for use by many threads. */
public final class Engine {
    private record Tongue(Factor factor, String instrument) {}

    /** By identity, and forgotten with the model: what can be made anew from it. */
    private static final LoadingCache<Model, Engine> ENGINES =
            CacheBuilder.newBuilder().weakKeys().build(CacheLoader.from(Engine::new));

    private final Model model;
    private final HalfLife halfLife;
    private final HiddenMarkovModel<Phase> phases;
    private final HiddenMarkovModel<PeaceLevel> levels;
    private final Map<Tongue, InstrumentTables> dialects = new ConcurrentHashMap<>();

    private Engine(Model model) {
        this.model = model;
        this.halfLife = new HalfLife(model.readings());
        this.phases = HiddenMarkovModel.ofPhases(model);
        this.levels = HiddenMarkovModel.ofLevels(model);
    }

    /** The engine of a model, made once for each model that is in use. */
    public static Engine of(Model model) {
        return ENGINES.getUnchecked(model);
    }

    /** The chain of phases. */
    public HiddenMarkovModel<Phase> phases() {
        return phases;
    }

    /** The chain of levels of peace. */
    public HiddenMarkovModel<PeaceLevel> levels() {
        return levels;
    }

    /**
     * Both filters, kept running from before any evidence.
     *
     * @param tellingsRemembered how many items at least are remembered, to know another report of one thing; at least 1
     */
    public OnlineFilter running(int tellingsRemembered) {
        return new OnlineFilter(this, tellingsRemembered);
    }

    /** Both filters, going on from where they were. The same evidence then gives the same bits. */
    public OnlineFilter resume(FilterState snapshot) {
        return OnlineFilter.resume(this, snapshot);
    }

    /** Decay of the weight of evidence with age. */
    public HalfLife halfLife() {
        return halfLife;
    }

    EvidenceRules rules() {
        return model.evidence();
    }

    InstrumentTables dialect(Factor factor, String instrument) {
        Tongue tongue = new Tongue(factor, instrument);
        InstrumentTables known = dialects.get(tongue);
        return known != null
                ? known
                : dialects.computeIfAbsent(
                        tongue,
                        unknown -> new InstrumentTables(
                                factor,
                                instrument,
                                phases.table(factor, instrument),
                                levels.table(factor, instrument)));
    }
}
