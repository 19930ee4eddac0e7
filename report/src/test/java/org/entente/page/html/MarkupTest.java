package org.entente.page.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void textAndAttributesAreEscaped() {
        String hostile = "</script><img src=x onerror=\"a('b')\">&";

        assertThat(new Markup().element("p", hostile, "title", hostile).toString())
                .isEqualTo("<p title=\"&lt;/script&gt;&lt;img src=x onerror=&quot;a('b')&quot;&gt;&amp;\">"
                        + "&lt;/script&gt;&lt;img src=x onerror=\"a('b')\"&gt;&amp;</p>");
    }

    @Test
    void anAttributeWithOneKindOfQuoteIsDelimitedByTheOther() {
        assertThat(new Markup().empty("a", "href", "{\"a\":1}").toString()).isEqualTo("<a href='{\"a\":1}'/>");
    }

    @Test
    void cellsOfATableHaveNoEndTag() {
        assertThat(new Markup()
                        .open("tr")
                        .element("th", "a")
                        .element("td", "b")
                        .close()
                        .toString())
                .isEqualTo("<tr><th>a<td>b</tr>");
    }

    @Test
    void charactersThatNoParserTakesAreReplaced() {
        assertThat(new Markup().text("a\u0000b\u001Bc\uD800d\uFFFEe\tf").toString())
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\tf");
    }

    @Test
    void whatIsWrittenFromRightToLeftStays() {
        assertThat(new Markup().text("السلام 🙂").toString()).isEqualTo("السلام 🙂");
    }

    @Test
    void whatWouldTurnTheWordsAroundItIsLeftOut() {
        String turning = "a\u202A\u202B\u202C\u202D\u202Eb\u2066\u2067\u2068\u2069c";

        assertThat(new Markup().element("text", turning, "aria-label", turning).toString())
                .isEqualTo("<text aria-label=\"abc\">abc</text>");
    }

    @Test
    void anElementThatIsStillOpenIsRefused() {
        Markup page = new Markup().open("p");

        assertThatIllegalStateException().isThrownBy(page::toString).withMessage("still open: [p]");
    }
}
