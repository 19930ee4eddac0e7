package org.entente.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The page of the world in a browser as people have it. */
class WorldPageInChromiumTest {
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path folder;

    private static Chromium browser;
    private static URI page;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Chromium.find().isPresent(), "skipped: there is no chromium. Maybe apt-get install chromium helps.");
        page = Files.writeString(folder.resolve("world.html"), Worlds.shipped()).toUri();
        browser = Chromium.start(folder.resolve("profile"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    private static void open(String fragment) throws Exception {
        browser.open(URI.create("about:blank#" + fragment.hashCode()));
        browser.open(URI.create(page + fragment));
    }

    @Test
    void opensWithoutAComplaintOrARequest() throws Exception {
        open("");

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .filteredOn(url -> !url.startsWith("about:"))
                .containsExactly(page.toString());
    }

    @Test
    void theListIsSortedByChangeAndByRisk() throws Exception {
        open("");
        browser.evaluate("document.querySelectorAll('table.world thead button')[4].click()");
        assertThat(sorted(2)).isEqualTo("true");
        assertThat(browser.evaluate("document.querySelectorAll('table.world th')[4].getAttribute('aria-sort')"))
                .isEqualTo("descending");
        browser.evaluate("document.querySelectorAll('table.world thead button')[5].click()");
        assertThat(sorted(3)).isEqualTo("true");
    }

    private static String sorted(int value) throws Exception {
        return browser.evaluate(
                "[...document.querySelectorAll('table.world tbody')].map(b => +b.dataset.values.split(' ')[" + value
                        + "]).every((v, i, a) => !i || a[i - 1] >= v)");
    }

    @Test
    void theListIsFiltered() throws Exception {
        open("");
        browser.evaluate("const w=document.querySelector('.filter input'); w.value='vietnam';"
                + "w.dispatchEvent(new Event('input',{bubbles:true}))");

        assertThat(browser.evaluate("document.querySelector('.filter output').textContent"))
                .matches("[3-9] of [0-9]+");
    }

    @Test
    void arrowsMoveInTheMapAndEnterOpensThePair() throws Exception {
        open("");
        browser.evaluate("document.querySelector('.rove [tabindex=\"0\"]').focus()");
        browser.press("ArrowRight", 39);
        String at = browser.evaluate("document.activeElement.getAttribute('href')");
        browser.press("Enter", 13);

        assertThat(at).isEqualTo(browser.evaluate("document.querySelectorAll('.rove a')[1].getAttribute('href')"));
        browser.await("document.querySelector('tbody:target details')?.open");
        assertThat(browser.evaluate("location.hash")).isEqualTo(at);
    }

    @Test
    void aLinkOpensThePair() throws Exception {
        open("#p-CHN-VNM");

        assertThat(browser.evaluate("document.querySelector('#p-CHN-VNM details').open"))
                .isEqualTo("true");
    }

    @Test
    void withoutScriptEverythingIsThereToRead() throws Exception {
        browser.send("Emulation.setScriptExecutionDisabled", "{\"value\":true}");
        try {
            open("");
            assertThat(browser.evaluate("document.querySelectorAll('table.world tbody').length"))
                    .isEqualTo(browser.evaluate("document.querySelectorAll('table.world details').length"));
            assertThat(browser.evaluate("getComputedStyle(document.querySelector('.controls')).display"))
                    .isEqualTo("none");
        } finally {
            browser.send("Emulation.setScriptExecutionDisabled", "{\"value\":false}");
        }
    }

    @Test
    void aNarrowPageDoesNotScrollSideways() throws Exception {
        browser.send(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":400,\"height\":800,\"deviceScaleFactor\":1,\"mobile\":false}");
        try {
            open("");
            assertThat(browser.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo("true");
        } finally {
            browser.send("Emulation.clearDeviceMetricsOverride", "{}");
        }
    }

    @Test
    void hostileTextsRunNothing() throws Exception {
        browser.open(Files.writeString(folder.resolve("hostile.html"), Worlds.hostile())
                .toUri());

        assertThat(browser.evaluate("document.title")).isEqualTo("The world on 1969-12-31");
        assertThat(browser.evaluate("document.querySelectorAll('img').length")).isEqualTo("0");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void axeFindsNoViolationOfWcag() throws Exception {
        String axe = System.getProperty("entente.axe", "");
        assumeTrue(
                !axe.isEmpty(), "skipped: -Dentente.axe does not name axe.min.js; docs/report.md says how to get it.");
        open("");
        browser.run(Files.readString(Path.of(axe)));

        assertThat(browser.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})"
                        + ".then(found => found.violations.map(v => v.id + ' ' + v.nodes[0].html).join(', '))"))
                .isEmpty();
    }
}
