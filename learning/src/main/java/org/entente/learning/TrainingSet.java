package org.entente.learning;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.EvidenceRules;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;

/**
 * Labelled relationships in the form in which fitting reads them again and again: what speaks in which month, by the
 * rules of a model for evidence. It keeps no evidence, so that a long table can be added relationship by relationship.
 */
public final class TrainingSet {
    private final ImmutableList<Dyad> dyads;
    private final ImmutableList<TrainingSequence> sequences;
    private final ImmutableList<Instrument> instruments;
    private final EvidenceRules rules;
    private final int monthsPerStep;

    private TrainingSet(
            ImmutableList<Dyad> dyads,
            ImmutableList<TrainingSequence> sequences,
            ImmutableList<Instrument> instruments,
            EvidenceRules rules,
            int monthsPerStep) {
        this.monthsPerStep = monthsPerStep;
        this.dyads = dyads;
        this.sequences = sequences;
        this.instruments = instruments;
        this.rules = rules;
    }

    /**
     * An instrument that measured some evidence, of one factor.
     *
     * @param factor that it bears on
     * @param name of the instrument, such as {@code un-ideal-points}
     */
    public record Instrument(Factor factor, String name) implements Comparable<Instrument> {
        @Override
        public int compareTo(Instrument other) {
            int byFactor = factor.compareTo(other.factor);
            return byFactor != 0 ? byFactor : name.compareTo(other.name);
        }

        /** Whether the codebook's own table serves it, which fitting leaves alone. */
        boolean isCodebook() {
            return name.equals(Evidence.CASE_CODING);
        }
    }

    /**
     * A builder.
     *
     * @param rules by which evidence counts, of the model to be fitted
     */
    public static Builder builder(EvidenceRules rules) {
        return new Builder(rules);
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
        return sequences.stream().mapToInt(TrainingSequence::hindsightLabels).sum();
    }

    /** In the order of the relationships; a relationship may have more than one. */
    ImmutableList<TrainingSequence> sequences() {
        return sequences;
    }

    EvidenceRules rules() {
        return rules;
    }

    int monthsPerStep() {
        return monthsPerStep;
    }

    /** Builds a {@link TrainingSet}. */
    public static final class Builder {
        private final EvidenceRules rules;
        private final List<Dyad> dyads = new ArrayList<>();
        private final List<TrainingSequence> sequences = new ArrayList<>();
        private final Map<Instrument, Integer> met = new HashMap<>();
        private int monthsPerStep = 1;

        private Builder(EvidenceRules rules) {
            this.rules = rules;
        }

        /**
         * Takes several months in one step, for a fit that is nearly the same and takes that much less time. A label then
         * counts at the end of its step. By default 1, as the engine does.
         *
         * @param months a divisor of 12
         * @throws IllegalArgumentException if it is none, or a relationship was added before
         */
        public Builder monthsPerStep(int months) {
            Preconditions.checkArgument(
                    months > 0 && 12 % months == 0, "monthsPerStep must be 1, 2, 3, 4, 6 or 12: %s", months);
            Preconditions.checkArgument(dyads.isEmpty(), "monthsPerStep must be told before relationships are added");
            monthsPerStep = months;
            return this;
        }

        /** Adds a relationship. One without labels says nothing and is left out. */
        public Builder add(LabelledRelationship labelled) {
            if (!labelled.labels().isEmpty()) {
                int index = dyads.size();
                dyads.add(labelled.relationship().dyad());
                sequences.addAll(TrainingSequence.of(index, labelled, rules, monthsPerStep, this::number));
            }
            return this;
        }

        /**
         * The set.
         *
         * @throws IllegalArgumentException if no relationship has a label
         */
        public TrainingSet build() {
            Preconditions.checkArgument(!dyads.isEmpty(), "there must be a relationship with a label");
            ImmutableList<Instrument> sorted = ImmutableList.sortedCopyOf(met.keySet());
            int[] canonical = new int[sorted.size()];
            for (int i = 0; i < canonical.length; i++) {
                canonical[Preconditions.checkNotNull(met.get(sorted.get(i)))] = i;
            }
            ImmutableList<TrainingSequence> renumbered = sequences.stream()
                    .map(sequence -> sequence.renumbered(canonical))
                    .collect(ImmutableList.toImmutableList());
            return new TrainingSet(ImmutableList.copyOf(dyads), renumbered, sorted, rules, monthsPerStep);
        }

        private int number(Evidence item) {
            return met.computeIfAbsent(new Instrument(item.factor(), item.instrument()), key -> met.size());
        }
    }
}
