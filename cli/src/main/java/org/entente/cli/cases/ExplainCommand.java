package org.entente.cli.cases;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.assessment.Assessment;
import org.entente.assessment.Contribution;
import org.entente.assessment.Explanation;
import org.entente.cli.input.Case;
import org.entente.cli.output.Answer;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.CsvTable;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import org.entente.relationship.Coding;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Why a phase or a level of peace is believed: each item's exact share. */
@Command(
        name = "explain",
        description = "Why a phase or a level of peace is believed: each item's exact share in its log-odds.")
public final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private final Question question = new Question();

    @Option(
            names = {"-p", "--phase"},
            paramLabel = "PHASE",
            description = "One of ${COMPLETION-CANDIDATES}; by default the most likely one.")
    private @Nullable Phase phase;

    @Option(
            names = {"-l", "--level"},
            paramLabel = "LEVEL",
            description = "A level of peace instead: one of ${COMPLETION-CANDIDATES}.")
    private @Nullable PeaceLevel level;

    @Option(
            names = {"-a", "--against"},
            paramLabel = "STATE",
            description = "Another phase (or level) to compare with, or ALL; by default the most likely other one.")
    private @Nullable String against;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        if (phase != null && level != null) {
            throw CommandException.usage("--phase and --level exclude each other");
        }
        Rival rival = new Rival(against);
        output.write(question.ofEachAssessment(output, (about, assessment) -> answer(about, assessment, rival)));
        return ExitCode.DONE;
    }

    private Answer answer(Case about, Assessment assessment, Rival rival) {
        Explanation<?> explanation = level == null
                ? rival.explain(assessment, phase == null ? assessment.phase().mostLikely() : phase)
                : rival.explain(assessment, level);
        return Answer.of(about.name() + "-" + assessment.date(), () -> Report.of(assessment, explanation))
                .withJson(() -> CaseRow.json(about, assessment, "explanation", explanation))
                .withCsv(() -> table(about, assessment, explanation));
    }

    private static CsvTable table(Case about, Assessment assessment, Explanation<?> explanation) {
        return CsvTable.of(
                CaseRow.header(
                        "state",
                        "against",
                        "item",
                        "when",
                        "factor",
                        "score",
                        "decibans",
                        "news",
                        "lasting",
                        "ended",
                        "source",
                        "coder",
                        "coder_version",
                        "instruction",
                        "text"),
                explanation.contributions().stream()
                        .map(one -> CaseRow.cells(about, assessment, cells(about, explanation, one)))
                        .toList());
    }

    private static ImmutableList<Object> cells(Case about, Explanation<?> explanation, Contribution one) {
        Optional<Coding> coding = about.relationship().coding(one.item());
        return ImmutableList.of(
                explanation.state(),
                explanation.against().map(Object::toString).orElse("ALL"),
                one.item().id(),
                one.item().when(),
                one.item().factor(),
                one.item().score(),
                one.decibans(),
                one.news(),
                one.lasting(),
                one.ended(),
                one.item().source(),
                coding.map(Coding::coder),
                coding.flatMap(Coding::version),
                coding.flatMap(Coding::instruction),
                one.item().text());
    }
}
