package org.entente.report;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.entente.assessment.Assessment;
import org.entente.assessment.Comparison;
import org.entente.assessment.Explanation;
import org.entente.assessment.Outlook;
import org.entente.assessment.Stage;
import org.entente.assessment.Timeline;
import org.entente.monitoring.Announcement;
import org.entente.relationship.Codebook;

/**
 * An answer in words and tables. Probabilities are given as numbers with the ICD 203 word beside them; how much
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
        return new Report(new AssessmentSection(assessment).blocks());
    }

    /** The stages of a relationship, with the evidence that turned each. */
    public static Report of(Timeline timeline) {
        return new Report(TimelineSection.blocks(timeline));
    }

    /** Why a state is believed. */
    public static Report of(Explanation<?> explanation) {
        return new Report(ExplanationSection.blocks(explanation));
    }

    /** Why a state is believed on the day of an assessment, which stands above with its model. */
    public static Report of(Assessment assessment, Explanation<?> explanation) {
        return new Report(ImmutableList.<Block>builder()
                .addAll(new AssessmentSection(assessment).head())
                .addAll(ExplanationSection.blocks(explanation))
                .add(new Block.Paragraph("Model: " + assessment.model() + "."))
                .build());
    }

    /** Where a relationship may go. */
    public static Report of(Outlook outlook) {
        return new Report(AssessmentSection.blocks(outlook));
    }

    /** How to code. */
    public static Report of(Codebook codebook) {
        return new Report(CodebookSection.blocks(codebook));
    }

    /** How to code one factor. */
    public static Report of(Codebook.FactorGuide guide) {
        return new Report(CodebookSection.blocks(guide));
    }

    /** What changed between two assessments. */
    public static Report of(Comparison comparison) {
        return new Report(ComparisonSection.blocks(comparison));
    }

    /** One stage of a relationship, with the evidence that turned it. */
    public static Report of(Stage stage) {
        return new Report(TimelineSection.write(stage));
    }

    /** What a monitor announced. */
    public static Report of(Announcement<?> announcement) {
        return new Report(AnnouncementSection.write(announcement));
    }

    /** For a report of one's own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Report}, in the order of the calls. */
    public static final class Builder {
        private final ImmutableList.Builder<Block> blocks = ImmutableList.builder();

        private Builder() {}

        /** The heading of the whole. */
        public Builder title(String text) {
            blocks.add(new Block.Heading(1, text));
            return this;
        }

        /** The heading of a part. */
        public Builder heading(String text) {
            blocks.add(new Block.Heading(2, text));
            return this;
        }

        /** Running text; what stands between backticks is code in Markdown, unlike in headings, lists and tables. */
        public Builder paragraph(String text) {
            blocks.add(new Block.Paragraph(text, true));
            return this;
        }

        /** A list. */
        public Builder points(List<String> points) {
            blocks.add(Block.Points.of(points));
            return this;
        }

        /**
         * A table.
         *
         * @param headings one for each column; a column is set to the right where its heading ends in a blank
         * @param rows each with as many cells as there are headings
         * @throws IllegalArgumentException if a row has more or fewer
         */
        public Builder table(List<String> headings, List<? extends List<String>> rows) {
            rows.forEach(row -> Preconditions.checkArgument(
                    row.size() == headings.size(), "row must have %s cells: %s", headings.size(), row));
            blocks.add(new Block.Table(
                    ImmutableList.copyOf(headings),
                    rows.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList())));
            return this;
        }

        /** All of another report. */
        public Builder add(Report other) {
            blocks.addAll(other.blocks);
            return this;
        }

        /** The report. */
        public Report build() {
            return new Report(blocks.build());
        }
    }

    /**
     * As plain text, with line feeds. Those within the texts of a case, and other white space, become blanks; control
     * characters, which a terminal would obey, become U+FFFD, and those that turn the direction of writing are left out.
     */
    public String toText() {
        return TextRenderer.render(blocks);
    }

    /** As Markdown, from the same texts, in which nothing is taken for a heading, a link, code or HTML. */
    public String toMarkdown() {
        return MarkdownRenderer.render(blocks);
    }

    /** The plain text. */
    @Override
    public String toString() {
        return toText();
    }
}
