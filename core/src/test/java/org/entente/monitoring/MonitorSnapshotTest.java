package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assessment.Assessor;
import org.entente.json.Json;
import org.entente.model.Model;
import org.entente.relationship.Evidence;
import org.entente.relationship.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonitorSnapshotTest {
    private static final MonitorSnapshot SMALL = monitor(1).snapshot();
    private static final MonitorSnapshot LARGE = monitor(60).snapshot();

    private static Monitor monitor(int items) {
        Monitor monitor = Monitor.of(Assessor.standard(), EvidenceStream.DYAD, 8);
        for (Evidence item : EvidenceStream.years(5, 60).subList(0, items)) {
            monitor.take(item);
        }
        return monitor;
    }

    @Test
    void comesBackFromJsonEqual() throws InvalidSnapshotException {
        assertThat(MonitorSnapshot.parse(LARGE.toJson())).isEqualTo(LARGE).hasSameHashCodeAs(LARGE);
        assertThat(LARGE)
                .isNotEqualTo(SMALL)
                .hasToString("Monitor of CHN-RUS on " + LARGE.day().orElseThrow());
    }

    @Test
    void comesBackFromJsonBeforeAnyEvidence() throws InvalidSnapshotException {
        MonitorSnapshot empty = monitor(0).snapshot();

        assertThat(MonitorSnapshot.parse(empty.toJson())).isEqualTo(empty);
        assertThat(empty.day()).isEmpty();
        assertThat(empty).hasToString("Monitor of CHN-RUS, before any evidence");
    }

    @Test
    void isRefusedWhereverItWasCut() {
        String json = SMALL.toJson().strip();
        for (int length = 0; length < json.length(); length++) {
            String cut = json.substring(0, length);
            assertThatThrownBy(() -> MonitorSnapshot.parse(cut))
                    .as("cut after %s", length)
                    .isInstanceOf(InvalidSnapshotException.class)
                    .hasMessageContaining("Not a monitor's snapshot");
        }
    }

    @Test
    void isRefusedWhicheverBitWasFlippedUnlessItSaysTheSame() {
        byte[] good = SMALL.toJson().getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < 8 * good.length; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            String json = new String(bad, StandardCharsets.UTF_8);
            try {
                assertThat(MonitorSnapshot.parse(json).equals(SMALL))
                        .as("bit %s", bit)
                        .isTrue();
            } catch (InvalidSnapshotException e) {
                assertThat(e).hasMessageContaining("Not a monitor's snapshot");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{}", "1", "\"x\"", "{\"format\": \"entente-monitor/1\"}", "{\"format\": 2}"})
    void isRefusedAsOfAnotherFormat(String json) {
        assertThatThrownBy(() -> MonitorSnapshot.parse(json)).isInstanceOf(InvalidSnapshotException.class);
    }

    @Test
    void namesStatesFactorsAndOutcomes() {
        String json = LARGE.toJson();

        assertThat(json).contains("\"ALLIANCE\"", "\"APPLIED\"", "\"entente-monitor/2\"");
        assertThat(LARGE.sealed().path("phases").path("seen").fieldNames())
                .toIterable()
                .contains("SPLIT");
    }

    /** Where, what stands there instead, and what the message says. */
    static Stream<Arguments> whatCannotBe() {
        return Stream.of(
                Arguments.of("/phases/announced", "\"WAR\"", "WAR"),
                Arguments.of("/phases/announced", "-1", ""),
                Arguments.of("/phases/seen/SPLIT", "-0.5", "phases.seen must be from 0 to 1"),
                Arguments.of("/levels/seen/WARM_PEACE", "0.999999", "levels.seen must sum to 1"),
                Arguments.of("/levels/seenEvidence", "-1", "seenEvidence must not be negative"),
                Arguments.of("/counts/APPLIED", "-1", "counts of APPLIED must not be negative"),
                Arguments.of("/counts/HEARD", "1", "HEARD"),
                Arguments.of(
                        "/readings/ORIENTATION", "[1, 100000, \"1960-01-01\"]", "score must be from -weight to weight"),
                Arguments.of("/readings/ORIENTATION", "[0, 0, \"1960-01-01\"]", "weight must be above 0"),
                Arguments.of("/readings/ORIENTATION", "[1, 0, \"2999-01-01\"]", "readings must not be after"),
                Arguments.of("/filter/day", "null", "day must be given"),
                Arguments.of(
                        "/filter/window/0/news",
                        "[[\"ORIENTATION\", \"\", \"HOSTILE\", 1, 2147483647]]",
                        "$.filter.window[0] must have at most 1000000000 news and ends: 2147483647 in "),
                Arguments.of("/filter/phases/SPLIT", "[0.1, 0.2, 0.3]", ""),
                Arguments.of("/representatives/0/known", "\"2999\"", "representatives must not be after"),
                Arguments.of("/phases/seen", "{\"SPLIT\": 1}", "phases.seen must have every state: [SPLIT]"),
                Arguments.of("/levels/seenEvidence", "1e999", "levels"),
                Arguments.of("/readings/ORIENTATION", "[1e999, 0, \"1960-01-01\"]", ""),
                Arguments.of("/representatives", twice(), "representatives must be one for a factor and band"),
                Arguments.of("/dyad", "\"CHN-CHN\"", ""),
                Arguments.of("/surplus", "1", "surplus"));
    }

    /** The first of them, twice. */
    private static String twice() {
        String first = LARGE.sealed().path("representatives").path(0).toString();
        return "[" + first + "," + first + "]";
    }

    @ParameterizedTest
    @MethodSource("whatCannotBe")
    void isRefusedSealedAnewIfNoMonitorCouldHoldIt(String place, String value, String message) throws Exception {
        assertThatThrownBy(() -> MonitorSnapshot.parse(changed(LARGE, place, value)))
                .isInstanceOf(InvalidSnapshotException.class)
                .hasMessageContaining(message);
    }

    /** The snapshot with another value at a place, sealed anew. */
    private static String changed(MonitorSnapshot snapshot, String place, String value) throws JsonProcessingException {
        ObjectNode changed = (ObjectNode) snapshot.sealed();
        int slash = place.lastIndexOf('/');
        ((ObjectNode) changed.at(place.substring(0, slash)))
                .set(place.substring(slash + 1), Json.mapper().readTree(value));
        changed.remove("sha256");
        String seal = Hashing.sha256()
                .hashString(Json.writeCompact(changed), StandardCharsets.UTF_8)
                .toString();
        changed.put("sha256", seal);
        return Json.write(changed);
    }

    @Test
    void isRefusedIfItIsOpenBeforeAnyEvidence() {
        assertThatThrownBy(() -> MonitorSnapshot.parse(changed(monitor(0).snapshot(), "/open", "true")))
                .isInstanceOf(InvalidSnapshotException.class)
                .hasMessageContaining("filter.day must be given where there is evidence");
    }

    @Test
    void mayBeCertainOfWhatWasSeen() throws Exception {
        String certain = Arrays.stream(Phase.values())
                .map(phase -> "\"" + phase + "\": " + (phase == Phase.SPLIT ? 1 : 0))
                .collect(Collectors.joining(",", "{", "}"));

        MonitorSnapshot read = MonitorSnapshot.parse(changed(LARGE, "/phases/seen", certain));

        assertThat(read.state().phases().seen()).containsEntry(Phase.SPLIT, 1.0).containsEntry(Phase.ALLIANCE, 0.0);
    }

    @Test
    void goesOnByAnotherModelOnceMigrated() {
        Assessor other = Assessor.of(Model.parse(
                Model.standard().toJson().replaceFirst("\"version\" : \"[^\"]*\"", "\"version\" : \"next\"")));

        Monitor monitor = Monitor.resume(other, LARGE.migratedTo(other));

        assertThat(monitor.snapshot().model()).isEqualTo(other.modelId());
        assertThat(monitor.phase())
                .isEqualTo(Monitor.resume(Assessor.standard(), LARGE).phase());
    }
}
