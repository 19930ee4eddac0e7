package org.entente.assessment;

import com.google.common.base.Preconditions;
import com.google.common.base.Suppliers;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.entente.engine.Engine;
import org.entente.engine.KnownEvidence;
import org.entente.engine.Smoothed;
import org.entente.model.FactorTables;
import org.entente.model.HmmParameters;
import org.entente.model.Model;
import org.entente.model.ModelRefits;
import org.entente.relationship.Evidence;
import org.entente.relationship.Relationship;

/**
 * Assesses relationships by a model. Immutable and safe for use by many threads; the same input gives the same answer to
 * the last bit.
 */
public final class Assessor {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Model model;
    private final Model.Id modelId;
    private final Engine engine;
    private final Supplier<ImmutableList<Engine>> refits;
    private final Supplier<ImmutableList<Engine>> refitsOfCases;

    private Assessor(Model model, Supplier<ImmutableList<Model>> refits, Supplier<ImmutableList<Model>> refitsOfCases) {
        this.refits = Suppliers.memoize(() -> engines(refits.get()));
        this.refitsOfCases = Suppliers.memoize(() -> engines(refitsOfCases.get()));
        this.model = model;
        this.modelId = model.id();
        this.engine = Engine.of(model);
    }

    /** By the model that Entente ships. */
    public static Assessor standard() {
        return Standard.ASSESSOR;
    }

    /** By another model. */
    public static Assessor of(Model model) {
        return new Assessor(model, ImmutableList::of, ImmutableList::of);
    }

    /**
     * By another model, with the same fitted again, from which {@link Assessment#ranges} come.
     *
     * @throws IllegalArgumentException if a refit has other rules for evidence
     */
    public static Assessor of(Model model, List<Model> refits) {
        Preconditions.checkArgument(
                refits.stream().allMatch(refit -> refit.evidence().equals(model.evidence())),
                "refits must have the rules for evidence of the model");
        ImmutableList<Model> copy = ImmutableList.copyOf(refits);
        return new Assessor(model, () -> copy, () -> copy);
    }

    private static ImmutableList<Engine> engines(List<Model> models) {
        return models.stream().map(Engine::of).collect(ImmutableList.toImmutableList());
    }

    /** The model. */
    public Model model() {
        return model;
    }

    /** Name, version and digest of the model. */
    public Model.Id modelId() {
        return modelId;
    }

    /**
     * What can be said on a date by what could be known by then.
     *
     * @throws IllegalArgumentException if the date is before the year 1 or after the year 9999
     */
    public Assessment assess(Relationship relationship, LocalDate date) {
        Preconditions.checkNotNull(relationship, "relationship must not be null");
        check(date, "date");
        KnownEvidence known = engine.known(relationship.evidence(), date);
        return new Assessment(model, modelId, engine, () -> refits(known), relationship.dyad(), known);
    }

    /** Those of the fits that speak of this evidence: the refits to yearly tables take long to be read, and seldom do. */
    private ImmutableList<Engine> refits(KnownEvidence known) {
        return (known.items().stream().anyMatch(this::isOfFittedInstrument) ? refits : refitsOfCases).get();
    }

    private boolean isOfFittedInstrument(Evidence item) {
        return hasTable(model.phase(), item) || hasTable(model.level(), item);
    }

    private static boolean hasTable(HmmParameters<?> axis, Evidence item) {
        FactorTables<?> tables = axis.tables().get(item.factor());
        return tables != null && tables.instruments().containsKey(item.instrument());
    }

    /**
     * The assessments on many dates: each equal to {@link #assess} on its date.
     *
     * @param dates in order of time
     * @throws IllegalArgumentException if they are not, or one is before the year 1 or after the year 9999
     */
    public ImmutableList<Assessment> assess(Relationship relationship, List<LocalDate> dates) {
        Preconditions.checkArgument(
                Comparators.isInOrder(dates, Comparator.<LocalDate>naturalOrder()),
                "dates must be in order of time: %s",
                dates);
        return dates.stream().map(date -> assess(relationship, date)).collect(ImmutableList.toImmutableList());
    }

    /** The stages of a relationship with hindsight, until its last evidence. */
    public Timeline timeline(Relationship relationship) {
        return timeline(relationship, lastDay(relationship));
    }

    /**
     * The stages of a relationship with hindsight, by what is known on a day and until that day.
     *
     * @throws IllegalArgumentException if the day is before the year 1 or after the year 9999
     */
    public Timeline timeline(Relationship relationship, LocalDate until) {
        check(until, "until");
        KnownEvidence known = engine.known(relationship.evidence(), until);
        return new Stages(engine, known).timeline(relationship.dyad(), modelId);
    }

    /** What is believed of any day once the evidence of the year after it is known, until the last evidence. */
    public Hindsight hindsight(Relationship relationship) {
        return hindsight(relationship, lastDay(relationship));
    }

    /**
     * What is believed of any day once the evidence of the year after it is known, by what is known on a day and until
     * that day.
     *
     * @throws IllegalArgumentException if the day is before the year 1 or after the year 9999
     */
    public Hindsight hindsight(Relationship relationship, LocalDate until) {
        check(until, "until");
        Supplier<KnownEvidence> known = Suppliers.memoize(() -> engine.known(relationship.evidence(), until));
        return new Hindsight(
                Suppliers.memoize(() -> Smoothed.of(engine.phases(), known.get())),
                Suppliers.memoize(() -> Smoothed.of(engine.levels(), known.get())),
                engine);
    }

    private static void check(LocalDate date, String name) {
        Preconditions.checkNotNull(date, "%s must not be null", name);
        Preconditions.checkArgument(
                !date.isBefore(FIRST_DAY) && !date.isAfter(LAST_DAY),
                "%s must be from %s to %s: %s. Maybe the last day of the evidence is meant.",
                name,
                FIRST_DAY,
                LAST_DAY,
                date);
    }

    /** The last day that evidence is of or came to be known on; 1970-01-01 if there is none. */
    public static LocalDate lastDay(Relationship relationship) {
        return relationship.evidence().stream()
                .map(Assessor::lastDay)
                .max(Comparator.naturalOrder())
                .map(day -> day.isAfter(LAST_DAY) ? LAST_DAY : day)
                .orElse(LocalDate.EPOCH);
    }

    private static LocalDate lastDay(Evidence item) {
        LocalDate end = item.when().findLast().orElse(item.knownBy());
        return end.isAfter(item.knownBy()) ? end : item.knownBy();
    }

    private static final class Standard {
        static final Assessor ASSESSOR = new Assessor(Model.standard(), ModelRefits::standard, ModelRefits::ofCases);
    }
}
