package org.entente.page;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.assessment.Hindsight;
import org.entente.assessment.NoAnswer;
import org.entente.assessment.Ranges;
import org.entente.assessment.Stage;
import org.entente.assessment.Timeline;
import org.entente.page.html.TimeScale;
import org.entente.relationship.Relationship;

/** All that a page shows, asked of the assessor once. Only what is known on the day of the page goes into it. */
final class Study {
    /** An explanation is the dear part: so many days have one prepared. */
    private static final int PREPARED = 40;

    private final Assessor assessor;
    private final Relationship relationship;
    private final Assessment now;
    private final Timeline timeline;
    private final Hindsight hindsight;
    private final ImmutableList<YearEnd> years;
    private final TimeScale scale;
    private final Supplier<Optional<Ranges>> ranges;

    Study(Assessor assessor, Relationship relationship, LocalDate date) {
        this.assessor = assessor;
        this.now = assessor.assess(relationship, date);
        this.relationship = relationship.without(item -> item.knownBy().isAfter(date));
        this.timeline = assessor.timeline(this.relationship, date);
        this.hindsight = assessor.hindsight(this.relationship, date);
        LocalDate first = firstDay(date);
        this.years = years(first, date);
        this.scale = TimeScale.of(first, date);
        this.ranges = Suppliers.memoize(() -> now.noAnswer().isEmpty() ? now.ranges() : Optional.empty());
    }

    private LocalDate firstDay(LocalDate date) {
        return timeline.stages().stream().map(Stage::from).findFirst().orElse(date);
    }

    private ImmutableList<YearEnd> years(LocalDate first, LocalDate last) {
        ImmutableList.Builder<YearEnd> ends = ImmutableList.builder();
        for (int year = first.getYear(); year < last.getYear(); year++) {
            ends.add(YearEnd.of(assessor.assess(relationship, LocalDate.of(year, 12, 31))));
        }
        return ends.add(YearEnd.of(now)).build();
    }

    Assessor assessor() {
        return assessor;
    }

    /** The relationship with what is known on the day. */
    Relationship relationship() {
        return relationship;
    }

    Assessment now() {
        return now;
    }

    /** Between which bounds the chances of the day lie by models fitted again, if there are any and there is an answer. */
    Optional<Ranges> ranges() {
        return ranges.get();
    }

    boolean hasAnswer() {
        return now.noAnswer().isEmpty();
    }

    /** Whether there is anything to show, though it may be too old for an answer. */
    boolean hasEvidence() {
        return now.noAnswer()
                .filter(reason -> reason != NoAnswer.NO_RECENT_EVIDENCE)
                .isEmpty();
    }

    ImmutableList<Stage> stages() {
        return timeline.stages();
    }

    Hindsight hindsight() {
        return hindsight;
    }

    /** Each year's end, and last the day itself. */
    ImmutableList<YearEnd> years() {
        return years;
    }

    TimeScale scale() {
        return scale;
    }

    /** What is said on a day. */
    Assessment on(LocalDate date) {
        return date.equals(now.date()) ? now : assessor.assess(relationship, date);
    }

    /** What is said so many years before; of a day before all evidence, it has no answer. */
    Assessment ago(Assessment assessment, int years) {
        return on(assessment.date().minusYears(years));
    }

    /** The days that can be looked back from, in order: ends of the months of turns, the last year-ends, the day itself. */
    ImmutableSortedSet<LocalDate> prepared() {
        TreeSet<LocalDate> days = new TreeSet<>();
        if (!hasAnswer()) {
            return ImmutableSortedSet.of();
        }
        days.add(now.date());
        for (Stage stage : stages().reverse()) {
            LocalDate turned = stage.from().withDayOfMonth(stage.from().lengthOfMonth());
            if (!stage.turnedBy().isEmpty() && turned.isBefore(now.date()) && days.size() < PREPARED / 2) {
                days.add(turned);
            }
        }
        for (int i = years.size() - 2; i >= 0 && days.size() < PREPARED; i--) {
            if (years.get(i).answered()) {
                days.add(years.get(i).date());
            }
        }
        return ImmutableSortedSet.copyOf(days);
    }
}
