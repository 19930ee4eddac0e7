package org.entente.relationship;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.InvalidFileException;
import org.entente.InvalidValueException;
import org.entente.Problem;
import org.entente.json.UnicodeText;
import org.immutables.value.Value;

/**
 * A dyad with its sources and its evidence. The evidence is held in order of time (within a day by factor, then id), in
 * whatever order it was given.
 *
 * <p>Building checks that the parts fit each other. What the codebook asks of a coder beyond that, {@link CaseFile}
 * checks on reading: evidence also comes from event files and yearly tables, which have no coder.
 *
 * <p>What-if questions are asked of a copy: {@link #with} adds evidence, {@link #without(Predicate)} leaves some out.
 */
@Value.Immutable
public abstract sealed class Relationship permits ImmutableRelationship {
    Relationship() {}

    /** A relationship of which nothing is known. */
    public static Relationship of(Dyad dyad) {
        return builder().dyad(dyad).build();
    }

    /** A builder. The dyad is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Between whom it is. */
    public abstract Dyad dyad();

    /** What the relationship is called; by default the dyad. */
    @Value.Default
    public String title() {
        return dyad().toString();
    }

    /** Sources by key, in the order of the keys. */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, Source> sources();

    /** All evidence, in order of time. */
    public abstract ImmutableList<Evidence> evidence();

    /** The phases that historians agree on, if the case has them. Never read by the engine. */
    public abstract ImmutableList<ExpectedStage> expected();

    /** The levels of peace that historians agree on, if the case has them. Never read by the engine. */
    public abstract ImmutableList<ExpectedLevel> expectedLevels();

    /** How the case was coded and where it is thin, if it says so. */
    public abstract Optional<Coding> coding();

    /** How an item was coded: as it says itself, or else as the case says. */
    public Optional<Coding> coding(Evidence item) {
        return item.coding().or(this::coding);
    }

    /** The item of that id, if there is one. */
    public Optional<Evidence> findItem(String id) {
        return Optional.ofNullable(byId().get(id));
    }

    /**
     * The item of that id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Evidence item(String id) {
        return findItem(id).orElseThrow(() -> new InvalidValueException("id", "must be of an item of " + dyad(), id));
    }

    /**
     * This relationship with more evidence.
     *
     * @throws InvalidFileException if an item breaks a rule of this relationship
     */
    public Relationship with(Evidence... items) {
        return with(Arrays.asList(items));
    }

    /**
     * This relationship with more evidence.
     *
     * @throws InvalidFileException if an item breaks a rule of this relationship
     */
    public Relationship with(Collection<Evidence> items) {
        return copy().addAllEvidence(evidence()).addAllEvidence(items).build();
    }

    /** This relationship with one more source. */
    public Relationship withSource(String key, Source source) {
        return copy().putSource(key, source).addAllEvidence(evidence()).build();
    }

    /**
     * This relationship without the item of that id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Relationship without(String id) {
        Evidence left = item(id);
        return without(item -> item.equals(left));
    }

    /** This relationship without the evidence that a condition names. */
    public Relationship without(Predicate<Evidence> condition) {
        return copy().addAllEvidence(
                        evidence().stream().filter(condition.negate()).toList())
                .build();
    }

    @Value.Lazy
    ImmutableMap<String, Evidence> byId() {
        return evidence().stream().collect(ImmutableMap.toImmutableMap(Evidence::id, item -> item));
    }

    private Builder copy() {
        return builder()
                .dyad(dyad())
                .title(title())
                .coding(coding())
                .putAllSources(sources())
                .addAllExpected(expected())
                .addAllExpectedLevels(expectedLevels());
    }

    private Relationship inOrderOfTime() {
        ImmutableList<Evidence> sorted = ImmutableList.sortedCopyOf(Evidence.IN_ORDER_OF_TIME, evidence());
        return sorted.equals(evidence()) ? this : copy().addAllEvidence(sorted).asGiven();
    }

    /** Builds a {@link Relationship}. */
    public static final class Builder extends ImmutableRelationship.Builder {
        Builder() {}

        /**
         * The relationship, its evidence in order of time.
         *
         * @throws InvalidFileException if the parts do not fit each other, with every problem that was found
         */
        @Override
        public Relationship build() {
            Relationship given = asGiven();
            ImmutableList<Problem> problems = RelationshipRules.problems(
                    given.dyad(), given.sources().keySet(), given.evidence(), given.expected(), given.expectedLevels());
            if (!problems.isEmpty()) {
                throw new InvalidFileException(problems);
            }
            return given.inOrderOfTime();
        }

        /** The relationship of parts that were checked one by one. */
        Relationship buildChecked() {
            return asGiven().inOrderOfTime();
        }

        private Relationship asGiven() {
            Relationship given = super.build();
            Checks.text("title", given.title());
            given.sources().keySet().forEach(key -> UnicodeText.check("sources", key));
            return given;
        }
    }
}
