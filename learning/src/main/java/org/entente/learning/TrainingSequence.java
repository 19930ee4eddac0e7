package org.entente.learning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.entente.engine.ForwardFilter;
import org.entente.engine.KnownEvidence;
import org.entente.engine.Schedule;
import org.entente.engine.ScheduledEvidence;
import org.entente.model.EvidenceRules;
import org.entente.relationship.Band;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;

/**
 * The months of one relationship in compact form: for each factor the stretches of months in which the same cells of the
 * tables speak, and with what share; and the labels.
 *
 * @param relationship its number in the training set
 * @param months how many, or how many steps of several months
 * @param voices of the factors that speak at all, in their order
 * @param labels in order of time
 */
record TrainingSequence(int relationship, int months, ImmutableList<Voice> voices, ImmutableList<Label> labels) {
    private static final int BANDS = Band.values().length;
    private static final int YEAR = 12;
    private static final int DECADE = 120;

    /**
     * What experts said of a day.
     *
     * @param day the day
     * @param month the month at whose end the belief is looked at, from 0; -1 if that is before any evidence
     * @param mask a bit for each level that it may have been
     * @param asOf whether this sequence is what could be known on that day
     * @param hindsight whether this sequence is all that is known
     * @param effectiveEvidence of the ten years before
     */
    record Label(LocalDate day, int month, int mask, boolean asOf, boolean hindsight, double effectiveEvidence) {}

    /**
     * One factor.
     *
     * @param first first month of each stretch
     * @param end first month after it
     * @param start where its cells start in the two arrays that follow; one more at the end
     * @param cells instrument * 7 + band
     * @param weights of a month, beside each cell
     * @param shares what redundancy leaves, for each month
     */
    @SuppressWarnings("ArrayRecordComponent") // package-private, never changed once made
    record Voice(int[] first, int[] end, int[] start, int[] cells, double[] weights, double[] shares) {}

    int hindsightLabels() {
        return (int) labels.stream().filter(Label::hindsight).count();
    }

    int asOfLabels() {
        return (int) labels.stream().filter(Label::asOf).count();
    }

    /** The same with instruments numbered otherwise. */
    TrainingSequence renumbered(int[] canonical) {
        return new TrainingSequence(
                relationship,
                months,
                voices.stream()
                        .map(voice -> new Voice(
                                voice.first,
                                voice.end,
                                voice.start,
                                Arrays.stream(voice.cells)
                                        .map(cell -> canonical[cell / BANDS] * BANDS + cell % BANDS)
                                        .toArray(),
                                voice.weights,
                                voice.shares))
                        .collect(ImmutableList.toImmutableList()),
                labels);
    }

    /**
     * The sequences of a relationship: one of all that is known, which serves hindsight and each day on which no part of
     * it was still to come to be known; and one more for each other day.
     */
    static List<TrainingSequence> of(
            int index,
            LabelledRelationship labelled,
            EvidenceRules rules,
            int monthsPerStep,
            ToIntFunction<Evidence> numbers) {
        List<Evidence> items = labelled.relationship().evidence();
        LocalDate until = lastDay(labelled);
        Schedule all = schedule(items, until, rules);
        boolean repeated = all.entries().size() < items.size();
        List<LocalDate> apart = new ArrayList<>();
        for (LocalDate day : labelled.labels().keySet()) {
            if (repeated || !knownInTime(all, day)) {
                apart.add(day);
            }
        }
        List<TrainingSequence> sequences = new ArrayList<>();
        sequences.add(new Compiler(all, until, rules, monthsPerStep, numbers)
                .sequence(index, labelled.labels(), day -> !apart.contains(day), true));
        for (LocalDate day : apart) {
            sequences.add(new Compiler(schedule(items, day, rules), day, rules, monthsPerStep, numbers)
                    .sequence(index, labelled.labels().subMap(day, true, day, true), one -> true, false));
        }
        return sequences;
    }

    private static LocalDate lastDay(LabelledRelationship labelled) {
        LocalDate last = labelled.labels().lastKey();
        for (Evidence item : labelled.relationship().evidence()) {
            LocalDate end = item.when().findLast().orElse(item.knownBy());
            LocalDate known = item.knownBy();
            last = end.isAfter(last) ? end : last;
            last = known.isAfter(last) ? known : last;
        }
        return last;
    }

    private static Schedule schedule(Collection<Evidence> items, LocalDate day, EvidenceRules rules) {
        int until = ScheduledEvidence.month(day);
        return Schedule.of(KnownEvidence.of(items, day, rules).stream()
                .map(item -> ScheduledEvidence.of(item, rules, until))
                .toList());
    }

    private static boolean knownInTime(Schedule all, LocalDate day) {
        int month = ScheduledEvidence.month(day);
        return all.entries().stream()
                .noneMatch(entry ->
                        entry.first() <= month && entry.item().knownBy().isAfter(day));
    }

    /** Turns a schedule into arrays. */
    private static final class Compiler {
        private final Schedule schedule;
        private final int first;
        private final int months;
        private final double redundancy;
        private final int monthsPerStep;
        private final ToIntFunction<Evidence> numbers;
        private final double[] effective;

        Compiler(
                Schedule schedule,
                LocalDate until,
                EvidenceRules rules,
                int monthsPerStep,
                ToIntFunction<Evidence> numbers) {
            this.monthsPerStep = monthsPerStep;
            this.schedule = schedule;
            this.first = schedule.isEmpty() ? ScheduledEvidence.month(until) + 1 : schedule.first();
            this.months = Math.max(0, ScheduledEvidence.month(until) - first + 1);
            this.redundancy = rules.redundancy().value();
            this.numbers = numbers;
            this.effective = new double[months];
        }

        TrainingSequence sequence(
                int index,
                Map<LocalDate, ImmutableSet<PeaceLevel>> labels,
                Predicate<LocalDate> asOf,
                boolean hindsight) {
            ImmutableList.Builder<Voice> voices = ImmutableList.builder();
            for (int factor = 0; factor < Factor.values().length; factor++) {
                if (!schedule.segments(factor).isEmpty()) {
                    Voice voice = voice(schedule.segments(factor));
                    voices.add(monthsPerStep == 1 ? voice : inSteps(voice));
                }
            }
            ImmutableList.Builder<Label> compiled = ImmutableList.builder();
            labels.forEach((day, levels) -> {
                int month = Math.max(-1, ScheduledEvidence.month(day) - first);
                int mask =
                        levels.stream().mapToInt(level -> 1 << level.ordinal()).sum();
                compiled.add(new Label(
                        day, month < 0 ? -1 : step(month), mask, asOf.test(day), hindsight, effectiveUntil(month)));
            });
            return new TrainingSequence(
                    index, months == 0 ? 0 : step(months - 1) + 1, voices.build(), compiled.build());
        }

        /** Steps end with the calendar's quarters, half-years or years. */
        private int step(int month) {
            return (month + Math.floorMod(first, monthsPerStep)) / monthsPerStep;
        }

        /** The same with the months of each step summed up, their shares taken into the weights. */
        private Voice inSteps(Voice voice) {
            TreeMap<Integer, TreeMap<Integer, Double>> steps = new TreeMap<>();
            for (int k = 0; k < voice.first.length; k++) {
                for (int t = voice.first[k]; t < voice.end[k]; t++) {
                    Map<Integer, Double> cells = steps.computeIfAbsent(step(t), step -> new TreeMap<>());
                    for (int c = voice.start[k]; c < voice.start[k + 1]; c++) {
                        cells.merge(voice.cells[c], voice.weights[c] * voice.shares[t], Double::sum);
                    }
                }
            }
            int[] from = steps.keySet().stream().mapToInt(Integer::intValue).toArray();
            int[] start = new int[from.length + 1];
            for (int k = 0; k < from.length; k++) {
                start[k + 1] =
                        start[k] + steps.getOrDefault(from[k], new TreeMap<>()).size();
            }
            double[] shares = new double[months == 0 ? 0 : step(months - 1) + 1];
            Arrays.fill(shares, 1);
            return new Voice(
                    from,
                    Arrays.stream(from).map(step -> step + 1).toArray(),
                    start,
                    steps.values().stream()
                            .flatMapToInt(cells -> cells.keySet().stream().mapToInt(Integer::intValue))
                            .toArray(),
                    steps.values().stream()
                            .flatMapToDouble(cells -> cells.values().stream().mapToDouble(Double::doubleValue))
                            .toArray(),
                    shares);
        }

        private Voice voice(List<Schedule.Segment> segments) {
            int n = segments.size();
            int[] from = new int[n];
            int[] end = new int[n];
            int[] start = new int[n + 1];
            List<Map<Integer, Double>> spoken = new ArrayList<>();
            for (int k = 0; k < n; k++) {
                from[k] = segments.get(k).first() - first;
                end[k] = Math.min(months, segments.get(k).end() - first);
                Map<Integer, Double> cells = new TreeMap<>();
                for (ScheduledEvidence entry : segments.get(k).entries()) {
                    int cell = numbers.applyAsInt(entry.item()) * BANDS
                            + entry.band().ordinal();
                    cells.merge(cell, entry.weight(), Double::sum);
                }
                spoken.add(cells);
                start[k + 1] = start[k] + cells.size();
            }
            int[] cells = spoken.stream()
                    .flatMapToInt(map -> map.keySet().stream().mapToInt(Integer::intValue))
                    .toArray();
            double[] weights = spoken.stream()
                    .flatMapToDouble(map -> map.values().stream().mapToDouble(Double::doubleValue))
                    .toArray();
            return new Voice(from, end, start, cells, weights, shares(from, end, start, weights));
        }

        /** As {@link ForwardFilter} has it: one over 1 + rho * max(0, N - 1), with N of the trailing twelve months. */
        private double[] shares(int[] from, int[] end, int[] start, double[] weights) {
            double[] monthly = new double[months];
            for (int k = 0; k < from.length; k++) {
                double weight = 0;
                for (int c = start[k]; c < start[k + 1]; c++) {
                    weight += weights[c];
                }
                Arrays.fill(monthly, from[k], end[k], weight);
            }
            double[] shares = new double[months];
            for (int t = 0; t < months; t++) {
                double trailing = 0;
                for (int past = Math.max(0, t - YEAR + 1); past <= t; past++) {
                    trailing += monthly[past];
                }
                shares[t] = 1 / (1 + redundancy * Math.max(0, trailing - 1));
                effective[t] += monthly[t] * shares[t];
            }
            return shares;
        }

        private double effectiveUntil(int month) {
            double sum = 0;
            for (int t = Math.max(0, month - DECADE + 1); t <= month; t++) {
                sum += effective[t];
            }
            return sum;
        }
    }
}
