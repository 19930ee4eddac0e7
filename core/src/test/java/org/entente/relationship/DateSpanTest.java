package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.entente.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateSpanTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "58",
                "1958-7",
                "1958-07-1",
                "1958/",
                "/1958",
                "../1958",
                "..",
                "1958/1959/1960",
                "1958-07-31T00:00",
                "1958/07",
                "1958-07-31 ",
                "July",
                "19S8",
                "1958--07",
                "+1958",
                "-195",
                "١٩٥٨",
                "1958..1960"
            })
    void refusesWhatIsNotOfTheForm(String text) {
        assertThatThrownBy(() -> DateSpan.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("when must be an ISO 8601 date or interval such as 1958, 1958-07, ")
                .hasMessageEndingWith(": " + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1958-02-30",
                "1958-13",
                "1958-00",
                "1900-02-29",
                "1958-06-31",
                "1950/1958-02-30",
                "1958-02-30/.."
            })
    void refusesADateThatDoesNotExist(String text) {
        assertThatThrownBy(() -> DateSpan.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("when must be a date that exists: " + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1958/1957", "1958-07/1958-06", "1958-07-31/1958-07-30", "1958/1957-12-31", "1958-07-31/1958-06"
            })
    void refusesAnEndBeforeTheStart(String text) {
        assertThatThrownBy(() -> DateSpan.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("when must not end before it starts: " + text);
    }

    @Test
    void refusesTheLastDayBeforeTheFirst() {
        assertThatThrownBy(() -> DateSpan.of(LocalDate.of(1958, 7, 31), LocalDate.of(1958, 7, 30)))
                .hasMessage("when must not end before it starts: 1958-07-31/1958-07-30");
    }

    @ParameterizedTest
    @CsvSource({
        "1958,                  1958-01-01, 1958-12-31, 1958-12-31",
        "1960-02,               1960-02-01, 1960-02-29, 1960-02-29",
        "1958-07-31,            1958-07-31, 1958-07-31, 1958-07-31",
        "1950-02-14/1980-04,    1950-02-14, 1950-02-14, 1980-04-30",
        "1950-02/1980,          1950-02-01, 1950-02-28, 1980-12-31",
        "1950/1950-02,          1950-01-01, 1950-02-28, 1950-02-28",
        "1950-02-14/1950,       1950-02-14, 1950-02-14, 1950-12-31",
        "1950-02-14/1950-02-14, 1950-02-14, 1950-02-14, 1950-02-14",
    })
    void isInclusiveAtItsPrecision(String text, LocalDate first, LocalDate startsBy, LocalDate last) {
        DateSpan span = DateSpan.parse(text);

        assertThat(span.first()).isEqualTo(first);
        assertThat(span.startsBy()).isEqualTo(startsBy);
        assertThat(span.findLast()).contains(last);
        assertThat(span.isOpen()).isFalse();
        assertThat(span.covers(first)).isTrue();
        assertThat(span.covers(last)).isTrue();
        assertThat(span.covers(first.minusDays(1))).isFalse();
        assertThat(span.covers(last.plusDays(1))).isFalse();
        assertThat(span).hasToString(text);
    }

    @Test
    void withAnOpenEndCoversEveryDayFromItsFirst() {
        DateSpan span = DateSpan.parse("2001-06/..");

        assertThat(span.isOpen()).isTrue();
        assertThat(span.findLast()).isEmpty();
        assertThat(span.startsBy()).isEqualTo("2001-06-30");
        assertThat(span.covers(LocalDate.of(2001, 5, 31))).isFalse();
        assertThat(span.covers(LocalDate.of(9999, 12, 31))).isTrue();
    }

    @Test
    void isMadeOfDaysMonthsAndYears() {
        LocalDate day = LocalDate.of(1958, 7, 31);

        assertThat(DateSpan.of(day)).hasToString("1958-07-31");
        assertThat(DateSpan.of(day, day.plusDays(1))).hasToString("1958-07-31/1958-08-01");
        assertThat(DateSpan.of(YearMonth.of(958, 7))).hasToString("0958-07");
        assertThat(DateSpan.ofYear(958)).hasToString("0958");
        assertThat(DateSpan.startingOn(day)).hasToString("1958-07-31/..");
    }

    @Test
    void isEqualIfWrittenAlikeBecausePrecisionIsPartOfWhatIsKnown() {
        assertThat(DateSpan.parse("1958")).isEqualTo(DateSpan.ofYear(1958)).hasSameHashCodeAs(DateSpan.ofYear(1958));
        assertThat(DateSpan.parse("1958")).isNotEqualTo(DateSpan.parse("1958-01-01/1958-12-31"));
    }
}
