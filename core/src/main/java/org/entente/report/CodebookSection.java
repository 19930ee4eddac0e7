package org.entente.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.relationship.Codebook;

/** The codebook as blocks: what phases and levels mean, how to choose each attribute, what the bands of each factor mean. */
final class CodebookSection {
    private CodebookSection() {}

    static List<Block> blocks(Codebook codebook) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, "Codebook for coders, version " + codebook.version()));
        blocks.add(new Block.Paragraph(
                "Label first, then code. The phases and the levels of peace stand first, then how to choose among them"
                        + " and everything else. Each item of evidence bears on one factor and has a score from -1 to +1,"
                        + " which falls in one of seven bands; what the bands mean for each factor stands last, with"
                        + " examples to compare with."));
        blocks("Phases", codebook.phases(), blocks);
        blocks("Levels of peace", codebook.levels(), blocks);
        for (Codebook.Rule rule : codebook.rules()) {
            blocks.add(new Block.Heading(2, rule.topic()));
            blocks.add(new Block.Paragraph(rule.text(), true));
        }
        codebook.factors().forEach(guide -> blocks(guide, blocks));
        return blocks;
    }

    private static void blocks(String heading, ImmutableList<Codebook.LabelGuide> guides, List<Block> blocks) {
        blocks.add(new Block.Heading(2, heading));
        for (Codebook.LabelGuide guide : guides) {
            blocks.add(new Block.Heading(3, guide.name()));
            blocks.add(new Block.Paragraph(guide.definition(), true));
            blocks.add(new Block.Paragraph("Begins: " + guide.begins(), true));
            blocks.add(new Block.Paragraph("Ends: " + guide.ends(), true));
            blocks.add(new Block.Paragraph("Is not: " + guide.excludes(), true));
            blocks.add(new Block.Paragraph("By yearly codings: " + guide.codings(), true));
            blocks.add(new Block.Paragraph("Examples: "
                    + guide.examples().stream()
                            .map(example -> example.dyad() + " " + example.when() + ": " + example.text())
                            .collect(Collectors.joining(" "))));
        }
    }

    static List<Block> blocks(Codebook.FactorGuide guide) {
        List<Block> blocks = new ArrayList<>();
        blocks(guide, blocks);
        return blocks;
    }

    private static void blocks(Codebook.FactorGuide guide, List<Block> blocks) {
        blocks.add(new Block.Heading(2, guide.factor().name()));
        blocks.add(new Block.Paragraph(guide.question() + " (Track: " + Wording.words(guide.track())
                + ". Usual issue areas: "
                + guide.areas().stream().map(Wording::words).collect(Collectors.joining(", ")) + ".)"));
        blocks.add(new Block.Paragraph("Covers: " + guide.covers(), true));
        blocks.add(new Block.Paragraph("Excludes: " + guide.excludes(), true));
        blocks.add(new Block.Paragraph("Ageing: " + guide.ageing(), true));
        blocks.add(new Block.Table(
                ImmutableList.of("band", "score ", "meaning", "examples"),
                guide.bands().stream().map(CodebookSection::row).collect(ImmutableList.toImmutableList()),
                true));
    }

    private static ImmutableList<String> row(Codebook.BandGuide band) {
        return ImmutableList.of(
                band.band().name(),
                score(band.score()),
                band.meaning(),
                band.anchors().stream()
                        .map(anchor -> anchor.dyad() + " " + anchor.when() + " (" + score(anchor.score()) + "): "
                                + anchor.text())
                        .collect(Collectors.joining(" ")));
    }

    private static String score(double score) {
        return String.format(Locale.ROOT, "%+.2f", score);
    }
}
