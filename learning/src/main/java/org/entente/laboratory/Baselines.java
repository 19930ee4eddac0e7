package org.entente.laboratory;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.entente.evaluation.BandRegression;
import org.entente.evaluation.BaseRates;
import org.entente.evaluation.Distribution;
import org.entente.evaluation.Folds;
import org.entente.evaluation.LabelHistory;
import org.entente.evaluation.MarkovChain;
import org.entente.evaluation.Prediction;
import org.entente.laboratory.ExpertTable.LabelledPair;
import org.entente.relationship.Evidence;
import org.entente.relationship.PeaceLevel;

/** What simpler methods say of each fold, taught by the others. */
final class Baselines {
    /** In nats for each case and squared weight; found best of 1e-5, 1e-4 and 1e-3 by the folds left out. */
    private static final double RIDGE = 1e-5;

    private final List<Prediction> baseRates = new ArrayList<>();
    private final List<Prediction> persistence = new ArrayList<>();
    private final List<Prediction> markov = new ArrayList<>();
    private final List<Prediction> regression = new ArrayList<>();
    private final Map<String, Integer> features = new HashMap<>();

    private Baselines() {}

    static List<Contender> of(ExpertTable table, Folds folds) {
        Baselines baselines = new Baselines();
        List<Map<Integer, ImmutableIntArray>> seen =
                table.pairs().stream().map(baselines::seen).toList();
        for (int fold = 0; fold < folds.count(); fold++) {
            baselines.answer(table, seen, folds, fold);
        }
        return List.of(
                new Contender("base rates", false, ImmutableList.copyOf(baselines.baseRates)),
                new Contender("logistic regression on bands", false, ImmutableList.copyOf(baselines.regression)),
                new Contender("persistence of last label", true, ImmutableList.copyOf(baselines.persistence)),
                new Contender("Markov chain from last label", true, ImmutableList.copyOf(baselines.markov)));
    }

    private Map<Integer, ImmutableIntArray> seen(LabelledPair pair) {
        TreeMap<Integer, ImmutableIntArray.Builder> years = new TreeMap<>();
        for (Evidence item : pair.pair().relationship().evidence()) {
            String feature = item.factor() + " " + item.instrument() + " " + item.band();
            years.computeIfAbsent(item.when().first().getYear(), year -> ImmutableIntArray.builder())
                    .add(features.computeIfAbsent(feature, key -> features.size()));
        }
        Map<Integer, ImmutableIntArray> seen = new TreeMap<>();
        pair.years()
                .keySet()
                .forEach(year -> seen.put(
                        year,
                        years.getOrDefault(year, ImmutableIntArray.builder()).build()));
        return seen;
    }

    private void answer(ExpertTable table, List<Map<Integer, ImmutableIntArray>> seen, Folds folds, int fold) {
        List<LabelHistory> others = new ArrayList<>();
        List<BandRegression.Case> cases = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < table.pairs().size(); i++) {
            LabelledPair pair = table.pairs().get(i);
            if (folds.fold(pair.pair().dyad()) == fold) {
                left.add(i);
                continue;
            }
            others.add(pair.history());
            Map<Integer, ImmutableIntArray> own = seen.get(i);
            pair.years()
                    .forEach((year, label) ->
                            cases.add(new BandRegression.Case(Objects.requireNonNull(own.get(year)), label.level())));
        }
        BaseRates rates = BaseRates.of(others);
        MarkovChain chain = MarkovChain.of(others);
        BandRegression bands = BandRegression.of(cases, features.size(), RIDGE);
        for (int i : left) {
            LabelledPair pair = table.pairs().get(i);
            Map<Integer, ImmutableIntArray> own = seen.get(i);
            pair.years().forEach((year, label) -> {
                PeaceLevel level = label.level();
                baseRates.add(new Prediction(pair.name(), year, level, rates.answer()));
                regression.add(
                        new Prediction(pair.name(), year, level, bands.answer(Objects.requireNonNull(own.get(year)))));
                ExpertTable.LabelledYear last = pair.years().get(year - 1);
                if (last != null) {
                    persistence.add(new Prediction(pair.name(), year, level, Distribution.certain(last.level())));
                    markov.add(new Prediction(pair.name(), year, level, chain.ahead(last.level(), 1)));
                }
            });
        }
    }
}
