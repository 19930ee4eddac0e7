package org.entente.cli.data;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.entente.monitoring.DyadRanking;
import org.entente.monitoring.DyadStatus;
import org.entente.relationship.Phase;
import org.entente.report.Report;

/** Where all pairs stand, as text: the first of each list in a sentence, then the lists, each with what it rests on. */
final class WorldReport {
    private static final String RISK = "Most at risk of a split within a year";
    private static final String IMPROVED = "Most improved in two years";
    private static final String FAR = "Furthest from reconciliation";

    private WorldReport() {}

    /**
     * The report.
     *
     * @param top how many pairs each list shows
     * @param shown what the pairs of the ranking have in common
     * @param watched how many pairs there are
     */
    static Report of(DyadRanking ranking, int top, String shown, Optional<LocalDate> day, int watched) {
        ImmutableList<DyadStatus> risks = ranking.mostAtRiskOfASplit(top);
        ImmutableList<DyadStatus> improved = ranking.mostImproved(top);
        ImmutableList<DyadStatus> far = ranking.furthestFromReconciliation(top);
        Report.Builder report = Report.builder()
                .title("The world" + day.map(date -> " on " + date).orElse(""))
                .paragraph(watched + (watched == 1 ? " pair, " : " pairs, ")
                        + ranking.statuses().size() + " " + shown + "." + first(RISK, risks) + first(IMPROVED, improved)
                        + first(FAR, far));
        list(report, RISK, risk(ranking), "chance of it ", DyadStatus::splitWithinAYear, risks);
        list(
                report,
                IMPROVED,
                "By how much the expected level of peace rose, from 0 (severe rivalry) to 1 (security community); without pairs"
                        + " of which nothing was known two years ago.",
                "rise ",
                one -> one.improvement().orElseThrow(),
                improved);
        list(
                report,
                FAR,
                "Of the pairs alone that have something to reconcile: which are in a split, or dismantle one,"
                        + " or of which a rivalry is concluded.",
                "chance of it ",
                DyadStatus::reconciliation,
                far);
        return report.build();
    }

    private static String risk(DyadRanking ranking) {
        return "Pairs not in a split, by the chance that there is one already, though another phase is likelier, or that one"
                + " begins: by what is believed now, and how often splits begin after each phase. It foresees no event."
                + (ranking.meanRiskOfASplit().isPresent()
                        ? String.format(
                                Locale.ROOT,
                                " Their mean is %.4f; those below it are left out.",
                                ranking.meanRiskOfASplit().getAsDouble())
                        : "");
    }

    private static void list(
            Report.Builder report,
            String heading,
            String restsOn,
            String column,
            ToDoubleFunction<DyadStatus> value,
            List<DyadStatus> statuses) {
        report.heading(heading).paragraph(restsOn);
        if (statuses.isEmpty()) {
            report.paragraph("None.");
        } else {
            report.table(
                    ImmutableList.of(
                            "pair", column, "phase", "chance ", "split now ", "change in two years ", "held back by"),
                    statuses.stream()
                            .map(one -> row(one, value.applyAsDouble(one)))
                            .toList());
        }
    }

    private static ImmutableList<String> row(DyadStatus one, double value) {
        Phase phase = one.phase().mostLikely();
        return ImmutableList.of(
                one.dyad().toString(),
                String.format(Locale.ROOT, "%.4f", value),
                phase.name() + (one.phase().conclusion().isPresent() ? "" : ", not concluded"),
                String.format(Locale.ROOT, "%.2f", one.phase().probability(phase)),
                String.format(Locale.ROOT, "%.4f", one.phase().probability(Phase.SPLIT)),
                one.improvement()
                        .map(change -> String.format(Locale.ROOT, "%+.2f", change))
                        .orElse("not known"),
                one.obstacle().map(Enum::name).orElse(""));
    }

    private static String first(String what, List<DyadStatus> statuses) {
        return statuses.stream()
                .findFirst()
                .map(one -> " " + what + ": " + one.dyad() + ".")
                .orElse("");
    }
}
