package org.entente.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.engine.HalfLife;
import org.entente.engine.KnownEvidence;
import org.entente.model.Model;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;

/**
 * The evidence of a relationship with what scores need of each item worked out once, so that many days can be read off it
 * in little time. Items stand in the order of what counts, as in {@link Reader}, so that neither the order in which
 * evidence was given nor another id of a repeated item changes a bit.
 */
final class Shelf {
    private record Item(double weight, double score, long end, long known, Optional<String> from) {
        static final Comparator<Item> BY_WHAT_COUNTS = Comparator.comparingDouble(Item::score)
                .thenComparingLong(Item::end)
                .thenComparingDouble(Item::weight);
    }

    private final Model model;
    private final Dyad dyad;
    private final Collection<Evidence> evidence;
    private final HalfLife halfLife;
    private final boolean repeated;
    private final List<List<Item>> byFactor = new ArrayList<>();

    private Shelf(Model model, Dyad dyad, Collection<Evidence> evidence, HalfLife halfLife, boolean repeated) {
        this.model = model;
        this.dyad = dyad;
        this.evidence = evidence;
        this.halfLife = halfLife;
        this.repeated = repeated;
        for (Factor factor : Factor.values()) {
            byFactor.add(evidence.stream()
                    .filter(item -> item.factor() == factor)
                    .map(this::item)
                    .sorted(Item.BY_WHAT_COUNTS)
                    .toList());
        }
    }

    static Shelf of(Model model, Dyad dyad, Collection<Evidence> evidence, HalfLife halfLife) {
        boolean repeated =
                KnownEvidence.of(evidence, LocalDate.MAX, model.evidence()).size() < evidence.size();
        return new Shelf(model, dyad, evidence, halfLife, repeated);
    }

    /**
     * What to read on a day. Where several reports tell one thing, which of them stands for it depends on what is known by
     * then, so that the shelf has to be filled anew.
     */
    Shelf on(LocalDate day) {
        return repeated
                ? new Shelf(model, dyad, KnownEvidence.of(evidence, day, model.evidence()), halfLife, false)
                : this;
    }

    Outline outline(Factor factor, LocalDate day) {
        Optional<Double> score = score(factor, Optional.empty(), day);
        double lowest = score.orElse(1.0);
        for (String member : List.of(dyad.first(), dyad.second())) {
            lowest = Math.min(lowest, score(factor, Optional.of(member), day).orElse(1.0));
        }
        return new Outline(score, lowest);
    }

    private Optional<Double> score(Factor factor, Optional<String> from, LocalDate day) {
        long on = day.toEpochDay();
        double weights = 0;
        double scores = 0;
        boolean any = false;
        for (Item item : byFactor.get(factor.ordinal())) {
            if (item.known() <= on && (from.isEmpty() || from.equals(item.from()))) {
                double weight = item.weight() * halfLife.decay(factor, item.end() < on ? on - item.end() : 0);
                weights += weight;
                scores += weight * item.score();
                any = true;
            }
        }
        boolean enough = any && weights >= model.readings().minimumWeight().value();
        return enough ? Optional.of(scores / weights) : Optional.empty();
    }

    private Item item(Evidence item) {
        return new Item(
                model.evidence().weight(item),
                item.score(),
                Reader.end(item),
                item.knownBy().toEpochDay(),
                member(dyad, item));
    }

    /** The member from whom an item comes, if from one. */
    static Optional<String> member(Dyad dyad, Evidence item) {
        return item.from()
                .flatMap(code -> dyad.memberOn(code, item.when().first())
                        .or(() -> dyad.memberOn(code, item.when().startsBy())));
    }
}
