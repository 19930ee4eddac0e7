package org.entente.engine;

import java.util.Comparator;
import org.entente.relationship.Factor;

/** How one instrument speaks of one factor: its tables for both chains. One for each, shared by all who run. */
final class InstrumentTables {
    /** The order of sums. */
    static final Comparator<InstrumentTables> IN_ORDER =
            Comparator.comparing(InstrumentTables::factor).thenComparing(InstrumentTables::instrument);

    private final Factor factor;
    private final String instrument;
    private final double[][] phases;
    private final double[][] levels;

    InstrumentTables(Factor factor, String instrument, double[][] phases, double[][] levels) {
        this.factor = factor;
        this.instrument = instrument;
        this.phases = phases;
        this.levels = levels;
    }

    Factor factor() {
        return factor;
    }

    String instrument() {
        return instrument;
    }

    /** Weights of a band by phase, in nats. Not to be changed. */
    double[] phases(int band) {
        return phases[band];
    }

    /** Weights of a band by level, in nats. Not to be changed. */
    double[] levels(int band) {
        return levels[band];
    }
}
