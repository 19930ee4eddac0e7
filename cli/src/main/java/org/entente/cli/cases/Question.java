package org.entente.cli.cases;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.BiFunction;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.cli.input.AsOf;
import org.entente.cli.input.Case;
import org.entente.cli.input.CaseInput;
import org.entente.cli.input.ModelOption;
import org.entente.cli.output.Answer;
import org.entente.cli.output.Output;
import org.entente.relationship.Evidence;
import picocli.CommandLine.Mixin;

/** Of which cases a verb is asked, as of which days, and by which model: the options of every verb with an answer a day. */
final class Question {
    @Mixin
    private final CaseInput cases = new CaseInput();

    @Mixin
    private final AsOf asOf = new AsOf();

    @Mixin
    private final ModelOption model = new ModelOption();

    /** What is answered of a case on a day. */
    @FunctionalInterface
    interface DailyAnswer {
        /** The answer. */
        Answer of(Case about, Assessor assessor, LocalDate day);
    }

    /** An answer of each case on each day: by case in the order in which they were named, and then by day. */
    ImmutableList<Answer> ofEachDay(Output output, DailyAnswer answer) {
        Assessor assessor = model.assessor();
        return ofEachAssessment(output, (about, assessment) -> answer.of(about, assessor, assessment.date()));
    }

    /** The same from assessments; those of one case are worked out together. Where there is no answer, a warning says why. */
    ImmutableList<Answer> ofEachAssessment(Output output, BiFunction<Case, Assessment, Answer> answer) {
        Assessor assessor = model.assessor();
        return cases.read(output).stream()
                .flatMap(one -> assessor.assess(one.relationship(), asOf.days(one)).stream()
                        .peek(assessment -> warn(one, assessment, output))
                        .map(assessment -> answer.apply(one, assessment)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Says why there is no answer, if there is none, and from when on there is evidence. */
    static void warn(Case about, Assessment assessment, Output output) {
        assessment
                .noAnswer()
                .ifPresent(reason -> output.warn(about.name() + " as of " + assessment.date() + ": " + reason
                        + about.relationship().evidence().stream()
                                .map(Evidence::knownBy)
                                .min(Comparator.naturalOrder())
                                .map(first -> ". Its evidence became known from " + first + " on")
                                .orElse("")));
    }
}
