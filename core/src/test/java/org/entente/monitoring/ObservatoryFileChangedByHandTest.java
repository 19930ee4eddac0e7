package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.monitoring.ObservatoryFileTest.DYADS;
import static org.entente.monitoring.ObservatoryFileTest.world;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of an observatory that was changed and sealed anew is refused for what it says. */
class ObservatoryFileChangedByHandTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeASmallOne() throws IOException {
        file = folder.resolve("world.json");
        try (Observatory world = world(1)) {
            world.mark("events.csv", 17);
            world.write(file);
        }
    }

    private Observatory read() throws IOException {
        return Observatory.builder().read(file);
    }

    private void reseal(UnaryOperator<List<String>> change) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.remove(lines.size() - 1);
        String content = String.join("\n", change.apply(lines)) + "\n";
        String seal =
                Hashing.sha256().hashString(content, StandardCharsets.UTF_8).toString();
        Files.writeString(file, content + "{\"sha256\":\"" + seal + "\"}\n");
    }

    private void resealHeader(String from, String to) throws IOException {
        reseal(lines -> {
            assertThat(lines.get(0)).contains(from);
            lines.set(0, lines.get(0).replace(from, to));
            return lines;
        });
    }

    private void assertRefused(String message) {
        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidSnapshotException.class)
                .hasMessageContaining("world.json")
                .hasMessageContaining(message);
    }

    @Test
    void isReadIfNothingChanged() throws IOException {
        reseal(lines -> lines);

        try (Observatory read = read()) {
            assertThat(read.dyads()).isEqualTo(DYADS);
        }
    }

    @Test
    void isRefusedAsOfAnotherFormat() throws IOException {
        resealHeader("entente-observatory/2", "entente-observatory/1");

        assertRefused("$.format must be \"entente-observatory/2\": \"entente-observatory/1\"");
    }

    @Test
    void isRefusedAsOfAnotherModel() throws IOException {
        resealHeader("entente-standard", "entente-other");

        assertRefused("is of model");
    }

    @Test
    void isRefusedWithMoreMonitorsThanLines() throws IOException {
        resealHeader("\"monitors\":2", "\"monitors\":3");

        assertRefused("has fewer lines than its header says");
    }

    @Test
    void isRefusedWithMoreLinesThanMonitors() throws IOException {
        resealHeader("\"monitors\":2", "\"monitors\":1");

        assertRefused("has more lines than its header says");
    }

    @Test
    void isRefusedWithLessThanNoMonitors() throws IOException {
        resealHeader("\"monitors\":2", "\"monitors\":-1");

        assertRefused("monitors must");
    }

    @Test
    void isRefusedWithLessThanNoItemsOfTheFuture() throws IOException {
        resealHeader("\"future\":0", "\"future\":-1");

        assertRefused("future must not be negative");
    }

    @Test
    void isRefusedWithAMonitorOfALaterDay() throws IOException {
        String day;
        try (Observatory world = world(1)) {
            day = world.day().orElseThrow().toString();
        }
        resealHeader(day, LocalDate.parse(day).minusYears(1).toString());

        assertRefused("of a later day");
    }

    @Test
    void isRefusedWithADayBeforeTheYearsThereAre() throws IOException {
        String day;
        try (Observatory world = world(1)) {
            day = world.day().orElseThrow().toString();
        }
        resealHeader(day, "0000-12-31");

        assertRefused("day must be from year 1 to year 9999: 0000-12-31");
    }

    @Test
    void isRefusedWithMonitorsButNoDay() throws IOException {
        String day;
        try (Observatory world = world(1)) {
            day = world.day().orElseThrow().toString();
        }
        resealHeader("\"" + day + "\"", "null");

        assertRefused("monitors must be 0 where there is no day: 2");
    }

    @Test
    void isRefusedWithNullInPlaceOfALine() throws IOException {
        for (int place = 0; place < 3; place++) {
            int at = place;
            String before = Files.readString(file);
            reseal(lines -> {
                lines.set(at, "null");
                return lines;
            });
            assertThatThrownBy(this::read).as("line %s", place).isInstanceOf(InvalidSnapshotException.class);
            Files.writeString(file, before);
        }
    }

    @Test
    void isRefusedWithAMonitorThatWasChanged() throws IOException {
        reseal(lines -> {
            lines.set(1, lines.get(1).replaceFirst("\"open\":\\w+", "\"open\":\"maybe\""));
            return lines;
        });

        assertRefused("changed after it was written");
    }
}
