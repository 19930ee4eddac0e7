package org.entente.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a browser as people have it. Needs Debian's package {@code chromium}; see docs/report.md. */
class RelationshipPageInChromiumTest extends PageInChromium {
    RelationshipPageInChromiumTest() {
        super(Cases.shipped());
    }

    @Test
    void hasADotForEveryItem() throws Exception {
        open("");

        assertThat(browser().evaluate("document.querySelectorAll('a.dot').length"))
                .isEqualTo("420");
    }

    @Test
    void tabAndArrowsReachEveryItem() throws Exception {
        open("");
        browser().evaluate("document.querySelector('.dots [tabindex=\"0\"]').focus()");
        for (int i = 0; i < 3; i++) {
            browser().press("ArrowRight", 39);
        }

        assertThat(browser().evaluate("document.activeElement.getAttribute('aria-label')"))
                .isEqualTo(
                        browser()
                                .evaluate(
                                        "document.querySelectorAll('.dots')[0].querySelectorAll('a:not(.out)')[3].getAttribute('aria-label')"));
        assertThat(browser().evaluate("document.querySelector('#p-item').textContent"))
                .contains("military restraint");
        String before = browser().evaluate("document.activeElement.closest('.dots').getAttribute('aria-label')");
        browser().press("Tab", 9);
        assertThat(browser().evaluate("document.activeElement.closest('.dots').getAttribute('aria-label')"))
                .isNotEqualTo(before)
                .startsWith("Evidence of ");
    }

    @Test
    void tabComesFromTheTopToTheEvidence() throws Exception {
        open("");
        int stops = 0;
        while (!browser()
                .evaluate("Boolean(document.activeElement.closest('table.items tbody'))")
                .equals("true")) {
            browser().press("Tab", 9);
            stops++;
            assertThat(stops)
                    .as("stops of Tab before the first item of the table")
                    .isLessThan(80);
        }
    }

    @Test
    void theSliderLooksBackAndTheAddressKeepsIt() throws Exception {
        open("");
        browser().evaluate("document.querySelector('#p-as-of').focus()");
        browser().press("ArrowLeft", 37);

        String day = browser().evaluate("document.querySelector('#p-day').value");
        assertThat(day).isEqualTo("2012-12-31");
        assertThat(browser().evaluate("location.hash")).isEqualTo("#asof=2012-12-31");
        assertThat(browser().evaluate("document.querySelector('#p-now-head').textContent"))
                .isEqualTo("State on 2012-12-31");
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    void aPastDayTellsItsReasonsWithBarsAndTexts() throws Exception {
        open("#asof=1994-12-31");

        assertThat(browser().evaluate("document.querySelector('#p-answer b').textContent"))
                .isEqualTo("Normalization");
        assertThat(browser().evaluate("document.querySelectorAll('#p-answer dd').length"))
                .isEqualTo("5");
        assertThat(browser().evaluate("document.querySelector('#p-answer q').textContent.length > 20"))
                .isEqualTo("true");
        assertThat(browser().evaluate("document.querySelectorAll('#p-why-now .fall svg path').length"))
                .isEqualTo("20");
        assertThat(browser().evaluate("document.querySelectorAll('#p-why-now .fall b')[0].textContent"))
                .endsWith(" dB");
        assertThat(browser().evaluate("document.querySelectorAll('#p-why-now .strongest li').length"))
                .isEqualTo("12");
        assertThat(browser().evaluate("document.querySelector('#p-why-now .strongest li').textContent"))
                .matches("\\S+ dB e[0-9]+ [0-9]{4}.*: .{20,}");
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    void aFactorOpensToItsItemsByKeyboard() throws Exception {
        open("");
        browser().evaluate("document.querySelector('.panel-0 .fall summary').focus()");
        browser().press("Enter", 13);

        assertThat(browser().evaluate("document.querySelector('.panel-0 .fall details').open"))
                .isEqualTo("true");
        assertThat(browser().evaluate("document.querySelector('.panel-0 .fall details a').getAttribute('href')"))
                .startsWith("#e");
    }

    @Test
    void theEvidenceIsAFileToo() throws Exception {
        open("");
        String lines = "decodeURIComponent(document.querySelector('a[download$=\"-evidence.csv\"]').href"
                + ".split(',').slice(1).join(',')).split('\\r\\n')";

        assertThat(browser().evaluate(lines + ".length")).isEqualTo("422");
        assertThat(browser().evaluate(lines + "[0]"))
                .isEqualTo(
                        "id,kind,when,known_by,from,to,instrument,score,factor,area,reliability,credibility,source,coder,"
                                + "coder_version,instruction,text");
        assertThat(browser().evaluate(lines + ".find(line => line.startsWith('e005'))"))
                .startsWith(
                        "e005,CONDITION,1644/1680,1644-12-31,CHN,RUE,case-coding,0.0,MILITARY_RESTRAINT,TERRITORY,C,5,"
                                + "rocky-road-2013,founders,,,\"Taken up with");
    }

    @Test
    void aLinkShowsTheSameDayAndYears() throws Exception {
        open("#asof=2012-12-31&from=1950&to=2000");

        assertThat(browser().evaluate("document.querySelector('#p-now-head').textContent"))
                .isEqualTo("State on 2012-12-31");
        assertThat(browser().evaluate("document.querySelector('.axis text').textContent"))
                .isEqualTo("1950");
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    void aLinkToAnItemShowsItsRow() throws Exception {
        open("#e052");

        assertThat(browser().evaluate("document.querySelector('tr:target').cells[0].textContent"))
                .isEqualTo("e052");
        assertThat(browser().evaluate("document.querySelector('a.lit').getAttribute('href')"))
                .isEqualTo("#e052");
    }

    @Test
    void theTableIsFilteredAndSorted() throws Exception {
        open("");
        browser()
                .evaluate("const w=document.querySelector('.filter input'); w.value='Zhenbao';"
                        + "w.dispatchEvent(new Event('input',{bubbles:true}))");
        String shown = browser().evaluate("document.querySelector('.filter output').textContent");
        browser().evaluate("document.querySelectorAll('table.items thead button')[6].click()");

        assertThat(shown).matches("[1-9][0-9]? of 420");
        assertThat(browser()
                        .evaluate(
                                "[...document.querySelectorAll('table.items tbody tr')].map(r => -r.cells[6].textContent"
                                        + ".replace('\\u2212','-')).every((v,i,a) => !i || a[i-1] <= v)"))
                .isEqualTo("true");
    }

    @Test
    void withoutScriptEverythingIsThereToRead() throws Exception {
        assertThat(withoutScript("document.querySelectorAll('table.items tbody tr').length"))
                .isEqualTo("420");
        assertThat(withoutScript("getComputedStyle(document.querySelector('.panel-0')).display"))
                .isEqualTo("block");
        assertThat(withoutScript("getComputedStyle(document.querySelector('.controls')).display"))
                .isEqualTo("none");
    }

    @Test
    void hostileTextsRunNothing() throws Exception {
        URI hostile = Files.writeString(folder.resolve("hostile.html"), Cases.page(Cases.hostile(), Cases.DAY))
                .toUri();
        browser().open(hostile);
        browser().evaluate("document.querySelector('a.dot').focus()");

        assertThat(browser().evaluate("document.title")).startsWith("China and Russia");
        assertThat(browser().evaluate("document.querySelectorAll('img').length"))
                .isEqualTo("0");
        assertThat(browser()
                        .evaluate("decodeURIComponent(document.querySelector('a[download$=\"-evidence.csv\"]').href)"))
                .contains("\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(browser().complaints()).isEmpty();
    }

    /** Tables and pictures are scrolled by themselves. */
    @ParameterizedTest
    @ValueSource(ints = {400, 1185})
    void aWordWithoutAnEndDoesNotWidenThePage(int width) throws Exception {
        browser()
                .send(
                        "Emulation.setDeviceMetricsOverride",
                        "{\"width\":" + width + ",\"height\":800,\"deviceScaleFactor\":1,\"mobile\":false}");
        try {
            browser()
                    .open(Files.writeString(folder.resolve("unbroken.html"), Cases.page(Cases.unbroken(), Cases.DAY))
                            .toUri());
            browser().evaluate("document.querySelector('a.dot').focus()");

            assertThat(browser().evaluate("document.querySelectorAll('table.items tbody tr').length"))
                    .isEqualTo("3");
            assertThat(browser().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo("true");
        } finally {
            browser().send("Emulation.clearDeviceMetricsOverride", "{}");
        }
    }

    @Test
    void manyItemsCanBeReadAndFiltered() throws Exception {
        browser()
                .open(Files.writeString(folder.resolve("large.html"), Cases.largePage())
                        .toUri());
        browser()
                .evaluate("const w=document.querySelector('.filter input'); w.value='number " + (Cases.LARGE - 1)
                        + ".'; w.dispatchEvent(new Event('input',{bubbles:true}))");

        assertThat(browser().evaluate("document.querySelector('.filter output').textContent"))
                .isEqualTo("1 of " + Cases.LARGE);
        assertThat(browser().evaluate("document.querySelectorAll('a.dot').length"))
                .isEqualTo("" + Cases.LARGE);
        assertThat(browser().complaints()).isEmpty();
    }

    /** But for the hatches, which Chromium turns into small images. */
    @Test
    void printsVectors() throws Exception {
        open("");
        String pdf = new String(browser().print(), StandardCharsets.ISO_8859_1);
        List<Integer> heights = Pattern.compile("/Height ([0-9]+)")
                .matcher(pdf)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();

        assertThat(pdf.startsWith("%PDF")).isTrue();
        assertThat(heights).allMatch(height -> height < 200);
    }
}
