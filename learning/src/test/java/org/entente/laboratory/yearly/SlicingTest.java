package org.entente.laboratory.yearly;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.relationship.PeaceLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which slice a labelled year is. */
class SlicingTest {
    @TempDir
    private Path folder;

    /** The slice of a year of a pair, of which the rows are given without the codes of its states. */
    private String slice(String slicing, String codes, int year, String... rows) throws IOException {
        StringBuilder text = new StringBuilder("ccode1,ccode2,year,gdb_interp,conttype,major1,major2,cowmid_n,gml_n\n");
        for (String row : rows) {
            text.append(codes).append(',').append(row).append('\n');
        }
        Path table = Files.writeString(folder.resolve("table.csv"), text);
        ExpertTable experts = ExpertTable.read(table, any -> true, any -> false);
        Slicing one = Slicing.all().stream()
                .filter(each -> each.name().equals(slicing))
                .findFirst()
                .orElseThrow();
        String slice = one.of().apply(experts.pairs().get(0)).apply(year);
        assertThat(one.slices()).contains(slice);
        return slice;
    }

    @Test
    void decadesBeginWithTheirTens() throws IOException {
        assertThat(slice("decade", "70,90", 1969, "1969,0.5,0,0,0,0,0")).isEqualTo("1960s");
        assertThat(slice("decade", "70,90", 1970, "1970,0.5,0,0,0,0,0")).isEqualTo("1970s");
    }

    @ParameterizedTest
    @CsvSource({"0, none", "1, land or river border", "2, up to 400 miles of sea", "5, up to 400 miles of sea"})
    void contiguityIsByLandBySeaOrNone(String code, String slice) throws IOException {
        assertThat(slice("contiguity", "70,90", 1970, "1970,0.5," + code + ",0,0,0,0"))
                .isEqualTo(slice);
    }

    @Test
    void whatTheTableLeavesBlankIsUnknown() throws IOException {
        assertThat(slice("contiguity", "70,90", 1970, "1970,0.5,,0,0,0,0")).isEqualTo("unknown");
        assertThat(slice("major powers", "70,90", 1970, "1970,0.5,0,0,,0,0")).isEqualTo("unknown");
    }

    @Test
    void majorPowersAreCounted() throws IOException {
        assertThat(slice("major powers", "70,90", 1970, "1970,0.5,0,0,0,0,0")).isEqualTo("none");
        assertThat(slice("major powers", "2,90", 1970, "1970,0.5,0,1,0,0,0")).isEqualTo("one");
        assertThat(slice("major powers", "2,220", 1970, "1970,0.5,0,1,1,0,0")).isEqualTo("both");
    }

    @Test
    void aPairIsOfTheRegionOfBothOrOfTwo() throws IOException {
        assertThat(slice("region", "70,90", 1970, "1970,0.5,0,0,0,0,0")).isEqualTo("Americas");
        assertThat(slice("region", "630,645", 1970, "1970,0.5,0,0,0,0,0")).isEqualTo("Middle East and North Africa");
        assertThat(slice("region", "2,220", 1970, "1970,0.5,0,1,1,0,0")).isEqualTo("of two");
    }

    @ParameterizedTest
    @CsvSource({
        "1970, none seen",
        "1971, 0",
        "1972, 1 to 5",
        "1976, 1 to 5",
        "1977, 6 to 20",
        "1991, 6 to 20",
        "1992, over 20"
    })
    void yearsSinceTheLastDisputeOfEitherListAreCounted(int year, String slice) throws IOException {
        assertThat(slice("years since the last dispute", "70,90", year, "1970,0.5,0,0,0,0,0", "1971,0.5,0,0,0,0,1"))
                .isEqualTo(slice);
    }

    @ParameterizedTest
    @CsvSource({
        "1970, unknown",
        "1971, none of late",
        "1972, in this year",
        "1973, 1 to 5 years ago",
        "1977, 1 to 5 years ago",
        "1978, none of late"
    })
    void aChangeIsOfThisYearOrOfTheFiveBefore(int year, String slice) {
        ImmutableSortedMap.Builder<Integer, PeaceLevel> labels = ImmutableSortedMap.naturalOrder();
        for (int each = 1970; each < 1980; each++) {
            labels.put(each, each < 1972 ? PeaceLevel.NEGATIVE_PEACE : PeaceLevel.WARM_PEACE);
        }

        assertThat(Slicing.change(labels.buildOrThrow(), year)).isEqualTo(slice);
    }
}
