package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.cli.output.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What verbs say of a day of which there is no answer. */
class NoAnswerTest {
    @ParameterizedTest
    @ValueSource(strings = {"assess", "explain", "outlook", "report"})
    void saysWhyThereIsNoneAndFromWhenOnThereIsEvidence(String verb) {
        Called called = Called.entente(verb, "china-india", "--as-of", "1850");

        assertThat(called.code()).isZero();
        assertThat(called.err())
                .contains("china-india as of 1850-12-31: no answer: a member of the dyad did not exist yet")
                .containsPattern("Its evidence became known from 19[0-9]{2}-[0-9]{2}-[0-9]{2} on");
        assertThat(called.out()).containsIgnoringCase("no answer: a member of the dyad did not exist yet");
        assertThat(Called.entente(verb, "china-india", "--as-of", "1970").err()).isEmpty();
    }

    @Test
    void aComparisonTakesNoBaseRatesForAnAnswer() {
        Called called = Called.entente("compare", "china-india", "1850", "1970");

        assertThat(called.code()).isZero();
        assertThat(called.err())
                .contains("china-india as of 1850-12-31: no answer: a member of the dyad did not exist yet");
        assertThat(called.out())
                .contains("As of 1850-12-31 there is no answer: a member of the dyad did not exist yet.")
                .doesNotContain("The phase stayed", "The phase went", "the likeliest are");
        assertThat(Called.entente("compare", "china-india", "1963", "1970").err())
                .isEmpty();
    }

    @Test
    void aCourseBeforeAllEvidenceHasNoStageAndNoTable() {
        assertThat(Called.entente("timeline", "china-india", "--until", "1850").out())
                .endsWith("\n\nNo evidence was known, and so there is no stage.\n");
    }

    @Test
    void nothingIsKnownToHoldItBackThen() {
        assertThat(Called.entente("assess", "china-india", "--as-of", "1850").out())
                .containsPattern("What holds it back\n-+\n\nNothing that is known\\.\n");
    }

    @Test
    void aReportExplainsAndForetellsNothingThen() {
        assertThat(Called.entente("report", "china-india", "--as-of", "1850").out())
                .doesNotContain("Why ", "Outlook ", "stage");
        // The evidence ends long before: the course until then is told.
        assertThat(Called.entente("report", "albania-china", "--as-of", "2100").out())
                .contains("stages since 19")
                .doesNotContain("Why ", "Outlook ");
    }

    @Test
    void aPageIsWrittenAllTheSame(@TempDir Path folder) {
        Path page = folder.resolve("a.html");

        assertThat(Called.entente("report", "china-india", "--as-of", "1850", "-o", page)
                        .code())
                .isZero();
        assertThat(page).content().contains("No answer").doesNotContain("Outlook from");
    }

    @Test
    void anOutlookAtNoDistanceIsRefused() {
        Called called = Called.entente("outlook", "china-india", "-y", "0");

        assertThat(called.code()).isEqualTo(ExitCode.USAGE);
        assertThat(called.err())
                .contains("--years must be from 1 to 1000: 0. Maybe entente assess, which says what is now");
    }
}
