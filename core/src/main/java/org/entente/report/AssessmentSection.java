package org.entente.report;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assessment.Assessment;
import org.entente.assessment.NoAnswer;
import org.entente.assessment.NoConclusion;
import org.entente.assessment.Obstacle;
import org.entente.assessment.Outlook;
import org.entente.assessment.Ranges;
import org.entente.assessment.Reading;
import org.entente.assessment.Tension;
import org.entente.model.Belief;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Track;

/** An assessment as blocks: phase, peace, readings, preparedness, obstacles, tensions. */
final class AssessmentSection {
    private static final int EVIDENCE_SHOWN = 2;

    private final Assessment assessment;
    private final Dyad dyad;
    private final Supplier<Optional<Ranges>> ranges;

    AssessmentSection(Assessment assessment) {
        this.assessment = assessment;
        this.ranges = Suppliers.memoize(assessment::ranges);
        this.dyad = assessment.dyad();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(head());
        blocks.add(new Block.Heading(2, "Phase and peace"));
        blocks.add(beliefs(assessment.phase(), assessment.peace()));
        if (assessment.noAnswer().isEmpty()) {
            ranges.get().ifPresent(known -> blocks.add(new Block.Paragraph(range(known))));
        }
        blocks.add(new Block.Heading(2, "Factors"));
        blocks.add(readings());
        blocks.add(areas());
        blocks.add(new Block.Heading(2, "Prepared for substantive reconciliation?"));
        blocks.add(new Block.Paragraph(preparedness()));
        blocks.add(new Block.Heading(2, "What holds it back"));
        blocks.add(
                assessment.obstacles().isEmpty()
                        ? new Block.Paragraph("Nothing that is known.")
                        : Block.Points.of(assessment.obstacles().stream()
                                .map(this::obstacle)
                                .toList()));
        if (!assessment.tensions().isEmpty()) {
            blocks.add(new Block.Heading(2, "Where the picture contradicts itself"));
            blocks.add(Block.Points.of(assessment.tensions().stream()
                    .map(AssessmentSection::tension)
                    .toList()));
        }
        blocks.add(new Block.Paragraph("Model: " + assessment.model() + "."));
        return blocks;
    }

    static List<Block> blocks(Outlook outlook) {
        return List.of(
                new Block.Heading(2, "Outlook from " + outlook.from() + " to " + outlook.to()),
                beliefs(outlook.phase(), outlook.peace()),
                new Block.Paragraph(
                        "Chance that a split begins by then, if there is none now, as often as in all pairs of such a phase: "
                                + Wording.percent(outlook.relapse())
                                + ". Chance that reconciliation holds or is reached by then: "
                                + Wording.percent(outlook.reconciliation()) + "."));
    }

    private String headline() {
        return assessment.noAnswer().map(this::noAnswer).orElseGet(() -> {
            PeaceLevel level = assessment.decidedLevel();
            Belief<Phase> phases = assessment.phase();
            Belief<PeaceLevel> peace = assessment.peace();
            Optional<Ranges> known = ranges.get();
            return "Phase: "
                    + Wording.verdict(phases, state -> inWords(phases, state, known.map(all -> all.of(state))))
                    + ". Level of peace: "
                    + level + " (" + Wording.percent(peace.probability(level)) + ", "
                    + inWords(peace, level, known.map(all -> all.of(level)))
                    + "; expected " + Wording.plain(assessment.expectedPeace()) + " from 0 to 1"
                    + (peace.conclusion().isPresent() ? "" : "; not concluded") + "). Reconciliation is "
                    + (assessment.isSubstantive() ? "" : "not ") + "substantive.";
        });
    }

    /** How likely a state is by the least and the most that models fitted again give it, if there are any. */
    private static <S extends Enum<S>> String inWords(Belief<S> belief, S state, Optional<Ranges.Range> range) {
        return range.map(Ranges.Range::inWords)
                .orElseGet(() -> belief.likelihood(state).toString());
    }

    /** Of what day, and what is concluded of it: what stands above an explanation. */
    List<Block> head() {
        return List.of(
                new Block.Heading(1, Wording.names(dyad) + " (" + dyad + ") as of " + assessment.date()),
                new Block.Paragraph(headline()),
                new Block.Paragraph(evidence()));
    }

    private String noAnswer(NoAnswer reason) {
        String words = reason.toString();
        return words.substring(0, 1).toUpperCase(Locale.ROOT)
                + words.substring(1)
                + (reason == NoAnswer.NO_RECENT_EVIDENCE
                        ? ". What follows is what older evidence and the rates of change leave."
                        : ". What follows are base rates: what is believed of any pair without evidence.");
    }

    private String evidence() {
        double effective = assessment.phase().effectiveEvidence();
        String weight = String.format(
                Locale.ROOT,
                "The evidence of the last ten years weighs as much as %.1f fully reliable single observations",
                effective);
        if (assessment.phase().conclusion().isPresent()) {
            return weight + "; a conclusion on the phase is drawn"
                    + (isDrawnByAllRefits() ? "." : ", which not all models fitted again would draw.")
                    + levelNotConcluded();
        }
        return weight + "; no conclusion on the phase is drawn: "
                + reasons(assessment.noConclusion(), "phase", assessment.phase().mostLikely(), assessment.hangsOn())
                + "." + levelNotConcluded();
    }

    /** Why no conclusion on the level of peace is drawn, if none is. */
    private String levelNotConcluded() {
        Optional<NoConclusion> reason = assessment.noLevelConclusion();
        if (reason.isEmpty()) {
            return "";
        }
        if (reason.equals(Optional.of(NoConclusion.TOO_LITTLE_EVIDENCE)) && reason.equals(assessment.noConclusion())) {
            return " Nor is one on the level of peace.";
        }
        PeaceLevel level = assessment.peace().mostLikely();
        return " No conclusion on the level of peace is drawn: "
                + reasons(reason, "level", level, assessment.explain(level).pivotal()) + ".";
    }

    private static String reasons(
            Optional<NoConclusion> reason, String what, Enum<?> mostLikely, List<Evidence> hangsOn) {
        Stream<String> words = reason.stream()
                .filter(one -> one != NoConclusion.HANGS_ON_ONE_FACT || hangsOn.isEmpty())
                .map(one -> one.words(what));
        Stream<String> items = hangsOn.isEmpty() ? Stream.of() : Stream.of(hangsOn(what, mostLikely, hangsOn));
        return Stream.concat(words, items).collect(Collectors.joining("; "));
    }

    private boolean isDrawnByAllRefits() {
        return ranges.get()
                .map(known -> known.of(assessment.phase().mostLikely()).staysLikely())
                .orElse(true);
    }

    private static String hangsOn(String what, Enum<?> mostLikely, List<Evidence> items) {
        return items.stream()
                .map(Evidence::id)
                .collect(Collectors.joining(
                        ", ",
                        "without any one of these items, and those of the same fact, another " + what + " than "
                                + mostLikely + " would be the most likely: ",
                        ""));
    }

    private String range(Ranges ranges) {
        Phase phase = assessment.phase().mostLikely();
        PeaceLevel level = assessment.decidedLevel();
        return "Of " + ranges.refits() + " models fitted again to histories and pairs drawn anew four in five give "
                + range(phase, ranges.of(phase)) + " and " + range(level, ranges.of(level))
                + ". Errors in the evidence come on top.";
    }

    private static String range(Enum<?> state, Ranges.Range range) {
        return Wording.words(state) + " " + Wording.percent(range.low()) + " to " + Wording.percent(range.high());
    }

    private static Block beliefs(Belief<Phase> phase, Belief<PeaceLevel> peace) {
        List<ImmutableList<String>> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(Phase.values().length, PeaceLevel.values().length); i++) {
            rows.add(ImmutableList.<String>builder()
                    .addAll(cells(phase, Phase.values(), i))
                    .addAll(cells(peace, PeaceLevel.values(), i))
                    .build());
        }
        return new Block.Table(
                ImmutableList.of("phase", "chance ", "in words", "level of peace", "chance ", "in words"),
                ImmutableList.copyOf(rows));
    }

    private static <S extends Enum<S>> ImmutableList<String> cells(Belief<S> belief, S[] states, int i) {
        return i < states.length
                ? ImmutableList.of(
                        Wording.words(states[i]),
                        Wording.percent(belief.probability(states[i])),
                        belief.likelihood(states[i]).toString())
                : ImmutableList.of("", "", "");
    }

    private Block readings() {
        ImmutableList<ImmutableList<String>> rows = Arrays.stream(Factor.values())
                .map(assessment::reading)
                .map(this::row)
                .collect(ImmutableList.toImmutableList());
        return new Block.Table(
                ImmutableList.of(
                        "factor",
                        "track",
                        "reading ",
                        "5 years ",
                        dyad.first() + " to " + dyad.second() + " ",
                        dyad.second() + " to " + dyad.first() + " "),
                rows);
    }

    private ImmutableList<String> row(Reading reading) {
        return ImmutableList.of(
                Wording.words(reading.factor()),
                Wording.words(reading.factor().track()),
                Wording.signed(reading.score()),
                Wording.signed(reading.trend()),
                Wording.signed(reading.from(dyad.first()).score()),
                Wording.signed(reading.from(dyad.second()).score()));
    }

    private Block areas() {
        Reading interests = assessment.reading(Factor.INTEREST_CONVERGENCE);
        String areas = interests.areas().entrySet().stream()
                .map(entry -> Wording.words(entry.getKey()) + " "
                        + Wording.signed(entry.getValue().score()))
                .collect(Collectors.joining(", "));
        return new Block.Paragraph("Interest convergence by issue area: " + (areas.isEmpty() ? "-" : areas) + ".");
    }

    private String preparedness() {
        return Arrays.stream(Track.values())
                        .map(track -> Wording.words(track) + " " + assessment.preparedness(track))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private String obstacle(Obstacle obstacle) {
        Obstacle.Aspect lowest = obstacle.aspects().get(0);
        String where = lowest.from().map(from -> ", from " + from).orElse("")
                + lowest.area().map(area -> ", in " + Wording.words(area)).orElse("");
        String evidence = obstacle.evidence().stream()
                .limit(EVIDENCE_SHOWN)
                .map(item -> Wording.cited(item, assessment.date()))
                .collect(Collectors.joining(" "));
        return Wording.words(obstacle.factor()) + " " + Wording.signed(obstacle.score()) + ", lowest "
                + Wording.signed(lowest.score()) + where + ". " + evidence;
    }

    private static String tension(Tension tension) {
        return Wording.words(tension.kind())
                + tension.factor().map(factor -> " on " + Wording.words(factor)).orElse("")
                + tension.area().map(area -> " in " + Wording.words(area)).orElse("") + ": "
                + tension.between().get(0) + " "
                + Wording.signed(tension.values().get(0)) + ", "
                + tension.between().get(1) + " "
                + Wording.signed(tension.values().get(1)) + ".";
    }
}
