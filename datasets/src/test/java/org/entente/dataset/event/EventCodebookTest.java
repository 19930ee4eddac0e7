package org.entente.dataset.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.relationship.Band;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The codebook of machine codes follows the coders' codebook. */
class EventCodebookTest {
    private static final EventCodebook CODEBOOK = EventCodebook.standard();
    /** An ultimatum and a formal apology are exempt from the bounds on words. */
    private static final Set<String> EXEMPT = Set.of("139", "055");

    static List<EventCode> codes() {
        return CODEBOOK.codes().stream()
                .filter(code -> !code.code().equals("---"))
                .toList();
    }

    @Test
    void refusesACodeThatIsNone() {
        assertThat(CODEBOOK.findCode("0449")).isEmpty();
        assertThatThrownBy(() -> CODEBOOK.code("0449")).hasMessageContaining("0449");
    }

    @Test
    void knowsEveryRootAndAtLeast312Codes() {
        assertThat(codes()).hasSizeGreaterThanOrEqualTo(312);
        for (int root = 1; root <= 20; root++) {
            assertThat(CODEBOOK.findCode(String.format("%02d", root))).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeHasItsParentAReasonAndANumberedRoot(EventCode code) {
        assertThat(code.reason()).isNotBlank();
        assertThat(code.code()).matches("(0[1-9]|1[0-9]|20)\\d{0,2}");
        if (code.code().length() > 2) {
            assertThat(CODEBOOK.findCode(code.code().substring(0, code.code().length() - 1)))
                    .isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void wordsAloneStayWithinTheThreeMiddleBands(EventCode code) {
        int root = Integer.parseInt(code.code().substring(0, 2));
        boolean words = root <= 5 || (root >= 10 && root <= 13);
        code.government()
                .filter(bearing -> words && !EXEMPT.contains(code.code()))
                .filter(bearing ->
                        Set.of(Factor.ACCOMMODATION, Factor.MILITARY_RESTRAINT).contains(bearing.factor()))
                .ifPresent(bearing -> assertThat(bearing.band()).isBetween(Band.STRAINED, Band.CORDIAL));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void whatThePublicDoesBearsOnSocietyButForTrade(EventCode code) {
        code.society()
                .ifPresent(bearing -> assertThat(bearing.factor().track() == Track.SOCIETY
                                || bearing.area().equals(java.util.Optional.of(IssueArea.TRADE)))
                        .isTrue());
        code.government()
                .ifPresent(bearing -> assertThat(bearing.factor().track()).isEqualTo(Track.GOVERNMENT));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void interestsAlwaysNameTheirArea(EventCode code) {
        code.government()
                .filter(bearing -> bearing.factor() == Factor.INTEREST_CONVERGENCE)
                .ifPresent(bearing -> assertThat(bearing.area()).isPresent());
    }

    /** The factor and the band that the coders' codebook gives these deeds. */
    @ParameterizedTest
    @CsvSource({
        "042, GOVERNMENT, ACCOMMODATION, CORDIAL",
        "055, GOVERNMENT, ACCOMMODATION, FRIENDLY",
        "0841, GOVERNMENT, ACCOMMODATION, FRIENDLY",
        "111, GOVERNMENT, ACCOMMODATION, STRAINED",
        "164, GOVERNMENT, ACCOMMODATION, STRAINED",
        "162, GOVERNMENT, ACCOMMODATION, ADVERSE",
        "163, GOVERNMENT, ACCOMMODATION, ADVERSE",
        "054, GOVERNMENT, INSTITUTIONALIZATION, NEUTRAL",
        "057, GOVERNMENT, INSTITUTIONALIZATION, CORDIAL",
        "161, GOVERNMENT, INSTITUTIONALIZATION, STRAINED",
        "166, GOVERNMENT, INSTITUTIONALIZATION, STRAINED",
        "138, GOVERNMENT, MILITARY_RESTRAINT, STRAINED",
        "190, GOVERNMENT, MILITARY_RESTRAINT, ADVERSE",
        "192, GOVERNMENT, MILITARY_RESTRAINT, HOSTILE",
        "0871, GOVERNMENT, MILITARY_RESTRAINT, CORDIAL",
        "062, GOVERNMENT, MILITARY_RESTRAINT, CORDIAL",
        "141, SOCIETY, SOCIETAL_PERCEPTION, STRAINED",
        "145, SOCIETY, SOCIETAL_PERCEPTION, ADVERSE",
        "073, SOCIETY, SOCIETAL_PERCEPTION, CORDIAL"
    })
    void aMachineCodeScoresAsTheSameDeedCodedByHand(String code, Track track, Factor factor, Band band) {
        Bearing bearing = CODEBOOK.code(code).bearing(track).orElseThrow();

        assertThat(bearing.factor()).isEqualTo(factor);
        assertThat(bearing.band()).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "CONSULT, visit, '', 042, ''",
        "consult, VISIT, diplomatic, 042, POLITICS",
        "COOPERATE, '', military, 062, SECURITY",
        "AID, '', economic, 071, TRADE",
        "RETREAT, ceasefire, territory, 0871, TERRITORY",
        "ASSAULT, aerial, military, 195, SECURITY",
        "PROTEST, riot, unheard-of, 145, ''"
    })
    void ploverSaysTheSame(String event, String mode, String context, String cameo, String area) {
        EventCode code = CODEBOOK.findPlover(event, mode, context).orElseThrow();
        EventCode like = CODEBOOK.code(cameo);

        assertThat(code.code()).isEqualTo(cameo);
        code.government().ifPresent(bearing -> {
            assertThat(bearing.score())
                    .isEqualTo(like.government().orElseThrow().score());
            if (!area.isEmpty()) {
                assertThat(bearing.area()).contains(IssueArea.valueOf(area));
            }
        });
    }

    @Test
    void aModeOfPloverGoesBeforeAContextAndAPairOfBothBeforeEither() {
        EventCodebook mine = EventCodebook.parse(codebook("042", "AID"));

        assertThat(mine.findPlover("AID", "how", "what")).map(EventCode::code).contains("042");
        assertThat(mine.findPlover("AID", "how", "else")).map(EventCode::code).contains("043");
        assertThat(mine.findPlover("AID", "other", "what")).map(EventCode::code).contains("044");
        assertThat(mine.findPlover(" aid ", "other", "else"))
                .map(EventCode::code)
                .contains("045");
        assertThat(mine.findPlover("AID", " HOW ", " What "))
                .map(EventCode::code)
                .contains("042");
    }

    @Test
    void theContextOfPloverNamesTheAreaForBothTracks() {
        EventCode visit = EventCodebook.parse(codebook("042", "AID"))
                .findPlover("AID", "how", "what")
                .orElseThrow();

        assertThat(visit.government().orElseThrow().area()).contains(IssueArea.ENERGY);
        assertThat(visit.society().orElseThrow().area()).contains(IssueArea.ENERGY);
        assertThat(visit.society().orElseThrow().score()).isEqualTo(0.2);
    }

    @Test
    void aCodebookThatCannotHoldIsRefused() {
        assertThatThrownBy(() -> EventCodebook.parse(codebook("042", "AID").replace("codebook/1", "codebook/9")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("format must be");
        assertThatThrownBy(() -> EventCodebook.parse(codebook("999", "AID")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("999");
    }

    @Test
    void aCodebookIsReadFromAFileThatMessagesName(@TempDir Path folder) throws IOException {
        Path good = Files.writeString(folder.resolve("mine.json"), codebook("042", "AID"));
        Path bad = Files.writeString(folder.resolve("bad.json"), "{}");

        assertThat(EventCodebook.read(good).codes())
                .extracting(EventCode::code)
                .containsExactly("042", "043", "044", "045");
        assertThatThrownBy(() -> EventCodebook.read(bad)).hasMessageContaining("bad.json");
    }

    /** Four codes, and which of them a type of PLOVER is with a mode, a context, both or neither. */
    private static String codebook(String ofBoth, String type) {
        String codes = Stream.of("042", "043", "044", "045")
                .map(code -> """
                        {"code": "%s", "name": "deed", "quad": "VERBAL_COOPERATION", "reason": "r",
                         "government": {"factor": "ACCOMMODATION", "score": 0.3},
                         "society": {"factor": "SOCIETAL_TIES", "score": 0.2}}""".formatted(code))
                .collect(Collectors.joining(","));
        String row = "{\"event\": \"" + type + "\", \"mode\": \"%s\", \"context\": \"%s\", \"code\": \"%s\","
                + " \"reason\": \"r\"}";
        return "{\"format\": \"entente-event-codebook/1\", \"version\": \"1\", \"about\": \"Mine.\", \"codes\": ["
                + codes + "], \"plover\": [" + row.formatted("how", "what", ofBoth) + ","
                + row.formatted("how", "", "043") + "," + row.formatted("", "what", "044") + ","
                + row.formatted("", "", "045") + "],"
                + " \"contexts\": [{\"context\": \"what\", \"area\": \"ENERGY\", \"reason\": \"r\"}]}";
    }

    @Test
    void ploverHasSixteenTypesAndNoOthers() {
        List<String> types = List.of(
                "AGREE",
                "CONSULT",
                "SUPPORT",
                "CONCEDE",
                "COOPERATE",
                "AID",
                "RETREAT",
                "REQUEST",
                "ACCUSE",
                "REJECT",
                "THREATEN",
                "PROTEST",
                "SANCTION",
                "MOBILIZE",
                "COERCE",
                "ASSAULT");

        assertThat(types)
                .allSatisfy(
                        type -> assertThat(CODEBOOK.findPlover(type, "", "")).isPresent());
        assertThat(CODEBOOK.findPlover("DANCE", "", "")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EventFormat.class)
    void everyFeedHasAProfileWithReasons(EventFormat feed) {
        FeedProfile profile = FeedProfile.standard(feed);

        assertThat(profile.reliability().reason()).isNotBlank();
        assertThat(profile.credibility())
                .allSatisfy(row -> assertThat(row.reason()).isNotBlank());
        assertThat(profile.duplication().days()).isEqualTo(3);
    }
}
