package org.entente.page.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimeScaleTest {
    private static final LocalDate END_OF_2013 = LocalDate.of(2013, 12, 31);

    @Test
    void aLongHistoryIsFirstSeenFromTheTurnOfTheCentury() {
        TimeScale scale = TimeScale.of(LocalDate.of(1640, 12, 1), END_OF_2013);

        assertThat(scale.day(scale.from())).isEqualTo("1900-01-01");
        assertThat(scale.to()).isEqualTo(scale.months()).isEqualTo(12 * 374);
    }

    @Test
    void aShortHistoryIsSeenWhole() {
        TimeScale scale = TimeScale.of(LocalDate.of(1905, 6, 7), END_OF_2013);

        assertThat(scale.isWhole()).isTrue();
        assertThat(scale.day(0)).isEqualTo("1905-01-01");
    }

    @Test
    void aDayLiesWithinItsMonth() {
        TimeScale scale = TimeScale.of(LocalDate.of(2000, 1, 1), END_OF_2013);

        assertThat(scale.at(LocalDate.of(2001, 2, 15))).isCloseTo(13.5, within(0.01));
        assertThat(scale.x(0)).isEqualTo(TimeScale.LEFT);
        assertThat(scale.x(scale.months())).isEqualTo(TimeScale.LEFT + TimeScale.PLOT);
    }

    @Test
    void roundYearsAreMarked() {
        assertThat(TimeScale.of(LocalDate.of(1640, 12, 1), END_OF_2013).ticks())
                .containsExactly(1900, 1920, 1940, 1960, 1980, 2000);
        assertThat(TimeScale.of(LocalDate.of(2009, 1, 1), END_OF_2013).ticks())
                .containsExactly(2009, 2010, 2011, 2012, 2013);
    }

    @Test
    void aSingleMonthCanBeDrawn() {
        TimeScale scale = TimeScale.of(END_OF_2013, END_OF_2013);

        assertThat(scale.months()).isEqualTo(12);
        assertThat(scale.ticks()).containsExactly(2013);
    }
}
