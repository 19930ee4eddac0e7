package org.entente.engine;

import java.util.Optional;
import org.entente.model.FactorTables;
import org.entente.model.HmmParameters;
import org.entente.model.Model;
import org.entente.model.StateWeights;
import org.entente.model.WeightTable;
import org.entente.relationship.Band;
import org.entente.relationship.Evidence;
import org.entente.relationship.IssueArea;

/** Weights of evidence, read from a model's tables as {@code docs/engine.md} says. */
final class PlainTables {
    private PlainTables() {}

    /** What an item says of a state, in decibans. */
    static <S extends Enum<S>> double decibans(Model model, HmmParameters<S> axis, Evidence item, S state) {
        FactorTables<S> tables = axis.tables().get(item.factor());
        Band band = Band.HOSTILE;
        for (Band next : Band.values()) {
            band = item.score() >= -1 + next.ordinal() * 2 / 7.0 ? next : band;
        }
        WeightTable<S> own = tables.instruments().get(item.instrument());
        if (own != null) {
            return own.decibans(state, band);
        }
        Optional<StateWeights<S>> outside = tables.closeOutsideSecurity()
                .filter(weights -> item.score() >= 5 / 7.0 && !item.area().equals(Optional.of(IssueArea.SECURITY)));
        double decibans = outside.isPresent()
                ? outside.get().decibans(state)
                : tables.codebook().decibans(state, band);
        boolean codebook = item.instrument().equals("case-coding");
        return codebook
                ? decibans
                : decibans * model.evidence().unknownInstrument().value();
    }
}
