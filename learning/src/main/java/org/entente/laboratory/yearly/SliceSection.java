package org.entente.laboratory.yearly;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.entente.evaluation.Prediction;
import org.entente.laboratory.yearly.ExpertTable.LabelledPair;

/** Agreement on levels of peace, parted by when, where and of whom. */
final class SliceSection {
    private final ImmutableMap<String, LabelledPair> pairs;
    private final long seed;

    SliceSection(ExpertTable table, long seed) {
        this.pairs = table.byName();
        this.seed = seed;
    }

    void write(MarkdownPage page, Contender library) {
        page.section("Levels of peace by decade, place and history");
        page.prose("Seed " + seed
                + ". Kappa is that of the decided level; there is no rivalry kappa where experts say rivalry in"
                + " all years of a slice or in none. Fewer kinds of level within a slice make for a lower kappa by the same"
                + " answers.");
        for (Slicing slicing : Slicing.all()) {
            page.table(
                    List.of(
                            "By " + slicing.name(),
                            "years",
                            "pairs",
                            "kappa as of the date",
                            "log loss",
                            "rivalry kappa",
                            "kappa with hindsight",
                            "log loss",
                            "rivalry kappa"),
                    lines(slicing, library));
        }
    }

    private List<List<String>> lines(Slicing slicing, Contender library) {
        ListMultimap<String, Prediction> asOf = sliced(slicing, library.asOf());
        ListMultimap<String, Prediction> hindsight = sliced(slicing, library.hindsight());
        List<List<String>> lines = new ArrayList<>();
        for (String slice : slicing.slices()) {
            if (asOf.containsKey(slice)) {
                PairSums<LevelTally> then = new YearlyScores(asOf.get(slice)).sums();
                PairSums<LevelTally> later = new YearlyScores(hindsight.get(slice)).sums();
                List<String> cells = new ArrayList<>();
                cells.add(slice);
                cells.add(String.format(Locale.ROOT, "%,d", asOf.get(slice).size()));
                cells.add(String.format(Locale.ROOT, "%,d", then.pairs()));
                cells.addAll(cells(then));
                cells.addAll(cells(later));
                lines.add(cells);
            }
        }
        return lines;
    }

    private static List<String> cells(PairSums<LevelTally> sums) {
        boolean hasBoth = sums.of(tally -> tally.hasBoth() ? 1 : 0) == 1;
        return List.of(
                sums.cell(LevelTally::kappaOfDecided),
                sums.cell(LevelTally::logLoss),
                hasBoth ? sums.cell(LevelTally::rivalryKappa) : "-");
    }

    private ListMultimap<String, Prediction> sliced(Slicing slicing, List<Prediction> answers) {
        Map<String, IntFunction<String>> byPair = new HashMap<>();
        ListMultimap<String, Prediction> slices =
                MultimapBuilder.hashKeys().arrayListValues().build();
        for (Prediction one : answers) {
            String slice = byPair.computeIfAbsent(
                            one.pair(), name -> slicing.of().apply(Objects.requireNonNull(pairs.get(name))))
                    .apply(one.year());
            slices.put(slice, one);
        }
        return slices;
    }
}
