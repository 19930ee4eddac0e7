package org.entente.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/** Models made by chance, the same for the same seed: other rates, other monotone tables, other redundancy. */
public final class RandomModels {
    private static final String REASON = "By chance.";

    private final SplittableRandom random;

    private RandomModels(long seed) {
        this.random = new SplittableRandom(31 * seed + 7);
    }

    /** The standard model for even seeds, one made by chance for odd ones. */
    public static Model of(long seed) {
        return seed % 2 == 0 ? Model.standard() : new RandomModels(seed).model();
    }

    private Model model() {
        Model standard = Model.standard();
        EvidenceRules rules = new EvidenceRules(
                standard.evidence().reliability(),
                standard.evidence().credibility(),
                reasoned(random.nextDouble(0, 1)),
                reasoned(random.nextDouble(0, 1)));
        return new Model(
                Model.FORMAT,
                "random",
                "1",
                standard.provenance(),
                rules,
                standard.conclusion(),
                standard.readings(),
                standard.judgements(),
                standard.announcements(),
                axis(Phase.values(), Axis.PHASE),
                axis(PeaceLevel.values(), Axis.LEVEL));
    }

    private <S extends Enum<S>> HmmParameters<S> axis(S[] states, Axis<S> axis) {
        ImmutableSortedMap.Builder<S, Transitions.Departures<S>> from = ImmutableSortedMap.naturalOrder();
        for (S state : states) {
            ImmutableSortedMap.Builder<S, Parameter> rates = ImmutableSortedMap.naturalOrder();
            for (S to : states) {
                if (to != state) {
                    rates.put(to, reasoned(random.nextDouble(0.001, random.nextInt(8) == 0 ? 3 : 0.2)));
                }
            }
            from.put(state, new Transitions.Departures<>(reasoned(random.nextDouble(0.05, 1)), rates.build()));
        }
        ImmutableSortedMap.Builder<Factor, FactorTables<S>> tables = ImmutableSortedMap.naturalOrder();
        for (Factor factor : Factor.values()) {
            tables.put(
                    factor,
                    new FactorTables<>(table(states, axis), ImmutableSortedMap.of("own-table", table(states, axis))));
        }
        return new HmmParameters<>(
                new Transitions<>(reasoned(random.nextDouble(0.02, 1)), from.build()), tables.build());
    }

    /** The more hostile of each pair of states gets a row before the friendlier one, which rises against it. */
    private <S extends Enum<S>> WeightTable<S> table(S[] states, Axis<S> axis) {
        double[][] weights = new double[states.length][7];
        S lowest = axis.friendlierPairs().get(0).getValue();
        for (int band = 0; band < 7; band++) {
            weights[lowest.ordinal()][band] = random.nextDouble(-10, 3);
        }
        for (Map.Entry<S, S> pair : axis.friendlierPairs()) {
            double ratio = random.nextDouble(-8, 0);
            for (int band = 0; band < 7; band++) {
                ratio += random.nextInt(3) == 0 ? 0 : random.nextDouble(0, 4);
                weights[pair.getKey().ordinal()][band] = weights[pair.getValue().ordinal()][band] + ratio;
            }
        }
        ImmutableSortedMap.Builder<S, WeightTable.Row> rows = ImmutableSortedMap.naturalOrder();
        for (S state : states) {
            ImmutableList.Builder<Double> row = ImmutableList.builder();
            for (double weight : weights[state.ordinal()]) {
                row.add(weight);
            }
            rows.put(state, new WeightTable.Row(row.build(), REASON));
        }
        return new WeightTable<>(rows.build());
    }

    private static Parameter reasoned(double value) {
        return new Parameter(value, REASON);
    }
}
