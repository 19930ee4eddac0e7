package org.entente.dataset.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.dataset.event.EventRowsOfOurOwn.LIST_HEADER;
import static org.entente.dataset.event.EventRowsOfOurOwn.bytes;
import static org.entente.dataset.event.EventRowsOfOurOwn.evidence;
import static org.entente.dataset.event.EventRowsOfOurOwn.gdelt;
import static org.entente.dataset.event.EventRowsOfOurOwn.gdelt2;
import static org.entente.dataset.event.EventRowsOfOurOwn.gzip;
import static org.entente.dataset.event.EventRowsOfOurOwn.icews;
import static org.entente.dataset.event.EventRowsOfOurOwn.icewsHeader;
import static org.entente.dataset.event.EventRowsOfOurOwn.read;
import static org.entente.dataset.event.EventRowsOfOurOwn.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.dataset.ReadReport;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.io.Text;
import org.entente.relationship.Credibility;
import org.entente.relationship.DyadEvidence;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows become evidence, or have another outcome. */
class EventReaderTest {
    private static Evidence one(String row) {
        return evidence(LIST_HEADER + row + "\n").get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "CHN,RUS,042,EVIDENCE",
        "CHNGOV,CHNMIL,042,DOMESTIC",
        "RUS,USR,042,DOMESTIC",
        "'',RUS,042,WITHOUT_PARTY",
        "GOV,RUS,042,WITHOUT_PARTY",
        "---MIL,RUS,190,WITHOUT_PARTY",
        "IGOUNO,RUS,042,PARTY_NOT_A_STATE",
        "EUR,RUS,042,PARTY_NOT_A_STATE",
        "CYPTRKGOV,TUR,042,PARTY_NOT_A_STATE",
        "CHN,RUS,010,NO_BEARING",
        "CHN,RUS,---,NO_BEARING",
        "IRQREB,TUR,190,NO_BEARING",
        "TURMIL,IRQREB,042,NO_BEARING",
        "TURMIL,IRQREB,195,EVIDENCE",
        "CHN,RUS,999,FAILURE",
    })
    void everyRowHasOneOutcome(String from, String to, String code, RowOutcome outcome) {
        ReadReport report = read(LIST_HEADER + "2000-01-02," + from + "," + to + "," + code + "\n")
                .readToEnd();

        assertThat(report.rows()).isEqualTo(1);
        assertThat(report.count(outcome)).isEqualTo(1);
    }

    @Test
    void aRowBecomesEvidenceByTheCodebook() {
        EventCursor events = read(LIST_HEADER + "2000-01-02,CHNGOV,RUSGOV,042\n");
        DyadEvidence event = events.next();

        assertThat(event.dyad()).hasToString("CHN-RUS");
        Evidence item = event.evidence();
        assertThat(item.kind()).isEqualTo(EvidenceKind.EVENT);
        assertThat(item.when()).hasToString("2000-01-02");
        assertThat(item.from()).contains("CHN");
        assertThat(item.to()).contains("RUS");
        assertThat(item.factor()).isEqualTo(Factor.ACCOMMODATION);
        assertThat(item.score()).isEqualTo(0.33);
        assertThat(item.instrument()).isEqualTo("cameo");
        assertThat(item.text()).isEqualTo("CHN toward RUS: visit (CAMEO 042).");
        assertThat(item.id()).isEqualTo("own.csv:2");
    }

    @Test
    void theEvidenceOfADyadMakesARelationshipWithTheFeedAsItsSource() {
        FeedProfile feed = FeedProfile.standard(EventFormat.CAMEO_LIST);
        EventCursor events = read(LIST_HEADER + "1985-01-02,CHN,USR,042\n1995-01-02,RUS,CHN,043\n");
        DyadEvidence first = events.next();

        Relationship relationship = Relationship.builder()
                .dyad(first.dyad())
                .putSource(feed.key(), feed.source())
                .addEvidence(first.evidence(), events.next().evidence())
                .build();

        assertThat(relationship.evidence()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "1985-06-01,RUS,SUN",
        "1995-06-01,USR,RUS",
        "1985-06-01,USR,SUN",
        "1975-06-01,GMW,DEU",
        "1979-06-01,PALPLO,PSE",
        "1999-06-01,PSEGOV,PSE"
    })
    void aCodeMeansThePartyOfItsTime(String date, String code, String party) {
        assertThat(one(date + "," + code + ",CHN,042").from()).contains(party);
    }

    @ParameterizedTest
    @CsvSource({
        "CHNGOV,111,ACCOMMODATION",
        "CHNMIL,111,ACCOMMODATION",
        "CHN,111,ACCOMMODATION",
        "CHNCVL,111,SOCIETAL_PERCEPTION",
        "CHNMED,111,SOCIETAL_PERCEPTION",
        "CHNOPP,111,SOCIETAL_PERCEPTION",
        "CHN,141,SOCIETAL_PERCEPTION",
        "CHNREF,051,SOCIETAL_PERCEPTION",
        "CHNBUS,042,SOCIETAL_TIES",
        "CHNBUS,061,INTEREST_CONVERGENCE",
        "CHNMIL,190,MILITARY_RESTRAINT"
    })
    void theRoleOfWhoActsDecidesTheTrack(String actor, String code, Factor factor) {
        assertThat(one("2000-01-02," + actor + ",RUS," + code).factor()).isEqualTo(factor);
    }

    @Test
    void repeatedReportsCountOnceAndTheirNumberIsKept() {
        String row = "2000-01-02,CHNGOV,RUS,042\n";
        EventCursor events = read(LIST_HEADER + row + row + "2000-01-02,CHNMIL,RUSGOV,042\n2000-01-03,CHN,RUS,042\n");

        assertThat(events.next().evidence().reports()).isEqualTo(3);
        assertThat(events.next().evidence().reports()).isEqualTo(1);
        assertThat(events.hasNext()).isFalse();
        assertThat(events.report().count(RowOutcome.REPEATED)).isEqualTo(2);
    }

    @Nested
    class Gdelt {
        @Test
        void aRepetitionIsSoughtAmongTheLastThreeDaysReceived() {
            String rows = gdelt(61, 1, "20180101", "CHN", "RUS", "042", "20180101000000")
                    + gdelt(61, 2, "20180101", "CHN", "RUS", "042", "20180103000000")
                    + gdelt(61, 3, "20180101", "CHN", "RUS", "042", "20180104000000");

            List<Evidence> items = evidence(rows);

            assertThat(items).extracting(Evidence::id).containsExactly("gdelt:1", "gdelt:3");
            assertThat(items).extracting(Evidence::reports).containsExactly(2, 1);
        }

        @Test
        void anotherPlaceIsAnotherEvent() {
            String row = gdelt2(1, "20180101", "CHN", "RUS", "042");

            assertThat(evidence(row + row.replace("Somewhere", "Elsewhere").replaceFirst("1", "2")))
                    .extracting(item -> item.place().orElse(""))
                    .containsExactly("Somewhere", "Elsewhere");
        }

        @Test
        void bothWidthsOfGdelt1MayStandInOneFile() {
            String rows = gdelt(58, 1, "20140101", "CHN", "RUS", "042", "20140101")
                    + gdelt(57, 2, "20140102", "CHN", "RUS", "042", "20140102");

            assertThat(read(rows).readToEnd().count(RowOutcome.EVIDENCE)).isEqualTo(2);
        }

        @Test
        void theClassIsReadFromTheRecord() {
            String verbal = gdelt2(1, "20180101", "CHNCVL", "RUS", "141");
            String material = verbal.replace("141\t\t\t1\t", "141\t\t\t4\t");

            assertThat(verbal).isNotEqualTo(material);
            assertThat(evidence(verbal).get(0).credibility()).isEqualTo(Credibility.POSSIBLY_TRUE);
            assertThat(evidence(material).get(0).credibility()).isEqualTo(Credibility.DOUBTFUL);
        }

        @Test
        void whatIsToldLongAfterItsDateIsDoubtful() {
            assertThat(evidence(gdelt(61, 1, "20171201", "CHN", "RUS", "042", "20180101000000"))
                            .get(0)
                            .credibility())
                    .isEqualTo(Credibility.DOUBTFUL);
        }

        @Test
        void manySourcesMakeAnEventProbable() {
            String row = gdelt2(1, "20180101", "CHN", "RUS", "042").replace("\t1\t\t1\t", "\t1\t\t1\t");
            String[] cells = row.split("\t", -1);
            cells[32] = "10";

            assertThat(evidence(String.join("\t", cells)).get(0).credibility()).isEqualTo(Credibility.PROBABLY_TRUE);
        }
    }

    @Nested
    class Icews {
        @Test
        void readsNamesAndSectors() {
            List<Evidence> items = evidence(icewsHeader()
                    + icews(1, "2018-06-01", "Russian Federation", "Executive,Government", "042", "China")
                    + icews(1, "2018-06-02", "North Korea", "General Population / Civilian / Social", "111", "Japan"));

            assertThat(items)
                    .extracting(item -> item.id() + " " + item.from().orElse("") + " " + item.factor())
                    .containsExactly(
                            "icews:1@2018-06-01 RUS ACCOMMODATION", "icews:1@2018-06-02 PRK SOCIETAL_PERCEPTION");
        }

        @Test
        void noCountryIsNoPartyAndATerritoryIsNoState() {
            ReadReport report = read(icewsHeader()
                            + icews(1, "2018-06-01", "NA", "Government", "042", "China")
                            + icews(2, "2018-06-01", "Hong Kong", "Government", "042", "Japan"))
                    .readToEnd();

            assertThat(report.count(RowOutcome.WITHOUT_PARTY)).isEqualTo(1);
            assertThat(report.count(RowOutcome.PARTY_NOT_A_STATE)).isEqualTo(1);
        }
    }

    @Nested
    class OnDisk {
        private static final String ROWS = LIST_HEADER + "2000-01-02,CHN,RUS,042\n";

        @TempDir
        private Path folder;

        @Test
        void plainGzipAndZipHoldTheSame() throws IOException {
            Evidence plain = read(ROWS).next().evidence();

            assertThat(read(gzip(bytes(ROWS))).next().evidence()).isEqualTo(plain);
            assertThat(read(zip("own.csv", bytes(ROWS))).next().evidence()).isEqualTo(plain);
        }

        @Test
        void severalFilesOfSeveralFormatsAreReadOneAfterTheOther() throws IOException {
            Path list = Files.writeString(folder.resolve("list.csv"), ROWS);
            Path other = Files.createDirectory(folder.resolve("other"));
            Path same = Files.writeString(other.resolve("list.csv"), ROWS.replace("042", "043"));
            Path gdelt = Files.write(
                    folder.resolve("gdelt.zip"), zip("x.CSV", bytes(gdelt2(9, "20180101", "CHN", "RUS", "042"))));

            try (EventCursor events = EventReader.ofDefaults().read(list, same, gdelt)) {
                assertThat(events.stream().map(event -> event.evidence().id()))
                        .containsExactly("list.csv:2", "list.csv#2:2", "gdelt:9");
            }
        }

        @Test
        void columnsMayStandInAnyOrderQuotedOrNotAndLinesMayEndAsTheyLike() {
            String rows =
                    "\ufeff\"code\",\"target\",\"source\",\"date\",\"more\"\r\n\r\n\"042\",RUS,\"CHN\",20000102,x\r\n";

            assertThat(evidence(rows)).singleElement().satisfies(item -> {
                assertThat(item.from()).contains("CHN");
                assertThat(item.when()).hasToString("2000-01-02");
            });
        }

        /** The header's own end is only read with what comes after the file's first bytes, since a packed file gives no more at once. */
        @Test
        void aHeaderAfterNothingButBlankLinesIsNoRow() throws IOException {
            String header = icewsHeader();
            String blank = "\n".repeat(Text.HEAD - (header.length() - 1));
            String row = icews(1, "2018-06-01", "China", "Government", "042", "Russian Federation");

            ReadReport report = read(gzip(bytes(blank + header + row))).readToEnd();

            assertThat(report.failures()).isEmpty();
            assertThat(report.rows()).isEqualTo(1);
        }

        @Test
        void aListWithoutAHeaderIsRecognised() {
            assertThat(evidence("2000-01-02,CHN,RUS,042\n")).hasSize(1);
        }

        @Test
        void nothingIsReadBeforeItIsAskedFor() {
            EventCursor events = EventReader.ofDefaults().read(folder.resolve("none"));

            assertThat(events.report().rows()).isZero();
            events.close();
            assertThat(events.hasNext()).isFalse();
        }
    }
}
