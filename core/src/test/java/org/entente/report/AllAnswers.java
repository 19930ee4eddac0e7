package org.entente.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.assessment.Comparison;
import org.entente.assessment.Explanation;
import org.entente.assessment.Findings;
import org.entente.assessment.Outlook;
import org.entente.assessment.Timeline;
import org.entente.model.Model;
import org.entente.monitoring.Announcement;
import org.entente.monitoring.DyadStatus;
import org.entente.monitoring.MigrationReport;
import org.entente.monitoring.Monitor;
import org.entente.monitoring.MonitorUpdate;
import org.entente.monitoring.Observatory;
import org.entente.relationship.Evidence;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;

/** Each kind of answer there is, by the name of its schema, of one relationship. */
final class AllAnswers {
    /** The type of each. */
    static final ImmutableMap<String, Class<?>> TYPES = ImmutableMap.<String, Class<?>>builder()
            .put("findings", Findings.class)
            .put("timeline", Timeline.class)
            .put("explanation", Explanation.class)
            .put("outlook", Outlook.class)
            .put("comparison", Comparison.class)
            .put("announcement", Announcement.class)
            .put("monitor-update", MonitorUpdate.class)
            .put("dyad-status", DyadStatus.class)
            .put("migration-report", MigrationReport.class)
            .buildOrThrow();

    private AllAnswers() {}

    /** A name and an answer each; of some kinds there are several, of announcements perhaps none. */
    static ImmutableList<Map.Entry<String, Object>> of(Relationship relationship, LocalDate day) {
        Assessor assessor = Assessor.standard();
        Assessment then = assessor.assess(relationship, day);
        List<Map.Entry<String, Object>> answers = new ArrayList<>();
        answers.add(Map.entry("findings", then.findingsWithRanges()));
        answers.add(Map.entry("timeline", assessor.timeline(relationship)));
        answers.add(Map.entry("explanation", then.explain(Phase.SPLIT)));
        answers.add(Map.entry("explanation", then.explainAgainstAll(PeaceLevel.WARM_PEACE)));
        answers.add(Map.entry("outlook", then.outlook(Period.ofYears(5))));
        answers.add(Map.entry("comparison", then.compare(assessor.assess(relationship, day.plusYears(3)))));
        answers.add(Map.entry(
                "migration-report",
                new MigrationReport(Model.standard().id(), Model.standard().id(), 3, ImmutableList.of("A sentence."))));
        answers.addAll(monitored(relationship));
        return ImmutableList.copyOf(answers);
    }

    private static List<Map.Entry<String, Object>> monitored(Relationship relationship) {
        List<Map.Entry<String, Object>> answers = new ArrayList<>();
        Monitor monitor = Monitor.of(Assessor.standard(), relationship.dyad());
        try (Observatory world = Observatory.builder().build()) {
            for (Evidence item :
                    ImmutableList.sortedCopyOf(Comparator.comparing(Evidence::knownBy), relationship.evidence())) {
                MonitorUpdate update = monitor.take(item);
                if (!update.announcements().isEmpty() || answers.isEmpty()) {
                    answers.add(Map.entry("monitor-update", update));
                }
                update.announcements().forEach(one -> answers.add(Map.entry("announcement", one)));
                world.take(relationship.dyad(), item);
            }
            world.statuses().forEach(status -> answers.add(Map.entry("dyad-status", status)));
        }
        return answers;
    }
}
