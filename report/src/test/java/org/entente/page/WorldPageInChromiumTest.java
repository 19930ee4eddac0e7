package org.entente.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The page of the world in a browser as people have it. */
class WorldPageInChromiumTest extends PageInChromium {
    WorldPageInChromiumTest() {
        super(Worlds.shipped());
    }

    @Test
    void theListIsSortedByChangeAndByRisk() throws Exception {
        open("");
        browser().evaluate("document.querySelectorAll('table.world thead button')[4].click()");
        assertThat(sorted(2)).isEqualTo("true");
        assertThat(browser().evaluate("document.querySelectorAll('table.world th')[4].getAttribute('aria-sort')"))
                .isEqualTo("descending");
        browser().evaluate("document.querySelectorAll('table.world thead button')[5].click()");
        assertThat(sorted(3)).isEqualTo("true");
    }

    private String sorted(int value) throws Exception {
        return browser()
                .evaluate("[...document.querySelectorAll('table.world tbody')].map(b => +b.dataset.values.split(' ')["
                        + value + "]).every((v, i, a) => !i || a[i - 1] >= v)");
    }

    @Test
    void theListIsFiltered() throws Exception {
        open("");
        browser()
                .evaluate("const w=document.querySelector('.filter input'); w.value='vietnam';"
                        + "w.dispatchEvent(new Event('input',{bubbles:true}))");

        assertThat(browser().evaluate("document.querySelector('.filter output').textContent"))
                .matches("[3-9] of [0-9]+");
    }

    @Test
    void arrowsMoveInTheMapAndEnterOpensThePair() throws Exception {
        open("");
        browser().evaluate("document.querySelector('.rove [tabindex=\"0\"]').focus()");
        browser().press("ArrowRight", 39);
        String at = browser().evaluate("document.activeElement.getAttribute('href')");
        browser().press("Enter", 13);

        assertThat(at).isEqualTo(browser().evaluate("document.querySelectorAll('.rove a')[1].getAttribute('href')"));
        browser().await("document.querySelector('tbody:target details')?.open");
        assertThat(browser().evaluate("location.hash")).isEqualTo(at);
    }

    @Test
    void aLinkOpensThePair() throws Exception {
        open("#p-CHN-VNM");

        assertThat(browser().evaluate("document.querySelector('#p-CHN-VNM details').open"))
                .isEqualTo("true");
    }

    @Test
    void withoutScriptEverythingIsThereToRead() throws Exception {
        assertThat(withoutScript("document.querySelectorAll('table.world tbody').length"))
                .isEqualTo(withoutScript("document.querySelectorAll('table.world details').length"));
        assertThat(withoutScript("getComputedStyle(document.querySelector('.controls')).display"))
                .isEqualTo("none");
    }

    @Test
    void hostileTextsRunNothing() throws Exception {
        browser()
                .open(Files.writeString(folder.resolve("hostile.html"), Worlds.hostile())
                        .toUri());

        assertThat(browser().evaluate("document.title")).isEqualTo("The world on 1969-12-31");
        assertThat(browser().evaluate("document.querySelectorAll('img').length"))
                .isEqualTo("0");
        assertThat(browser().complaints()).isEmpty();
    }
}
