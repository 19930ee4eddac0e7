package org.entente.model;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.entente.relationship.Band;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/** Models made by chance, the same for the same seed: other rates, other monotone tables, other redundancy. */
public final class RandomModels {
    private static final String REASON = "By chance.";
    /** The last ones, so that an engine need not be made anew for each test. */
    private static final LoadingCache<Long, Model> MODELS =
            CacheBuilder.newBuilder().maximumSize(64).build(CacheLoader.from(seed -> new RandomModels(seed).model()));

    private final SplittableRandom random;

    private RandomModels(long seed) {
        this.random = new SplittableRandom(31 * seed + 7);
    }

    /** The standard model for even seeds, one made by chance for odd ones. */
    public static Model of(long seed) {
        return seed % 2 == 0 ? Model.standard() : MODELS.getUnchecked(seed);
    }

    /** One made by chance for each seed that is not kept, so that its engine is made when the test asks it. */
    public static Model anew(long seed) {
        return new RandomModels(seed).model();
    }

    private Model model() {
        Model standard = Model.standard();
        EvidenceRules rules = EvidenceRules.builder(standard.evidence())
                .areas(areas())
                .redundancy(new RedundancyRules(
                        reasoned(random.nextDouble(0.01, 2)),
                        reasoned(random.nextDouble(0.1, 3)),
                        reasoned(random.nextDouble(0.01, 2))))
                .duration(new DurationRules(
                        reasoned(random.nextDouble(0, 2)),
                        reasoned(random.nextDouble(0.5, 40)),
                        reasoned(random.nextDouble(0, 2))))
                .unknownInstrument(reasoned(random.nextDouble(0, 1)))
                .build();
        return Model.builder(standard)
                .name("random")
                .version("1")
                .evidence(rules)
                .phase(axis(Phase.values(), Axis.PHASE))
                .level(axis(PeaceLevel.values(), Axis.LEVEL))
                .build();
    }

    private ImmutableSortedMap<IssueArea, Parameter> areas() {
        ImmutableSortedMap.Builder<IssueArea, Parameter> areas = ImmutableSortedMap.naturalOrder();
        for (IssueArea area : IssueArea.values()) {
            areas.put(area, reasoned(random.nextDouble(0.1, 1)));
        }
        return areas.build();
    }

    private <S extends Enum<S>> HmmParameters<S> axis(S[] states, Axis<S> axis) {
        ImmutableSortedMap.Builder<Factor, FactorTables<S>> tables = ImmutableSortedMap.naturalOrder();
        for (Factor factor : Factor.values()) {
            WeightTable<S> codebook = table(states, axis);
            tables.put(
                    factor,
                    new FactorTables<>(
                            codebook,
                            ImmutableSortedMap.of("own-table", table(states, axis)),
                            random.nextBoolean()
                                    ? Optional.of(closeOutsideSecurity(codebook, states, axis))
                                    : Optional.empty()));
        }
        return HmmParameters.<S>builder()
                .transitions(transitions(states))
                .outlook(transitions(states))
                .tables(tables.build())
                .ends(new EndWeights<>(weights(states, -3, 3), weights(states, -3, 3)))
                .sharpening(reasoned(random.nextDouble(0.5, 2)))
                .build();
    }

    private <S extends Enum<S>> Transitions<S> transitions(S[] states) {
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
        return new Transitions<>(reasoned(random.nextDouble(0.02, 1)), from.build());
    }

    private <S extends Enum<S>> StateWeights<S> weights(S[] states, double lowest, double highest) {
        ImmutableSortedMap.Builder<S, Double> weights = ImmutableSortedMap.naturalOrder();
        for (S state : states) {
            weights.put(state, random.nextDouble(lowest, highest));
        }
        return new StateWeights<>(weights.build(), REASON);
    }

    /** Weights that rise against those of a table's next lower band, as its own of the highest band do. */
    private <S extends Enum<S>> StateWeights<S> closeOutsideSecurity(
            WeightTable<S> codebook, S[] states, Axis<S> axis) {
        double[] weights = new double[states.length];
        S lowest = axis.friendlierPairs().get(0).getValue();
        weights[lowest.ordinal()] = codebook.decibans(lowest, Band.FRIENDLY) + random.nextDouble(-2, 2);
        for (Map.Entry<S, S> pair : axis.friendlierPairs()) {
            double ratio =
                    codebook.decibans(pair.getKey(), Band.FRIENDLY) - codebook.decibans(pair.getValue(), Band.FRIENDLY);
            weights[pair.getKey().ordinal()] = weights[pair.getValue().ordinal()] + ratio + random.nextDouble(0, 3);
        }
        ImmutableSortedMap.Builder<S, Double> map = ImmutableSortedMap.naturalOrder();
        for (S state : states) {
            map.put(state, weights[state.ordinal()]);
        }
        return new StateWeights<>(map.build(), REASON);
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
