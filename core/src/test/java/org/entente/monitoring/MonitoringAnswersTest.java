package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.monitoring.MadeItems.announcements;
import static org.entente.monitoring.MadeItems.badThenGood;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.entente.assessment.Assessor;
import org.entente.model.EvidenceOutcome;
import org.entente.model.Model;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a monitor and an observatory answer, as the JSON mapper of another program writes it. */
class MonitoringAnswersTest {
    private static final ObjectMapper OF_ANOTHER_PROGRAM = new ObjectMapper();

    static Stream<Object> answers() {
        ImmutableList<Announcement<?>> announcements =
                ImmutableList.copyOf(announcements(Assessor.standard(), badThenGood()));
        Model.Id model = Model.standard().id();
        return Stream.of(
                announcements.get(0),
                new MonitorUpdate(EvidenceOutcome.APPLIED, announcements),
                DyadStatus.of(
                                Assessor.standard(),
                                EvidenceStream.relationship(badThenGood()),
                                LocalDate.of(1977, 6, 30))
                        .orElseThrow(),
                new MigrationReport(model, model, 0, ImmutableList.of("A sentence.")));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void nameTheirFormatFirstAndComeBackEqual(Object answer) throws JsonProcessingException {
        String json = OF_ANOTHER_PROGRAM.writeValueAsString(answer);
        JsonNode tree = OF_ANOTHER_PROGRAM.readTree(json);

        assertThat(tree.fieldNames().next()).isEqualTo("format");
        assertThat(tree.path("format").asText()).matches("entente-[a-z-]+/[1-9]");
        assertThat((Object) OF_ANOTHER_PROGRAM.readValue(json, answer.getClass()))
                .isEqualTo(answer);
    }

    @Test
    void tellAnAxisByItsStates() {
        assertThat(Axis.PHASE.states()).isEqualTo(Phase.class);
        assertThat(Axis.PEACE.states()).isEqualTo(PeaceLevel.class);
    }

    @Test
    void cannotTellOfLessThanNoMonitors() {
        Model.Id model = Model.standard().id();

        assertThatThrownBy(() -> new MigrationReport(model, model, -1, ImmutableList.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("monitors must not be negative: -1");
    }
}
