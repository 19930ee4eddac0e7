package org.entente.dataset.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.dataset.event.EventRowsOfOurOwn.LIST_HEADER;
import static org.entente.dataset.event.EventRowsOfOurOwn.bytes;
import static org.entente.dataset.event.EventRowsOfOurOwn.gzip;
import static org.entente.dataset.event.EventRowsOfOurOwn.read;
import static org.entente.dataset.event.EventRowsOfOurOwn.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.UnreadableFileException;
import org.entente.relationship.DyadEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compressed event files that are cut, nested, empty or a bomb. */
class HostileArchivesTest {
    private static final String VISIT = "2000-01-02,ISR,JOR,042\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zip"})
    void aPackedFileThatIsCutInTheMiddleGivesWhatItHoldsAndThenAnError(String packing) throws IOException {
        StringBuilder rows = new StringBuilder(LIST_HEADER);
        Random random = new Random(7);
        for (int day = 1; day < 5000; day++) {
            rows.append("19")
                    .append(60 + day % 30)
                    .append("-01-02,ISR,JOR,04")
                    .append(random.nextInt(7))
                    .append('\n');
        }
        byte[] whole = packing.equals("zip") ? zip("a.csv", bytes(rows.toString())) : gzip(bytes(rows.toString()));
        EventCursor events = read(Arrays.copyOf(whole, whole.length / 2));
        List<DyadEvidence> given = new ArrayList<>();

        assertThatThrownBy(() -> events.forEachRemaining(given::add))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("ends in the middle");
        assertThat(given)
                .hasSize((int) events.report().count(RowOutcome.EVIDENCE))
                .isNotEmpty();
    }

    @Test
    void aBombIsNotReadOn() throws IOException {
        byte[] bomb = gzip(bytes(LIST_HEADER + "\n".repeat(40 << 20)));

        assertThatThrownBy(() -> read(bomb).readToEnd()).hasMessageContaining("zip bomb");
    }

    @Test
    void anArchiveWithinAnArchiveAndAnEmptyArchiveAreRefused() throws IOException {
        byte[] inner = zip("a.csv", bytes(LIST_HEADER + VISIT));

        assertThatThrownBy(() -> read(zip("a.zip", inner)).readToEnd()).hasMessageContaining("archive inside");
        assertThatThrownBy(() -> read(zip("folder/", new byte[0])).readToEnd())
                .hasMessageContaining("without a file in it");
        assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 0}).readToEnd())
                .isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void refusesAnHtmlPageThatIsNamedAsAnArchive() throws IOException {
        Path file = Files.writeString(folder.resolve("20180101.export.CSV.zip"), "<html><h1>Not found</h1></html>");

        assertThatThrownBy(() -> EventReader.ofDefaults().read(file).readToEnd())
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("HTML page");
    }
}
