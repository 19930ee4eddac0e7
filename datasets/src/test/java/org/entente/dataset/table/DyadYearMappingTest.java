package org.entente.dataset.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.entente.InvalidFileException;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.UnreadableFileException;
import org.entente.party.CodeScheme;
import org.entente.relationship.Credibility;
import org.entente.relationship.Factor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mapping of yearly tables, the shipped one and one's own. */
class DyadYearMappingTest {
    private static final DyadYearMapping STANDARD = DyadYearMapping.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gdb_interp|column gdb_interp is an expert's label and must not be read",
                "lower(ip_dist, td_rivalry)|column td_rivalry is an expert's label",
                "lower(ip_dist)|lower takes 2 arguments, not 1",
                "lowr(ip_dist, 1)|there is no function \"lowr\". Maybe \"lower\"",
                "ip_dist +|at character 10: a column, a number or a function is expected",
                "(ip_dist|\")\" is expected",
                "ip_dist ip_dist|\"i\" is not expected",
                "ip_dist - reference(trade_intensty)|there is no reference \"trade_intensty\". Maybe \"trade_intensity\"",
                "faded(ip_dist, 0)|a half-life must be above 0",
                "faded(ip_dist, year)|a number is expected",
                "1.2.3|a number is expected",
            })
    void refusesAFormulaThatCannotBeRead(String formula, String reason) {
        assertThatThrownBy(
                        () -> DyadYearMapping.parse(with("\"value\": \"ip_dist\"", "\"value\": \"" + formula + "\"")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesAFormulaThatIsNestedWithoutEnd() {
        String deep = "(".repeat(100_000) + "ip_dist";

        assertThatThrownBy(() -> DyadYearMapping.parse(with("\"value\": \"ip_dist\"", "\"value\": \"" + deep + "\"")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nested too deeply");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"format\": \"entente-mapping/1\"|\"format\": \"entente-mapping/9\"|format must be entente-mapping/1",
                "\"source\": \"icow\"|\"source\": \"icou\"|source of territorial-claims must be listed: icou. Maybe \"icow\"",
                "\"name\": \"un-agreement\"|\"name\": \"un-ideal-distance\"|must be unique: un-ideal-distance",
                "\"from\": 1|\"from\": 3|must be 1 or 2: 3",
                "\"kind\": \"SURVEY\"|\"kind\": \"EVENT\"|must be MEASURE or SURVEY: EVENT",
                "\"name\": \"arms-race\"|\"nmae\": \"arms-race\"|nmae",
                "\"value\": \"ip_dist\"|\"value\": \"ahead(ip_dist, 2)\"|role of un-ideal-distance must be AHEAD",
            })
    void refusesAMappingThatBreaksARule(String what, String by, String reason) {
        assertThatThrownBy(() -> DyadYearMapping.parse(with(what, by)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2, 1|0, 0, 0|cuts must ascend",
                "1, 1|0, 0, 0|cuts must ascend",
                "1|0|scores must be one more than cuts",
                "1|0, 1.5|scores must be from -1 to 1",
            })
    void refusesAScaleWithoutOrder(String cuts, String scores, String reason) {
        String json = STANDARD.toJson()
                .replaceFirst("\"cuts\" : \\[[^]]*\\]", "\"cuts\" : [" + cuts + "]")
                .replaceFirst("\"scores\" : \\[[^]]*\\]", "\"scores\" : [" + scores + "]");

        assertThatThrownBy(() -> DyadYearMapping.parse(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void comesBackFromJsonAsItWas() {
        assertThat(DyadYearMapping.parse(STANDARD.toJson())).isEqualTo(STANDARD);
    }

    @Test
    void hasEvidenceForEachFactorThatYearlyTablesBearOn() {
        assertThat(STANDARD.instruments())
                .extracting(YearlyInstrument::factor)
                .contains(
                        Factor.MILITARY_RESTRAINT,
                        Factor.ACCOMMODATION,
                        Factor.INTEREST_CONVERGENCE,
                        Factor.INSTITUTIONALIZATION,
                        Factor.IDEOLOGICAL_AFFINITY,
                        Factor.SOCIETAL_PERCEPTION);
    }

    @Test
    void namesAnIssueAreaForAllInterests() {
        assertThat(STANDARD.instruments())
                .filteredOn(instrument -> instrument.factor() == Factor.INTEREST_CONVERGENCE)
                .allSatisfy(instrument -> assertThat(instrument.area()).isPresent());
    }

    @Test
    void saysOfEachColumnOfTheSharedTableWhatItIsReadForOrWhyNot() throws IOException {
        List<String> columns = sharedColumns();

        assertThat(columns)
                .hasSizeGreaterThan(70)
                .allSatisfy(column -> assertThat(isExplained(column)).as(column).isTrue());
    }

    private static boolean isExplained(String column) {
        KeyColumns keys = STANDARD.keys();
        return List.of(keys.party1(), keys.party2(), keys.year()).contains(column)
                || STANDARD.labels().stream().anyMatch(column::startsWith)
                || STANDARD.leftOut().containsKey(column)
                || STANDARD.instruments().stream()
                        .anyMatch(instrument -> STANDARD.columns(instrument).contains(column));
    }

    private static List<String> sharedColumns() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(YearlyTables.shared("dyadyears/train.csv.gz"))),
                StandardCharsets.UTF_8))) {
            return Splitter.on(',').splitToList(in.readLine());
        }
    }

    /** The shipped mapping with the first occurrence of something replaced. */
    private static String with(String what, String by) {
        String json = Arrays.stream(STANDARD.toJson().split("\n"))
                .map(line -> line.replace("\" : ", "\": "))
                .reduce("", (one, other) -> one + other + "\n");
        assertThat(json).contains(what);
        return json.substring(0, json.indexOf(what)) + by + json.substring(json.indexOf(what) + what.length());
    }

    @Test
    void readsTheListedColumnsWhereThereIsNoInstrument() throws IOException {
        DyadYearMapping columns = ofColumns("\"war\": {\"aliases\": [\"cow_war\"]}, \"pact\": {}, \"dispute\": {}");
        DyadYearTable table = YearlyTables.read(
                columns, "ccode1,ccode2,year,cow_war,pact,other", "2,20,1975,1,,5", "2,20,1976,,,5", "2,20,1977,,2,");
        YearlyDyad pair = table.pairs().get(0);

        assertThat(pair.value(1975, "war")).hasValue(1);
        assertThat(pair.value(1977, "pact")).hasValue(2);
        assertThat(pair.value(1975, "other")).isEmpty();
        assertThat(pair.relationship().evidence()).isEmpty();
        assertThat(table.report().missingColumns()).containsExactly("dispute");
        assertThat(table.report().outcomes()).containsOnly(entry(RowOutcome.EVIDENCE, 2L), entry(RowOutcome.BLANK, 1L));
        assertThat(DyadYearMapping.parse(columns.toJson())).isEqualTo(columns);
    }

    @Test
    void refusesATableWithoutAnyOfTheListedColumns() {
        assertThatThrownBy(() -> YearlyTables.read(ofColumns("\"war\": {}"), "ccode1,ccode2,year,pact", "2,20,1975,1"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("has none of the columns that mapping columns reads");
    }

    @Test
    void refusesAMappingThatReadsNothing() {
        assertThatThrownBy(() -> ofColumns("")).hasMessageContaining("instruments or columns must not be empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"gdb_interp\": {}", "\"level\": {\"aliases\": [\"gdb_interp\"]}"})
    void refusesToListALabel(String columns) {
        assertThatThrownBy(() -> ofColumns(columns))
                .hasMessageContaining("column gdb_interp is an expert's label and must not be read");
    }

    private static DyadYearMapping ofColumns(String columns) {
        return DyadYearMapping.parse("{\"format\": \"entente-mapping/1\", \"name\": \"columns\", \"version\": \"1\","
                + " \"keys\": {\"scheme\": \"COW\", \"party1\": \"ccode1\", \"party2\": \"ccode2\", \"year\": \"year\"},"
                + " \"labels\": [\"gdb_\"], \"columns\": {" + columns + "}}");
    }

    @Test
    void refusesKeysThatAreNotThreeColumns() {
        KeyColumns.Builder keys =
                KeyColumns.builder().scheme(CodeScheme.COW).party1("a").party2("b");

        assertThatThrownBy(() -> keys.year("b").build()).hasMessage("columns of a key must be three: [a, b, b]");
        assertThatThrownBy(() -> keys.year(" ").build()).hasMessageContaining("columns of a key must not be blank");
    }

    @Test
    void refusesAVariantWithoutAReason() {
        YearlyInstrument.Variant.Builder variant =
                YearlyInstrument.Variant.builder().value("ip_dist").credibility(Credibility.PROBABLY_TRUE);

        assertThatThrownBy(() -> variant.text("{}").reason("").build())
                .hasMessage("reason of a variant must not be blank: ip_dist");
        assertThatThrownBy(() -> variant.text("x").reason("y").build()).hasMessage("text of a variant must hold {}: x");
    }

    @Test
    void refusesADocumentThatIsNoObject() {
        assertThatThrownBy(() -> DyadYearMapping.parse("null"))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage("mapping: $ must be a JSON object: null");
    }

    @Test
    void formulasAreBoundedInTermsAndInLookBack() {
        FormulaParser.Names names = new FormulaParser.Names() {
            @Override
            public int column(String name) {
                return 0;
            }

            @Override
            public com.google.common.collect.ImmutableSortedMap<Integer, Double> reference(String name) {
                return com.google.common.collect.ImmutableSortedMap.of(1990, 1.0);
            }
        };

        assertThatThrownBy(() -> FormulaParser.parse("1" + "+1".repeat(20_000), names))
                .hasMessageContaining("at most 500 terms");
        assertThatThrownBy(() -> FormulaParser.parse("faded(faded(faded(a, 1), 1), 1)", names))
                .hasMessageContaining("2 deep");
        assertThat(FormulaParser.parse("faded(faded(a, 1), 1) + faded(a, 2)", names))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1_000_000_000, 2_000_000_000, 999, 3000})
    void theYearsOfAReferenceAreBounded(int year) {
        assertThatThrownBy(() -> new DyadYearMapping.Reference(
                        "Some.", com.google.common.collect.ImmutableSortedMap.of(1990, 1.0, year, 1.0)))
                .hasMessageContaining("years of a reference must be from 1000 to 2999");
    }
}
