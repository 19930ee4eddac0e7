package org.entente.dataset.event;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.io.CompressedFile;
import org.entente.dataset.io.TabScanner;
import org.entente.dataset.io.Text;

/** The first stages of reading events, each with those before it. */
public final class EventStages {
    private EventStages() {}

    /** Finds the fields of all rows; returns how many rows there are. */
    public static long scan(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            TabScanner rows = new TabScanner(in, file.toString());
            long count = 0;
            while (rows.next() != null) {
                count++;
            }
            return count;
        }
    }

    /** Finds who did what to whom and when; returns how many rows may be evidence. */
    public static long codes(Path file) throws IOException {
        EventSettings settings = new EventSettings(
                ReadOptions.ofDefaults(),
                Optional.empty(),
                EventCodebook.standard(),
                ImmutableMap.of(),
                Optional.empty(),
                Optional.empty());
        try (CompressedFile texts = CompressedFile.open(file)) {
            Text text = Objects.requireNonNull(texts.next());
            EventFile events = EventFile.of(text, settings, null, Optional.empty());
            long reports = 0;
            for (EventClassifier.Rows rows = events.next(); rows != null; rows = events.next()) {
                reports += rows.outcome() == RowOutcome.EVIDENCE ? 1 : 0;
            }
            return reports;
        }
    }
}
