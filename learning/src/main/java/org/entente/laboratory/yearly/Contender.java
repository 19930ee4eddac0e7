package org.entente.laboratory.yearly;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.evaluation.Distribution;
import org.entente.evaluation.Folds;
import org.entente.evaluation.Prediction;

/**
 * What one method answers about the same labelled years, each pair by what was learned from the pairs of other folds.
 *
 * @param name of the method
 * @param asOf answers by what could be known at the end of each year
 * @param hindsight answers by all that is known
 */
record Contender(String name, ImmutableList<Prediction> asOf, ImmutableList<Prediction> hindsight) {
    /** A learner's answers, by folds. */
    static Contender of(YearLearner learner, Folds folds, CodedYears asOf, CodedYears hindsight) {
        return new Contender(learner.name(), leftOut(learner, folds, asOf), leftOut(learner, folds, hindsight));
    }

    private static ImmutableList<Prediction> leftOut(YearLearner learner, Folds folds, CodedYears years) {
        return IntStream.range(0, folds.count())
                .parallel()
                .mapToObj(fold -> answers(learner, folds, years, fold))
                .flatMap(List::stream)
                .collect(ImmutableList.toImmutableList());
    }

    private static List<Prediction> answers(YearLearner learner, Folds folds, CodedYears years, int left) {
        CodedYears asked = years.of(dyad -> folds.fold(dyad) == left);
        List<Distribution> said = learner.answers(years.of(dyad -> folds.fold(dyad) != left), asked);
        return IntStream.range(0, said.size())
                .mapToObj(i -> {
                    CodedYear one = asked.years().get(i);
                    return Prediction.of(one.pair(), one.year(), one.experts(), said.get(i));
                })
                .toList();
    }
}
