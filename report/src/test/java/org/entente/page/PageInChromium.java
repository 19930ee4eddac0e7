package org.entente.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A page in a browser as people have it. Needs Debian's package {@code chromium}; see docs/report.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PageInChromium {
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path folder;

    private final String html;
    private Chromium started;
    private URI page;

    PageInChromium(String html) {
        this.html = html;
    }

    @BeforeAll
    void start() throws Exception {
        assumeTrue(Chromium.find().isPresent(), "skipped: there is no chromium. Maybe apt-get install chromium helps.");
        page = Files.writeString(folder.resolve("page.html"), html).toUri();
        started = Chromium.start(folder.resolve("profile"));
    }

    @AfterAll
    void stop() throws Exception {
        if (started != null) {
            started.close();
        }
    }

    Chromium browser() {
        return started;
    }

    /** By way of an empty page, so that a change of the fragment alone loads it too. */
    void open(String fragment) throws Exception {
        started.open(URI.create("about:blank#" + fragment.hashCode()));
        started.open(URI.create(page + fragment));
    }

    /** Asks for something of the page as it is where scripts are off. */
    String withoutScript(String expression) throws Exception {
        started.send("Emulation.setScriptExecutionDisabled", "{\"value\":true}");
        try {
            open("");
            return started.evaluate(expression);
        } finally {
            started.send("Emulation.setScriptExecutionDisabled", "{\"value\":false}");
        }
    }

    @Test
    void opensFromTheFileSystemWithoutAComplaintOrARequest() throws Exception {
        open("");

        assertThat(started.complaints()).isEmpty();
        assertThat(started.requests())
                .filteredOn(url -> !url.startsWith("about:"))
                .containsExactly(page.toString());
    }

    @Test
    void aNarrowPageDoesNotScrollSideways() throws Exception {
        started.send(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":400,\"height\":800,\"deviceScaleFactor\":1,\"mobile\":false}");
        try {
            open("");
            assertThat(started.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo("true");
        } finally {
            started.send("Emulation.clearDeviceMetricsOverride", "{}");
        }
    }

    @Test
    void axeFindsNoViolationOfWcag() throws Exception {
        String axe = System.getProperty("entente.axe", "");
        assumeTrue(
                !axe.isEmpty(), "skipped: -Dentente.axe does not name axe.min.js; docs/report.md says how to get it.");
        open("");
        started.run(Files.readString(Path.of(axe)));

        assertThat(started.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})"
                        + ".then(found => found.violations.map(v => v.id + ' ' + v.nodes[0].html).join(', '))"))
                .isEmpty();
    }
}
