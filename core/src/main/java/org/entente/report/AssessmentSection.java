package org.entente.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.assessment.Assessment;
import org.entente.assessment.Obstacle;
import org.entente.assessment.Outlook;
import org.entente.assessment.Reading;
import org.entente.assessment.Tension;
import org.entente.model.Belief;
import org.entente.relationship.Dyad;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Track;

/** Tells an assessment: phase, peace, readings, preparedness, obstacles, tensions. */
final class AssessmentSection {
    private static final int EVIDENCE_SHOWN = 2;

    private final Assessment assessment;
    private final Dyad dyad;

    AssessmentSection(Assessment assessment) {
        this.assessment = assessment;
        this.dyad = assessment.dyad();
    }

    List<Block> tell() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, Wording.names(dyad) + " (" + dyad + ") as of " + assessment.date()));
        blocks.add(new Block.Paragraph(headline()));
        blocks.add(new Block.Paragraph(evidence()));
        blocks.add(new Block.Heading(2, "Phase and peace"));
        blocks.add(beliefs(assessment.phase(), assessment.peace()));
        blocks.add(new Block.Heading(2, "Factors"));
        blocks.add(readings());
        blocks.add(areas());
        blocks.add(new Block.Heading(2, "Prepared for substantive reconciliation?"));
        blocks.add(new Block.Paragraph(preparedness()));
        blocks.add(new Block.Heading(2, "What holds it back"));
        blocks.add(Block.Points.of(
                assessment.obstacles().stream().map(this::obstacle).toList()));
        if (!assessment.tensions().isEmpty()) {
            blocks.add(new Block.Heading(2, "Where the picture contradicts itself"));
            blocks.add(Block.Points.of(assessment.tensions().stream()
                    .map(AssessmentSection::tension)
                    .toList()));
        }
        blocks.add(new Block.Paragraph("Model: " + assessment.model() + "."));
        return blocks;
    }

    static List<Block> tell(Outlook outlook) {
        return List.of(
                new Block.Heading(2, "Outlook from " + outlook.from() + " to " + outlook.to()),
                beliefs(outlook.phase(), outlook.peace()),
                new Block.Paragraph("Chance that a split begins by then, if there is none now: "
                        + Wording.percent(outlook.relapse())
                        + ". Chance that reconciliation holds or is reached by then: "
                        + Wording.percent(outlook.reconciliation()) + "."));
    }

    private String headline() {
        Phase phase = assessment.phase().mostLikely();
        PeaceLevel level = assessment.peace().mostLikely();
        return "Most likely phase: " + phase + " (" + Wording.chance(assessment.phase(), phase)
                + "). Most likely level of peace: " + level + " (" + Wording.chance(assessment.peace(), level)
                + "). Reconciliation is " + (assessment.isSubstantive() ? "" : "not ") + "substantive.";
    }

    private String evidence() {
        double effective = assessment.phase().effectiveEvidence();
        return String.format(
                Locale.ROOT,
                "The evidence of the last ten years weighs as much as %.1f fully reliable single observations; %s.",
                effective,
                assessment.phase().conclusion().isPresent()
                        ? "a conclusion on the phase is drawn"
                        : "no conclusion on the phase is drawn");
    }

    private static Block beliefs(Belief<Phase> phase, Belief<PeaceLevel> peace) {
        List<ImmutableList<String>> rows = new ArrayList<>();
        for (int i = 0; i < Phase.values().length; i++) {
            Phase state = Phase.values()[i];
            PeaceLevel level = PeaceLevel.values()[i];
            rows.add(ImmutableList.of(
                    Wording.words(state),
                    Wording.percent(phase.probability(state)),
                    phase.likelihood(state).toString(),
                    Wording.words(level),
                    Wording.percent(peace.probability(level)),
                    peace.likelihood(level).toString()));
        }
        return new Block.Table(
                ImmutableList.of("phase", "chance ", "in words", "level of peace", "chance ", "in words"),
                ImmutableList.copyOf(rows));
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
                .map(Wording::cited)
                .collect(Collectors.joining(" "));
        return Wording.words(obstacle.factor()) + " " + Wording.signed(obstacle.score()) + ", lowest "
                + Wording.signed(lowest.score()) + where + ". " + evidence;
    }

    private static String tension(Tension tension) {
        return Wording.words(tension.kind())
                + tension.factor().map(factor -> " on " + Wording.words(factor)).orElse("") + ": "
                + tension.between().get(0) + " "
                + Wording.signed(tension.values().get(0)) + ", "
                + tension.between().get(1) + " "
                + Wording.signed(tension.values().get(1)) + ".";
    }
}
