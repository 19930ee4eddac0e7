package org.entente.laboratory.yearly;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.entente.relationship.Band;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;

/**
 * Labelled years as a method without memory reads them: what each instrument says of the year itself.
 *
 * @param years in the order of pairs and of time
 * @param bands how many bands of instruments there are
 */
public record CodedYears(ImmutableList<CodedYear> years, int bands) {
    /**
     * The labelled years of a table.
     *
     * @param hindsight whether to read what became known after the year as well
     */
    static CodedYears of(ExpertTable table, boolean hindsight) {
        Map<String, Integer> instruments = new LinkedHashMap<>();
        Map<String, Integer> bands = new LinkedHashMap<>();
        table.pairs()
                .forEach(pair -> pair.pair().relationship().evidence().forEach(item -> {
                    instruments.putIfAbsent(item.instrument(), instruments.size());
                    bands.putIfAbsent(band(item), bands.size());
                }));
        ImmutableList.Builder<CodedYear> years = ImmutableList.builder();
        for (ExpertTable.LabelledPair pair : table.pairs()) {
            ImmutableListMultimap<Integer, Evidence> byYear = Multimaps.index(
                    pair.pair().relationship().evidence(),
                    item -> item.when().first().getYear());
            pair.years().forEach((year, label) -> {
                List<Evidence> items = byYear.get(year).stream()
                        .filter(item -> hindsight || !item.knownBy().isAfter(LocalDate.of(year, 12, 31)))
                        .toList();
                years.add(CodedYear.builder()
                        .pair(pair.name())
                        .dyad(pair.pair().dyad())
                        .year(year)
                        .experts(label)
                        .seen(ImmutableIntArray.copyOf(
                                items.stream().mapToInt(item -> bands.getOrDefault(band(item), -1))))
                        .scores(scores(items, instruments))
                        .build());
            });
        }
        return new CodedYears(years.build(), bands.size());
    }

    private static String band(Evidence item) {
        return item.instrument() + " " + Band.of(item.score());
    }

    private static ImmutableDoubleArray scores(List<Evidence> items, Map<String, Integer> instruments) {
        double[] sums = new double[instruments.size()];
        int[] counts = new int[sums.length];
        for (Evidence item : items) {
            int instrument = instruments.getOrDefault(item.instrument(), -1);
            sums[instrument] += item.score();
            counts[instrument]++;
        }
        Arrays.setAll(sums, i -> counts[i] == 0 ? Double.NaN : sums[i] / counts[i]);
        return ImmutableDoubleArray.copyOf(sums);
    }

    /** Those of some pairs, with bands and instruments numbered as before. */
    public CodedYears of(Predicate<Dyad> pairs) {
        return new CodedYears(
                years.stream().filter(one -> pairs.test(one.dyad())).collect(ImmutableList.toImmutableList()), bands);
    }

    /** The pair of each year. */
    public ImmutableList<Dyad> dyads() {
        return years.stream().map(CodedYear::dyad).collect(ImmutableList.toImmutableList());
    }
}
