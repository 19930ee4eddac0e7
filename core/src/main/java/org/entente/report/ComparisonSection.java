package org.entente.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assessment.Comparison;
import org.entente.assessment.Contribution;
import org.entente.assessment.Explanation;
import org.entente.assessment.Findings;
import org.entente.model.Belief;
import org.entente.numeric.Decibans;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;

/** A comparison as blocks: the answers side by side, what changed them, and how the readings moved. */
final class ComparisonSection {
    private static final int SHOWN = 5;
    /** In decibans; a smaller change is shown as zero. */
    private static final double LEAST = 0.05;

    private ComparisonSection() {}

    static List<Block> blocks(Comparison comparison) {
        Findings before = comparison.before();
        Findings after = comparison.after();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, Wording.names(after.dyad()) + ": " + sides(before, after)));
        blocks.add(new Block.Paragraph(
                hasAnswers(comparison)
                        ? "The phase "
                                + moved(
                                        before.phase(),
                                        before.phase().mostLikely(),
                                        after.phase(),
                                        after.phase().mostLikely())
                                + ". The level of peace "
                                + moved(before.peace(), before.decidedLevel(), after.peace(), after.decidedLevel())
                                + "."
                        : noAnswers(before, after)));
        blocks.add(new Block.Table(
                ImmutableList.of("", "before", "after"),
                ImmutableList.of(
                        row("as of", before.date(), after.date()),
                        row("model", before.model(), after.model()),
                        row("phase", phase(before), phase(after)),
                        row("level of peace", decided(before), decided(after)),
                        row("substantive", substantive(before), substantive(after)))));
        blocks.add(new Block.Heading(2, "What changed the phase"));
        change(comparison.phase(), blocks);
        blocks.add(new Block.Heading(2, "What changed the level of peace"));
        change(comparison.peace(), blocks);
        blocks.add(new Block.Heading(2, "Factors"));
        blocks.add(new Block.Table(
                ImmutableList.of("factor", "before ", "after ", "change "),
                comparison.readings().entrySet().stream()
                        .map(entry -> reading(entry.getKey(), entry.getValue()))
                        .collect(ImmutableList.toImmutableList())));
        blocks.add(new Block.Paragraph("Obstacles gone: " + factors(comparison.obstaclesGone()) + ". New obstacles: "
                + factors(comparison.obstaclesNew()) + "."));
        return blocks;
    }

    private static boolean hasAnswers(Comparison comparison) {
        return comparison.before().noAnswer().isEmpty()
                && comparison.after().noAnswer().isEmpty();
    }

    /** Why one of them has none, or both, so that nothing is said to have changed. */
    private static String noAnswers(Findings before, Findings after) {
        return Stream.of(before, after)
                .flatMap(one ->
                        one.noAnswer().stream().map(reason -> "As of " + one.date() + " there is " + reason + ". "))
                .distinct()
                .collect(Collectors.joining(
                        "", "", "What follows takes in its place what base rates and older evidence leave."));
    }

    private static String phase(Findings findings) {
        return findings.noAnswer().isPresent() ? "no answer" : Wording.verdict(findings.phase());
    }

    /** In a few words, by the state that is told before and after. */
    private static <S extends Enum<S>> String moved(Belief<S> before, S then, Belief<S> after, S now) {
        String to = then == now ? "stayed " + now : "went from " + then + " to " + now;
        return to + " (" + Wording.percent(before.probability(then)) + ", then "
                + Wording.percent(after.probability(now)) + unconcluded(before, after) + ")";
    }

    private static String unconcluded(Belief<?> before, Belief<?> after) {
        if (before.conclusion().isPresent()) {
            return after.conclusion().isPresent() ? "" : "; the latter is no conclusion";
        }
        return after.conclusion().isPresent() ? "; the former is no conclusion" : "; neither is a conclusion";
    }

    private static String sides(Findings before, Findings after) {
        return before.date().equals(after.date())
                ? "two answers as of " + after.date()
                : "from " + before.date() + " to " + after.date();
    }

    private static void change(Explanation<?> change, List<Block> blocks) {
        String against = change.against().map(other -> " against " + other).orElse("");
        blocks.add(new Block.Paragraph("The odds of " + change.state() + against + " changed by "
                + Wording.decibans(change.decibans())
                + ", of which the base rates "
                + Wording.decibans(Decibans.ofNats(change.baseRates()))
                + ". 10 dB make the odds ten times higher."));
        List<Contribution> greatest = change.contributions().stream()
                .filter(one -> StrictMath.abs(one.decibans()) >= LEAST)
                .limit(SHOWN)
                .toList();
        if (!greatest.isEmpty()) {
            blocks.add(Block.Points.of(greatest.stream().map(Wording::cited).toList()));
        }
    }

    private static ImmutableList<String> reading(Factor factor, Comparison.Pair<Optional<Double>> pair) {
        Optional<Double> change = pair.after().flatMap(after -> pair.before().map(before -> after - before));
        return ImmutableList.of(
                Wording.words(factor),
                Wording.signed(pair.before()),
                Wording.signed(pair.after()),
                Wording.signed(change));
    }

    private static ImmutableList<String> row(String what, Object before, Object after) {
        return ImmutableList.of(what, before.toString(), after.toString());
    }

    private static String decided(Findings findings) {
        if (findings.noAnswer().isPresent()) {
            return "no answer";
        }
        PeaceLevel level = findings.decidedLevel();
        return level + " (" + Wording.percent(findings.peace().probability(level)) + ", "
                + findings.peace().likelihood(level)
                + (findings.peace().conclusion().isPresent() ? "" : "; not concluded") + ")";
    }

    private static String substantive(Findings findings) {
        if (findings.noAnswer().isPresent()) {
            return "no answer";
        }
        return findings.substantive() ? "yes" : "no";
    }

    private static String factors(List<Factor> factors) {
        return factors.isEmpty() ? "none" : factors.stream().map(Wording::words).collect(Collectors.joining(", "));
    }
}
