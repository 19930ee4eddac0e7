package org.entente.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.entente.assessment.Stage;
import org.entente.assessment.Timeline;

/** A timeline as blocks: its stages, and what turned each. */
final class TimelineSection {
    private static final int TURNS_SHOWN = 3;

    private TimelineSection() {}

    static List<Block> blocks(Timeline timeline) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, Wording.names(timeline.dyad()) + ": the course of phases, with hindsight"));
        blocks.add(new Block.Table(
                ImmutableList.of("from", "to", "phase", "mean chance "),
                timeline.stages().stream().map(TimelineSection::row).collect(ImmutableList.toImmutableList())));
        for (Stage stage : timeline.stages()) {
            if (!stage.turnedBy().isEmpty()) {
                blocks.add(new Block.Paragraph("What turned it to " + stage.phase() + " in "
                        + stage.from().toString().substring(0, 7) + ":"));
                blocks.add(Block.Points.of(stage.turnedBy().stream()
                        .limit(TURNS_SHOWN)
                        .map(turn -> Wording.decibans(turn.decibans()) + " " + Wording.cited(turn.item()))
                        .toList()));
            }
        }
        return blocks;
    }

    private static ImmutableList<String> row(Stage stage) {
        return ImmutableList.of(
                stage.from().toString(),
                stage.to().toString(),
                stage.phase().toString(),
                Wording.percent(stage.probability()));
    }
}
