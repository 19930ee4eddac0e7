package org.entente.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long after it was asked for the page of the shipped case is first drawn: first-contentful-paint, as Chromium itself tells
 * it. A measurement, run when it is asked for by its name and never with the other tests; docs/performance.md has the command
 * and figures. It fails where nothing was drawn, never for being slow.
 */
class FirstPaint {
    private static final int LOADS = Integer.getInteger("entente.loads", 21);
    private static final String DRAWN =
            "new Promise(done => { const ask = () => { const p = performance.getEntriesByName('first-contentful-paint');"
                    + " p.length ? done(p[0].startTime) : setTimeout(ask, 10); }; ask(); })";
    private static final String READ = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd";

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path folder;

    @Test
    void ofTheShippedCase() throws Exception {
        assumeTrue(Chromium.find().isPresent(), "skipped: there is no chromium. Maybe apt-get install chromium helps.");
        URI page =
                Files.writeString(folder.resolve("page.html"), Cases.shipped()).toUri();
        List<Double> drawn = new ArrayList<>();
        List<Double> read = new ArrayList<>();
        try (Chromium browser = Chromium.start(folder.resolve("profile"))) {
            for (int load = 0; load < LOADS; load++) {
                browser.open(URI.create("about:blank#" + load));
                browser.open(page);
                drawn.add(Double.parseDouble(browser.evaluate(DRAWN)));
                read.add(Double.parseDouble(browser.evaluate(READ)));
            }
        }
        System.out.println(LOADS + " loads, " + Runtime.getRuntime().availableProcessors() + " processors, "
                + Files.size(Path.of(page)) / 1000 + " kB, ms after the page was asked for");
        System.out.println("first drawn                        " + spread(drawn));
        System.out.println("read whole, script run             " + spread(read));
        assertThat(drawn).hasSize(LOADS).allMatch(ms -> ms > 0);
    }

    private static String spread(List<Double> all) {
        List<Double> sorted = all.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "median %.0f, least %.0f, most %.0f; the first load %.0f",
                sorted.get(sorted.size() / 2),
                sorted.get(0),
                sorted.get(sorted.size() - 1),
                all.get(0));
    }
}
