package org.entente.dataset.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.dataset.event.EventRowsOfOurOwn.gdelt;
import static org.entente.dataset.event.EventRowsOfOurOwn.gdelt2;
import static org.entente.dataset.event.EventRowsOfOurOwn.read;

import java.util.Collections;
import org.entente.dataset.UnreadableFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** As what a file is recognised by its first lines. */
class RecognisedFormatsTest {
    private static String format(String text) {
        try (EventCursor events = read(text)) {
            return String.join(",", events.readToEnd().formats());
        }
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> format(text))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SQLDATE,EventCode,Actor1CountryCode,Actor2CountryCode|20180101,042,CHN,RUS|GDELT_2",
                "SQLDATE,EventCode,Actor1CountryCode,Actor2CountryCode,DATEADDED|20180101,042,CHN,RUS,20180101000000|GDELT_2",
                "SQLDATE,EventCode,Actor1CountryCode,Actor2CountryCode,DATEADDED|20180101,042,CHN,RUS,20180101|GDELT_1",
                "DATEADDED,SQLDATE,EventCode,Actor1CountryCode,Actor2CountryCode|20180101,20180101,042,CHN,RUS|GDELT_1",
                "SQLDATE,EventCode,Actor1CountryCode,Actor2CountryCode,DATEADDED||GDELT_2",
                "SQLDATE,EventCode,Actor1CountryCode,Actor2CountryCode,DATEADDED|20180101,042,CHN,RUS|GDELT_2",
                "SQLDATE,EventCode,Actor1CountryCode,Actor2CountryCode,DATEADDED,ActionGeo_ADM2Code|20180101,042,CHN,RUS,20180101,x|GDELT_2",
                "SQLDATE,EventCode,Actor1CountryCode,Actor2CountryCode,DATEADDED,Actor1Geo_ADM2Code|20180101,042,CHN,RUS,20180101,x|GDELT_2",
                "GLOBALEVENTID,SQLDATE,EventCode,Actor1CountryCode,Actor2CountryCode|1,20180101,042,CHN,RUS|GDELT_2",
                "Event ID,Event Date,Event Type,Event Mode,Actor Country,Recipient Country|1,2018-01-01,CONSULT,visit,CHN,RUS|POLECAT",
                "Event ID,Event Date,Source Sectors,Source Country,CAMEO Code,Target Sectors,Target Country|1,2018-01-01,,China,042,,Japan|ICEWS",
                "date,source,target,code|2018-01-01,CHN,RUS,042|CAMEO_LIST",
                "2018-01-01,CHN,RUS,042|20180102,CHN,RUS,042|CAMEO_LIST"
            })
    void byTheNamesOfItsColumnsAndWhatTheFirstRowHoldsInThem(String header, String row, String format) {
        assertThat(format(header + "\n" + (row == null ? "" : row + "\n"))).isEqualTo(format);
    }

    @Test
    void byTheWidthOfGdeltWithoutAHeader() {
        assertThat(format(gdelt2(1, "20180101", "CHN", "RUS", "042"))).isEqualTo("GDELT_2");
        assertThat(format(gdelt(58, 1, "20140101", "CHN", "RUS", "042", "20140101")))
                .isEqualTo("GDELT_1");
        assertThat(format(gdelt(57, 1, "20140101", "CHN", "RUS", "042", "20140101")))
                .isEqualTo("GDELT_1");
    }

    @Test
    void byAllColumnsOfGdelt1WhateverIsInThem() {
        String row = gdelt(58, 1, "20140101", "CHN", "RUS", "042", "20140101000000");

        assertThat(format(String.join("\t", EventColumns.GDELT_1) + "\n" + row)).isEqualTo("GDELT_1");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 56, 59, 60, 62})
    void asNothingKnownOfAnotherWidthThanGdelts(int width) {
        assertRefused(
                "1\t20180101" + String.join("", Collections.nCopies(width - 2, "\tx")) + "\n",
                "is not an event file. It looks like " + width + " tab-separated columns that begin \"1 20180101 x");
    }

    @Test
    void asNothingKnownWhereGdeltsFirstColumnsAreNoNumberAndNoDay() {
        String row = gdelt2(1, "20180101", "CHN", "RUS", "042");

        assertRefused(row.replaceFirst("1\t", "one\t"), "61 tab-separated columns");
        assertRefused(row.replaceFirst("1\t", "\t"), "61 tab-separated columns");
        assertRefused(row.replaceFirst("\t20180101", "\t201801011"), "61 tab-separated columns");
        assertRefused(row.replaceFirst("\t20180101", "\t2018 Jan"), "61 tab-separated columns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SQLDATE,source,target",
                "EventCode,source,target",
                "Event Type,source,target",
                "Event ID,source,target",
                "date,actor,target",
                "2018-01,CHN,RUS,042",
                "201801012,CHN,RUS,042",
                "2018 Jan,CHN,RUS,042",
                "2018-01-01,CHN,RUS,042,more"
            })
    void asNothingKnownByASingleNameOrWithoutADate(String line) {
        assertRefused(line + "\n", "is not an event file. It looks like ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GLOBALEVENTID,day|GDELT 2.0|[SQLDATE, Actor1CountryCode, Actor2CountryCode, EventCode]",
                "Event ID,Event Type,Event Mode|POLECAT|[Event Date, Actor Country, Recipient Country]",
                "Event ID,Event Type,Quad Code|POLECAT|[Event Date, Event Mode, Actor Country, Recipient Country]",
                "CAMEO Code,day|ICEWS|[Event ID, Event Date, Source Sectors, Source Country, Target Sectors, Target Country]",
                "Event ID,Source Country|ICEWS|[Event Date, Source Sectors, CAMEO Code, Target Sectors, Target Country]",
                "Event ID,Event Date|ICEWS|[Source Sectors, Source Country, CAMEO Code, Target Sectors, Target Country]",
                "date,source|a CAMEO event list|[target, code]",
                "date,code|a CAMEO event list|[source, target]"
            })
    void asAFormatThatLacksColumnsWhereTwoNamesShowWhichItIs(String header, String format, String missing) {
        assertThatThrownBy(() -> format(header + "\n"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("looks like " + format)
                .hasMessageContaining("lacks the columns " + missing + ". It has ");
    }

    @Test
    void asNothingKnownByNamingAllThatIs() {
        for (EventFormat format : EventFormat.values()) {
            assertRefused("a,b,c\n", format.description());
        }
    }

    @Test
    void asIcewsWithoutItsCodesThatTheWordsOfAnEventDoNotReplace() {
        assertRefused("Event ID,Event Date,Event Text\n", "Maybe take the release that has the column CAMEO Code");
        assertRefused("date,source\n", "Maybe read it with a mapping");
    }

    @Test
    void showsTheStartOfALineThatIsLong() {
        String sixty = "a".repeat(58) + ",b";

        assertRefused(sixty + "\n", "It looks like 2 comma-separated columns that begin \"" + sixty + "\"");
        assertRefused(sixty + "c\n", "It looks like 2 comma-separated columns that begin \"" + sixty + "...\"");
    }
}
