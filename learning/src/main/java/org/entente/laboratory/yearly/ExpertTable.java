package org.entente.laboratory.yearly;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.table.DyadYearMapping;
import org.entente.dataset.table.DyadYearTable;
import org.entente.dataset.table.ExpertCodings;
import org.entente.dataset.table.YearlyDyad;
import org.entente.evaluation.LabelHistory;
import org.entente.learning.LabelledRelationship;
import org.entente.learning.TrainingSet;
import org.entente.model.Model;
import org.entente.relationship.Evidence;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;

/**
 * A dyad-year table whose pairs experts have labelled in the column {@code gdb_interp}. The labels are read apart from
 * the evidence: the table's own reader refuses to look at them.
 */
public record ExpertTable(ImmutableList<LabelledPair> pairs) {
    /** A pair, and what experts say of the last day of each year of which they do. */
    public record LabelledPair(YearlyDyad pair, ImmutableSortedMap<Integer, PeaceLevel> years) {
        /** As a table names it, such as {@code 365-710}. */
        public String name() {
            return pair.toString();
        }

        /** What experts say of it, by itself. */
        public LabelHistory history() {
            return new LabelHistory(name(), years);
        }
    }

    /** The pairs by their names. */
    ImmutableMap<String, LabelledPair> byName() {
        return Maps.uniqueIndex(pairs, LabelledPair::name);
    }

    /**
     * Reads a table.
     *
     * @param hidden columns that are not read, as if the table had none of them
     */
    static ExpertTable read(Path path, Predicate<YearlyDyad> wanted, Predicate<String> hidden) throws IOException {
        ExpertCodings codings = ExpertCodings.readYears(path);
        Map<String, ExpertCodings.Pair> byName = new HashMap<>();
        codings.pairs().forEach(pair -> byName.put(name(pair.party1(), pair.party2()), pair));
        ImmutableList.Builder<LabelledPair> pairs = ImmutableList.builder();
        for (YearlyDyad pair : table(path, hidden).pairs()) {
            ExpertCodings.Pair labels = byName.get(name(pair.party1(), pair.party2()));
            if (labels != null && wanted.test(pair)) {
                ImmutableSortedMap<Integer, PeaceLevel> years = years(pair, labels.yearEnds());
                if (!years.isEmpty()) {
                    pairs.add(new LabelledPair(pair, years));
                }
            }
        }
        return new ExpertTable(pairs.build());
    }

    private static DyadYearTable table(Path path, Predicate<String> hidden) throws IOException {
        String name = String.valueOf(path.getFileName());
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = (name.endsWith(".gz") ? new GZIPInputStream(in) : in).readAllBytes();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        String header = Arrays.stream(text.substring(0, end).split(",", -1))
                .map(column -> hidden.test(column) ? "hidden " + column : column)
                .collect(Collectors.joining(","));
        byte[] shown = (header + text.substring(end)).getBytes(StandardCharsets.UTF_8);
        return DyadYearTable.read(
                new ByteArrayInputStream(shown), name, DyadYearMapping.standard(), ReadOptions.ofDefaults());
    }

    private static String name(String party1, String party2) {
        return party1 + "-" + party2;
    }

    /** The labels of the years that the pair has rows of. */
    private static ImmutableSortedMap<Integer, PeaceLevel> years(
            YearlyDyad pair, ImmutableSortedMap<Integer, PeaceLevel> labels) {
        return ImmutableSortedMap.copyOf(Maps.filterKeys(labels, ImmutableSet.copyOf(pair.years())::contains));
    }

    /**
     * The whole table as fitting reads it, by the rules of a model.
     *
     * @param hindsight whether each label is read by all that was ever known of the years up to it
     */
    TrainingSet<PeaceLevel> trainingSet(Model model, boolean hindsight) {
        TrainingSet.Builder<PeaceLevel> set = TrainingSet.builder(model);
        if (hindsight) {
            set.withHindsight();
        }
        for (LabelledPair pair : pairs) {
            ImmutableSortedMap.Builder<LocalDate, ImmutableSet<PeaceLevel>> labels = ImmutableSortedMap.naturalOrder();
            pair.years().forEach((year, label) -> labels.put(LocalDate.of(year, 12, 31), ImmutableSet.of(label)));
            set.add(new LabelledRelationship<>(pair.pair().relationship(), labels.buildOrThrow()));
        }
        return set.build();
    }

    /**
     * Adds the whole table to a training set, with phases for labels.
     *
     * @param phases of the years of each pair that have any
     * @param evidence which of it counts
     */
    void addTo(
            TrainingSet.Builder<Phase> set,
            Function<LabelledPair, ImmutableSortedMap<Integer, ImmutableSet<Phase>>> phases,
            Predicate<Evidence> evidence) {
        for (LabelledPair pair : pairs) {
            ImmutableSortedMap.Builder<LocalDate, ImmutableSet<Phase>> labels = ImmutableSortedMap.naturalOrder();
            phases.apply(pair).forEach((year, label) -> labels.put(LocalDate.of(year, 12, 31), label));
            Relationship relationship = pair.pair().relationship().without(evidence.negate());
            set.add(new LabelledRelationship<>(relationship, labels.buildOrThrow()));
        }
    }
}
