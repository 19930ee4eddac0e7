package org.entente.laboratory.yearly;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.evaluation.ChangeMatches;
import org.entente.evaluation.Distribution;
import org.entente.evaluation.Prediction;
import org.entente.laboratory.yearly.ExpertTable.LabelledPair;
import org.entente.relationship.PeaceLevel;

/** How often answers change where experts see no change, and how many of theirs are found. */
final class StabilitySection {
    private static final List<Bar> BARS = List.of(
            Bar.atMost(ChangeTally.UNMATCHED, AnnouncementBounds.MOST_UNMATCHED), Bar.atLeast(ChangeTally.FOUND, 0.45));

    private final ImmutableMap<String, LabelledPair> pairs;
    private final List<List<String>> bounds = new ArrayList<>();
    private final List<String> chosen = new ArrayList<>();
    private final List<List<String>> lines = new ArrayList<>();
    private final List<PairSums<ChangeTally>> announced = new ArrayList<>();

    StabilitySection(ExpertTable table) {
        this.pairs = table.byName();
    }

    /** Adds the answers of one seed. */
    void add(long seed, FitYearlyLevels.LeftOut left, List<Contender> others) {
        AnnouncementBounds ofMonitors = AnnouncementBounds.of(pairs, left);
        if (announced.isEmpty()) {
            ofMonitors
                    .sums()
                    .forEach((bound, sums) ->
                            bounds.add(cells(String.format(Locale.ROOT, "at least %.2f", bound), sums)));
        }
        announced.add(ofMonitors.chosenSums());
        chosen.add("seed " + seed + ": "
                + ofMonitors.chosen().values().stream()
                        .map(bound -> String.format(Locale.ROOT, "%.2f", bound))
                        .collect(Collectors.joining(", ")));
        line("announced, seed " + seed, ofMonitors.chosenSums());
        line("decided level as of the date, seed " + seed, sums(left.asOf(), Distribution::decidedLevel));
        line("most likely level as of the date, seed " + seed, sums(left.asOf(), Distribution::mostLikely));
        line("decided level with hindsight, seed " + seed, sums(left.hindsight(), Distribution::decidedLevel));
        for (Contender other : others) {
            line(
                    other.name() + ", decided level as of the date, seed " + seed,
                    sums(other.asOf(), Distribution::decidedLevel));
        }
    }

    private void line(String name, PairSums<ChangeTally> sums) {
        lines.add(cells(name, sums));
    }

    private static List<String> cells(String name, PairSums<ChangeTally> sums) {
        return Stream.concat(
                        Stream.of(name), ChangeTally.MEASURES.values().stream().map(sums::cell))
                .toList();
    }

    /** The matches of changes from year to year. */
    private PairSums<ChangeTally> sums(List<Prediction> answers, Function<Distribution, PeaceLevel> rule) {
        Map<String, TreeMap<Integer, PeaceLevel>> levels = new TreeMap<>();
        answers.forEach(one ->
                levels.computeIfAbsent(one.pair(), any -> new TreeMap<>()).put(one.year(), rule.apply(one.answer())));
        return sums((name, pair) -> ChangeMatches.changes(Objects.requireNonNull(levels.get(name))));
    }

    private PairSums<ChangeTally> sums(BiFunction<String, LabelledPair, ImmutableList<ChangeMatches.Change>> changes) {
        Map<String, ChangeTally> byPair = pairs.entrySet().parallelStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> ChangeTally.of(ChangeMatches.of(
                                entry.getValue().years(), changes.apply(entry.getKey(), entry.getValue())))));
        return new PairSums<>(byPair, ChangeTally::new);
    }

    void write(MarkdownPage page) {
        page.section("Stability of levels of peace");
        page.prose(String.format(
                Locale.ROOT,
                "A change that is answered matches one of the experts if it goes the same way and comes from %d years before"
                        + " it to %d years after; experts see %,.0f changes in %,.0f labelled years. \"Announced\" are the"
                        + " changes of level that a monitor announces, to which the rows of each year become known at its"
                        + " end; the others change where the answer of a year is another than that of the year before. Of"
                        + " the model's rules (`levelAnnouncements`) one is a bound on the probability of a new level. The bound"
                        + " by which the pairs of a fold are judged was chosen on those of the other folds: of the bounds in"
                        + " the second table, the one that finds most with at most %.1f that match none.",
                ChangeMatches.BEFORE,
                ChangeMatches.AFTER,
                announced.get(0).of(ChangeTally::coded),
                announced.get(0).of(ChangeTally::years),
                AnnouncementBounds.MOST_UNMATCHED));
        page.table(head("Changes"), lines);
        page.prose("What was aimed at, of announced changes, on the mean over seeds:");
        page.list(BARS.stream().map(this::verdict).toList());
        page.prose("The bounds that were chosen for each fold, " + String.join("; ", chosen)
                + ". What each bound gives on all pairs, the level announced before having at most what the model's rules"
                + " say; first of the seeds:");
        page.table(head("Announced where the new level has"), bounds);
    }

    private static List<String> head(String first) {
        return Stream.concat(Stream.of(first), ChangeTally.MEASURES.keySet().stream())
                .toList();
    }

    private String verdict(Bar bar) {
        ToDoubleFunction<ChangeTally> measure = ChangeTally.measure(bar.measure());
        return bar.verdict(
                "announced",
                announced.stream().mapToDouble(one -> one.of(measure)).average().orElseThrow(),
                announced.stream()
                        .mapToDouble(one -> one.error(measure))
                        .average()
                        .orElseThrow());
    }
}
