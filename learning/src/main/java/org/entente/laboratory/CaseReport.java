package org.entente.laboratory;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.entente.laboratory.CaseAnswers.Answer;
import org.entente.laboratory.CaseAnswers.Start;
import org.entente.laboratory.CaseScores.View;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/** Prints what is measured over hand-coded histories, as Markdown, with standard errors by history in brackets. */
final class CaseReport {
    /** Pairs that have little to do with each other. */
    private static final ImmutableSet<String> QUIET = ImmutableSet.of("chile-new-zealand", "denmark-uruguay");

    private final PrintStream out;
    private final ImmutableMap<String, List<CaseAnswers>> contenders;

    /**
     * A report.
     *
     * @param contenders by name, each with its answers of the same histories
     */
    CaseReport(PrintStream out, Map<String, List<CaseAnswers>> contenders) {
        this.out = out;
        this.contenders = ImmutableMap.copyOf(contenders);
    }

    void print() {
        axis("Phases as of the date", one -> one.phaseAsOf, Phase.class, false);
        axis("Phases with hindsight", one -> one.phaseHindsight, Phase.class, false);
        turns();
        axis("Levels of peace as of the date", one -> one.levelAsOf, PeaceLevel.class, true);
        axis("Levels of peace with hindsight", one -> one.levelHindsight, PeaceLevel.class, true);
        byCase();
    }

    private void head(String title, String... columns) {
        out.printf(Locale.ROOT, "%n### %s%n%n| |", title);
        for (String column : columns) {
            out.print(" " + column + " |");
        }
        out.printf(Locale.ROOT, "%n|---|%s%n", "---:|".repeat(columns.length));
    }

    private <S extends Enum<S>> void axis(String title, View<S> view, Class<S> states, boolean ladder) {
        head(
                title,
                "strict agreement",
                ladder ? "decided level" : "either of two",
                "mean over states",
                "log loss",
                "Brier",
                "calibration error",
                "over .95",
                "and wrong",
                ladder ? "too mild by, steps" : "years with one label");
        contenders.forEach((name, cases) -> {
            out.print("| " + name + " |");
            cell(cases, all -> CaseScores.strictAgreement(all, view));
            cell(cases, all -> ladder ? CaseScores.decidedAgreement(all, view) : CaseScores.agreement(all, view));
            cell(cases, all -> CaseScores.meanOverStates(all, view, states));
            cell(cases, all -> CaseScores.logLoss(all, view));
            cell(cases, all -> CaseScores.brier(all, view));
            cell(cases, all -> CaseScores.calibrationError(all, view));
            out.print(" " + CaseScores.sure(cases, view) + " | " + CaseScores.sureAndWrong(cases, view) + " |");
            if (ladder) {
                cell(cases, all -> CaseScores.mildness(all, view));
            } else {
                out.print(" "
                        + Arrays.stream(states.getEnumConstants())
                                .mapToLong(state -> CaseScores.years(cases, view, state))
                                .sum()
                        + " |");
            }
            out.println();
        });
        head(
                title + ", agreement by label (years)",
                Arrays.stream(states.getEnumConstants()).map(Enum::name).toArray(String[]::new));
        contenders.forEach((name, cases) -> {
            out.print("| " + name + " |");
            for (S state : states.getEnumConstants()) {
                out.printf(
                        Locale.ROOT,
                        " %.2f (%d) |",
                        CaseScores.agreementOn(cases, view, state),
                        CaseScores.years(cases, view, state));
            }
            out.println();
        });
    }

    private void cell(List<CaseAnswers> cases, ToDoubleFunction<List<CaseAnswers>> measure) {
        out.printf(
                Locale.ROOT, " %.3f [%.3f] |", measure.applyAsDouble(cases), CaseScores.standardError(cases, measure));
    }

    private void turns() {
        head(
                "Turns",
                "onsets",
                "seen",
                "median wait, months",
                "expected stages found",
                "median months from the first day of each to its start",
                "median months outside what the labels let it begin in",
                "wars seen within two months",
                "broken alliances seen within six",
                "quiet years that are COEXISTENCE",
                "quiet years that conclude anything else");
        contenders.forEach((name, cases) -> {
            long onsets = cases.stream().mapToLong(one -> one.delays.size()).sum();
            out.print("| " + name + " | " + onsets + " |");
            cell(cases, CaseScores::onsetsSeen);
            out.printf(Locale.ROOT, " %.1f |", CaseScores.medianDelay(cases));
            cell(cases, CaseScores::stagesFound);
            out.printf(
                    Locale.ROOT,
                    " %.1f | %.1f |",
                    CaseScores.startError(cases, Start::late),
                    CaseScores.startError(cases, Start::outside));
            out.print(" " + share(cases, one -> one.warsSeen) + " | " + share(cases, one -> one.breaksSeen) + " |");
            List<CaseAnswers> quiet =
                    cases.stream().filter(one -> QUIET.contains(one.name())).toList();
            long otherwise = quiet.stream()
                    .flatMap(one -> one.phaseAsOf.stream()
                            .map(Answer::day)
                            .map((LocalDate day) -> one.conclusion(YearMonth.from(day))))
                    .filter(phase -> phase.isPresent() && phase.get() != Phase.COEXISTENCE)
                    .count();
            out.printf(
                    Locale.ROOT,
                    " %.2f | %d |%n",
                    CaseScores.agreementOn(quiet, one -> one.phaseAsOf, Phase.COEXISTENCE),
                    otherwise);
        });
    }

    private static String share(
            List<CaseAnswers> cases, java.util.function.Function<CaseAnswers, List<Boolean>> which) {
        List<Boolean> all =
                cases.stream().flatMap(one -> which.apply(one).stream()).toList();
        return all.stream().filter(seen -> seen).count() + " of " + all.size();
    }

    private void byCase() {
        head(
                "Strict agreement of the phase by history, as of the date; with hindsight",
                contenders.keySet().toArray(new String[0]));
        List<CaseAnswers> first = contenders.values().iterator().next();
        for (int i = 0; i < first.size(); i++) {
            out.print("| " + first.get(i).name() + " |");
            for (List<CaseAnswers> cases : contenders.values()) {
                List<CaseAnswers> one = cases.subList(i, i + 1);
                out.printf(
                        Locale.ROOT,
                        " %.2f; %.2f |",
                        CaseScores.strictAgreement(one, own -> own.phaseAsOf),
                        CaseScores.strictAgreement(one, own -> own.phaseHindsight));
            }
            out.println();
        }
    }
}
