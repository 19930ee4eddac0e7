package org.entente.dataset.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.dataset.event.EventRowsOfOurOwn.LIST_HEADER;
import static org.entente.dataset.event.EventRowsOfOurOwn.evidence;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.entente.dataset.FailureKind;
import org.entente.relationship.Evidence;
import org.junit.jupiter.api.Test;

/** Lists of one's own are read by a mapping, or by a codebook, that their owner writes. */
class EventMappingTest {
    private static final String COLUMNS = "\"DATE\": \"when\", \"FROM\": \"who\", \"TO\": \"whom\"";

    private static EventMapping mapping(String codes, String columns, String more) {
        return EventMapping.parse("{\"format\": \"entente-event-mapping/1\", \"name\": \"mine\", \"version\": \"1\","
                + " \"parties\": \"ISO\", \"codes\": \"" + codes + "\", \"columns\": {" + columns
                + "}, \"key\": \"mine\","
                + " \"source\": {\"title\": \"My list\"}" + more + "}");
    }

    @Test
    void aListOfOnesOwnIsReadByAMapping() {
        EventMapping mapping =
                mapping("CAMEO", COLUMNS + ", \"CODE\": \"what\", \"TEXT\": \"note\", \"ID\": \"nr\"", "");

        assertThat(evidence(
                        EventReader.builder().mapping(mapping).build(),
                        "nr;when;who;whom;what;note\n17;2020-03-01;CHN;RUS;042;\"A visit; in Moscow.\"\n"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.id()).isEqualTo("mine:17");
                    assertThat(item.source()).isEqualTo("mine");
                    assertThat(item.score()).isEqualTo(0.33);
                    assertThat(item.text()).endsWith("A visit; in Moscow.");
                });
    }

    @Test
    void aMappingMayTranslateTheListsOwnWords() {
        EventMapping mapping =
                mapping("CAMEO", COLUMNS + ", \"CODE\": \"type\"", ", \"meanings\": {\"Battles\": \"190\"}");

        assertThat(evidence(
                        EventReader.builder().mapping(mapping).build(),
                        "when,who,whom,type\n2020-03-01,SYR,TUR,Battles\n2020-03-02,SYR,TUR,Riots\n"))
                .singleElement()
                .satisfies(item -> assertThat(item.score()).isEqualTo(-0.67));
    }

    @Test
    void aMappingMayNameFactorAreaAndScoreDirectly() {
        EventMapping mapping =
                mapping("DIRECT", COLUMNS + ", \"FACTOR\": \"factor\", \"AREA\": \"area\", \"SCORE\": \"score\"", "");
        EventCursor events = EventReader.builder()
                .mapping(mapping)
                .build()
                .read(
                        new ByteArrayInputStream(("when,who,whom,factor,area,score\n"
                                        + "2020-03-01,CHN,RUS,interest convergence,ENERGY,0.5\n"
                                        + "2020-03-02,CHN,RUS,FRIENDSHIP,ENERGY,0.5\n"
                                        + "2020-03-03,CHN,RUS,ACCOMMODATION,,5\n")
                                .getBytes(StandardCharsets.UTF_8)),
                        "x");

        assertThat(events.next().evidence().score()).isEqualTo(0.5);
        assertThat(events.readToEnd().count(FailureKind.CODE)).isEqualTo(2);
    }

    @Test
    void aMappingIsStoredAndReadBack() {
        EventMapping mapping = mapping("CAMEO", COLUMNS + ", \"CODE\": \"type\"", "");

        assertThat(EventMapping.parse(mapping.toJson())).isEqualTo(mapping);
        assertThatThrownBy(() -> mapping("CAMEO", COLUMNS, "")).hasMessageContaining("columns must name CODE");
        assertThatThrownBy(() -> EventMapping.parse("null")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCodebookOfOnesOwnTakesThePlaceOfTheShippedOne() {
        EventCodebook mine = EventCodebook.parse("""
                {"format": "entente-event-codebook/1", "version": "1", "about": "Mine.",
                 "codes": [{"code": "042", "name": "visit", "quad": "VERBAL_COOPERATION",
                   "government": {"factor": "ACCOMMODATION", "score": 0.9}, "reason": "Because."}],
                 "plover": [], "contexts": []}
                """);

        assertThat(evidence(EventReader.builder().codebook(mine).build(), LIST_HEADER + "2000-01-02,CHN,RUS,042\n"))
                .extracting(Evidence::score)
                .containsExactly(0.9);
    }
}
