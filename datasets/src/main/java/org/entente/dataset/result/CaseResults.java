package org.entente.dataset.result;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.assessment.Contribution;
import org.entente.assessment.Explanation;
import org.entente.assessment.Reading;
import org.entente.assessment.Stage;
import org.entente.assessment.WeightedScore;
import org.entente.relationship.Coding;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;

/**
 * What is known of one relationship, as rows.
 *
 * <pre>{@code
 * CaseResults results = CaseResults.of(CaseFile.read(path), Assessor.standard());
 * results.writeBeliefs(yearEnds, Path.of("beliefs.csv"));
 * results.writeStages(LocalDate.of(2012, 12, 31), Path.of("stages.csv"));
 * }</pre>
 *
 * <p>Every file has a header; one whose name ends with {@code .gz} is compressed.
 */
public final class CaseResults {
    private final Relationship relationship;
    private final Assessor assessor;

    private CaseResults(Relationship relationship, Assessor assessor) {
        this.relationship = relationship;
        this.assessor = assessor;
    }

    /** The results of an assessor for a relationship. */
    public static CaseResults of(Relationship relationship, Assessor assessor) {
        return new CaseResults(relationship, assessor);
    }

    /**
     * Writes a row for each day, such as month-ends or year-ends: phase and level with their probabilities, factors, weight.
     *
     * @throws IOException if the file cannot be written
     */
    public void writeBeliefs(List<LocalDate> days, Path out) throws IOException {
        try (CsvLines lines = CsvLines.open(out)) {
            List<String> header = new ArrayList<>(List.of("dyad", "date"));
            AnswerColumns.all().forEach(column -> header.add(column.name()));
            lines.write(header);
            for (Assessment then : assessor.assess(relationship, days)) {
                List<String> cells = new ArrayList<>(List.of(dyad(), String.valueOf(then.date())));
                cells.addAll(AnswerColumns.cells(then, true));
                lines.write(cells);
            }
        }
    }

    /**
     * Writes what each factor shows on a day: over all, from each member, and in each issue area.
     *
     * @throws IOException if the file cannot be written
     */
    public void writeReadings(LocalDate day, Path out) throws IOException {
        Assessment then = assessor.assess(relationship, day);
        try (CsvLines lines = CsvLines.open(out)) {
            lines.write(ImmutableList.of("dyad", "date", "factor", "from", "area", "score", "weight", "trend"));
            for (Factor factor : Factor.values()) {
                Reading reading = then.reading(factor);
                lines.write(reading(then, factor, "", "", reading.overall()));
                for (String member : reading.directions().keySet()) {
                    lines.write(reading(then, factor, member, "", reading.from(member)));
                }
                for (IssueArea area : reading.areas().keySet()) {
                    lines.write(reading(then, factor, "", CsvLines.lower(area), reading.in(area)));
                }
            }
        }
    }

    private List<String> reading(Assessment then, Factor factor, String from, String area, WeightedScore score) {
        return ImmutableList.of(
                dyad(),
                String.valueOf(then.date()),
                CsvLines.lower(factor),
                from,
                area,
                score.score().map(CsvLines::number).orElse(""),
                CsvLines.number(score.weight()),
                score.trend().map(CsvLines::number).orElse(""));
    }

    /**
     * Writes the stages until a day, with hindsight, each with the ids of the evidence that turned it.
     *
     * @throws IOException if the file cannot be written
     */
    public void writeStages(LocalDate until, Path out) throws IOException {
        try (CsvLines lines = CsvLines.open(out)) {
            lines.write(ImmutableList.of("dyad", "phase", "from", "to", "probability", "turned_by"));
            for (Stage stage : assessor.timeline(relationship, until).stages()) {
                lines.write(ImmutableList.of(
                        dyad(),
                        CsvLines.lower(stage.phase()),
                        String.valueOf(stage.from()),
                        String.valueOf(stage.to()),
                        CsvLines.number(stage.probability()),
                        String.join(
                                " ",
                                stage.turnedBy().stream()
                                        .map(one -> one.item().id())
                                        .toList())));
            }
        }
    }

    /**
     * Writes the share of each item in the log-odds of a phase on a day, and that of the base rates.
     *
     * @throws IOException if the file cannot be written
     */
    public void writeShares(LocalDate day, Phase phase, Path out) throws IOException {
        Explanation<Phase> explanation = assessor.assess(relationship, day).explainAgainstAll(phase);
        try (CsvLines lines = CsvLines.open(out)) {
            lines.write(
                    ImmutableList.of("dyad", "date", "phase", "item", "factor", "when", "log_odds", "coder", "text"));
            lines.write(share(day, phase, "base rates", "", "", explanation.baseRates(), "", ""));
            for (Contribution share : explanation.contributions()) {
                lines.write(share(
                        day,
                        phase,
                        share.item().id(),
                        CsvLines.lower(share.item().factor()),
                        String.valueOf(share.item().when()),
                        share.logOdds(),
                        relationship
                                .coding(share.item())
                                .map(Coding::coderAndVersion)
                                .orElse(""),
                        share.item().text()));
            }
        }
    }

    private List<String> share(
            LocalDate day,
            Phase phase,
            String item,
            String factor,
            String when,
            double logOdds,
            String coder,
            String text) {
        return ImmutableList.of(
                dyad(),
                String.valueOf(day),
                CsvLines.lower(phase),
                item,
                factor,
                when,
                CsvLines.number(logOdds),
                coder,
                text);
    }

    private String dyad() {
        return String.valueOf(relationship.dyad());
    }
}
