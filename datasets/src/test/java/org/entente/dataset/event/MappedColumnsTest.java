package org.entente.dataset.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.dataset.event.EventRowsOfOurOwn.evidence;
import static org.entente.dataset.event.MappedListsTest.reader;
import static org.entente.dataset.event.MappedListsTest.report;

import java.util.List;
import org.entente.dataset.Failure;
import org.entente.relationship.Credibility;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each column means that a mapping can name. */
class MappedColumnsTest {
    @Nested
    class MaySay {
        private final EventReader reader = reader(
                "ISO",
                "CAMEO",
                ", \"CODE\": \"what\", \"QUAD\": \"class\", \"ID\": \"nr\", \"RECEIVED\": \"told\","
                        + " \"PLACE\": \"where\", \"TEXT\": \"words\"",
                ", \"feed\": " + feed());

        /** MATERIAL_CONFLICT is less credible than the rest; late is what is told after more than a month. */
        static String feed() {
            return "{\"feed\": \"MAPPED\", \"key\": \"mine\", \"instrument\": \"cameo\","
                    + " \"source\": {\"title\": \"My list\"}, \"reliability\": {\"value\": \"B\", \"reason\": \"r\"},"
                    + " \"credibility\": [" + quad("VERBAL_COOPERATION", 2) + "," + quad("MATERIAL_COOPERATION", 2)
                    + "," + quad("VERBAL_CONFLICT", 3) + "," + quad("MATERIAL_CONFLICT", 4) + "],"
                    + " \"late\": {\"days\": 30, \"value\": 5, \"reason\": \"r\"},"
                    + " \"isolated\": {\"days\": 7, \"value\": 5, \"reason\": \"r\"},"
                    + " \"sustained\": {\"days\": 10, \"within\": 90, \"share\": 0.3, \"score\": -0.8, \"reason\": \"r\"},"
                    + " \"monthWithoutForce\": {\"events\": 0, \"share\": 0, \"score\": 0.3, \"reason\": \"r\"},"
                    + " \"duplication\": {\"days\": 3, \"reason\": \"r\"}, \"volume\": []}";
        }

        private static String quad(String quad, int value) {
            return "{\"quad\": \"" + quad + "\", \"value\": " + value + ", \"reason\": \"r\"}";
        }

        private Evidence one(String more) {
            return evidence(reader, "when,who,whom,what,class,nr,told,where,words\n2020-03-01,CHN,RUS," + more + "\n")
                    .get(0);
        }

        @ParameterizedTest
        @CsvSource({
            "1, PROBABLY_TRUE",
            "3, POSSIBLY_TRUE",
            "4, DOUBTFUL",
            "Verbal Conflict, POSSIBLY_TRUE",
            "MATERIAL_CONFLICT, DOUBTFUL",
            "'', PROBABLY_TRUE",
            "5, PROBABLY_TRUE"
        })
        void aClassThatGoesBeforeThatOfTheCode(String quad, Credibility credibility) {
            assertThat(one("042," + quad + ",,,,").credibility()).isEqualTo(credibility);
        }

        @Test
        void whenItWasReceivedWithoutWhichItIsTakenForReceivedOnItsDay() {
            assertThat(one("042,,,2020-03-31,,").credibility()).isEqualTo(Credibility.PROBABLY_TRUE);
            assertThat(one("042,,,2020-04-01,,").credibility()).isEqualTo(Credibility.IMPROBABLE);
            assertThat(one("042,,,,,").credibility()).isEqualTo(Credibility.PROBABLY_TRUE);
            assertThat(one("042,,,unknown,,").credibility()).isEqualTo(Credibility.PROBABLY_TRUE);
        }

        @Test
        void itsIdItsPlaceAndItsWords() {
            Evidence item = one("042,,17,,Harbin, A visit. ");

            assertThat(item.id()).isEqualTo("mine:17");
            assertThat(item.place()).contains("Harbin");
            assertThat(item.text()).isEqualTo("CHN toward RUS: A visit.");
            Evidence bare = one("042,,,,None,");
            assertThat(bare.id()).isEqualTo("own.csv:2");
            assertThat(bare.place()).isEmpty();
            assertThat(bare.text()).isEqualTo("CHN toward RUS: visit (CAMEO 042).");
            assertThat(one("042,,,,NA,").place()).isEmpty();
        }
    }

    @Nested
    class OfPlover {
        private final EventReader reader = reader(
                "ISO",
                "PLOVER",
                ", \"CODE\": \"type\", \"MODE\": \"how\", \"CONTEXTS\": \"about\"",
                ", \"meanings\": {\"Meeting\": \"CONSULT\"}");

        private Evidence one(String type, String mode, String contexts) {
            return evidence(
                            reader,
                            "when;who;whom;type;how;about\n2020-03-01;CHN;RUS;" + type + ";" + mode + ";\"" + contexts
                                    + "\"\n")
                    .get(0);
        }

        @Test
        void theModeAndTheFirstContextSayMore() {
            assertThat(one("CONSULT", "visit", "").text()).endsWith("visit (CAMEO 042).");
            assertThat(one("Meeting", "visit", "").text()).endsWith("visit (CAMEO 042).");
            assertThat(one("AID", "", "economic;military").area()).contains(IssueArea.TRADE);
            assertThat(one("AID", "None", " economic , military").area()).contains(IssueArea.TRADE);
            assertThat(one("CONSULT", "visit", "diplomatic|military").area()).contains(IssueArea.POLITICS);
            assertThat(one("CONSULT", "visit", "None;military").area()).isEmpty();
        }

        @Test
        void anUnknownTypeIsAFailureThatSaysAllThree() {
            assertThat(report(reader, "when,who,whom,type,how,about\n2020-03-01,CHN,RUS,DANCE,slow,economic\n")
                            .failures())
                    .extracting(Failure::reason)
                    .containsExactly("not an event type of PLOVER: DANCE slow economic");
        }

        @Test
        void modeAndContextsMayBeMissing() {
            EventReader bare = reader("ISO", "PLOVER", ", \"CODE\": \"type\"", "");

            assertThat(evidence(bare, "when,who,whom,type\n2020-03-01,CHN,RUS,consult\n"))
                    .hasSize(1);
        }
    }

    @Nested
    class Direct {
        private final EventReader reader =
                reader("ISO", "DIRECT", ", \"FACTOR\": \"f\", \"AREA\": \"a\", \"SCORE\": \"s\"", "");

        private List<Evidence> items(String rows) {
            return evidence(reader, "when,who,whom,f,a,s\n" + rows);
        }

        @Test
        void factorAreaAndScoreAreTakenAsTheyAre() {
            assertThat(items("2020-03-01,CHN,RUS, Interest Convergence , energy ,-0.25\n"))
                    .singleElement()
                    .satisfies(item -> {
                        assertThat(item.factor()).isEqualTo(Factor.INTEREST_CONVERGENCE);
                        assertThat(item.area()).contains(IssueArea.ENERGY);
                        assertThat(item.score()).isEqualTo(-0.25);
                        assertThat(item.text()).isEqualTo("CHN toward RUS: coded event.");
                    });
            assertThat(items("2020-03-01,CHN,RUS,ORIENTATION,,1\n"))
                    .singleElement()
                    .satisfies(item -> assertThat(item.area()).isEmpty());
        }

        @Test
        void whatIsScoredBelowZeroIsBelievedAsAConflict() {
            EventReader byClass =
                    reader("ISO", "DIRECT", ", \"FACTOR\": \"f\", \"SCORE\": \"s\"", ", \"feed\": " + MaySay.feed());
            String header = "when,who,whom,f,s\n2020-03-01,CHN,RUS,ORIENTATION,";

            assertThat(evidence(byClass, header + "-0.1\n"))
                    .extracting(Evidence::credibility)
                    .containsExactly(Credibility.POSSIBLY_TRUE);
            assertThat(evidence(byClass, header + "0\n"))
                    .extracting(Evidence::credibility)
                    .containsExactly(Credibility.PROBABLY_TRUE);
        }

        @Test
        void whatSaysSomethingElseIsAnotherEventAndWhatSaysTheSameARepetition() {
            assertThat(items("2020-03-01,CHN,RUS,ORIENTATION,,0.5\n2020-03-01,CHN,RUS,ORIENTATION,,0.6\n"
                            + "2020-03-01,CHN,RUS,ORIENTATION,,0.5\n"))
                    .extracting(Evidence::reports)
                    .containsExactly(2, 1);
        }

        @Test
        void whatCannotBeIsAFailureThatSaysIt() {
            assertThat(report(
                                    reader,
                                    "when,who,whom,f,a,s\n2020-03-01,CHN,RUS,ORIENTATION,,1.1\n"
                                            + "2020-03-01,CHN,RUS,ORIENTATION,WATER,1\n2020-03-01,CHN,RUS,,,1\n"
                                            + "2020-03-01,CHN,RUS,ORIENTATION,,high\n")
                            .failures())
                    .extracting(Failure::reason)
                    .startsWith(
                            "not a factor, an issue area and a score from -1 to 1: ORIENTATION  1.1",
                            "not a factor, an issue area and a score from -1 to 1: ORIENTATION WATER 1")
                    .hasSize(4);
        }
    }
}
