package org.entente.cli.cases;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.cli.input.AsOf;
import org.entente.cli.input.Case;
import org.entente.cli.input.CaseInput;
import org.entente.cli.input.ModelOption;
import org.entente.cli.output.Answer;
import org.entente.cli.output.Output;
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
        return cases.read(output).stream()
                .flatMap(one -> asOf.days(one).stream().map(day -> answer.of(one, assessor, day)))
                .collect(ImmutableList.toImmutableList());
    }

    /** The same from assessments; those of one case are worked out together. */
    ImmutableList<Answer> ofEachAssessment(Output output, BiFunction<Case, Assessment, Answer> answer) {
        Assessor assessor = model.assessor();
        return cases.read(output).stream()
                .flatMap(one -> assessor.assess(one.relationship(), asOf.days(one)).stream()
                        .map(assessment -> answer.apply(one, assessment)))
                .collect(ImmutableList.toImmutableList());
    }
}
