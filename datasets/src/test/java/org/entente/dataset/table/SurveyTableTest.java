package org.entente.dataset.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.data.Offset;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.UnreadableFileException;
import org.entente.relationship.Credibility;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What surveys say, as evidence. */
class SurveyTableTest {
    private static final String HEADER = "respondent_iso3,target,year,n,fav,unfav";
    private static final Dyad CHINA_RUSSIA = Dyad.of("CHN", "RUS");

    @Test
    void theScoreIsTheShareFavourableMinusTheShareUnfavourable() throws IOException {
        Evidence item = only(read(HEADER, "RUS,CHN,2013,996,0.625,0.25"));

        assertThat(item.score()).isEqualTo(0.375);
        assertThat(item.from()).contains("RUS");
        assertThat(item.to()).contains("CHN");
        assertThat(item.factor()).isEqualTo(Factor.SOCIETAL_PERCEPTION);
        assertThat(item.kind()).isEqualTo(EvidenceKind.SURVEY);
    }

    @Test
    void bothDirectionsAreItemsOfOneDyad() throws IOException {
        SurveyTable table = read(HEADER, "RUS,CHN,2013,996,0.62,0.29", "CHN,RUS,2013,3226,0.49,0.39");

        assertThat(table.evidence(CHINA_RUSSIA)).hasSize(2);
        assertThat(Relationship.of(CHINA_RUSSIA)
                        .withSource(table.sourceKey(), table.source())
                        .with(table.evidence(CHINA_RUSSIA))
                        .evidence())
                .hasSize(2);
    }

    @Test
    void severalSamplesOfAYearAreOneItemWeightedBySize() throws IOException {
        Evidence item = only(read(HEADER, "RUS,CHN,2013,3000,0.6,0.2", "RUS,CHN,2013,1000,0.2,0.6"));

        assertThat(item.score()).isCloseTo(0.2, Offset.offset(1e-12));
        assertThat(item.text()).contains("a sample of 4000");
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() throws IOException {
        assertThat(only(read(HEADER, "RUS,CHN,2013,700,0.61,0.23", "RUS,CHN,2013,900,0.27,0.64")))
                .isEqualTo(only(read(HEADER, "RUS,CHN,2013,900,0.27,0.64", "RUS,CHN,2013,700,0.61,0.23")));
    }

    @ParameterizedTest
    @CsvSource({"3000, CONFIRMED", "1000, CONFIRMED", "999, PROBABLY_TRUE", "399, POSSIBLY_TRUE", "99, DOUBTFUL"})
    void aSmallerSampleIsLessCredible(int size, Credibility credibility) throws IOException {
        assertThat(only(read(HEADER, "RUS,CHN,2013," + size + ",0.5,0.3")).credibility())
                .isEqualTo(credibility);
    }

    @Test
    void withoutASampleSizeCredibilityCannotBeJudged() throws IOException {
        assertThat(only(read("respondent_iso3,target,year,fav,unfav", "RUS,CHN,2013,0.5,0.3"))
                        .credibility())
                .isEqualTo(Credibility.CANNOT_BE_JUDGED);
        assertThat(only(read(HEADER, "RUS,CHN,2013,NA,0.5,0.3")).credibility()).isEqualTo(Credibility.CANNOT_BE_JUDGED);
    }

    @Test
    void accountsForEachRow() throws IOException {
        SurveyTable table = read(
                HEADER,
                "RUS,CHN,2013,996,0.62,0.29",
                "RUS,EU,2013,996,0.6,0.3",
                "DEU,EU,2013,996,0.6,0.3",
                "RUS,RUS,2013,996,0.9,0.1",
                "RUS,USA,2013,996,62,29");

        assertThat(table.report().rows()).isEqualTo(5);
        assertThat(table.report().count(RowOutcome.EVIDENCE)).isEqualTo(1);
        assertThat(table.report().unknownParties()).containsExactly(java.util.Map.entry("EU", 2L));
        assertThat(table.report().count(RowOutcome.DOMESTIC)).isEqualTo(1);
        assertThat(table.report().failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.reason()).contains("62 and 29", "Maybe they are per cent"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RUS,CHN,2013,996,0.7,0.4|shares that are not from 0 to 1",
                "RUS,CHN,2013,996,-0.1,0.4|shares that are not from 0 to 1",
                "RUS,CHN,2013,0,0.4,0.4|column n has 0, which is not at least 1",
                "RUS,CHN,2013,many,0.4,0.4|has no number but \"many\"",
                "RUS,CHN,x,996,0.4,0.4|has no year but \"x\"",
            })
    void notesARowOrCellThatCannotBeRead(String row, String reason) throws IOException {
        assertThat(read(HEADER, row).report().failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.reason()).contains(reason));
    }

    @Test
    void aRowWithoutAnAnswerIsBlank() throws IOException {
        SurveyTable table = read(HEADER, "RUS,CHN,2013,996,NA,NA", "RUS,CHN,2014,996,NA,0.4");

        assertThat(table.report().count(RowOutcome.BLANK)).isEqualTo(2);
        assertThat(table.report().failures()).isEmpty();
        assertThat(table.report().unknownCells()).containsEntry("NA", 3L);
    }

    @ParameterizedTest
    @CsvSource({"ROM,ROU", "ZAR,COD", "TMP,TLS", "KSV,XKX", "WBG,PSE"})
    void codesOfOtherTimesAndListsAreKnown(String code, String party) throws IOException {
        SurveyTable table = read(HEADER, code + ",USA,2010,996,0.6,0.3");

        assertThat(table.evidence(Dyad.of(party, "USA"))).hasSize(1);
    }

    @Test
    void aWideTableHasColumnsForEachTarget() throws IOException {
        SurveyTable table = SurveyTable.read(
                stream(
                        "respondent_iso3,year,n,fav_CHN,unfav_CHN,fav_USA,unfav_USA,fav_EU,unfav_EU",
                        "RUS,2013,996,0.625,0.25,0.5,0.25,0.1,0.1"),
                "wide.csv",
                SurveyColumns.wide(),
                ReadOptions.ofDefaults());

        assertThat(only(table).score()).isEqualTo(0.375);
        assertThat(table.evidence(Dyad.of("RUS", "USA"))).hasSize(1);
        assertThat(table.report().count(RowOutcome.EVIDENCE)).isEqualTo(1);
    }

    @Test
    void sharesMayBePerCent() throws IOException {
        SurveyTable table = SurveyTable.read(
                stream(HEADER, "RUS,CHN,2013,996,62.5,25"),
                "s.csv",
                SurveyColumns.builder().whole(100).build(),
                ReadOptions.ofDefaults());

        assertThat(only(table).score()).isEqualTo(0.375);
    }

    @Test
    void refusesATableWithoutTheColumns() {
        assertThatThrownBy(() -> read("respondent,target,year,fav,unfav", "RUS,CHN,2013,0.5,0.3"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("has no column \"respondent_iso3\"");
    }

    @Test
    void columnsMayHaveOtherNames() throws IOException {
        SurveyColumns columns = SurveyColumns.builder()
                .respondent("who")
                .target("whom")
                .instrument("gallup-favourability")
                .build();
        SurveyTable table = SurveyTable.read(
                stream("who,whom,year,fav,unfav", "RUS,CHN,2013,0.5,0.3"), "s.csv", columns, ReadOptions.ofDefaults());

        assertThat(only(table).instrument()).isEqualTo("gallup-favourability");
    }

    @Test
    void theAccountsOfTheSharedSurveysBalance() throws IOException {
        SurveyTable table = SurveyTable.read(YearlyTables.shared("surveys/favourability-by-country-pair-and-year.csv"));

        assertThat(table.report().rows()).isEqualTo(2_656);
        assertThat(table.report().failedRows()).isZero();
        assertThat(table.report().unknownParties()).containsKeys("EU", "UN");
        assertThat(table.report().count(RowOutcome.EVIDENCE)
                        + table.report().count(RowOutcome.DOMESTIC)
                        + table.report().unknownParties().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .isEqualTo(table.report().rows());
    }

    private static Evidence only(SurveyTable table) {
        assertThat(table.evidence(CHINA_RUSSIA)).hasSize(1);
        return table.evidence(CHINA_RUSSIA).get(0);
    }

    private static SurveyTable read(String... lines) throws IOException {
        return SurveyTable.read(stream(lines), "s.csv", SurveyColumns.ofDefaults(), ReadOptions.ofDefaults());
    }

    private static ByteArrayInputStream stream(String... lines) {
        return new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
