package org.entente.dataset.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.entente.dataset.event.EventRowsOfOurOwn.bytes;
import static org.entente.dataset.event.EventRowsOfOurOwn.evidence;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.entente.dataset.Failure;
import org.entente.dataset.ReadReport;
import org.entente.dataset.RowOutcome;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of CAMEO codes are read by a mapping. */
class MappedListsTest {
    private static final String NEEDED = "\"DATE\": \"when\", \"FROM\": \"who\", \"TO\": \"whom\"";

    static EventReader reader(String parties, String codes, String columns, String more) {
        return EventReader.builder()
                .mapping(EventMapping.parse("{\"format\": \"entente-event-mapping/1\", \"name\": \"mine\","
                        + " \"version\": \"1\", \"parties\": \"" + parties + "\", \"codes\": \"" + codes + "\","
                        + " \"columns\": {" + NEEDED + columns + "}, \"key\": \"mine\","
                        + " \"source\": {\"title\": \"My list\"}" + more + "}"))
                .build();
    }

    static ReadReport report(EventReader reader, String text) {
        try (EventCursor events = reader.read(new ByteArrayInputStream(bytes(text)), "own.csv")) {
            return events.readToEnd();
        }
    }

    @Nested
    class OfCameo {
        private final EventReader reader = reader("ISO", "CAMEO", ", \"CODE\": \"what\"", "");

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "2020-03-01,CHN,RUS,042,x|EVIDENCE",
                    "2020-03-01,CHN,RUS,042|EVIDENCE",
                    "2020-03-01,CHN,RUS,042,x,,|EVIDENCE",
                    "2020-03-01,CHN,RUS,042,x,,y|FAILURE",
                    "2020-03-01,CHN,RUS,042,x,y|FAILURE",
                    "2020-03-01,CHN,RUS|FAILURE",
                    "2020-03-01,CHN|FAILURE"
                })
        void aRowMayLackWhatIsNotReadAndHaveSurplusColumnsThatAreEmpty(String row, RowOutcome outcome) {
            assertThat(report(reader, "when,who,whom,what,note\n" + row + "\n").count(outcome))
                    .isEqualTo(1);
        }

        @Test
        void aRowMustReachToWhatIsNeededOfIt() {
            String header = "what,when,who,whom,note\n";

            assertThat(report(reader, header + "042,2020-03-01,CHN,RUS\n").count(RowOutcome.EVIDENCE))
                    .isEqualTo(1);
            assertThat(report(reader, header + "042,2020-03-01,CHN\n").failures())
                    .extracting(Failure::reason)
                    .containsExactly("has 3 columns instead of 5");
        }

        @ParameterizedTest
        @ValueSource(strings = {",", "\t"})
        void aRowWithoutItsCodeTakesNoneOfAnother(String separator) {
            String good = "2018-04-1%d,CHN,RUS,042\n";
            String text = "when,who,whom,what\n" + good.formatted(0) + good.formatted(1) + good.formatted(2)
                    + "2018-05-01,USA,RUS\n" + "042,x,y,z\n" + "2018-05-02,USA,RUS";

            ReadReport report = report(reader, text.replace(",", separator));

            assertThat(report.count(RowOutcome.EVIDENCE)).isEqualTo(3);
            assertThat(report.failures())
                    .extracting(Failure::line, Failure::reason)
                    .contains(tuple(5L, "not a CAMEO code: "), tuple(7L, "not a CAMEO code: "));
        }

        @Test
        void aRowOfManyMoreColumnsThanCanBeAskedForIsAFailure() {
            String surplus = ",".repeat(300);

            assertThat(report(reader, "when,who,whom,what\n2020-03-01,CHN,RUS,042" + surplus + "\n")
                            .failures())
                    .extracting(Failure::reason)
                    .containsExactly("has 304 columns instead of 4");
        }

        @Test
        void aWordThatIsNeitherACodeNorTranslatedIsAFailure() {
            assertThat(report(reader, "when,who,whom,what\n2020-03-01,CHN,RUS,Riots\n")
                            .failures())
                    .extracting(Failure::reason)
                    .containsExactly("not a CAMEO code: Riots");
            EventReader translating = reader(
                    "ISO", "CAMEO", ", \"CODE\": \"what\"", ", \"meanings\": {\"Battles\": \"190\", \"Odd\": \"999\"}");
            assertThat(report(
                                    translating,
                                    "when,who,whom,what\n2020-03-01,CHN,RUS,Riots\n2020-03-01,CHN,RUS,Odd\n"
                                            + "2020-03-01,CHN,RUS,042\n2020-03-01,CHN,RUS,Battles\n")
                            .failures())
                    .extracting(Failure::reason)
                    .containsExactly(
                            "neither a CAMEO code nor among the mapping's meanings: Riots",
                            "neither a CAMEO code nor among the mapping's meanings: Odd");
        }

        @Test
        void rolesDecideTheTrackAndWhomNothingBinds() {
            EventReader roles =
                    reader("ISO", "CAMEO", ", \"CODE\": \"what\", \"FROM_ROLES\": \"as\", \"TO_ROLES\": \"at\"", "");
            String header = "when,who,as,whom,at,what\n";

            assertThat(evidence(roles, header + "2020-03-01,CHN,CVL,RUS,,111\n"))
                    .extracting(Evidence::factor)
                    .containsExactly(Factor.SOCIETAL_PERCEPTION);
            assertThat(evidence(roles, header + "2020-03-01,CHN,CVLGOV,RUS,,111\n"))
                    .extracting(Evidence::factor)
                    .containsExactly(Factor.ACCOMMODATION);
            assertThat(evidence(roles, header + "2020-03-01,CHN,,RUS,,111\n"))
                    .extracting(Evidence::factor)
                    .containsExactly(Factor.ACCOMMODATION);
            assertThat(report(roles, header + "2020-03-01,CHN,GOV,RUS,REB,111\n")
                            .count(RowOutcome.NO_BEARING))
                    .isEqualTo(1);
            assertThat(evidence(roles, header + "2020-03-01,CHN,GOV,RUS,REB,190\n2020-03-01,CHN,,IND,REB,190\n"))
                    .hasSize(2);
            assertThat(report(roles, header + "2020-03-01,CHN,CVL,RUS,REB,190\n")
                            .count(RowOutcome.NO_BEARING))
                    .isEqualTo(1);
        }

        @Test
        void wholeActorsAreReadWhereThePartiesAreCameosAndNoColumnHasRoles() {
            EventReader whole = reader("CAMEO", "CAMEO", ", \"CODE\": \"what\"", "");

            assertThat(evidence(whole, "when,who,whom,what\n2020-03-01,CHNCVL,RUSGOV,111\n"))
                    .extracting(Evidence::factor)
                    .containsExactly(Factor.SOCIETAL_PERCEPTION);
            EventReader apart = reader("CAMEO", "CAMEO", ", \"CODE\": \"what\", \"FROM_ROLES\": \"as\"", "");
            assertThat(report(apart, "when,who,as,whom,what\n2020-03-01,CHNCVL,,RUS,111\n")
                            .count(RowOutcome.PARTY_NOT_A_STATE))
                    .isEqualTo(1);
        }

        @ParameterizedTest
        @CsvSource({"COW, 710, 365, 0710", "GLEDITSCH_WARD, 710, 365, 710.0"})
        void statesMayBeNumbersHoweverASpreadsheetWritesThem(String parties, String from, String to, String rewritten) {
            EventReader numbers = reader(parties, "CAMEO", ", \"CODE\": \"what\"", "");
            String row = "2020-03-01," + from + "," + to + ",042\n";

            assertThat(evidence(numbers, "when,who,whom,what\n" + row))
                    .singleElement()
                    .satisfies(item -> {
                        assertThat(item.from()).contains("CHN");
                        assertThat(item.to()).contains("RUS");
                    });
            assertThat(evidence(numbers, "when,who,whom,what\n" + row.replace("," + from + ",", "," + rewritten + ",")))
                    .hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "NA", "NULL", "None", "nan", "---", "GOV", " "})
        void noCountryIsNoParty(String nobody) {
            assertThat(report(reader, "when,who,whom,what\n2020-03-01," + nobody + ",RUS,042\n")
                            .count(RowOutcome.WITHOUT_PARTY))
                    .isEqualTo(1);
            assertThat(report(reader, "when,who,whom,what\n2020-03-01,RUS," + nobody + ",042\n")
                            .count(RowOutcome.WITHOUT_PARTY))
                    .isEqualTo(1);
        }

        @Test
        void aCodeMeansAPartyOnEachDayOnWhichOnePassesToTheNext() {
            StringBuilder rows = new StringBuilder("when,who,whom,what\n");
            for (LocalDate day = LocalDate.of(1991, 12, 1); day.getYear() < 1992; day = day.plusDays(1)) {
                rows.append(day).append(",CHN,RUS,042\n");
            }
            List<String> parties = evidence(reader, rows.toString()).stream()
                    .map(item -> item.to().orElseThrow())
                    .toList();

            assertThat(parties)
                    .hasSize(31)
                    .startsWith("SUN")
                    .endsWith("RUS")
                    .isSortedAccordingTo(Comparator.reverseOrder());
        }

        @Test
        void aWordIsNoStateEvenIfTheOtherIsNone() {
            assertThat(report(reader, "when,who,whom,what\n2020-03-01,Atlantis,RUS,042\n")
                            .count(RowOutcome.PARTY_NOT_A_STATE))
                    .isEqualTo(1);
            assertThat(report(reader, "when,who,whom,what\n2020-03-01,Atlantis,,042\n2020-03-01,,Atlantis,042\n")
                            .count(RowOutcome.WITHOUT_PARTY))
                    .isEqualTo(2);
        }
    }

    @Test
    void aMappingMustHaveAKeyAndItsFormat() {
        String good = EventMapping.parse(reader("ISO", "CAMEO", ", \"CODE\": \"what\"", "")
                        .mapping()
                        .orElseThrow()
                        .toJson())
                .toJson();

        assertThatThrownBy(() -> EventMapping.parse(good.replace("\"mine\"", "\" \"")))
                .hasMessageContaining("key must not be blank");
        assertThatThrownBy(() -> EventMapping.parse(good.replace("mapping/1", "mapping/9")))
                .hasMessageContaining("format must be");
    }
}
