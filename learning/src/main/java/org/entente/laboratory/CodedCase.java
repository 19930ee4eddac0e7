package org.entente.laboratory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.entente.dataset.cases.ShippedCases;
import org.entente.learning.LabelledRelationship;
import org.entente.relationship.DateSpan;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;

/** A hand-coded history, with the phases and levels of peace that historians would name. */
record CodedCase(
        String name,
        Relationship relationship,
        ImmutableList<Stretch<Phase>> phases,
        ImmutableList<Stretch<PeaceLevel>> levels) {
    /**
     * A stretch of time of which historians agree on a state, or differ between two.
     *
     * @param startsBy the last day on which it may begin, such as the last of a year where no day is known
     */
    record Stretch<S extends Enum<S>>(LocalDate first, LocalDate startsBy, LocalDate last, ImmutableSet<S> states) {
        /** One whose first day is known. */
        static <S extends Enum<S>> Stretch<S> dated(LocalDate first, LocalDate last, ImmutableSet<S> states) {
            return new Stretch<>(first, first, last, states);
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** All shipped cases, in alphabetical order. */
    static ImmutableList<CodedCase> shipped() {
        return ShippedCases.names().stream()
                .map(name -> of(name, ShippedCases.read(name)))
                .collect(ImmutableList.toImmutableList());
    }

    private static CodedCase of(String name, Relationship relationship) {
        return new CodedCase(
                name,
                relationship,
                relationship.expected().stream()
                        .map(stage -> stretch(stage.when(), stage.phases()))
                        .collect(ImmutableList.toImmutableList()),
                relationship.expectedLevels().stream()
                        .map(level -> stretch(level.when(), level.levels()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static <S extends Enum<S>> Stretch<S> stretch(DateSpan when, ImmutableSet<S> states) {
        return new Stretch<>(when.first(), when.startsBy(), when.findLast().orElseThrow(), states);
    }

    CodedCase withLevels(ImmutableList<Stretch<PeaceLevel>> experts) {
        return new CodedCase(name, relationship, phases, experts);
    }

    /** The last day that historians speak of. */
    LocalDate lastDay() {
        return Stream.concat(phases.stream().map(Stretch::last), levels.stream().map(Stretch::last))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    LabelledRelationship<Phase> labelledPhases() {
        return new LabelledRelationship<>(relationship, halfYearly(phases));
    }

    LabelledRelationship<PeaceLevel> labelledLevels() {
        return new LabelledRelationship<>(relationship, halfYearly(levels));
    }

    /** What is agreed on at the middle and the end of each year. */
    private static <S extends Enum<S>> ImmutableSortedMap<LocalDate, ImmutableSet<S>> halfYearly(
            List<Stretch<S>> stretches) {
        ImmutableSortedMap.Builder<LocalDate, ImmutableSet<S>> labels = ImmutableSortedMap.naturalOrder();
        for (Stretch<S> stretch : stretches) {
            for (int year = stretch.first.getYear(); year <= stretch.last.getYear(); year++) {
                for (LocalDate day : List.of(LocalDate.of(year, 6, 30), LocalDate.of(year, 12, 31))) {
                    if (stretch.holds(day)) {
                        labels.put(day, stretch.states);
                    }
                }
            }
        }
        return labels.buildOrThrow();
    }
}
