package org.entente.relationship;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import org.immutables.value.Value;

/**
 * A dyad with its sources and its evidence. The evidence is held in order of time (within a day by factor, then id), in
 * whatever order it was given.
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

    public static Builder builder() {
        return new Builder();
    }

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

    /** What historians agree on, if the case tells it. Never read by the engine. */
    public abstract ImmutableList<ExpectedStage> expected();

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
     * @throws InvalidCaseException if an item breaks a rule of this relationship
     */
    public Relationship with(Evidence... items) {
        return with(Arrays.asList(items));
    }

    /**
     * This relationship with more evidence.
     *
     * @throws InvalidCaseException if an item breaks a rule of this relationship
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

    @Value.Check
    Relationship check() {
        Checks.notBlank("title", title());
        ImmutableList<Problem> problems =
                RelationshipRules.problems(dyad(), sources().keySet(), evidence(), expected());
        if (!problems.isEmpty()) {
            throw new InvalidCaseException(problems);
        }
        ImmutableList<Evidence> sorted = ImmutableList.sortedCopyOf(Evidence.IN_ORDER_OF_TIME, evidence());
        return sorted.equals(evidence()) ? this : copy().addAllEvidence(sorted).build();
    }

    private Builder copy() {
        return builder().dyad(dyad()).title(title()).putAllSources(sources()).addAllExpected(expected());
    }

    /** Builds a {@link Relationship}. */
    public static final class Builder extends ImmutableRelationship.Builder {
        Builder() {}
    }
}
