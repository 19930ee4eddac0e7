package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody wrote into a case moves no cursor and colours no screen. */
class PrintableTest {
    private static final String CONTROLS = "[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F]";
    private static final String HOSTILE = "A visit\\u001b[2J\\u009b31m\\r\\u0007.";

    @TempDir
    private Path folder;

    private Path hostile() throws IOException {
        String text = CaseTexts.of(
                        CaseTexts.item("e1", "EVENT", "1994-01-01", "ACCOMMODATION", 0.9, HOSTILE),
                        CaseTexts.item("e2", "CONDITION", "1995/..", "MILITARY_RESTRAINT", 0.9, HOSTILE))
                .replace("A case", "\\u001b]0;title")
                .replace("A source", "Red \\u001b[31m");
        return CaseTexts.write(folder, "hostile.json", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess", "timeline", "explain", "outlook", "report", "validate", "cite"})
    void textAndMarkdownHoldNoControls(String verb) throws IOException {
        for (String format : new String[] {"text", "md"}) {
            Called called = Called.entente(verb, hostile(), "-f", format);

            assertThat(called.out() + called.err()).doesNotContainPattern(CONTROLS);
        }
    }

    @Test
    void theyAreReplacedWhereTheyStood() throws IOException {
        assertThat(Called.entente("explain", hostile()).out()).contains("A visit\uFFFD[2J\uFFFD31m \uFFFD.");
    }

    @Test
    void messagesHoldNoControls() throws IOException {
        Path case1 = CaseTexts.write(
                folder,
                "bad.json",
                CaseTexts.of(CaseTexts.item("e\\u001b[2J", "EVENT", "1990\\u001b", "ACCOMMODATION", 0.3, "A visit.")));

        assertThat(Called.entente("assess", case1).err()).contains("\uFFFD").doesNotContainPattern(CONTROLS);
        assertThat(Called.entente("assess", "a\u001b[2J").err())
                .contains("\uFFFD")
                .doesNotContainPattern(CONTROLS);
        assertThat(Called.entente("assess", "china-russia", "--a\u001b[2J").err())
                .doesNotContainPattern(CONTROLS);
    }

    @Test
    void jsonHoldsTheTextAsItIs() throws IOException {
        String json = Called.entente("explain", hostile(), "-f", "json").out();

        assertThat(json).doesNotContainPattern(CONTROLS.replace("\\u007F-\\u009F", ""));
        assertThat(new ObjectMapper().readTree(json).findValuesAsText("text"))
                .contains("A visit\u001b[2J\u009b31m\r\u0007.");
    }
}
