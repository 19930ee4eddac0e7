package org.entente.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How well changes of level are seen.
 *
 * <p>A change is a year whose experts' level differs from that of the year before; the change lasts until the next one. It
 * is detected in the first of its years in which the most likely level has come at least half of the way from the old
 * level to the new one. A false alarm is a year in which the most likely level differs from that of the year before,
 * while the experts' level stays what it was from {@value #WINDOW} years before to {@value #WINDOW} years after (or as far
 * as they say).
 *
 * @param changes how many there are
 * @param detected how many of them are detected while they last
 * @param meanDelay years from a change to its detection, of those detected; empty if none is
 * @param falseAlarms how many there are
 * @param dyadCenturies years of pairs looked at, in hundreds
 */
public record ChangeScores(int changes, int detected, OptionalDouble meanDelay, int falseAlarms, double dyadCenturies) {
    /** Years on either side of an alarm; experts date changes of one relationship by as much apart. */
    static final int WINDOW = 3;

    /** False alarms in a hundred years of one pair. */
    public double falseAlarmsPerDyadCentury() {
        return falseAlarms / dyadCenturies;
    }

    /** The answers about years of change only, for {@link Scores#of}. */
    public static ImmutableList<Prediction> onChangesOnly(Collection<Prediction> answers) {
        ImmutableList.Builder<Prediction> changes = ImmutableList.builder();
        for (List<Prediction> pair : byPair(answers)) {
            for (int i = 1; i < pair.size(); i++) {
                if (isChange(pair, i)) {
                    changes.add(pair.get(i));
                }
            }
        }
        return changes.build();
    }

    /** Scores answers, which may be given in any order. */
    public static ChangeScores of(Collection<Prediction> answers) {
        int changes = 0;
        int falseAlarms = 0;
        List<Integer> delays = new ArrayList<>();
        for (List<Prediction> pair : byPair(answers)) {
            for (int i = 1; i < pair.size(); i++) {
                if (isChange(pair, i)) {
                    changes++;
                    addDelay(pair, i, delays);
                }
                falseAlarms += isFalseAlarm(pair, i) ? 1 : 0;
            }
        }
        return new ChangeScores(
                changes,
                delays.size(),
                delays.stream().mapToInt(Integer::intValue).average(),
                falseAlarms,
                answers.size() / 100.0);
    }

    private static Collection<List<Prediction>> byPair(Collection<Prediction> answers) {
        TreeMap<String, List<Prediction>> pairs = new TreeMap<>();
        answers.forEach(one ->
                pairs.computeIfAbsent(one.pair(), key -> new ArrayList<>()).add(one));
        pairs.values().forEach(list -> list.sort(Comparator.comparingInt(Prediction::year)));
        return pairs.values();
    }

    private static boolean follows(List<Prediction> pair, int i) {
        return pair.get(i).year() == pair.get(i - 1).year() + 1;
    }

    private static boolean isChange(List<Prediction> pair, int i) {
        return follows(pair, i) && pair.get(i).experts() != pair.get(i - 1).experts();
    }

    private static void addDelay(List<Prediction> pair, int change, List<Integer> delays) {
        int from = pair.get(change - 1).experts().ordinal();
        int to = pair.get(change).experts().ordinal();
        for (int i = change; i < pair.size(); i++) {
            if (pair.get(i).experts().ordinal() != to || (i > change && !follows(pair, i))) {
                return;
            }
            int answered = pair.get(i).answer().mostLikely().ordinal();
            if (2 * Integer.signum(to - from) * (answered - from) >= Math.abs(to - from)) {
                delays.add(i - change);
                return;
            }
        }
    }

    private static boolean isFalseAlarm(List<Prediction> pair, int i) {
        if (!follows(pair, i)
                || pair.get(i).answer().mostLikely() == pair.get(i - 1).answer().mostLikely()) {
            return false;
        }
        int year = pair.get(i).year();
        return pair.stream()
                .filter(one -> Math.abs(one.year() - year) <= WINDOW)
                .allMatch(one -> one.experts() == pair.get(i).experts());
    }
}
