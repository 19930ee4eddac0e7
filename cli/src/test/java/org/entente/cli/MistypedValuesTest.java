package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.cli.output.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of options that are nearly right. */
class MistypedValuesTest {
    private static final String CASE = "denmark-uruguay";

    @ParameterizedTest
    @CsvSource({
        "explain denmark-uruguay --phase SPILT, SPLIT",
        "explain denmark-uruguay -p alliannce, ALLIANCE",
        "explain denmark-uruguay --level WARM_PEECE, WARM_PEACE",
        "codebook --factor ORIENTATOIN, ORIENTATION",
        "parties Chile --scheme IOS, ISO",
        "assess denmark-uruguay --format jsno, json",
        "events none.csv --date-order DAYFIRST, DAY_FIRST",
        "table none.csv --codes CWO, COW"
    })
    void aValueThatIsNearlyOneOfTheValidIsSuggested(String line, String meant) {
        Called called = Called.entente((Object[]) line.split(" "));

        assertThat(called.code()).isEqualTo(ExitCode.USAGE);
        assertThat(called.err().lines().findFirst().orElseThrow()).endsWith(". Maybe " + meant + ".");
    }

    @Test
    void nothingIsSuggestedForAValueThatIsFarFromAll() {
        assertThat(Called.entente("explain", CASE, "--phase", "FRIENDSHIP").err())
                .contains("FRIENDSHIP")
                .doesNotContain(". Maybe");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "assess    | -d        | 1969, 1971  | 1969,1971",
                "assess    | --as-of   | 1969 , 1971 | 1969,1971",
                "assess    | -d        | ' 1969 '    | 1969",
                "outlook   | --years   | 1, 5        | 1,5",
                "what-if   | --without | e001, e002  | e001,e002"
            })
    void blanksAroundTheCommasOfAListMeanNothing(String verb, String option, String blanks, String without) {
        Called called = Called.entente(verb, CASE, option, blanks);

        assertThat(called.code()).as(called.err()).isEqualTo(ExitCode.DONE);
        assertThat(called.out())
                .isEqualTo(Called.entente(verb, CASE, option, without).out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "assess denmark-uruguay 1971 | 1971: no such file and no shipped case. Maybe -d 1971, for a date",
                "assess denmark-uruguay -d=  | 1989-06-04, and is blank",
                "outlook denmark-uruguay -y x | is not a whole number",
                "model                        | entente model: a verb is needed: show, diff",
                "model -f json                | entente model: Unknown option",
                "completion -f json           | Valid is text."
            })
    void whatIsWrongIsSaidInWordsOfTheUser(String line, String message) {
        Called called = Called.entente((Object[]) line.split(" "));

        assertThat(called.code()).isNotEqualTo(ExitCode.DONE);
        assertThat(called.err()).contains(message);
    }

    @Test
    void withoutAVerbAllAreNamed() {
        assertThat(Called.entente().err()).startsWith("entente: a verb is needed: assess, timeline, ");
    }
}
