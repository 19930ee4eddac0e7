package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.assessment.Assessor;
import org.entente.assessment.Findings;
import org.entente.monitoring.Announcement;
import org.entente.monitoring.EvidenceStream;
import org.entente.monitoring.InvalidSnapshotException;
import org.entente.monitoring.Monitor;
import org.entente.monitoring.MonitorSnapshot;
import org.entente.monitoring.Observatory;
import org.entente.relationship.CaseFile;
import org.entente.relationship.Evidence;
import org.entente.relationship.Phase;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a version wrote, every later one reads. The files of a version that was released are never changed; those of the
 * version at work are written anew by {@code -Dentente.golden.write=true}.
 */
class GoldenAnswersTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "org", "entente", "report", "golden", "0.1");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<Evidence> NEWS = EvidenceStream.years(3, 40);
    private static final Relationship RELATIONSHIP = EvidenceStream.relationship(NEWS);

    static List<String> names() {
        return AllAnswers.TYPES.keySet().asList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void anAnswerIsReadWithAllThatIsInIt(String name) throws IOException {
        String golden = Files.readString(GOLDEN.resolve(name + ".json"));

        AnswerFile.Inspection<?> read = AnswerFile.inspect(golden, AllAnswers.TYPES.get(name));

        assertThat(read.passedOver()).isEmpty();
        assertHolds(MAPPER.readTree(AnswerFile.format(read.answer())), MAPPER.readTree(golden), "$");
    }

    @Test
    void valuesAreWhatTheyWere() throws IOException {
        Findings findings = AnswerFile.read(GOLDEN.resolve("findings.json"), Findings.class);
        Announcement<?> announcement = AnswerFile.read(GOLDEN.resolve("announcement.json"), Announcement.class);

        assertThat(findings.dyad()).hasToString("CHN-RUS");
        assertThat(findings.model().name()).isEqualTo("entente-standard");
        assertThat(findings.phase().probabilities()).hasSize(Phase.values().length);
        assertThat(findings.readings()).isNotEmpty();
        assertThat(announcement.probability()).isGreaterThan(0.5);
        assertThat(announcement.evidence()).isNotEmpty();
    }

    @Test
    void aCaseFileIsReadWithAllThatIsInIt() throws IOException {
        JsonNode golden = MAPPER.readTree(GOLDEN.resolve("case.json").toFile());

        JsonNode read = MAPPER.readTree(CaseFile.format(CaseFile.read(GOLDEN.resolve("case.json"))));

        for (String part : List.of("dyad", "title", "sources", "evidence")) {
            assertHolds(read.path(part), golden.path(part), "$." + part);
        }
    }

    @Test
    void aMonitorGoesOnFromItsSnapshot() throws IOException, InvalidSnapshotException {
        MonitorSnapshot saved = MonitorSnapshot.parse(Files.readString(GOLDEN.resolve("monitor.json")));

        Monitor monitor = Monitor.resume(Assessor.standard(), saved.migratedTo(Assessor.standard()));

        assertThat(monitor.dyad()).hasToString("CHN-RUS");
        assertThat(monitor.day()).contains(NEWS.get(NEWS.size() - 1).knownBy());
        assertThat(monitor.phase().hasEvidence()).isTrue();
    }

    @Test
    void anObservatoryGoesOnFromItsFile() throws IOException {
        try (Observatory world = Observatory.builder().migrate(GOLDEN.resolve("observatory.txt"), report -> {})) {
            assertThat(world.findMonitor(EvidenceStream.DYAD)).isPresent();
            assertThat(world.marks()).containsEntry("file", 7L);
        }
    }

    @BeforeAll
    static void writesThemWhenAsked() throws IOException {
        if (!Boolean.getBoolean("entente.golden.write")) {
            return;
        }
        Files.createDirectories(GOLDEN);
        LocalDate day = NEWS.get(NEWS.size() - 1).knownBy();
        for (Map.Entry<String, Object> answer : AllAnswers.of(RELATIONSHIP, day)) {
            AnswerFile.write(answer.getValue(), GOLDEN.resolve(answer.getKey() + ".json"));
        }
        CaseFile.write(RandomRelationships.of(5), GOLDEN.resolve("case.json"));
        Monitor monitor = Monitor.of(Assessor.standard(), EvidenceStream.DYAD);
        NEWS.forEach(monitor::take);
        Files.writeString(GOLDEN.resolve("monitor.json"), monitor.snapshot().toJson());
        try (Observatory world = Observatory.builder().build()) {
            NEWS.forEach(item -> world.take(EvidenceStream.DYAD, item));
            world.mark("file", 7);
            world.write(GOLDEN.resolve("observatory.txt"));
        }
        Files.deleteIfExists(GOLDEN.resolve("observatory.txt.previous"));
    }

    /** A later version may write more, but nothing else of what was there. */
    private static void assertHolds(JsonNode now, JsonNode then, String place) {
        if (then.isObject()) {
            then.properties()
                    .forEach(entry ->
                            assertHolds(now.path(entry.getKey()), entry.getValue(), place + "." + entry.getKey()));
        } else if (then.isArray()) {
            assertThat(now.size()).as(place).isEqualTo(then.size());
            for (int i = 0; i < then.size(); i++) {
                assertHolds(now.path(i), then.path(i), place + "[" + i + "]");
            }
        } else {
            assertThat(now).as(place).isEqualTo(then);
        }
    }
}
