package org.entente.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.entente.assessment.Episode;
import org.entente.assessment.Stage;
import org.entente.assessment.Timeline;
import org.entente.model.Likelihood;

/** A timeline as blocks: its stages, and what turned each. */
final class TimelineSection {
    private static final int TURNS_SHOWN = 3;

    private TimelineSection() {}

    static List<Block> blocks(Timeline timeline) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, Wording.names(timeline.dyad()) + ": the course of phases, with hindsight"));
        blocks.add(new Block.Paragraph(sentence(timeline.stages())));
        if (timeline.stages().isEmpty()) {
            return blocks;
        }
        blocks.add(new Block.Table(
                ImmutableList.of("from", "to", "phase", "mean chance ", "in words"),
                timeline.stages().stream().map(TimelineSection::row).collect(ImmutableList.toImmutableList())));
        for (int i = 0; i < timeline.stages().size(); i++) {
            Stage stage = timeline.stages().get(i);
            turn(stage, blocks);
            if (i > 0 && stage.turnedBy().isEmpty()) {
                blocks.add(
                        new Block.Paragraph(unexplained(stage, timeline.stages().get(i - 1))));
            }
            episodes(stage, blocks);
        }
        return blocks;
    }

    /** One stage by itself. */
    static List<Block> write(Stage stage) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, stage.phase() + " from " + stage.from() + " to " + stage.to()));
        blocks.add(new Block.Paragraph("Seen with hindsight, the mean chance of this phase was "
                + Wording.percent(stage.probability()) + "."));
        turn(stage, blocks);
        episodes(stage, blocks);
        return blocks;
    }

    private static void episodes(Stage stage, List<Block> blocks) {
        for (Episode episode : stage.episodes()) {
            blocks.add(new Block.Paragraph("An episode within " + stage.phase() + ": " + episode.phase()
                    + " from " + episode.from() + " to " + episode.to() + ", mean chance "
                    + Wording.percent(episode.probability()) + "."));
        }
    }

    private static String sentence(List<Stage> stages) {
        if (stages.isEmpty()) {
            return "No evidence was known, and so there is no stage.";
        }
        Stage last = stages.get(stages.size() - 1);
        String count = stages.size() == 1 ? "One stage" : stages.size() + " stages";
        return count + " since " + stages.get(0).from().getYear() + "; the last, " + last.phase() + ", since "
                + last.from() + ".";
    }

    private static void turn(Stage stage, List<Block> blocks) {
        if (!stage.turnedBy().isEmpty()) {
            blocks.add(new Block.Paragraph("What turned it to " + stage.phase() + " in "
                    + stage.from().toString().substring(0, 7) + ":"));
            blocks.add(Block.Points.of(stage.turnedBy().stream()
                    .limit(TURNS_SHOWN)
                    .map(Wording::cited)
                    .toList()));
        }
    }

    /** Of a turn that older evidence, what came later or the mere passing of time made. */
    private static String unexplained(Stage stage, Stage before) {
        return "What turned it to " + stage.phase() + " in "
                + stage.from().toString().substring(0, 7)
                + ": no single item. None that began or ended in the year before"
                + " contributed to " + stage.phase() + " rather than " + before.phase()
                + "; older evidence, evidence that came later, or the rates of change did.";
    }

    private static ImmutableList<String> row(Stage stage) {
        return ImmutableList.of(
                stage.from().toString(),
                stage.to().toString(),
                stage.phase().toString(),
                Wording.percent(stage.probability()),
                Likelihood.of(stage.probability()).toString());
    }
}
