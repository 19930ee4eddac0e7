package org.entente.dataset.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.entente.dataset.event.EventRowsOfOurOwn.LIST_HEADER;
import static org.entente.dataset.event.EventRowsOfOurOwn.bytes;
import static org.entente.dataset.event.EventRowsOfOurOwn.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.dataset.UnreadableFileException;
import org.entente.party.CodeScheme;
import org.entente.relationship.Evidence;
import org.entente.relationship.Reliability;
import org.entente.relationship.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader of events is told to do. */
class EventReaderSettingsTest {
    private static final String VISIT = LIST_HEADER + "2000-01-02,CHN,RUS,042\n";
    private static final EventMapping MAPPING = EventMapping.parse("""
            {"format": "entente-event-mapping/1", "name": "mine", "version": "1", "parties": "CAMEO", "codes": "CAMEO",
             "columns": {"DATE": "date", "FROM": "source", "TO": "target", "CODE": "code"}, "key": "mine",
             "source": {"title": "My list"}}
            """);

    @Test
    void refusesAMappingBesideAFormatThatHasItsOwnColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventReader.builder()
                        .mapping(MAPPING)
                        .format(EventFormat.ICEWS)
                        .build())
                .withMessageContaining("format must be MAPPED or left out where there is a mapping");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> EventReader.builder().format(EventFormat.MAPPED).build())
                .withMessage("mapping must be given for the format MAPPED");
    }

    @Test
    void readsByAMappingWhetherOrNotTheFormatIsStated() {
        EventReader stated = EventReader.builder()
                .mapping(MAPPING)
                .format(EventFormat.MAPPED)
                .build();

        assertThat(evidence(stated, VISIT))
                .isEqualTo(evidence(EventReader.builder().mapping(MAPPING).build(), VISIT))
                .extracting(Evidence::source)
                .containsExactly("mine");
    }

    @Test
    void takesAMappingFromAFileThatMessagesName(@TempDir Path folder) throws IOException {
        Path good = Files.writeString(folder.resolve("mine.json"), MAPPING.toJson());
        Path bad = Files.writeString(folder.resolve("bad.json"), "{}");

        assertThat(EventMapping.read(good)).isEqualTo(MAPPING);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventMapping.read(bad))
                .withMessageContaining("bad.json");
    }

    @Test
    void needsTheColumnsThatAMappingMustNameAndMissesTheOthers() {
        EventMapping more = EventMapping.builder()
                .copying(MAPPING)
                .putColumn(EventMapping.Column.PLACE, "where")
                .build();
        EventReader reader = EventReader.builder().mapping(more).build();

        try (EventCursor events = reader.read(new ByteArrayInputStream(bytes(VISIT)), "x")) {
            assertThat(events.readToEnd().missingColumns()).containsExactly("where");
        }
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> evidence(reader, VISIT.replace("code", "what")))
                .withMessageContaining("lacks the columns [code]. It has 4 comma-separated columns")
                .withMessageEndingWith("Maybe read it with a mapping (EventMapping) that names its columns.");
    }

    @Test
    void takesAMappingThatAProgramBuilt() {
        EventMapping built = EventMapping.builder()
                .format(EventMapping.FORMAT)
                .name("mine")
                .version("1")
                .parties(CodeScheme.CAMEO)
                .codes(EventMapping.Codes.CAMEO)
                .putColumn(EventMapping.Column.DATE, "date")
                .putColumn(EventMapping.Column.FROM, "source")
                .putColumn(EventMapping.Column.TO, "target")
                .putColumn(EventMapping.Column.CODE, "code")
                .key("mine")
                .source(Source.of("My list"))
                .build();

        assertThat(built).isEqualTo(MAPPING);
    }

    @Test
    void readsAFileOfTheStatedFormat() {
        assertThat(evidence(EventReader.builder().format(EventFormat.CAMEO_LIST).build(), VISIT))
                .isEqualTo(evidence(VISIT));
    }

    @Test
    void believesAFeedAsItsProfileSaysAndTheOthersAsUsual() {
        FeedProfile standard = FeedProfile.standard(EventFormat.CAMEO_LIST);
        FeedProfile trusting = FeedProfile.builder(standard)
                .reliability(new FeedProfile.Justified<>(Reliability.A, "For this test."))
                .build();
        EventReader reader = EventReader.builder()
                .putProfile(EventFormat.CAMEO_LIST, trusting)
                .build();

        assertThat(reader.profile(EventFormat.CAMEO_LIST)).isEqualTo(trusting);
        assertThat(reader.profile(EventFormat.ICEWS)).isEqualTo(FeedProfile.standard(EventFormat.ICEWS));
        assertThat(evidence(reader, VISIT)).extracting(Evidence::reliability).containsExactly(Reliability.A);
    }

    @Test
    void hasTheProfileOfAMappingByItsKeyAndSource() {
        FeedProfile profile = EventReader.builder().mapping(MAPPING).build().profile(EventFormat.MAPPED);

        assertThat(profile.key()).isEqualTo("mine");
        assertThat(profile.source().title()).isEqualTo("My list");
        assertThat(profile.reliability())
                .isEqualTo(FeedProfile.standard(EventFormat.MAPPED).reliability());
        assertThat(EventReader.ofDefaults().profile(EventFormat.MAPPED))
                .isEqualTo(FeedProfile.standard(EventFormat.MAPPED));
    }

    @Test
    void describesEachFormatInWords() {
        for (EventFormat format : EventFormat.values()) {
            assertThat(format.description()).as(format.name()).matches("[A-Za-z].{15,}");
        }
    }
}
