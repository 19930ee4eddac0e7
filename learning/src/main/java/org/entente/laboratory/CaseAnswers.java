package org.entente.laboratory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.assessment.Assessor;
import org.entente.assessment.Hindsight;
import org.entente.assessment.Stage;
import org.entente.engine.Engine;
import org.entente.engine.Filtered;
import org.entente.engine.KnownEvidence;
import org.entente.laboratory.CodedCase.Stretch;
import org.entente.model.Belief;
import org.entente.relationship.Band;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/** What a model answers of one hand-coded history, beside what historians would say. */
final class CaseAnswers {
    /** An onset that is not found within so many months counts as that late. */
    static final int LATEST = 60;
    /** An expected stage shorter than this, in months, is not asked for. */
    private static final int SHORTEST = 9;
    /** A stage that begins so many months early counts as in time. */
    private static final int EARLY = 3;
    /** Two uses of force further apart than this, in months, are two wars. */
    private static final int APART = 24;

    private final CodedCase coded;
    private final Assessor assessor;
    private final Engine engine;
    private final LocalDate firstEvidence;
    private final Map<YearMonth, Belief<Phase>> phases = new HashMap<>();

    final ImmutableList<Answer<Phase>> phaseAsOf;
    final ImmutableList<Answer<Phase>> phaseHindsight;
    final ImmutableList<Answer<PeaceLevel>> levelAsOf;
    final ImmutableList<Answer<PeaceLevel>> levelHindsight;
    /** Months from each expected onset to the month in which the phase is first the most likely. */
    final ImmutableList<Integer> delays;
    /** Where the stage of the timeline begins that holds each expected one, if one does. */
    final ImmutableList<Optional<Start>> stages;
    /** For each war that starts, whether it is a split, or no conclusion is drawn, two months later. */
    final ImmutableList<Boolean> warsSeen;
    /** For each alliance that ends, whether no alliance is concluded six months later. */
    final ImmutableList<Boolean> breaksSeen;

    /**
     * One year's end.
     *
     * @param labels what historians would say; two where they differ
     * @param belief what the model says
     */
    record Answer<S extends Enum<S>>(LocalDate day, ImmutableSet<S> labels, Belief<S> belief) {
        boolean isStrict() {
            return labels.size() == 1;
        }

        S label() {
            return labels.iterator().next();
        }
    }

    /**
     * Where a stage begins.
     *
     * @param late months from the first day of the expected stage; negative if it begins earlier
     * @param outside months from the time in which the labels let it begin: in the year or month that they name, or as early as
     *     its phase is one of two in the stretches before
     */
    record Start(long late, long outside) {}

    CaseAnswers(CodedCase coded, Assessor assessor) {
        this.coded = coded;
        this.assessor = assessor;
        this.engine = Engine.of(assessor.model());
        this.firstEvidence = coded.relationship().evidence().stream()
                .map(Evidence::knownBy)
                .min(LocalDate::compareTo)
                .orElseThrow();
        Hindsight hindsight = assessor.hindsight(coded.relationship());
        this.phaseAsOf = yearEnds(coded.phases(), day -> phase(YearMonth.from(day)));
        this.phaseHindsight = yearEnds(coded.phases(), hindsight::phase);
        this.levelAsOf = yearEnds(
                coded.levels(), day -> Filtered.of(engine.levels(), known(day)).belief());
        this.levelHindsight = yearEnds(coded.levels(), hindsight::peace);
        List<Integer> waits = new ArrayList<>();
        List<Optional<Start>> found = new ArrayList<>();
        List<Boolean> breaks = new ArrayList<>();
        List<Stage> timeline =
                assessor.timeline(coded.relationship(), coded.lastDay()).stages();
        for (int i = 1; i < coded.phases().size(); i++) {
            Stretch<Phase> before = coded.phases().get(i - 1);
            Stretch<Phase> now = coded.phases().get(i);
            if (now.states().size() == 1 && months(now.first(), now.last()) >= SHORTEST) {
                waits.add(delay(now));
                found.add(start(i, timeline));
            }
            if (before.states().equals(ImmutableSet.of(Phase.ALLIANCE))
                    && !now.states().contains(Phase.ALLIANCE)) {
                breaks.add(phase(YearMonth.from(now.first()).plusMonths(6)).mostLikely() != Phase.ALLIANCE);
            }
        }
        this.delays = ImmutableList.copyOf(waits);
        this.stages = ImmutableList.copyOf(found);
        this.breaksSeen = ImmutableList.copyOf(breaks);
        this.warsSeen = wars().stream().map(this::warIsSeen).collect(ImmutableList.toImmutableList());
    }

    String name() {
        return coded.name();
    }

    private KnownEvidence known(LocalDate day) {
        return engine.known(coded.relationship().evidence(), day);
    }

    private Belief<Phase> phase(YearMonth month) {
        return phases.computeIfAbsent(
                month,
                key -> Filtered.of(engine.phases(), known(key.atEndOfMonth())).belief());
    }

    /** What an assessment of the end of a month concludes. */
    Optional<Phase> conclusion(YearMonth month) {
        return assessor.assess(coded.relationship(), month.atEndOfMonth())
                .phase()
                .conclusion();
    }

    private <S extends Enum<S>> ImmutableList<Answer<S>> yearEnds(
            List<Stretch<S>> stretches, java.util.function.Function<LocalDate, Belief<S>> says) {
        ImmutableList.Builder<Answer<S>> answers = ImmutableList.builder();
        for (Stretch<S> stretch : stretches) {
            for (int year = stretch.first().getYear(); year <= stretch.last().getYear(); year++) {
                LocalDate day = LocalDate.of(year, 12, 31);
                if (stretch.holds(day) && !day.isBefore(firstEvidence)) {
                    answers.add(new Answer<>(day, stretch.states(), says.apply(day)));
                }
            }
        }
        return answers.build();
    }

    private int delay(Stretch<Phase> stretch) {
        YearMonth onset = YearMonth.from(stretch.first());
        YearMonth last = YearMonth.from(stretch.last());
        for (int wait = -EARLY; wait < LATEST && !onset.plusMonths(wait).isAfter(last); wait++) {
            if (phase(onset.plusMonths(wait)).mostLikely()
                    == stretch.states().iterator().next()) {
                return Math.max(0, wait);
            }
        }
        return LATEST;
    }

    /** A stage is found if stages of its phase cover half of it; its start is that of the one that covers most. */
    private Optional<Start> start(int number, List<Stage> timeline) {
        Stretch<Phase> expected = coded.phases().get(number);
        long covered = 0;
        long most = 0;
        Optional<LocalDate> start = Optional.empty();
        for (Stage stage : timeline) {
            LocalDate from = later(stage.from(), expected.first());
            LocalDate to = stage.to().isBefore(expected.last()) ? stage.to() : expected.last();
            if (expected.states().contains(stage.phase()) && !to.isBefore(from)) {
                long days = ChronoUnit.DAYS.between(from, to) + 1;
                covered += days;
                if (days > most) {
                    most = days;
                    start = Optional.of(stage.from());
                }
            }
        }
        long length = ChronoUnit.DAYS.between(expected.first(), expected.last()) + 1;
        return 2 * covered >= length ? start.map(day -> start(number, day)) : Optional.empty();
    }

    private Start start(int number, LocalDate day) {
        Stretch<Phase> expected = coded.phases().get(number);
        int first = number;
        while (first > 0 && coded.phases().get(first - 1).states().containsAll(expected.states())) {
            first--;
        }
        // Of the time before the first label nothing is said.
        LocalDate earliest =
                first == 0 ? LocalDate.MIN : coded.phases().get(first).first();
        LocalDate admitted = later(day.isBefore(expected.startsBy()) ? day : expected.startsBy(), earliest);
        return new Start(monthsLate(expected.first(), day), monthsLate(admitted, day));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static long monthsLate(LocalDate expected, LocalDate day) {
        return StrictMath.round(ChronoUnit.DAYS.between(expected, day) / 30.44);
    }

    private static long months(LocalDate from, LocalDate to) {
        return ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
    }

    /** The months in which a war could be known to have begun: open force after years without. */
    private List<YearMonth> wars() {
        List<YearMonth> starts = new ArrayList<>();
        YearMonth until = YearMonth.of(1, 1);
        List<Evidence> force = coded.relationship().evidence().stream()
                .filter(item -> item.factor() == Factor.MILITARY_RESTRAINT && item.band() == Band.HOSTILE)
                .sorted(java.util.Comparator.comparing(
                                (Evidence item) -> item.when().first())
                        .thenComparing(Evidence::id))
                .toList();
        for (Evidence item : force) {
            YearMonth known = YearMonth.from(item.knownBy());
            if (YearMonth.from(item.when().first()).isAfter(until.plusMonths(APART)) && !known.isAfter(lastMonth())) {
                starts.add(known);
            }
            YearMonth end = YearMonth.from(item.when().findLast().orElse(coded.lastDay()));
            until = end.isAfter(until) ? end : until;
        }
        return starts;
    }

    private YearMonth lastMonth() {
        return YearMonth.from(coded.lastDay());
    }

    private boolean warIsSeen(YearMonth start) {
        for (int wait = 0; wait <= 2; wait++) {
            Optional<Phase> concluded = conclusion(start.plusMonths(wait));
            if (concluded.isEmpty() || concluded.get() == Phase.SPLIT) {
                return true;
            }
        }
        return false;
    }
}
