package org.entente.cli.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.entente.cli.output.CommandException;
import org.entente.dataset.table.DyadYearTable;
import org.entente.dataset.table.ExpertCodings;
import org.entente.dataset.table.YearlyDyad;
import org.entente.learning.LabelledRelationship;
import org.entente.relationship.PeaceLevel;

/**
 * A pair of a yearly table of which experts say how deep the peace was.
 *
 * @param pair of the table
 * @param levels what they say of the ends of some of its years
 */
record LabelledPair(YearlyDyad pair, ImmutableSortedMap<Integer, PeaceLevel> levels) {
    /**
     * The labelled pairs of a table.
     *
     * @param experts dated spells of peace; without them the table's own column {@value ExpertCodings#YEARLY_LEVEL} is read
     * @throws CommandException if no pair has a label
     */
    static ImmutableList<LabelledPair> read(Path table, Optional<Path> experts) throws IOException {
        for (Path file : experts.map(one -> ImmutableList.of(table, one)).orElseGet(() -> ImmutableList.of(table))) {
            if (!Files.exists(file)) {
                throw CommandException.unreadable(file + ": no such file");
            }
        }
        ExpertCodings codings =
                experts.isPresent() ? ExpertCodings.readSpells(experts.get()) : ExpertCodings.readYears(table);
        ImmutableMap<String, ExpertCodings.Pair> labels = codings.pairs().stream()
                .collect(ImmutableMap.toImmutableMap(
                        pair -> key(pair.party1(), pair.party2()), pair -> pair, (one, other) -> one));
        ImmutableList<LabelledPair> labelled = DyadYearTable.read(table).pairs().stream()
                .flatMap(pair -> of(pair, labels).stream())
                .collect(ImmutableList.toImmutableList());
        if (labelled.isEmpty()) {
            throw CommandException.unreadable(table + ": no pair and year has a label of experts");
        }
        return labelled;
    }

    /** The pair as fitting takes it: a label for each end of a year. */
    LabelledRelationship<PeaceLevel> forFitting() {
        ImmutableSortedMap.Builder<LocalDate, ImmutableSet<PeaceLevel>> days = ImmutableSortedMap.naturalOrder();
        levels.forEach((year, level) -> days.put(LocalDate.of(year, 12, 31), ImmutableSet.of(level)));
        return new LabelledRelationship<>(pair.relationship(), days.buildOrThrow());
    }

    private static Optional<LabelledPair> of(YearlyDyad pair, Map<String, ExpertCodings.Pair> labels) {
        ExpertCodings.Pair coded = labels.get(key(pair.party1(), pair.party2()));
        if (coded == null) {
            return Optional.empty();
        }
        ImmutableSortedMap<Integer, PeaceLevel> levels = coded.yearEnds().entrySet().stream()
                .filter(label -> pair.years().contains(label.getKey()))
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Integer::compareTo, Map.Entry::getKey, Map.Entry::getValue));
        return levels.isEmpty() ? Optional.empty() : Optional.of(new LabelledPair(pair, levels));
    }

    private static String key(String one, String other) {
        return one.compareTo(other) < 0 ? one + "-" + other : other + "-" + one;
    }
}
