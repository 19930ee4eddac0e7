package org.entente.cli.cases;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.assessment.Explanation;
import org.entente.assessment.Outlook;
import org.entente.assessment.Timeline;
import org.entente.cli.input.Case;
import org.entente.cli.output.Answer;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import org.entente.page.RelationshipPage;
import org.entente.relationship.Phase;
import org.entente.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** All that is said of a relationship, as one report or page. */
@Command(
        name = "report",
        description = {
            "All that is said of a relationship: assessment, course of phases, reasons, outlook.",
            "With -o FILE.html as a page that stands on its own."
        })
public final class ReportCommand implements Callable<Integer> {
    @Mixin
    private final Question question = new Question();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        output.write(question.ofEachDay(output, ReportCommand::answer));
        return ExitCode.DONE;
    }

    private static Answer answer(Case about, Assessor assessor, LocalDate day) {
        return Answer.of(about.name() + "-" + day, () -> new Parts(about, assessor, day).report())
                .withJson(() -> new Parts(about, assessor, day).json())
                .withHtml(() -> page(about, assessor, day));
    }

    private static String page(Case about, Assessor assessor, LocalDate day) {
        return RelationshipPage.of(assessor, about.relationship(), day)
                .madeBy("entente report " + about.argument() + " --as-of " + day + " -o " + about.name() + ".html")
                .html();
    }

    /** The answers that a report is made of. */
    private record Parts(Case about, Assessment assessment, Timeline timeline, ImmutableList<Outlook> outlooks) {
        Parts(Case about, Assessor assessor, LocalDate day) {
            this(about, assessor.assess(about.relationship(), day), assessor.timeline(about.relationship(), day));
        }

        private Parts(Case about, Assessment assessment, Timeline timeline) {
            this(
                    about,
                    assessment,
                    timeline,
                    ImmutableList.of(
                            assessment.outlook(Period.ofYears(1)),
                            assessment.outlook(Period.ofYears(5)),
                            assessment.outlook(Period.ofYears(10))));
        }

        Explanation<Phase> explanation() {
            return assessment.explain(assessment.phase().mostLikely());
        }

        Report report() {
            Report.Builder report = Report.builder().add(Report.of(assessment));
            if (assessment.noAnswer().isEmpty()) {
                report.add(Report.of(explanation()));
            }
            if (!timeline.stages().isEmpty()) {
                report.add(Report.of(timeline));
            }
            if (assessment.noAnswer().isEmpty()) {
                outlooks.forEach(outlook -> report.add(Report.of(outlook)));
            }
            return report.build();
        }

        Map<String, Object> json() {
            Map<String, Object> parts = new LinkedHashMap<>();
            parts.put("findings", assessment.findingsWithRanges());
            parts.put("explanation", explanation());
            parts.put("timeline", timeline);
            parts.put("outlook", outlooks);
            return CaseRow.json(about, assessment, "report", parts);
        }
    }
}
