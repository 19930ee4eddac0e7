package org.entente.dataset.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.entente.dataset.Progress;
import org.entente.dataset.ReadCancelledException;
import org.entente.dataset.ReadOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reading a long table says how far it has come, and can be stopped. */
class LongTablesTest {
    private static final String HEADER = "ccode1,ccode2,year,ip_dist";

    @AfterEach
    void isNotInterrupted() {
        Thread.interrupted();
    }

    @Test
    void tellsHowFarItHasCome() throws IOException {
        List<Progress> heard = new ArrayList<>();
        ReadOptions options =
                ReadOptions.builder().progressInterval(2).listener(heard::add).build();

        YearlyTables.read(options, HEADER, "2,20,1990,1", "2,20,1991", "2,20,1992,1");

        assertThat(heard).containsExactly(new Progress("table.csv", 2, 1), new Progress("table.csv", 3, 1));
    }

    @Test
    void canBeCancelled() {
        ReadOptions options =
                ReadOptions.builder().progressInterval(1).cancelled(() -> true).build();

        assertThatThrownBy(() -> YearlyTables.read(options, HEADER, "2,20,1990,1", "2,20,1991,1"))
                .isInstanceOf(ReadCancelledException.class)
                .hasMessage("table.csv:2: reading was cancelled");
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> YearlyTables.read(
                        ReadOptions.builder().progressInterval(1).build(), HEADER, "2,20,1990,1"))
                .isInstanceOf(ReadCancelledException.class);
    }
}
