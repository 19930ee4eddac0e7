package org.entente.laboratory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.entente.engine.Filtered;
import org.entente.engine.HiddenMarkovModel;
import org.entente.evaluation.Distribution;
import org.entente.evaluation.Folds;
import org.entente.evaluation.LabelHistory;
import org.entente.evaluation.MarkovChain;
import org.entente.evaluation.Prediction;
import org.entente.evaluation.Scores;
import org.entente.laboratory.ExpertTable.LabelledPair;
import org.entente.learning.CrossValidation;
import org.entente.model.Model;
import org.entente.model.Provenance;
import org.entente.relationship.PeaceLevel;

/**
 * The outlook at 1, 5 and 10 years from each labelled year since 1980 on, by models that had not seen the pair, beside
 * persistence and a Markov chain that know the label at the start, which the outlook does not.
 */
final class Forecasts {
    private static final int FROM = 1980;
    private static final int[] HORIZONS = {1, 5, 10};
    private static final String OUTLOOK = "outlook, from the belief";
    private static final String OUTLOOK_GIVEN = "outlook, told the label";
    private static final String PERSISTENCE = "persistence of the label";
    private static final String MARKOV = "Markov chain from the label";
    private static final String MARKOV_BELIEF = "Markov chain from the belief";

    private final Map<Integer, Map<String, List<Prediction>>> byHorizon = new LinkedHashMap<>();
    private final Map<String, Boolean> everRivals = new LinkedHashMap<>();

    Forecasts(ExpertTable table, Folds folds, CrossValidation tested) {
        for (int horizon : HORIZONS) {
            byHorizon.put(horizon, new LinkedHashMap<>());
        }
        for (LabelledPair pair : table.pairs()) {
            everRivals.put(
                    pair.name(),
                    pair.years().values().stream()
                            .anyMatch(year -> year.level().compareTo(PeaceLevel.NEGATIVE_PEACE) < 0));
        }
        for (int fold = 0; fold < folds.count(); fold++) {
            int left = fold;
            Predicate<LabelledPair> seen = pair -> folds.fold(pair.pair().dyad()) != left;
            List<LabelHistory> others = table.pairs().stream()
                    .filter(seen)
                    .map(LabelledPair::history)
                    .toList();
            MarkovChain markov = MarkovChain.of(others);
            Model model = tested.fits().get(fold).model("fold", new Provenance("", ImmutableSortedMap.of()));
            HiddenMarkovModel<PeaceLevel> chain = HiddenMarkovModel.ofLevels(model);
            table.pairs().stream().filter(seen.negate()).forEach(pair -> add(pair, chain, markov));
        }
    }

    private void add(LabelledPair pair, HiddenMarkovModel<PeaceLevel> chain, MarkovChain markov) {
        List<Integer> years =
                pair.years().keySet().stream().filter(year -> year >= FROM).toList();
        List<LocalDate> days =
                years.stream().map(year -> LocalDate.of(year, 12, 31)).toList();
        ImmutableList<Filtered<PeaceLevel>> filtered =
                chain.filter(pair.pair().relationship().evidence(), days);
        for (int i = 0; i < years.size(); i++) {
            for (int horizon : HORIZONS) {
                int then = years.get(i) + horizon;
                if (pair.years().containsKey(then)) {
                    PeaceLevel level = pair.year(then).level();
                    PeaceLevel now = pair.year(years.get(i)).level();
                    answers(filtered.get(i), now, horizon, markov)
                            .forEach((name, answer) -> Objects.requireNonNull(byHorizon.get(horizon))
                                    .computeIfAbsent(name, key -> new ArrayList<>())
                                    .add(new Prediction(pair.name(), then, level, answer)));
                }
            }
        }
    }

    private static Map<String, Distribution> answers(
            Filtered<PeaceLevel> filtered, PeaceLevel now, int horizon, MarkovChain markov) {
        Map<String, Distribution> answers = new LinkedHashMap<>();
        answers.put(PERSISTENCE, Distribution.certain(now));
        answers.put(MARKOV, markov.ahead(now, horizon));
        answers.put(OUTLOOK, Distribution.of(filtered.ahead(12 * horizon)));
        answers.put(OUTLOOK_GIVEN, Distribution.of(filtered.given(now).ahead(12 * horizon)));
        double[] mixed = new double[PeaceLevel.values().length];
        for (PeaceLevel from : PeaceLevel.values()) {
            double p = filtered.belief().probability(from);
            Distribution step = markov.ahead(from, horizon);
            for (int to = 0; to < mixed.length; to++) {
                mixed[to] += p * step.probabilities().get(to);
            }
        }
        answers.put(MARKOV_BELIEF, Distribution.of(mixed));
        return answers;
    }

    void print(PrintStream out) {
        out.printf(Locale.ROOT, "%n## Forecasts from years since %d%n%n", FROM);
        out.println(
                "| years ahead | method | forecasts | Brier | log loss | Brier, ever rivals | log loss, ever rivals |");
        out.println("|---:|---|---:|---:|---:|---:|---:|");
        byHorizon.forEach((horizon, methods) -> methods.forEach((name, answers) -> {
            Scores all = Scores.of(answers);
            List<Prediction> own = answers.stream()
                    .filter(one -> everRivals.getOrDefault(one.pair(), false))
                    .toList();
            Scores rivals = own.isEmpty() ? all : Scores.of(own);
            out.printf(
                    Locale.ROOT,
                    "| %d | %s | %d | %.4f | %.4f | %.4f | %.4f |%n",
                    horizon,
                    name,
                    all.count(),
                    all.brier(),
                    all.logLoss(),
                    rivals.brier(),
                    rivals.logLoss());
        }));
        out.printf(Locale.ROOT, "%nBrier score and log loss by the level that came:%n%n| years ahead | method |");
        for (PeaceLevel level : PeaceLevel.values()) {
            out.print(" " + level + " |");
        }
        out.println();
        out.println("|---:|---|---:|---:|---:|---:|---:|");
        byHorizon.forEach((horizon, methods) -> methods.forEach((name, answers) -> {
            out.print("| " + horizon + " | " + name + " |");
            for (PeaceLevel level : PeaceLevel.values()) {
                List<Prediction> own =
                        answers.stream().filter(one -> one.experts() == level).toList();
                if (own.isEmpty()) {
                    out.print(" |");
                } else {
                    Scores scores = Scores.of(own);
                    out.printf(Locale.ROOT, " %.3f; %.3f |", scores.brier(), scores.logLoss());
                }
            }
            out.println();
        }));
    }
}
