package org.entente.dataset.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.dataset.Failure;
import org.entente.dataset.FailureKind;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.UnreadableFileException;
import org.entente.relationship.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of militarized confrontations (MIC) in which a pair has several in a year. */
class SeveralConfrontationsTest {
    private static final String HEADER = "ccode1,ccode2,year,micnum,hostlev,fatalmin\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "750,770,1965,101,3,0\n750,770,1965,102,5,3000\n",
                "750,770,1965,102,5,3000\n750,770,1965,101,3,0\n",
                "750,770,1965,101,3,0\n770,750,1965,102,5,3000\n",
                "750,770,1965,101,3,0\n770,750,1965,101,3,0\n750,770,1965,102,5,3000\n770,750,1965,102,5,3000\n"
            })
    void theMostSevereOneOfAYearCountsInWhicheverOrderTheyStand(String rows) throws IOException {
        DyadYearTable table = read(rows);

        assertThat(table.report().failures()).isEmpty();
        assertThat(table.report().count(RowOutcome.EVIDENCE)).isEqualTo(1);
        assertThat(table.pairs().get(0).relationship().evidence())
                .extracting(Evidence::id, Evidence::score)
                .containsExactlyInAnyOrder(tuple("mic-hostility:1965", -1.0), tuple("mic-fatality:1965", -1.0));
    }

    @Test
    void eachRowHasTheAnswerOfItsYear() throws IOException {
        DyadYearTable table = read("750,770,1965,101,3,0\n2,20,1965,7,2,0\n750,770,1965,102,5,3000\n");

        assertThat(table.pairs().get(0).positions()).containsExactly(ImmutableList.of(0, 2));
    }

    @Test
    void oneConfrontationGivenTwiceIsADuplicate() throws IOException {
        DyadYearTable table = read("750,770,1965,101,3,0\n750,770,1965,102,4,0\n750,770,1965,101,5,3000\n");

        assertThat(table.report().failures())
                .extracting(Failure::kind, Failure::line, Failure::reason)
                .containsExactly(tuple(
                        FailureKind.DUPLICATE,
                        4L,
                        "comes after line 2, which stands, with the same pair and year and number 101"));
    }

    @Test
    void readPairByPairTheSameCounts(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("mic.csv"), HEADER + "750,770,1965,101,3,0\n750,770,1965,102,5,3000\n");
        try (DyadYearCursor pairs = DyadYearCursor.open(file, DyadYearMapping.mic(), ReadOptions.ofDefaults())) {
            assertThat(pairs.next().relationship().evidence())
                    .extracting(Evidence::score)
                    .containsOnly(-1.0);
            assertThat(pairs.report().failures()).isEmpty();
        }
    }

    @Test
    void aMappingMustSayWhatHoldsWhereConfrontationsDiffer() {
        DyadYearMapping mapping = DyadYearMapping.parse(DyadYearMapping.mic()
                .toJson()
                .replaceFirst("(?s)(\"fatalmin\" : \\{.*?),\\s*\"joined\" : \"HIGHER\"", "$1"));

        assertThatThrownBy(() -> read("750,770,1965,101,3,0\n", mapping))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage(
                        "mic.csv:1: may have several rows of a pair and year, numbered by \"micnum\", but mapping mic"
                                + " does not say that of column \"fatalmin\" the higher holds. Add it to its columns with"
                                + " \"joined\": \"HIGHER\".");
    }

    private static DyadYearTable read(String rows) throws IOException {
        return read(rows, DyadYearMapping.mic());
    }

    private static DyadYearTable read(String rows, DyadYearMapping mapping) throws IOException {
        return DyadYearTable.read(
                new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)),
                "mic.csv",
                mapping,
                ReadOptions.ofDefaults());
    }
}
