package org.entente.dataset.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.dataset.event.EventRowsOfOurOwn.LIST_HEADER;
import static org.entente.dataset.event.EventRowsOfOurOwn.evidence;
import static org.entente.dataset.event.EventRowsOfOurOwn.read;

import org.entente.dataset.FailureKind;
import org.entente.dataset.ReadReport;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.UnreadableFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are days, and in which order day and month stand. */
class DatesOfEventsTest {
    private static final EventReader MONTH_FIRST =
            EventReader.builder().dateOrder(DateOrder.MONTH_FIRST).build();

    private static String row(String date) {
        return date + ",CHN,RUS,042\n";
    }

    @ParameterizedTest
    @CsvSource({
        "20180131, 2018-01-31",
        "2018-01-31, 2018-01-31",
        "2018/1/31, 2018-01-31",
        "2018/01/31, 2018-01-31",
        "1/31/2018, 2018-01-31",
        "31/1/2018, 2018-01-31",
        "2018-01-31T23:59:59Z, 2018-01-31",
        "2018-01-31 23:59, 2018-01-31",
        "1/31/2018 0:00, 2018-01-31",
        "20180131 12:00, 2018-01-31",
        "18990131, 1899-01-31",
    })
    void aDayIsReadHoweverItIsWritten(String date, String day) {
        assertThat(evidence(LIST_HEADER + row(date)))
                .singleElement()
                .satisfies(item -> assertThat(item.when()).hasToString(day));
        // The second time it is known.
        assertThat(evidence(LIST_HEADER + row(date) + row(date)))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.when()).hasToString(day);
                    assertThat(item.reports()).isEqualTo(2);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20180132",
                "2018013",
                "2018013x",
                "2018-13-01",
                "2018-1-031",
                "2018/001/31",
                "2018/01/031",
                "2018/x/31",
                "2018/01/",
                "18/01/31",
                "01/31/18",
                "1/31",
                "1/31/2018/1",
                "2018.01.31",
                "2018-01x31",
                "2018x01-31",
                "201a-01-31",
                "31/31/2018",
                "17991231",
                "22010101",
                "T",
                "2018-01-31x00:00"
            })
    void whatIsNoDayIsAFailure(String date) {
        assertThat(read(LIST_HEADER + row(date) + row("20180131")).readToEnd().count(FailureKind.DATE))
                .isEqualTo(1);
    }

    @Test
    void daysFrom1800To2200AreRead() {
        for (String date : new String[] {"18000101", "22001231"}) {
            assertThat(read(LIST_HEADER + row(date)).readToEnd().count(RowOutcome.FAILURE))
                    .as(date)
                    .isZero();
        }
    }

    @Test
    void aDayAboveTwelveShowsWhichStandsFirst() {
        assertThat(evidence(LIST_HEADER + row("2/1/2018") + row("13/1/2018")))
                .extracting(item -> item.when().toString())
                .containsExactly("2018-01-02", "2018-01-13");
        assertThat(evidence(LIST_HEADER + row("2/1/2018") + row("2/13/2018")))
                .extracting(item -> item.when().toString())
                .containsExactly("2018-02-01", "2018-02-13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/12/2018", "9/12/2018", "12/9/2018"})
    void aDayOfTwelveShowsNothing(String date) {
        assertThatThrownBy(() -> evidence(LIST_HEADER + row(date)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("has dates that can be read in two ways: " + date);
        assertThat(evidence(MONTH_FIRST, LIST_HEADER + row(date))).hasSize(1);
    }

    @Test
    void aDateOfTheFormatThatShowsNothingIsNamedThoughItIsNoDay() {
        assertThatThrownBy(() -> evidence(LIST_HEADER + row("1/2/18")))
                .hasMessageContaining("1/2/18 is no day with the month first or no day with the day first");
    }

    @Test
    void aFileInBothOrdersIsRefusedByItsFirstDate() {
        assertThatThrownBy(() -> evidence(LIST_HEADER + row("2/1/2018") + row("13/1/2018") + row("1/13/2018")))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("has dates with the day first and dates with the month first, such as 2/1/2018");
    }

    @Test
    void aDateThatIsNoDayInEitherOrderSpoilsItsOwnRowOnly() {
        ReadReport report = read(LIST_HEADER + row("31/31/2018") + row("1/31/2018") + row("2/1/2018"))
                .readToEnd();

        assertThat(report.count(FailureKind.DATE)).isEqualTo(1);
        assertThat(report.count(RowOutcome.EVIDENCE)).isEqualTo(2);
    }

    @Test
    void whatTheFileShowsGoesBeforeWhatIsStated() {
        assertThat(evidence(MONTH_FIRST, LIST_HEADER + row("2/1/2018") + row("13/1/2018")))
                .extracting(item -> item.when().toString())
                .containsExactly("2018-01-02", "2018-01-13");
    }

    /** A row that is cut shows nothing either. */
    @Test
    void theHeaderAndRowsThatAreTooShortShowNothing() {
        assertThat(evidence(MONTH_FIRST, LIST_HEADER + "13/1/2018,CHN\n" + row("2/1/2018")))
                .extracting(item -> item.when().toString())
                .containsExactly("2018-02-01");
    }

    @Test
    void aTextWithSlashesThatIsNoDateShowsNothing() {
        assertThat(evidence(LIST_HEADER + row("13/") + row("/13/2018") + row("113/1/2018") + row("20180131")))
                .hasSize(1);
    }
}
