package org.entente.dataset.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.dataset.event.EventRowsOfOurOwn.LIST_HEADER;
import static org.entente.dataset.event.EventRowsOfOurOwn.evidence;
import static org.entente.dataset.event.EventRowsOfOurOwn.gdelt2;
import static org.entente.dataset.event.EventRowsOfOurOwn.icews;
import static org.entente.dataset.event.EventRowsOfOurOwn.icewsHeader;
import static org.entente.dataset.event.EventRowsOfOurOwn.read;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.dataset.FailureKind;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.ReadReport;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.UnreadableFileException;
import org.entente.relationship.DyadEvidence;
import org.entente.relationship.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Event files as queries, spreadsheets and data frames have rewritten them. */
class EventFilesAsHeldTest {
    private static final String ICEWS = icewsHeader()
            + icews(1, "2018-06-13", "Japan", "Executive,Government", "042", "South Korea")
            + icews(2, "2018-06-14", "Syria", "Military,Government", "190", "Turkey");

    @TempDir
    private Path folder;

    /** Tabs to commas, each cell in quotes. */
    private static String quoted(String tabbed) {
        return tabbed.lines()
                .map(line -> Splitter.on('\t')
                        .splitToStream(line)
                        .map(cell -> '"' + cell + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Event_ID", "Event.ID", "eventid", "EVENT ID", "event-id"})
    void aHeaderIsRecognisedByLettersAndDigits(String id) {
        String header = icewsHeader().toLowerCase(java.util.Locale.ROOT).replace(' ', '_');

        assertThat(evidence(ICEWS.replace(icewsHeader(), header.replace("event_id", id))))
                .isEqualTo(evidence(ICEWS));
    }

    @Test
    void theReportSaysUnderWhichNamesColumnsWereRead() {
        ReadReport report = read(ICEWS.replace("Event ID", "Event_ID").replace("\tProvince", "\tRegion"))
                .readToEnd();

        assertThat(report.aliases()).containsExactly(java.util.Map.entry("Event ID", "Event_ID"));
        assertThat(report.missingColumns()).containsExactly("Province");
        assertThat(report.columns()).contains("CAMEO Code");
        assertThat(report.formats()).containsExactly("ICEWS");
    }

    @Test
    void quotedCellsMayHoldSeparators() {
        assertThat(evidence(quoted(ICEWS))).isEqualTo(evidence(ICEWS));
    }

    @Test
    void aQuotedCellMayGoOnOverLines() {
        String rows = "date,source,target,code,note\n2000-01-02,CHN,RUS,042,\"two\nlines, \"\"quoted\"\"\"\n"
                + "2000-01-03,CHN,RUS,043,x\n";

        assertThat(evidence(rows)).extracting(Evidence::id).containsExactly("own.csv:2", "own.csv:4");
    }

    @Test
    void gdeltIsReadFromTheColumnsOfAQueryInAnyOrder() {
        String header = "EventCode,Actor2CountryCode,Actor2Type1Code,SQLDATE,GLOBALEVENTID,Actor1CountryCode,"
                + "Actor1Type1Code,QuadClass,NumSources,ActionGeo_Type,ActionGeo_FullName,DATEADDED\n";
        String row = "042,RUS,GOV,20180101,7,CHN,GOV,1,1,4,\"Moscow, Russia\",20180101000000\n";
        String plain = gdelt2(7, "20180101", "CHNGOV", "RUSGOV", "042").replace("Somewhere", "Moscow, Russia");

        assertThat(evidence(header + row)).isEqualTo(evidence(plain)).hasSize(1);
    }

    @Test
    void gdeltWithAllColumnsAndAHeaderIsReadAsWithout() {
        String rows = gdelt2(7, "20180101", "CHNGOV", "RUS", "042") + gdelt2(8, "20180102", "SYR", "TUR", "190");
        String header = Joiner.on('\t').join(EventColumns.GDELT_2) + "\n";

        assertThat(evidence(quoted(header + rows))).isEqualTo(evidence(rows));
    }

    @Test
    void gdeltWithoutACodeIsRefusedByNamingTheColumn() {
        assertThatThrownBy(
                        () -> evidence("GLOBALEVENTID,SQLDATE,Actor1CountryCode,Actor2CountryCode\n1,20180101,A,B\n"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("lacks the columns [EventCode]")
                .hasMessageContaining("Maybe");
    }

    @ParameterizedTest
    @CsvSource({
        "6/13/2018,6/14/2018",
        "13/6/2018,14/6/2018",
        "20180613,20180614",
        "2018/06/13,2018/06/14",
        "2018-06-13 00:00:00,2018-06-14T12:00:00Z"
    })
    void datesAreReadAsPublishedWhereTheFileShowsTheirOrder(String first, String second) {
        assertThat(evidence(ICEWS.replace("2018-06-13", first).replace("2018-06-14", second)))
                .extracting(item -> item.when().toString())
                .containsExactly("2018-06-13", "2018-06-14");
    }

    @Test
    void datesInAnOrderThatNothingShowsAreRefusedWithBothReadings() {
        String ambiguous = ICEWS.replace("2018-06-13", "6/1/2018").replace("2018-06-14", "6/2/2018");

        assertThatThrownBy(() -> evidence(ambiguous))
                .hasMessageContaining("6/1/2018 is 2018-06-01 with the month first or 2018-01-06 with the day first");
        assertThat(evidence(
                        EventReader.builder().dateOrder(DateOrder.MONTH_FIRST).build(), ambiguous))
                .extracting(item -> item.when().toString())
                .containsExactly("2018-06-01", "2018-06-02");
    }

    @Test
    void theOrderOfDatesIsLookedForBeyondTheFirstRows() {
        StringBuilder rows = new StringBuilder(LIST_HEADER);
        for (int i = 0; i < 4_000; i++) {
            rows.append("6/1/2018,CHN,RUS,042\n");
        }
        rows.append("6/30/2018,CHN,RUS,042\n");

        assertThat(evidence(rows.toString()))
                .extracting(item -> item.when().toString())
                .containsExactly("2018-06-01", "2018-06-30");
    }

    @Test
    void zerosThatASpreadsheetLostArePutBackWhereTheRowProvesIt() {
        String sound = icewsHeader()
                + icews(1, "2018-06-13", "Japan", "Government", "042", "South Korea")
                + icews(2, "2018-06-14", "Syria", "Government", "190", "Turkey")
                + icews(3, "2018-06-15", "France", "Government", "019", "China")
                        .replace("\tNA\t019", "\tExpress accord\t019");

        assertThat(evidence(sound.replace("\t042\t", "\t42\t").replace("\t019\t", "\t19\t")))
                .isEqualTo(evidence(sound))
                .hasSize(3);
    }

    @Test
    void theClassOfGdeltProvesALostZero() {
        String sound = gdelt2(1, "20180101", "CHN", "RUS", "042") + gdelt2(2, "20180101", "FRA", "USA", "019");

        assertThat(evidence(sound.replace("\t042\t", "\t42\t").replace("\t019\t", "\t19\t")))
                .isEqualTo(evidence(sound))
                .hasSize(2);
    }

    @Test
    void aFileWhoseLostZerosNothingProvesIsRefused() {
        assertThatThrownBy(() -> evidence(LIST_HEADER + "2000-01-02,CHN,RUS,42\n2000-01-03,CHN,RUS,19\n"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("lost a leading zero")
                .hasMessageContaining("whether it is 019 or 19");
    }

    @Test
    void aFileWithoutACodeThatBeginsWithZeroIsNotSuspectedForThatAlone() {
        assertThat(evidence(LIST_HEADER + "2000-01-02,CHN,RUS,190\n2000-01-03,CHN,RUS,19\n"))
                .hasSize(2);
    }

    @Test
    void aNewerFileThatHoldsTheRowsOfOlderOnesAddsNothing() throws IOException {
        String first = icews(1, "2018-01-05", "Japan", "Government", "042", "South Korea");
        String second = icews(2, "2018-11-05", "Japan", "Government", "042", "South Korea");
        Path week = Files.writeString(folder.resolve("week.tab"), icewsHeader() + first);
        Path year = Files.writeString(folder.resolve("year.tab"), icewsHeader() + first + second);

        try (EventCursor events = EventReader.ofDefaults().read(week, year)) {
            List<Evidence> items = events.stream().map(DyadEvidence::evidence).toList();

            assertThat(items).extracting(Evidence::id).containsExactly("icews:1@2018-01-05", "icews:2@2018-11-05");
            assertThat(items).extracting(Evidence::reports).containsOnly(1);
            assertThat(events.report().count(RowOutcome.READ_BEFORE)).isEqualTo(1);
        }
    }

    @Test
    void oneBadFileDoesNotStopABatchUnlessAsked() throws IOException {
        Path page = Files.writeString(folder.resolve("404.zip"), "<html>Not found</html>");
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        Path good = Files.writeString(folder.resolve("good.csv"), LIST_HEADER + "2000-01-02,CHN,RUS,042\n");
        EventReader strict = EventReader.builder()
                .options(ReadOptions.builder().skipUnreadableFiles(false).build())
                .build();

        try (EventCursor events = EventReader.ofDefaults().read(page, empty, good)) {
            assertThat(events.readToEnd().count(RowOutcome.EVIDENCE)).isEqualTo(1);
            assertThat(events.report().skipped())
                    .extracting(failure -> failure.kind() + " " + failure.reason())
                    .satisfiesExactly(
                            one -> assertThat(one).startsWith("FILE").contains("HTML"),
                            other -> assertThat(other).isEqualTo("FILE is empty"));
        }
        try (EventCursor events = strict.read(page, good)) {
            assertThatThrownBy(events::readToEnd).hasMessageContaining("HTML");
        }
        try (EventCursor events = EventReader.ofDefaults().read(page, empty)) {
            assertThatThrownBy(events::readToEnd).isInstanceOf(UnreadableFileException.class);
        }
    }

    private static final String POLECAT_HEADER = "Event ID\tEvent Date\tEvent Type\tEvent Mode\tQuad Code\tContexts\t"
            + "Actor Country\tPrimary Actor Sector\tRecipient Country\tPrimary Recipient Sector\tCity\tProvince\t"
            + "Publication Date\n";

    @Test
    void readsTheEventsOfPolecat() {
        String rows = POLECAT_HEADER
                + "E1\t2023-05-02\tCONSULT\tvisit\tVERBAL COOPERATION\tdiplomatic\tUSA\tGOV\tCHN\tGOV\tBeijing\tNone\t2023-05-02\n"
                + "E2\t2023-05-03\tASSAULT\t\tMATERIAL CONFLICT\tmilitary;terrorism\tRUS\tREB\tUKR\tMIL\tNone\tNone\t2023-05-03\n"
                + "E3\t2023-05-03\tACCUSE\t\tVERBAL CONFLICT\tNone\tNone\tNone\tUKR\tGOV\tNone\tNone\t2023-05-03\n"
                + "E4\t2023-05-03\tNONSENSE\t\tVERBAL CONFLICT\tNone\tUSA\tGOV\tUKR\tGOV\tNone\tNone\t2023-05-03\n";
        EventCursor events = read(rows);
        List<Evidence> items = events.stream().map(DyadEvidence::evidence).toList();

        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo("polecat:E1");
            assertThat(item.source()).isEqualTo("polecat");
            assertThat(item.place()).contains("Beijing");
            assertThat(item.text()).contains("USA toward CHN: visit");
        });
        assertThat(events.report().count(RowOutcome.WITHOUT_PARTY)).isEqualTo(1);
        assertThat(events.report().count(RowOutcome.NO_BEARING)).isEqualTo(1);
        assertThat(events.report().count(FailureKind.CODE)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t\t", ""})
    void surplusTabsAndSurplusHeadersOfPolecatDoNoHarm(String surplus) {
        String header = surplus.isEmpty() ? POLECAT_HEADER.replace("\n", "\tExtra\tMore\n") : POLECAT_HEADER;
        String row =
                "E1\t2023-05-02\tCONSULT\tvisit\tVERBAL COOPERATION\tNone\tUSA\tGOV\tCHN\tGOV\tNone\tNone\t2023-05-02";

        assertThat(evidence(header + row + surplus + "\n")).hasSize(1);
    }

    /** The header of some weeks has names, among the others, that no column belongs to. */
    @Test
    void namesWithoutAColumnInTheHeaderOfPolecatDoNotShiftTheOthers() {
        String header = POLECAT_HEADER.replace("Event Type\t", "Headline\tEvent Type\tEvent Text\t");
        String row =
                "E1\t2023-05-02\tCONSULT\tvisit\tVERBAL COOPERATION\tNone\tUSA\tGOV\tCHN\tGOV\tNone\tNone\t2023-05-02\n";

        assertThat(evidence(header + row))
                .isEqualTo(evidence(POLECAT_HEADER + row))
                .hasSize(1);
    }

    @Test
    void aZipWhoseEntryHasANameInAnotherEncodingIsRead() throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(out, StandardCharsets.ISO_8859_1)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("donn\u00e9es.csv"));
            zip.write((LIST_HEADER + "2000-01-02,CHN,RUS,042\n").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(out.toByteArray()).readToEnd().count(RowOutcome.EVIDENCE))
                .isEqualTo(1);
    }
}
