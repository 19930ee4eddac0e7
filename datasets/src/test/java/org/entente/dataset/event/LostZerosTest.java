package org.entente.dataset.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.dataset.event.EventRowsOfOurOwn.LIST_HEADER;
import static org.entente.dataset.event.EventRowsOfOurOwn.evidence;
import static org.entente.dataset.event.EventRowsOfOurOwn.icews;
import static org.entente.dataset.event.EventRowsOfOurOwn.icewsHeader;
import static org.entente.dataset.event.EventRowsOfOurOwn.read;

import org.entente.dataset.Failure;
import org.entente.dataset.ReadReport;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.UnreadableFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leading zeros that a spreadsheet took from CAMEO codes are put back where something in the row proves that they are lost. */
class LostZerosTest {
    /** A row of which the lost zero is certain, since 42 is no code: the file has lost its zeros. */
    private static final String LOST = icews(1, "2018-06-13", "Japan", "Government", "42", "South Korea");

    private static String icewsRow(String code, String words) {
        return icews(2, "2018-06-14", "France", "Government", code, "China")
                .replace("\tNA\t" + code, "\t" + words + "\t" + code);
    }

    @ParameterizedTest
    @CsvSource({
        "19, Express accord, 019",
        "19, EXPRESS-ACCORD, 019",
        "19, Fight, 19",
        "10, Demand, 10",
        "17, Coerce, 17",
        "13, Threaten, 13",
        "36, whatever, 036",
        "233, whatever, 0233",
        "171, whatever, 171",
        "190, whatever, 190",
    })
    void theWordsOfIcewsProveWhichCodeItWas(String code, String words, String was) {
        String sound = icewsRow(code, words).replace("\t" + code + "\t", "\t" + was + "\t");

        assertThat(evidence(icewsHeader() + LOST + icewsRow(code, words)))
                .isEqualTo(evidence(icewsHeader() + LOST.replace("\t42\t", "\t042\t") + sound));
    }

    @Test
    void wordsOfAnotherEventProveNothing() {
        assertThatThrownBy(() -> evidence(icewsHeader() + LOST + icewsRow("19", "Demand")))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("nothing beside 19 says whether it is 019 or 19");
    }

    private static final String QUERY =
            "SQLDATE,Actor1CountryCode,Actor2CountryCode,EventCode,EventRootCode,QuadClass\n"
                    + "20180101,JPN,KOR,42,4,1\n";

    @ParameterizedTest
    @CsvSource({
        "19, 1, '', 019",
        "19, 19, '', 19",
        "19, 1, 4, 019",
        "19, 19, 1, 19",
        "19, 7, 1, 019",
        "19, 7, 4, 19",
        "19, x, 1, 019",
        "19, '', 4, 19",
        "13, '', 3, 13",
        "13, 1, '', 013"
    })
    void theRootOfGdeltProvesItAndElseTheClass(String code, String root, String quad, String was) {
        String row = "20180102,FRA,CHN," + code + "," + root + "," + quad + "\n";
        String sound = row.replace("," + code + ",", "," + was + ",");

        assertThat(evidence(QUERY + row)).isEqualTo(evidence(QUERY.replace(",42,", ",042,") + sound));
    }

    @ParameterizedTest
    @CsvSource({"19, '', ''", "19, 7, ''", "19, 7, 2", "19, '', 5", "19, '', 0"})
    void anotherRootAndClassProveNothing(String code, String root, String quad) {
        assertThatThrownBy(() -> evidence(QUERY + "20180102,FRA,CHN," + code + "," + root + "," + quad + "\n"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("no code begins with 0, and nothing beside 19 says");
    }

    @Test
    void noZeroIsPutBackWhereAnyCodeStillHasOne() {
        ReadReport report = read(LIST_HEADER + "2000-01-02,CHN,RUS,42\n2000-01-03,CHN,RUS,043\n2000-01-04,CHN,RUS,19\n")
                .readToEnd();

        assertThat(report.failures()).extracting(Failure::reason).containsExactly("not a CAMEO code: 42");
        assertThat(report.count(RowOutcome.EVIDENCE)).isEqualTo(2);
    }

    @Test
    void aCodeThatIsNoneEitherWayIsAFailureOfItsRow() {
        ReadReport report = read(LIST_HEADER
                        + "2000-01-02,CHN,RUS,42\n2000-01-03,CHN,RUS,99\n2000-01-04,CHN,RUS,4x\n2000-01-04,CHN,RUS,00042\n")
                .readToEnd();

        assertThat(report.count(RowOutcome.EVIDENCE)).isZero();
        assertThat(report.count(RowOutcome.FAILURE)).isEqualTo(4);
        ReadReport lost = read(LIST_HEADER
                        + "2000-01-02,CHN,RUS,42\n2000-01-03,CHN,RUS,99\n2000-01-04,CHN,RUS,4x\n2000-01-04,CHN,RUS,10042\n")
                .readToEnd();
        assertThat(lost.failures())
                .extracting(Failure::reason)
                .containsExactly("not a CAMEO code: 99", "not a CAMEO code: 4x", "not a CAMEO code: 10042");
    }

    /** Whether zeros are lost is seen from the first four million bytes. */
    @Test
    void aRowFurtherOnThatProvesNothingIsAFailure() {
        String row = "2000-01-02,CHN,RUS,42," + "x".repeat(1_000) + "\n";
        String rows = "date,source,target,code,note\n" + row.repeat(4_200) + "2000-01-03,CHN,RUS,19,x\n";

        ReadReport report = read(rows).readToEnd();

        assertThat(report.failures())
                .extracting(Failure::reason)
                .containsExactly("lost a leading zero or not, which nothing in the row proves: 19");
    }
}
