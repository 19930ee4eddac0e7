package org.entente.laboratory;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.evaluation.ChangeScores;
import org.entente.evaluation.Prediction;
import org.entente.evaluation.Scores;
import org.entente.laboratory.ExpertTable.LabelledPair;
import org.entente.laboratory.ExpertTable.LabelledYear;
import org.entente.relationship.PeaceLevel;

/** Prints scores side by side, as Markdown. */
final class PeaceLevelReport {
    private final PrintStream out;
    private final Map<String, LabelledPair> pairs = new HashMap<>();

    PeaceLevelReport(PrintStream out, ExpertTable table) {
        this.out = out;
        table.pairs().forEach(pair -> pairs.put(pair.name(), pair));
    }

    private void head(String title, String what) {
        out.printf(Locale.ROOT, "%n## %s%n%n", title);
        out.printf(
                Locale.ROOT,
                "| %s | years | accuracy | macro-F1 | quadratic kappa | rivalry kappa | log loss | Brier | RPS | ECE |%n",
                what);
        out.println("|---|" + "---:|".repeat(9));
    }

    private void line(String name, List<Prediction> answers) {
        if (answers.isEmpty()) {
            return;
        }
        Scores scores = Scores.of(answers);
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.4f | %.3f |%n",
                name,
                scores.count(),
                scores.accuracy(),
                scores.macroF1(),
                scores.quadraticKappa(),
                scores.rivalryKappa(),
                scores.logLoss(),
                scores.brier(),
                scores.rankedProbability(),
                scores.calibrationError());
    }

    void compare(String title, List<Contender> contenders) {
        head(title, "method");
        contenders.forEach(contender -> line(contender.name(), contender.answers()));
    }

    void changes(List<Contender> contenders) {
        head("Years of change only", "method");
        contenders.forEach(contender -> line(contender.name(), ChangeScores.onChangesOnly(contender.answers())));
        out.printf(
                Locale.ROOT, "%n| method | changes | detected | mean delay, years | false alarms per dyad-century |%n");
        out.println("|---|---:|---:|---:|---:|");
        for (Contender contender : contenders) {
            ChangeScores scores = ChangeScores.of(contender.answers());
            out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %.1f | %.2f |%n",
                    contender.name(),
                    scores.changes(),
                    scores.detected(),
                    scores.meanDelay().orElse(Double.NaN),
                    scores.falseAlarmsPerDyadCentury());
        }
    }

    void ablationHead() {
        out.printf(Locale.ROOT, "%n## Ablations%n%n");
        out.println("| what | iterations | quadratic kappa | rivalry kappa | log loss | ECE"
                + " | hindsight: quadratic kappa | rivalry kappa | log loss | ECE |");
        out.println("|---|" + "---:|".repeat(9));
    }

    void ablation(String name, Contender asOf, Contender hindsight, int iterations) {
        Scores then = Scores.of(asOf.answers());
        Scores now = Scores.of(hindsight.answers());
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                name,
                iterations,
                then.quadraticKappa(),
                then.rivalryKappa(),
                then.logLoss(),
                then.calibrationError(),
                now.quadraticKappa(),
                now.rivalryKappa(),
                now.logLoss(),
                now.calibrationError());
    }

    private LabelledYear year(Prediction one) {
        LabelledPair pair = Objects.requireNonNull(pairs.get(one.pair()));
        return pair.year(one.year());
    }

    void slices(Contender contender) {
        head("By kind of pair and by decade: " + contender.name(), "years");
        slice(
                contender,
                "contiguous (land, or under 400 miles of water)",
                one -> year(one).contiguous());
        slice(contender, "not contiguous", one -> !year(one).contiguous());
        slice(contender, "with a major power", one -> year(one).major());
        slice(contender, "without a major power", one -> !year(one).major());
        for (int decade = 1940; decade <= 2010; decade += 10) {
            int from = decade;
            slice(contender, decade + "s", one -> one.year() >= from && one.year() < from + 10);
        }
        out.printf(Locale.ROOT, "%n| experts' level | years | most likely | probability, mean | log loss |%n");
        out.println("|---|---:|---:|---:|---:|");
        for (PeaceLevel level : PeaceLevel.values()) {
            List<Prediction> own = contender.only(one -> one.experts() == level).answers();
            if (!own.isEmpty()) {
                Scores scores = Scores.of(own);
                double mean = own.stream()
                        .mapToDouble(one -> one.answer().probability(level))
                        .average()
                        .orElseThrow();
                out.printf(
                        Locale.ROOT,
                        "| %s | %d | %.3f | %.3f | %.3f |%n",
                        level,
                        own.size(),
                        scores.accuracy(),
                        mean,
                        scores.logLoss());
            }
        }
    }

    private void slice(Contender contender, String name, Predicate<Prediction> wanted) {
        line(name, contender.only(wanted).answers());
    }

    void calibration(Contender... contenders) {
        for (Contender contender : contenders) {
            out.printf(
                    Locale.ROOT,
                    "%n## Calibration: %s%n%n| highest probability | years | told | right |%n",
                    contender.name());
            out.println("|---|---:|---:|---:|");
            List<Scores.Bin> bins = Scores.of(contender.answers()).calibration();
            for (int k = 0; k < bins.size(); k++) {
                Scores.Bin bin = bins.get(k);
                if (bin.count() > 0) {
                    out.printf(
                            Locale.ROOT,
                            "| %.1f to %.1f | %d | %.3f | %.3f |%n",
                            k / 10.0,
                            (k + 1) / 10.0,
                            bin.count(),
                            bin.told(),
                            bin.right());
                }
            }
        }
    }

    void confusion(Contender contender) {
        Scores scores = Scores.of(contender.answers());
        out.printf(Locale.ROOT, "%n## Confusion: %s%n%n| experts say | ", contender.name());
        for (PeaceLevel told : PeaceLevel.values()) {
            out.print(told + " | ");
        }
        out.println();
        out.println("|---|" + "---:|".repeat(PeaceLevel.values().length));
        for (PeaceLevel experts : PeaceLevel.values()) {
            out.print("| " + experts + " | ");
            for (PeaceLevel told : PeaceLevel.values()) {
                out.print(scores.confusion().get(experts, told) + " | ");
            }
            out.println();
        }
    }

    /** The pairs that cost most, whole: where to look for why it fails. */
    void worst(Contender contender) {
        Map<String, List<Prediction>> byPair = new TreeMap<>();
        contender
                .answers()
                .forEach(one -> byPair.computeIfAbsent(one.pair(), key -> new ArrayList<>())
                        .add(one));
        out.printf(Locale.ROOT, "%n## Pairs that cost most: %s%n%n", contender.name());
        out.println("| pair | years | log loss, sum | experts say most often | most likely most often |");
        out.println("|---|---:|---:|---|---|");
        byPair.values().stream()
                .sorted(Comparator.comparingDouble(
                        (List<Prediction> own) -> -Scores.of(own).logLoss() * own.size()))
                .limit(15)
                .forEach(own -> out.printf(
                        Locale.ROOT,
                        "| %s | %d | %.0f | %s | %s |%n",
                        own.get(0).pair(),
                        own.size(),
                        Scores.of(own).logLoss() * own.size(),
                        most(own, true),
                        most(own, false)));
    }

    private static PeaceLevel most(List<Prediction> own, boolean experts) {
        int[] counts = new int[PeaceLevel.values().length];
        own.forEach(one -> counts[(experts ? one.experts() : one.answer().mostLikely()).ordinal()]++);
        int best = 0;
        for (int k = 1; k < counts.length; k++) {
            best = counts[k] > counts[best] ? k : best;
        }
        return PeaceLevel.values()[best];
    }
}
