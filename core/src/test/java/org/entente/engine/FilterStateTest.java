package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.entente.json.Json;
import org.entente.model.Model;
import org.entente.relationship.Band;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.Reliability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FilterStateTest {
    private static final FilterState STATE = state();

    private static FilterState state() {
        OnlineFilter filter = OnlineFilter.of(Engine.of(Model.standard()), 8);
        filter.passTo(LocalDate.of(2001, 3, 1));
        filter.take(item("a", EvidenceKind.EVENT, "2001-02-03", 0.9));
        filter.take(item("war", EvidenceKind.CONDITION, "2000-02-03/2000-12-03", -0.9));
        filter.take(item("treaty", EvidenceKind.CONDITION, "2000-02-03/..", 0.4));
        filter.passTo(LocalDate.of(2002, 7, 5));
        filter.take(item("b", EvidenceKind.SURVEY, "2002-05", -0.2));
        return filter.state();
    }

    private static Evidence item(String id, EvidenceKind kind, String when, double score) {
        return Evidence.builder()
                .id(id)
                .kind(kind)
                .when(DateSpan.parse(when))
                .factor(Factor.MILITARY_RESTRAINT)
                .score(score)
                .reliability(Reliability.A)
                .credibility(Credibility.CONFIRMED)
                .source("made")
                .text("Item " + id + ".")
                .build();
    }

    private static ObjectNode json() {
        return Json.mapper().valueToTree(STATE);
    }

    /** Where, what stands there instead, and what the message says. */
    static Stream<Arguments> whatCannotBe() {
        return Stream.of(
                Arguments.of("/itemsRemembered", "0", "itemsRemembered must be at least 1: 0"),
                Arguments.of("/phases/SPLIT", "[-0.1, 0.2]", "probabilities of SPLIT must be from 0 to 1"),
                Arguments.of("/phases/SPLIT", "[0.1, 1.2]", "probabilities of SPLIT must be from 0 to 1"),
                Arguments.of("/levels/WARM_PEACE", "[1, 1]", "probabilities must sum to 1"),
                Arguments.of("/phases/SPLIT", null, "must have every state"),
                Arguments.of("/newsRemembered/ORIENTATION", "-1", "newsRemembered of ORIENTATION must be above 0"),
                Arguments.of("/endsRemembered/HOSTILE", "-1", "endsRemembered of HOSTILE must be above 0"),
                Arguments.of("/endsRemembered/NEITHER", "1", "NEITHER"),
                Arguments.of("/effectiveEvidence/2002-08", "1", "must be of the 120 months up to 2002-07: 2002-08"),
                Arguments.of("/effectiveEvidence/1992-07", "1", "must be of the 120 months up to 2002-07: 1992-07"),
                Arguments.of("/effectiveEvidence/2002-07", "0", "must be above 0"),
                Arguments.of("/window/0/month", "\"2000-06\"", "must be of the 25 months up to 2002-07: 2000-06"),
                Arguments.of("/window/0/month", "\"2002-05\"", "must be in order of time"),
                Arguments.of("/window/1/news/0/0", "\"MONEY\"", "MONEY"),
                Arguments.of("/window/1/news/0/2", "\"WARM\"", "WARM"),
                Arguments.of("/window/1/news/0/3", "0", "weight must be above 0 and at most 1"),
                Arguments.of("/window/1/news/0/3", "1.5", "weight must be above 0 and at most 1"),
                Arguments.of("/window/1/news/0/4", "0", "count must be at least 1"),
                Arguments.of("/window/0/ends", "[[\"HOSTILE\", 2, 1]]", "weight must be above 0 and at most 1"),
                Arguments.of("/window/0/ends", "[[\"HOSTILE\", 1, -1]]", "count must be at least 1"),
                Arguments.of(
                        "/window/1/news/0/4", "2147483647", "at most 1000000000 news and ends: 2147483647 in 2001-02"),
                Arguments.of(
                        "/window/0/ends",
                        "[[\"HOSTILE\", 1, 1000000000], [\"HOSTILE\", 1, 1000000000]]",
                        "at most 1000000000 news and ends: 2000000000 in 2000-12"),
                Arguments.of("/lasting/0/reportedEnd", "\"1999-12-31\"", "not before it began"),
                Arguments.of("/lasting/0/item/kind", "\"EVENT\"", ""),
                Arguments.of("/lasting/0/item/known", "\"2003\"", "must be known by 2002-07-05"),
                Arguments.of("/newerReports/0/0", "0", "fingerprint must not be 0"),
                Arguments.of("/newerReports/0/0", String.valueOf(Long.MAX_VALUE), "in order of their fingerprints"),
                Arguments.of("/newerReports/0/1", "1.1", "weight must be from 0 to 1"),
                Arguments.of("/itemsRemembered", "2", "must be at most 2"),
                Arguments.of("/day", "null", "day must be given"));
    }

    @ParameterizedTest
    @MethodSource("whatCannotBe")
    void refusesWhatNoFilterCouldHold(String place, String value, String message) throws JsonProcessingException {
        ObjectNode changed = json();
        int slash = place.lastIndexOf('/');
        JsonNode parent = changed.at(place.substring(0, slash));
        String key = place.substring(slash + 1);
        if (parent instanceof ObjectNode object) {
            if (value == null) {
                object.remove(key);
            } else {
                object.set(key, Json.mapper().readTree(value));
            }
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(key), Json.mapper().readTree(value));
        }

        assertThatThrownBy(() -> Json.mapper().treeToValue(changed, FilterState.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining(message);
    }

    @Test
    void goesOnFromAsManyNewsAsAMonthMayHave() throws JsonProcessingException {
        ObjectNode changed = json();
        ((ArrayNode) changed.at("/window/1/news/0")).set(4, 1_000_000_000);
        OnlineFilter filter =
                OnlineFilter.resume(Engine.of(Model.standard()), Json.mapper().treeToValue(changed, FilterState.class));
        filter.passTo(LocalDate.of(2002, 8, 5));

        assertThat(filter.state().window().get(1).news().get(0).count()).isEqualTo(1_000_000_000);
    }

    @Test
    void comesBackFromJsonEqual() throws JsonProcessingException {
        assertThat(Json.mapper().treeToValue(json(), FilterState.class)).isEqualTo(STATE);
        assertThat(STATE.lasting()).hasSize(2);
        assertThat(STATE.window()).anyMatch(month -> !month.ends().isEmpty());
    }

    @Test
    void namesTheSlotsAsTheBandsAreNamed() {
        assertThat(Arrays.stream(Band.values()).map(Band::name))
                .containsExactlyElementsOf(Arrays.stream(FilterState.Slot.values())
                        .limit(Band.values().length)
                        .map(FilterState.Slot::name)
                        .toList());
        assertThat(FilterState.Slot.values()).hasSize(WeightedEvidence.SLOTS);
        assertThat(FilterState.Slot.values()[WeightedEvidence.CLOSE_OUTSIDE_SECURITY])
                .isEqualTo(FilterState.Slot.CLOSE_OUTSIDE_SECURITY);
    }

    @Test
    void holdsNoOrdinalOfAState() {
        assertThat(json().at("/phases").fieldNames()).toIterable().contains("SPLIT", "ALLIANCE");
        assertThat(json().at("/window/1/news/0/2").isTextual()).isTrue();
    }
}
