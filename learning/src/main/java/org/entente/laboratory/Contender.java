package org.entente.laboratory;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.evaluation.Distribution;
import org.entente.evaluation.Prediction;
import org.entente.learning.LabelledBelief;
import org.entente.model.Belief;
import org.entente.relationship.PeaceLevel;

/** A method and all its answers, and whether it knows the experts' last label. */
record Contender(String name, boolean knowsLastLabel, ImmutableList<Prediction> answers) {
    static Contender asOf(String name, ExpertTable table, List<LabelledBelief> beliefs) {
        return of(name, table, beliefs, LabelledBelief::asOf);
    }

    static Contender hindsight(String name, ExpertTable table, List<LabelledBelief> beliefs) {
        return of(name, table, beliefs, LabelledBelief::hindsight);
    }

    private static Contender of(
            String name,
            ExpertTable table,
            List<LabelledBelief> beliefs,
            Function<LabelledBelief, Belief<PeaceLevel>> which) {
        return new Contender(
                name,
                false,
                beliefs.stream()
                        .map(one -> new Prediction(
                                table.pairs().get(one.relationship()).name(),
                                one.day().getYear(),
                                one.labels().iterator().next(),
                                Distribution.of(which.apply(one))))
                        .collect(ImmutableList.toImmutableList()));
    }

    Contender only(Predicate<Prediction> wanted) {
        return new Contender(
                name, knowsLastLabel, answers.stream().filter(wanted).collect(ImmutableList.toImmutableList()));
    }

    private record PairYear(String pair, int year) {}

    /** All contenders on the years for which those that know the last label have one. */
    static List<Contender> onlyWithLastLabel(List<Contender> contenders) {
        Set<PairYear> years = new HashSet<>();
        contenders.stream()
                .filter(Contender::knowsLastLabel)
                .flatMap(contender -> contender.answers().stream())
                .forEach(one -> years.add(new PairYear(one.pair(), one.year())));
        return contenders.stream()
                .map(contender -> contender.only(one -> years.contains(new PairYear(one.pair(), one.year()))))
                .toList();
    }
}
