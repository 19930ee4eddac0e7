package org.entente.laboratory.yearly;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assessment.Assessor;
import org.entente.assessment.Contribution;
import org.entente.assessment.Explanation;
import org.entente.evaluation.ConfusionMatrix;
import org.entente.evaluation.Distribution;
import org.entente.evaluation.LevelCalibration;
import org.entente.evaluation.Prediction;
import org.entente.laboratory.yearly.ExpertTable.LabelledPair;
import org.entente.relationship.PeaceLevel;

/** What goes wrong: which levels are taken for which, whether probabilities hold, and what the worst answers rest on. */
final class MistakeSection {
    private static final int COSTLIEST = 30;
    private static final int INSTRUMENTS = 3;

    private final ImmutableMap<String, LabelledPair> pairs;
    private final long seed;
    private final FitYearlyLevels.LeftOut left;

    MistakeSection(ExpertTable table, long seed, FitYearlyLevels.LeftOut left) {
        this.pairs = table.byName();
        this.seed = seed;
        this.left = left;
    }

    void write(MarkdownPage page) {
        page.section("Mistakes about levels of peace");
        page.prose("Seed " + seed + ".");
        write(page, "as of the date", left.asOf());
        write(page, "with hindsight", left.hindsight());
        page.table("The thirty pair-years that cost most");
        page.prose(
                "By log loss, as of the date. What experts say of them stands in the table, of which no excerpt is given"
                        + " here. Probabilities are from SEVERE_RIVALRY to SECURITY_COMMUNITY; the three instruments are those that say"
                        + " most for the most likely level over the experts', in decibans, each with all its items; what is left of the"
                        + " log-odds is said by others, and by the base rates.");
        page.table(
                List.of("Pair and year", "probabilities", "most likely", "strongest instruments"),
                costliest(left.asOf(), COSTLIEST).stream().map(this::line).toList());
    }

    private static void write(MarkdownPage page, String when, List<Prediction> answers) {
        page.table("Confusion of the decided level, " + when);
        ConfusionMatrix confusion = ConfusionMatrix.of(answers, Distribution::decidedLevel);
        page.table(
                heads("Experts (down), decided (across)"),
                Stream.of(PeaceLevel.values())
                        .map(experts -> cells(
                                experts.name(),
                                Stream.of(PeaceLevel.values())
                                        .map(decided ->
                                                String.format(Locale.ROOT, "%,d", confusion.count(experts, decided)))))
                        .toList());
        page.table("Calibration by level, " + when);
        page.prose(
                "For answers that give a level a probability in a range: the mean of it, the share in which experts say the"
                        + " level, and how many there are.");
        Map<PeaceLevel, LevelCalibration> calibrations = new TreeMap<>();
        Arrays.stream(PeaceLevel.values())
                .forEach(level -> calibrations.put(level, LevelCalibration.of(level, answers)));
        List<List<String>> lines = new ArrayList<>();
        for (int bin = 0; bin < LevelCalibration.EDGES.size(); bin++) {
            int at = bin;
            lines.add(cells(
                    "from " + LevelCalibration.EDGES.get(bin),
                    calibrations.values().stream().map(one -> cell(one.bins().get(at)))));
        }
        lines.add(cells(
                "mean distance",
                calibrations.values().stream().map(one -> String.format(Locale.ROOT, "%.3f", one.error()))));
        page.table(heads("Probability"), lines);
    }

    private static List<String> heads(String first) {
        return cells(first, Stream.of(PeaceLevel.values()).map(PeaceLevel::name));
    }

    private static List<String> cells(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).toList();
    }

    private static String cell(LevelCalibration.Bin bin) {
        return bin.count() == 0
                ? "-"
                : String.format(Locale.ROOT, "%.2f: %.2f (%,d)", bin.predicted(), bin.coded(), bin.count());
    }

    /** The answers that cost most, the costliest first. */
    static ImmutableList<Prediction> costliest(List<Prediction> answers, int count) {
        return answers.stream()
                .sorted(Comparator.comparingDouble(
                                (Prediction one) -> one.answer().probability(one.experts()))
                        .thenComparing(Prediction::pair)
                        .thenComparing(Prediction::year))
                .limit(count)
                .collect(ImmutableList.toImmutableList());
    }

    private List<String> line(Prediction one) {
        String probabilities = Arrays.stream(PeaceLevel.values())
                .map(level -> String.format(Locale.ROOT, "%.3f", one.answer().probability(level)))
                .collect(Collectors.joining(" "));
        PeaceLevel best = one.answer().mostLikely();
        LabelledPair pair = Objects.requireNonNull(pairs.get(one.pair()));
        Assessor assessor =
                Assessor.of(left.models().get(left.folds().fold(pair.pair().dyad())));
        Explanation<PeaceLevel> explanation = assessor.assess(
                        pair.pair().relationship(), LocalDate.of(one.year(), 12, 31))
                .explain(best, one.experts());
        return List.of(
                one.pair() + " " + one.year(), probabilities, best.name(), strongest(explanation.contributions()));
    }

    /** The instruments that say most for a state, with what all their items say, in decibans. */
    static String strongest(List<Contribution> contributions) {
        Map<String, Double> byInstrument = new TreeMap<>();
        contributions.forEach(one -> byInstrument.merge(one.item().instrument(), one.decibans(), Double::sum));
        return byInstrument.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(INSTRUMENTS)
                .map(entry -> String.format(Locale.ROOT, "%s %+.1f", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
