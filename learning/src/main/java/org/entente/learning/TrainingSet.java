package org.entente.learning;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.engine.Contributions;
import org.entente.engine.Engine;
import org.entente.engine.Months;
import org.entente.model.EvidenceRules;
import org.entente.model.Model;
import org.entente.relationship.Band;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;

/**
 * Labelled relationships in the form in which fitting reads them again and again: what counts in which month, by the rules
 * of a model for evidence. It keeps no evidence, so that a long table can be added relationship by relationship.
 *
 * <p>Labels of one relationship follow one another slowly: twice as many of them are not twice as much to learn from. They
 * weigh together as much as the square root of their number.
 *
 * @param <S> the states: phases or levels of peace
 */
public final class TrainingSet<S extends Enum<S>> {
    private final ImmutableList<Dyad> dyads;
    private final ImmutableList<TrainingSequence> sequences;
    private final ImmutableList<Instrument> instruments;
    private final EvidenceRules rules;

    private TrainingSet(
            ImmutableList<Dyad> dyads,
            ImmutableList<TrainingSequence> sequences,
            ImmutableList<Instrument> instruments,
            EvidenceRules rules) {
        this.dyads = dyads;
        this.sequences = sequences;
        this.instruments = instruments;
        this.rules = rules;
    }

    /**
     * A builder.
     *
     * @param model whose rules say what evidence counts
     */
    public static <S extends Enum<S>> Builder<S> builder(Model model) {
        return new Builder<>(model);
    }

    /** The dyad of each relationship, in the order in which they were added. */
    public ImmutableList<Dyad> dyads() {
        return dyads;
    }

    /** All instruments, {@code case-coding} too, in the order of factors, then names. */
    public ImmutableList<Instrument> instruments() {
        return instruments;
    }

    /** How many labels there are. */
    public int labels() {
        return sequences.stream().mapToInt(one -> one.labels().size()).sum();
    }

    /** In the order of the relationships; a relationship may have more than one. */
    ImmutableList<TrainingSequence> sequences() {
        return sequences;
    }

    /** The band of an instrument that counts most. */
    int commonestBand(int instrument) {
        double[] sums = new double[Band.values().length];
        for (TrainingSequence sequence : sequences) {
            for (TrainingSequence.Counts counts : Iterables.concat(sequence.stretches(), sequence.measures())) {
                for (int c = 0; c < counts.cells().length; c++) {
                    int slot = counts.cells()[c] - cell(instrument, 0);
                    if (slot >= 0 && slot < Contributions.SLOTS) {
                        sums[Math.min(slot, sums.length - 1)] += counts.counts()[c];
                    }
                }
            }
        }
        int most = 0;
        for (int band = 1; band < sums.length; band++) {
            most = sums[band] > sums[most] ? band : most;
        }
        return most;
    }

    EvidenceRules rules() {
        return rules;
    }

    /** The number of a slot of an instrument. The two rows of ends follow the last instrument. */
    static int cell(int instrument, int slot) {
        return instrument * Contributions.SLOTS + slot;
    }

    /** Builds a {@link TrainingSet}. */
    public static final class Builder<S extends Enum<S>> {
        private final Engine engine;
        private final EvidenceRules rules;
        private final List<Dyad> dyads = new ArrayList<>();
        private final List<TrainingSequence> sequences = new ArrayList<>();
        private final Map<Instrument, Integer> met = new HashMap<>();
        private boolean hindsight;

        private Builder(Model model) {
            this.engine = Engine.of(model);
            this.rules = model.evidence();
            met.put(Instrument.ENDS, 0);
        }

        /**
         * Reads each label by all that was ever known of the months up to it, such as measures that look ahead; by default by
         * what could be known on its day.
         */
        public Builder<S> withHindsight() {
            hindsight = true;
            return this;
        }

        /**
         * Adds a relationship. One without labels says nothing and is left out. What is known on the last labelled day serves
         * every label of the days before, up to one on which something of the months before was not known yet; what was
         * known on that day then serves the labels before it, and so on.
         */
        public Builder<S> add(LabelledRelationship<S> labelled) {
            if (labelled.labels().isEmpty()) {
                return this;
            }
            List<Evidence> items = labelled.relationship().evidence();
            double weight = 1 / StrictMath.sqrt(labelled.labels().size());
            Deque<TrainingSequence.Label> open = new ArrayDeque<>();
            labelled.labels()
                    .forEach((day, states) ->
                            open.addFirst(new TrainingSequence.Label(day, Months.of(day), mask(states), weight)));
            while (!open.isEmpty()) {
                LocalDate day = hindsight ? lastKnown(items) : open.getFirst().day();
                Deque<TrainingSequence.Label> served = new ArrayDeque<>();
                while (!open.isEmpty()
                        && (hindsight || servesAsOf(day, items, open.getFirst().day()))) {
                    served.addFirst(open.removeFirst());
                }
                sequences.add(TrainingSequence.of(
                        dyads.size(), engine.known(items, day), ImmutableList.copyOf(served), this::number));
            }
            dyads.add(labelled.relationship().dyad());
            return this;
        }

        private static LocalDate lastKnown(List<Evidence> items) {
            return items.stream()
                    .map(Evidence::knownBy)
                    .max(LocalDate::compareTo)
                    .orElse(LocalDate.EPOCH);
        }

        /** Whether all that is known on a day of the months up to an earlier day was known on that. */
        private static boolean servesAsOf(LocalDate day, List<Evidence> items, LocalDate earlier) {
            return items.stream()
                    .noneMatch(item -> item.knownBy().isAfter(earlier)
                            && !item.knownBy().isAfter(day)
                            && !begins(item).isAfter(earlier));
        }

        private static LocalDate begins(Evidence item) {
            return item.kind() == EvidenceKind.MEASURE
                    ? item.when().first()
                    : item.when().startsBy();
        }

        private static <S extends Enum<S>> int mask(ImmutableSet<S> states) {
            return states.stream().mapToInt(state -> 1 << state.ordinal()).sum();
        }

        /**
         * The set.
         *
         * @throws IllegalArgumentException if no relationship has a label
         */
        public TrainingSet<S> build() {
            Preconditions.checkArgument(!dyads.isEmpty(), "there must be a relationship with a label");
            ImmutableList<Instrument> sorted = met.keySet().stream()
                    .filter(one -> !one.equals(Instrument.ENDS))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
            int[] numbers = new int[cell(met.size(), 0)];
            for (int slot = 0; slot < Contributions.SLOTS; slot++) {
                numbers[slot] = cell(sorted.size(), slot);
                for (int i = 0; i < sorted.size(); i++) {
                    numbers[cell(Preconditions.checkNotNull(met.get(sorted.get(i))), slot)] = cell(i, slot);
                }
            }
            return new TrainingSet<>(
                    ImmutableList.copyOf(dyads),
                    sequences.stream().map(one -> one.renumbered(numbers)).collect(ImmutableList.toImmutableList()),
                    sorted,
                    rules);
        }

        private int number(TrainingSequence.Row row) {
            return cell(met.computeIfAbsent(row.instrument(), key -> met.size()), row.slot());
        }
    }
}
