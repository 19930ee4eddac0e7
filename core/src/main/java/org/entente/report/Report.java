package org.entente.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.entente.assessment.Assessment;
import org.entente.assessment.Explanation;
import org.entente.assessment.Outlook;
import org.entente.assessment.Timeline;
import org.entente.relationship.Codebook;

/**
 * An answer told in words and tables. Probabilities are given as numbers with the ICD 203 word beside them; how much
 * evidence there is stands in a sentence of its own.
 *
 * <pre>{@code
 * System.out.print(Report.of(assessment).toText());
 * Files.writeString(path, Report.of(timeline).toMarkdown());
 * }</pre>
 */
public final class Report {
    private final ImmutableList<Block> blocks;

    private Report(List<Block> blocks) {
        this.blocks = ImmutableList.copyOf(blocks);
    }

    /** What can be said on a date. */
    public static Report of(Assessment assessment) {
        return new Report(new AssessmentSection(assessment).tell());
    }

    /** The stages of a relationship, with the evidence that turned each. */
    public static Report of(Timeline timeline) {
        return new Report(TimelineSection.tell(timeline));
    }

    /** Why a state is believed. */
    public static Report of(Explanation<?> explanation) {
        return new Report(ExplanationSection.tell(explanation));
    }

    /** Where a relationship may go. */
    public static Report of(Outlook outlook) {
        return new Report(AssessmentSection.tell(outlook));
    }

    /** How to code. */
    public static Report of(Codebook codebook) {
        return new Report(CodebookSection.tell(codebook));
    }

    /** As plain text, with line feeds. */
    public String toText() {
        return TextRenderer.render(blocks);
    }

    /** As Markdown. */
    public String toMarkdown() {
        return MarkdownRenderer.render(blocks);
    }

    /** The plain text. */
    @Override
    public String toString() {
        return toText();
    }
}
