package org.entente.laboratory.yearly;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.entente.assessment.Assessor;
import org.entente.evaluation.ChangeMatches;
import org.entente.evaluation.Folds;
import org.entente.laboratory.yearly.ExpertTable.LabelledPair;
import org.entente.model.AnnouncementRules;
import org.entente.model.Model;
import org.entente.model.Parameter;

/**
 * What monitors announce of pairs left out, if a new level of peace must have one of several least probabilities. The bound
 * by which the pairs of a fold are judged is chosen on those of the other folds: it is the one that finds most of the
 * experts' changes with at most {@value #MOST_UNMATCHED} announced changes per pair and century that match none of them.
 *
 * @param folds which pair is in which fold
 * @param byBound what each bound gives, by pair
 */
record AnnouncementBounds(
        ImmutableMap<String, Integer> folds, ImmutableMap<Double, ImmutableMap<String, ChangeTally>> byBound) {
    /** The bar of what may be announced in vain. */
    static final double MOST_UNMATCHED = 1.2;

    /** The bounds; the lowest is above what the level that was announced before may keep. */
    private static final ImmutableList<Double> BOUNDS = ImmutableList.of(0.6, 0.55, 0.5, 0.45, 0.4);

    static AnnouncementBounds of(Map<String, LabelledPair> pairs, FitYearlyLevels.LeftOut left) {
        Folds folds = left.folds();
        return new AnnouncementBounds(
                ImmutableMap.copyOf(Maps.transformValues(
                        pairs, pair -> folds.fold(pair.pair().dyad()))),
                Maps.toMap(BOUNDS, bound -> tallies(pairs, left, bound)));
    }

    private static ImmutableMap<String, ChangeTally> tallies(
            Map<String, LabelledPair> pairs, FitYearlyLevels.LeftOut left, double bound) {
        ImmutableList<Assessor> assessors = left.models().stream()
                .map(model -> Assessor.of(withBound(model, bound)))
                .collect(ImmutableList.toImmutableList());
        return ImmutableMap.copyOf(pairs.entrySet().parallelStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> tally(
                                entry.getValue(),
                                assessors.get(left.folds()
                                        .fold(entry.getValue().pair().dyad()))))));
    }

    private static Model withBound(Model model, double bound) {
        AnnouncementRules own = model.levelAnnouncements();
        return model.withAnnouncements(
                model.phaseAnnouncements(),
                new AnnouncementRules(own.first(), new Parameter(bound, "To compare."), own.leave(), own.months()));
    }

    private static ChangeTally tally(LabelledPair pair, Assessor assessor) {
        return ChangeTally.of(ChangeMatches.of(
                pair.years(),
                AnnouncedChanges.of(
                        assessor, pair.pair().relationship(), pair.years().lastKey())));
    }

    /** What a bound gives, of all pairs. */
    ImmutableMap<Double, PairSums<ChangeTally>> sums() {
        return ImmutableMap.copyOf(Maps.transformValues(byBound, AnnouncementBounds::sums));
    }

    /** What the chosen bounds give, each of the pairs of its fold. */
    PairSums<ChangeTally> chosenSums() {
        Map<String, ChangeTally> byPair = new LinkedHashMap<>();
        chosen().forEach((fold, bound) -> tallies(bound).forEach((pair, tally) -> {
            if (fold.equals(folds.get(pair))) {
                byPair.put(pair, tally);
            }
        }));
        return sums(byPair);
    }

    /** The bound that was chosen for each fold, on the pairs of the others. */
    ImmutableMap<Integer, Double> chosen() {
        return folds.values().stream()
                .distinct()
                .sorted()
                .collect(ImmutableMap.toImmutableMap(fold -> fold, this::best));
    }

    /** Found grows as bounds fall, and what matches none with it. */
    private double best(int fold) {
        return BOUNDS.stream()
                .filter(bound -> unmatched(bound, fold) <= MOST_UNMATCHED)
                .min(Double::compare)
                .orElse(BOUNDS.get(0));
    }

    private double unmatched(double bound, int fold) {
        return sums(Maps.filterKeys(tallies(bound), pair -> !Objects.equals(folds.get(pair), fold)))
                .of(ChangeTally.measure(ChangeTally.UNMATCHED));
    }

    private ImmutableMap<String, ChangeTally> tallies(double bound) {
        return Objects.requireNonNull(byBound.get(bound));
    }

    private static PairSums<ChangeTally> sums(Map<String, ChangeTally> byPair) {
        return new PairSums<>(byPair, ChangeTally::new);
    }
}
