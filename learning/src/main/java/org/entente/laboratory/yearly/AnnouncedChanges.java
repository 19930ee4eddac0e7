package org.entente.laboratory.yearly;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.entente.assessment.Assessor;
import org.entente.evaluation.ChangeMatches.Change;
import org.entente.monitoring.Announcement;
import org.entente.monitoring.Monitor;
import org.entente.relationship.Evidence;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Relationship;

/** The changes of level that a monitor announces of a pair, to which each year's rows become known at its end. */
final class AnnouncedChanges {
    private AnnouncedChanges() {}

    /** All changes announced until the end of a year, in order of time; what is announced first is no change. */
    static ImmutableList<Change> of(Assessor assessor, Relationship relationship, int lastYear) {
        LocalDate last = LocalDate.of(lastYear, 12, 31);
        Monitor monitor = Monitor.of(assessor, relationship.dyad());
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        relationship.evidence().stream()
                .filter(item -> !item.knownBy().isAfter(last))
                .sorted(Comparator.comparing(Evidence::knownBy))
                .forEachOrdered(item -> add(monitor.take(item).announcements(), changes));
        add(monitor.advanceTo(last), changes);
        add(monitor.closeDay(), changes);
        return changes.build();
    }

    private static void add(List<Announcement<?>> announcements, ImmutableList.Builder<Change> changes) {
        for (Announcement<?> one : announcements) {
            if (one.to() instanceof PeaceLevel to && one.from().isPresent()) {
                changes.add(
                        new Change(one.date().getYear(), (PeaceLevel) one.from().get(), to));
            }
        }
    }
}
