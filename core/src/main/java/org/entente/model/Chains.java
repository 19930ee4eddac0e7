package org.entente.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/** The two chains of a model, ready to be run side by side over the same evidence. Safe for use by many threads. */
public final class Chains {
    private record Tongue(Factor factor, String instrument) {}

    private final Model model;
    private final Chain<Phase> phases;
    private final Chain<PeaceLevel> levels;
    private final Map<Tongue, Dialect> dialects = new ConcurrentHashMap<>();

    private Chains(Model model) {
        this.model = model;
        this.phases = Chain.ofPhases(model);
        this.levels = Chain.ofLevels(model);
    }

    /** The chains of a model. */
    public static Chains of(Model model) {
        return new Chains(model);
    }

    /** The chain of phases. */
    public Chain<Phase> phases() {
        return phases;
    }

    /** The chain of levels of peace. */
    public Chain<PeaceLevel> levels() {
        return levels;
    }

    /**
     * Both filters, kept running from before any evidence.
     *
     * @param tellingsRemembered how many items at least are remembered, to know another report of one thing; at least 1
     */
    public RunningFilter running(int tellingsRemembered) {
        return new RunningFilter(this, tellingsRemembered);
    }

    /** Both filters, going on from where they were. The same evidence then gives the same bits. */
    public RunningFilter resume(RunningSnapshot snapshot) {
        return RunningFilter.resume(this, snapshot);
    }

    EvidenceRules rules() {
        return model.evidence();
    }

    Dialect dialect(Factor factor, String instrument) {
        Tongue tongue = new Tongue(factor, instrument);
        Dialect known = dialects.get(tongue);
        return known != null
                ? known
                : dialects.computeIfAbsent(
                        tongue,
                        unknown -> new Dialect(
                                factor,
                                instrument,
                                phases.table(factor, instrument),
                                levels.table(factor, instrument)));
    }
}
