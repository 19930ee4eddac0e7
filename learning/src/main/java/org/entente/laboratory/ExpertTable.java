package org.entente.laboratory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.entente.dataset.table.DyadYearTable;
import org.entente.dataset.table.YearlyDyad;
import org.entente.evaluation.LabelHistory;
import org.entente.learning.LabelledRelationship;
import org.entente.learning.TrainingSet;
import org.entente.relationship.Evidence;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Relationship;

/**
 * A dyad-year table whose pairs experts have labelled in the column {@code gdb_interp}. The labels are read apart from
 * the evidence: the table's own reader refuses to look at them.
 */
record ExpertTable(ImmutableList<LabelledPair> pairs) {
    /** A pair with labels, and how it stood in each labelled year. */
    record LabelledPair(YearlyDyad pair, ImmutableSortedMap<Integer, LabelledYear> years) {
        String name() {
            return pair.toString();
        }

        LabelledYear year(int year) {
            return Objects.requireNonNull(years.get(year), () -> name() + " has no label in " + year);
        }

        LabelHistory history() {
            ImmutableSortedMap.Builder<Integer, PeaceLevel> labels = ImmutableSortedMap.naturalOrder();
            years.forEach((year, labelled) -> labels.put(year, labelled.level()));
            return new LabelHistory(name(), labels.buildOrThrow());
        }
    }

    /** What experts say of a year, and two things that make a pair harder or easier. */
    record LabelledYear(PeaceLevel level, boolean contiguous, boolean major) {}

    private record RowKey(String party1, String party2, int year) {}

    static ExpertTable read(Path path, Predicate<YearlyDyad> wanted) throws IOException {
        Map<RowKey, LabelledYear> labels = labels(path);
        ImmutableList.Builder<LabelledPair> pairs = ImmutableList.builder();
        for (YearlyDyad pair : DyadYearTable.read(path).pairs()) {
            ImmutableSortedMap.Builder<Integer, LabelledYear> years = ImmutableSortedMap.naturalOrder();
            for (int year : pair.years()) {
                Optional.ofNullable(labels.get(new RowKey(pair.party1(), pair.party2(), year)))
                        .ifPresent(label -> years.put(year, label));
            }
            ImmutableSortedMap<Integer, LabelledYear> labelled = years.buildOrThrow();
            if (!labelled.isEmpty() && wanted.test(pair)) {
                pairs.add(new LabelledPair(pair, labelled));
            }
        }
        return new ExpertTable(pairs.build());
    }

    private static Map<RowKey, LabelledYear> labels(Path path) throws IOException {
        Map<RowKey, LabelledYear> labels = new HashMap<>();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(path));
                InputStream in = path.toString().endsWith(".gz") ? new GZIPInputStream(file) : file;
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                String level = row.getField("gdb_interp");
                if (!level.isEmpty()) {
                    RowKey key = new RowKey(
                            row.getField("ccode1"), row.getField("ccode2"), Integer.parseInt(row.getField("year")));
                    // The interpolated level goes from 0 to 1; the nearest of five steps, upwards from the middle.
                    int step = (int) Math.floor(4 * Double.parseDouble(level) + 0.5);
                    labels.put(
                            key,
                            new LabelledYear(
                                    PeaceLevel.values()[step],
                                    !row.getField("conttype").equals("0"),
                                    row.getField("major1").equals("1")
                                            || row.getField("major2").equals("1")));
                }
            }
        }
        return labels;
    }

    /** The whole table as fitting reads it. */
    TrainingSet trainingSet(TrainingSet.Builder set) {
        return trainingSet(set, item -> true, item -> item);
    }

    /** The table with some evidence left out and the rest changed, added to an empty set. */
    TrainingSet trainingSet(TrainingSet.Builder set, Predicate<Evidence> kept, UnaryOperator<Evidence> changed) {
        for (LabelledPair pair : pairs) {
            Relationship whole = pair.pair().relationship();
            Relationship relationship = Relationship.builder()
                    .dyad(whole.dyad())
                    .putAllSources(whole.sources())
                    .addAllEvidence(
                            whole.evidence().stream().filter(kept).map(changed).toList())
                    .build();
            ImmutableSortedMap.Builder<LocalDate, ImmutableSet<PeaceLevel>> labels = ImmutableSortedMap.naturalOrder();
            pair.years()
                    .forEach((year, label) -> labels.put(LocalDate.of(year, 12, 31), ImmutableSet.of(label.level())));
            set.add(new LabelledRelationship(relationship, labels.buildOrThrow()));
        }
        return set.build();
    }
}
