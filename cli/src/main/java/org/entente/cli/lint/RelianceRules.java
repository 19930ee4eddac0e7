package org.entente.cli.lint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.Problem;
import org.entente.assessment.Assessor;
import org.entente.relationship.Evidence;
import org.entente.relationship.Relationship;

/** Whether the answer rests on a single fact: on the last day, and at the ends of years. */
final class RelianceRules {
    private static final int YEARS = 5;
    /** For so many years evidence is recent. */
    private static final int MEMORY = 10;

    private final Assessor assessor;

    RelianceRules(Assessor assessor) {
        this.assessor = assessor;
    }

    Stream<Problem> check(Relationship relationship) {
        if (relationship.evidence().isEmpty()) {
            return Stream.empty();
        }
        LocalDate last = Assessor.lastDay(relationship);
        ImmutableListMultimap.Builder<Evidence, LocalDate> days = ImmutableListMultimap.builder();
        assessor.assess(relationship, days(relationship, last)).stream()
                .filter(assessment -> assessment.noAnswer().isEmpty())
                .forEach(assessment -> assessment.hangsOn().forEach(item -> days.put(item, assessment.date())));
        return days.build().asMap().entrySet().stream()
                .filter(entry -> isTelling(entry.getValue(), last))
                .map(entry -> finding(relationship, entry, last));
    }

    /** The ends of years in which something was news within ten years, for there is little else to say later; and the last day. */
    private static ImmutableList<LocalDate> days(Relationship relationship, LocalDate last) {
        return Stream.concat(
                        relationship.evidence().stream()
                                .flatMap(item ->
                                        Stream.concat(Stream.of(item.knownBy()), item.when().findLast().stream()))
                                .flatMap(news -> IntStream.rangeClosed(news.getYear(), news.getYear() + MEMORY)
                                        .boxed())
                                .distinct()
                                .filter(year -> year < last.getYear())
                                .sorted()
                                .map(year -> LocalDate.of(year, 12, 31)),
                        Stream.of(last))
                .collect(ImmutableList.toImmutableList());
    }

    /** At a turn of history every answer is near its edge; what decides for years is another matter. */
    private static boolean isTelling(Collection<LocalDate> days, LocalDate last) {
        return days.contains(last) || days.size() >= YEARS;
    }

    private static String decides(Evidence item, Relationship relationship) {
        boolean isAlone = item.fact().isEmpty()
                || relationship.evidence().stream()
                        .noneMatch(other -> other != item && other.fact().equals(item.fact()));
        return isAlone ? "decides the phase alone" : "decides the phase with the items of its fact";
    }

    private static Problem finding(
            Relationship relationship, Map.Entry<Evidence, Collection<LocalDate>> entry, LocalDate last) {
        ImmutableList<LocalDate> days = ImmutableList.sortedCopyOf(entry.getValue());
        LocalDate latest = days.get(days.size() - 1);
        String when = days.size() == 1
                ? "on " + latest
                : "at " + days.size() + " ends of years from " + days.get(0).getYear() + " to " + latest.getYear();
        return Finding.of(
                entry.getKey(),
                "score",
                decides(entry.getKey(), relationship) + (latest.equals(last) ? ", on the last day too" : "")
                        + ": without it another would be the most likely " + when,
                String.valueOf(entry.getKey().score()),
                "Maybe look for a second source, or for what else was in force then.");
    }
}
