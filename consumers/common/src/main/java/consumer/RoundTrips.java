package consumer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.entente.InvalidFileException;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.assessment.Comparison;
import org.entente.assessment.Explanation;
import org.entente.assessment.Findings;
import org.entente.assessment.Outlook;
import org.entente.assessment.Timeline;
import org.entente.dataset.ReadReport;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.cases.ShippedCases;
import org.entente.dataset.table.DyadYearTable;
import org.entente.model.EvidenceOutcome;
import org.entente.monitoring.Announcement;
import org.entente.monitoring.DyadStatus;
import org.entente.monitoring.Monitor;
import org.entente.monitoring.MonitorSnapshot;
import org.entente.monitoring.MonitorUpdate;
import org.entente.monitoring.Observatory;
import org.entente.relationship.CaseFile;
import org.entente.relationship.Evidence;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;
import org.entente.report.AnswerFile;

/** What a service does with answers, by its own mapper. */
public final class RoundTrips {
    private static final Relationship CASE = ShippedCases.read("sino-russian");
    private static final LocalDate DAY = LocalDate.of(1975, 6, 30);

    private RoundTrips() {}

    /** The program's own mapper. */
    public interface Mapper {
        String write(Object value) throws Exception;

        <T> T read(String json, Class<T> type) throws Exception;
    }

    /** Does all of it, or throws. */
    public static void check(Mapper mapper) throws Exception {
        int answers = 0;
        for (Object answer : answers()) {
            checkBack(mapper, answer);
            answers++;
        }
        Assessment then = Assessor.standard().assess(CASE, DAY);
        require(mapper.read(mapper.write(then), Findings.class).equals(then.findings()), "an assessment is its findings");
        checkRefusals();
        checkMonitor(mapper);
        System.out.println(answers + " answers came back equal, bad input was refused, a monitor went on.");
    }

    private static List<Object> answers() throws IOException {
        Assessor assessor = Assessor.standard();
        Assessment then = assessor.assess(CASE, DAY);
        List<Object> answers = new ArrayList<>(List.of(
                then.findings(),
                assessor.timeline(CASE),
                then.explain(Phase.SPLIT),
                then.outlook(Period.ofYears(5)),
                then.compare(assessor.assess(CASE, DAY.plusYears(20))),
                table("ccode1,ccode2,year,cowmid_n,cowmid_hostlev\n2,365,1975,1,4\nx,365,1975,0,\n").report()));
        Monitor monitor = Monitor.of(assessor, CASE.dyad());
        try (Observatory world = Observatory.builder().build()) {
            for (Evidence item : asKnown()) {
                MonitorUpdate update = monitor.take(item);
                if (!update.announcements().isEmpty()) {
                    answers.add(update);
                    answers.addAll(update.announcements());
                }
                world.take(CASE.dyad(), item);
            }
            answers.addAll(world.statuses());
        }
        require(answers.stream().anyMatch(Announcement.class::isInstance), "something is announced");
        require(answers.stream().anyMatch(DyadStatus.class::isInstance), "somebody is ranked");
        return answers;
    }

    private static void checkBack(Mapper mapper, Object answer) throws Exception {
        Class<?> type = answer.getClass();
        for (Class<?> known : List.of(
                Findings.class,
                Timeline.class,
                Explanation.class,
                Outlook.class,
                Comparison.class,
                ReadReport.class,
                MonitorUpdate.class,
                Announcement.class,
                DyadStatus.class)) {
            type = known.isInstance(answer) ? known : type;
        }
        String json = mapper.write(answer);
        require(json.contains("\"format\""), type + " names its format");
        require(mapper.read(json, type).equals(answer), type + " comes back equal by the mapper");
        require(AnswerFile.parse(json, type).equals(answer), type + " is read by the door");
        require(mapper.read(AnswerFile.format(answer), type).equals(answer), type + " of the door is read by the mapper");
    }

    private static void checkRefusals() throws IOException {
        try {
            CaseFile.parse("{\"format\": \"entente-case/2\", \"evidence\": [{}]}");
            throw new AssertionError("a bad case was read");
        } catch (InvalidFileException e) {
            require(e.problems().size() > 5, "all faults are listed");
        }
        try {
            table("\ufeff");
            throw new AssertionError("an empty table was read");
        } catch (UnreadableFileException e) {
            require(e.getMessage().contains("is empty"), "an empty table is named as such: " + e.getMessage());
        }
    }

    private static void checkMonitor(Mapper mapper) throws Exception {
        Monitor monitor = Monitor.of(Assessor.standard(), CASE.dyad());
        Monitor whole = Monitor.of(Assessor.standard(), CASE.dyad());
        List<Evidence> news = asKnown();
        for (int i = 0; i < news.size(); i++) {
            if (i == news.size() / 2) {
                String saved = mapper.write(monitor.snapshot());
                monitor = Monitor.resume(Assessor.standard(), mapper.read(saved, MonitorSnapshot.class));
            }
            monitor.take(news.get(i));
            whole.take(news.get(i));
        }
        require(monitor.phase().equals(whole.phase()), "a monitor that was stopped says the same");
        LocalDate before = news.get(0).knownBy().minusDays(1);
        require(
                monitor.take(news.get(0), before).outcome() == EvidenceOutcome.FUTURE,
                "an item of the day after it was received is refused");
    }

    private static List<Evidence> asKnown() {
        return CASE.evidence().stream()
                .sorted(java.util.Comparator.comparing(Evidence::knownBy))
                .toList();
    }

    private static DyadYearTable table(String text) throws IOException {
        Path file = Files.createTempFile("dyad-years", ".csv");
        try {
            return DyadYearTable.read(Files.writeString(file, text));
        } finally {
            Files.delete(file);
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("must hold: " + what);
        }
    }
}
