package org.entente.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.entente.model.HmmParameters;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * What news says, and what the end of a condition does, as rows of {@link LogLikelihoods}: both axes at once, and an
 * instrument looked up once for all its evidence. Immutable.
 */
final class EvidenceRows {
    /** No instrument has this name, so that it is of none that a model knows. */
    private static final String UNKNOWN = "";

    private final Map<String, double[][][]> known = new HashMap<>();
    private final double[][][] unknown;

    EvidenceRows(
            HmmParameters<Phase> ofPhases,
            HmmParameters<PeaceLevel> ofLevels,
            HiddenMarkovModel<Phase> phases,
            HiddenMarkovModel<PeaceLevel> levels) {
        Set<String> names = new HashSet<>();
        names.add(Evidence.CASE_CODING);
        addNames(ofPhases, names);
        addNames(ofLevels, names);
        names.forEach(name -> known.put(name, rows(name, phases, levels)));
        unknown = rows(UNKNOWN, phases, levels);
    }

    /** Of an instrument, by {@linkplain FilterMoment#GROUPS group} and slot; an end has slot 0 alone. */
    double[][][] of(String instrument) {
        return known.getOrDefault(instrument, unknown);
    }

    /** What an item says. */
    double[] of(WeightedEvidence item) {
        return of(item.item().instrument())[item.factor().ordinal()][item.slot()];
    }

    private static void addNames(HmmParameters<?> axis, Set<String> names) {
        axis.tables()
                .values()
                .forEach(tables -> names.addAll(tables.instruments().keySet()));
    }

    private static double[][][] rows(
            String instrument, HiddenMarkovModel<Phase> phases, HiddenMarkovModel<PeaceLevel> levels) {
        double[][][] rows = new double[FilterMoment.GROUPS][][];
        for (Factor factor : Factor.values()) {
            double[][] ofFactor = new double[WeightedEvidence.SLOTS][];
            for (int slot = 0; slot < WeightedEvidence.SLOTS; slot++) {
                ofFactor[slot] = LogLikelihoods.row(
                        phases.table(factor, instrument)[slot], levels.table(factor, instrument)[slot]);
            }
            rows[factor.ordinal()] = ofFactor;
        }
        for (int side = 0; side < Coefficients.SIDES; side++) {
            rows[FilterMoment.ends(side)] =
                    new double[][] {LogLikelihoods.row(phases.endRow(side), levels.endRow(side))};
        }
        return rows;
    }
}
