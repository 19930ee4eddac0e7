package org.entente.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.Sets;
import com.google.common.collect.TreeRangeSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Holds the registry against the lists it follows, day by day. The lists are not part of the project;
 * without them these tests are skipped.
 */
class PartiesAgainstStateListsTest {

    private static final Path SHARED = Path.of(System.getProperty("entente.shared", "../../shared"));
    private static final Path DATA = SHARED.resolve("data");
    private static final LocalDate FIRST_DAY = LocalDate.of(1816, 1, 1);
    private static final LocalDate LAST_OF_COW = LocalDate.of(2016, 12, 31);
    private static final LocalDate LAST_OF_GLEDITSCH_WARD = LocalDate.of(2017, 12, 31);

    /** Numbers of the list's tentative supplement, which has its own file. */
    private static final ImmutableSet<String> MICROSTATES = ImmutableSet.of(
            "54", "55", "56", "57", "58", "60", "221", "223", "232", "331", "403", "591", "935", "970", "971", "972",
            "973", "983", "986", "987", "990");

    /** Days on which the list has the number and the registry, on purpose, does not. */
    private static final ImmutableListMultimap<String, Range<LocalDate>> NOT_FOLLOWED_IN_GLEDITSCH_WARD =
            ImmutableListMultimap.<String, Range<LocalDate>>builder()
                    // Annexed by Prussia by the law of 1866-09-20; the list goes on to the German Empire.
                    .put("240", days("1866-09-20", "1871-01-17"))
                    .put("273", days("1866-09-20", "1871-01-17"))
                    // Annexed by Sardinia on 1860-03-18 and 1860-03-22; the list goes on to the Kingdom of Italy.
                    .put("332", days("1860-03-18", "1861-03-16"))
                    .put("335", days("1860-03-18", "1861-03-16"))
                    .put("337", days("1860-03-22", "1861-03-16"))
                    // The German Democratic Republic was founded on 1949-10-07.
                    .put("265", days("1949-10-05", "1949-10-06"))
                    // Independent on 1962-07-01; the list exchanges day and month.
                    .put("517", days("1962-01-07", "1962-06-30"))
                    // British since the peace of Vereeniging, 1902-05-31; the list goes on to the Union of 1910.
                    .put("563", days("1902-06-01", "1910-05-30"))
                    .put("564", days("1902-06-01", "1910-05-30"))
                    .build();

    private final Parties parties = Parties.standard();

    @BeforeEach
    void needsTheLists() {
        assumeTrue(
                Files.isDirectory(DATA.resolve("states")),
                () -> "skipped: no folder "
                        + DATA.resolve("states").toAbsolutePath().normalize()
                        + "; set -Dentente.shared to the folder that holds data/states");
    }

    @Test
    void resolvesEachCowNumberOnTheDaysOfItsMembershipAndNoOther() throws IOException {
        assertSameDays(CodeScheme.COW, cow(), LAST_OF_COW, ImmutableListMultimap.of());
    }

    @Test
    void resolvesEachGleditschWardNumberOnTheDaysOfItsMembershipAndNoOther() throws IOException {
        assertSameDays(
                CodeScheme.GLEDITSCH_WARD, gleditschWard(), LAST_OF_GLEDITSCH_WARD, NOT_FOLLOWED_IN_GLEDITSCH_WARD);
    }

    @Test
    void hasNoNumberThatTheListsDoNotHave() throws IOException {
        assertThat(numbers(CodeScheme.COW)).isEqualTo(cow().keySet());
        assertThat(numbers(CodeScheme.GLEDITSCH_WARD))
                .isEqualTo(Sets.union(gleditschWard().keySet(), MICROSTATES));
    }

    @Test
    void resolvesEachCowNumberToAPartyOfItsOwnOnTheLastDayOfEachYearOfTheDyadTable() throws IOException {
        ImmutableListMultimap<String, Range<LocalDate>> list = cow();
        for (int year = 1946; year <= 2016; year++) {
            LocalDate on = LocalDate.of(year, 12, 31);
            Map<Party, String> seen = new HashMap<>();
            for (Map.Entry<String, Range<LocalDate>> member : list.entries()) {
                if (member.getValue().contains(on)) {
                    Party party = parties.resolve(CodeScheme.COW, member.getKey(), on);
                    assertThat(seen.put(party, member.getKey()))
                            .as("another number for %s on %s", party, on)
                            .isNull();
                }
            }
        }
    }

    @Test
    void resolvesEachCowNumberInEachYearToItsHolderOnTheLastDayOfItsMembershipInThatYear() throws IOException {
        ImmutableListMultimap<String, Range<LocalDate>> list = cow();
        for (String number : list.keySet()) {
            Map<Integer, LocalDate> lastDays = new HashMap<>();
            for (Range<LocalDate> membership : list.get(number)) {
                LocalDate end = membership.upperEndpoint();
                for (int year = membership.lowerEndpoint().getYear(); year <= end.getYear(); year++) {
                    lastDays.merge(year, earlier(end, LocalDate.of(year, 12, 31)), PartiesAgainstStateListsTest::later);
                }
            }
            lastDays.forEach((year, lastDay) -> assertThat(parties.find(CodeScheme.COW, number, Year.of(year)))
                    .as("COW %s in %s", number, year)
                    .contains(parties.resolve(CodeScheme.COW, number, lastDay)));
        }
    }

    @Test
    void agreesWithTheIsoCodesOfTheLinkingTable() throws IOException {
        // The table gives Antigua and Barbuda the code of Antarctica, and Macao, as no member, 343.
        ImmutableMap<String, String> corrected = ImmutableMap.of("58", "ATG");
        int checked = 0;
        for (List<String> row : rows("states/cow-to-iso.csv")) {
            String number = row.get(0);
            String expected = corrected.getOrDefault(number, row.get(4));
            LocalDate on = row.get(6).isEmpty() ? LAST_OF_COW : LocalDate.of(Integer.parseInt(row.get(6)), 1, 1);
            Optional<Party> party = parties.find(CodeScheme.COW, number, on);
            // South Vietnam (817) has no ISO code here; parties.json says why.
            if (party.isPresent() && !row.get(1).isEmpty() && !expected.isEmpty() && !number.equals("817")) {
                assertThat(parties.code(party.get(), CodeScheme.ISO, on))
                        .as("COW %s on %s", number, on)
                        .isEqualTo(expected);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(190);
    }

    @Test
    void resolvesEachIcewsCountryToItsCowNumber() throws IOException {
        LocalDate on = LocalDate.of(2014, 6, 30);
        int checked = 0;
        for (String line : Files.readAllLines(DATA.resolve("codebooks/icews-country-names-iso3-cow.txt"))) {
            List<String> column = Splitter.on('\t').splitToList(line);
            // 327 is the Papal States' number, which the list gives to the Holy See.
            if (column.size() == 3
                    && !column.get(2).isEmpty()
                    && !column.get(2).equals("000")
                    && !column.get(2).equals("327")
                    && !column.get(2).equals("997")) {
                Party party = parties.resolve(CodeScheme.ICEWS, column.get(0), on);
                assertThat(parties.findCode(party, CodeScheme.COW, on))
                        .as(line)
                        .contains(Integer.toString(Integer.parseInt(column.get(2))));
                assertThat(parties.find(CodeScheme.CAMEO, column.get(1), on))
                        .as(line)
                        .contains(party);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(190);
    }

    private void assertSameDays(
            CodeScheme scheme,
            ImmutableListMultimap<String, Range<LocalDate>> list,
            LocalDate lastDay,
            ImmutableListMultimap<String, Range<LocalDate>> notFollowed) {
        List<String> differences = new ArrayList<>();
        for (String number : list.keySet()) {
            RangeSet<LocalDate> expected = TreeRangeSet.create(list.get(number));
            expected.removeAll(notFollowed.get(number));
            for (LocalDate on = FIRST_DAY; !on.isAfter(lastDay); on = on.plusDays(1)) {
                Optional<Party> party = parties.find(scheme, number, on);
                LocalDate day = on;
                if (party.filter(found -> found.existsOn(day)).isPresent() != expected.contains(on)) {
                    differences.add(scheme + " " + number + " on " + on + ": " + party);
                    break;
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    private ImmutableSet<String> numbers(CodeScheme scheme) {
        return parties.all().stream()
                .flatMap(party -> party.codes().stream())
                .filter(code -> code.scheme() == scheme)
                .map(PartyCode::code)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableListMultimap<String, Range<LocalDate>> cow() throws IOException {
        ImmutableListMultimap.Builder<String, Range<LocalDate>> members = ImmutableListMultimap.builder();
        for (List<String> row : rows("states/cow_states.csv")) {
            members.put(row.get(1), Range.closed(date(row, 3), date(row, 6)));
        }
        return members.build();
    }

    private static ImmutableListMultimap<String, Range<LocalDate>> gleditschWard() throws IOException {
        ImmutableListMultimap.Builder<String, Range<LocalDate>> members = ImmutableListMultimap.builder();
        for (List<String> row : rows("states/gw_states.csv")) {
            members.put(row.get(0), days(row.get(row.size() - 2), row.get(row.size() - 1)));
        }
        return members.build();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate date(List<String> row, int column) {
        return LocalDate.of(
                Integer.parseInt(row.get(column)),
                Integer.parseInt(row.get(column + 1)),
                Integer.parseInt(row.get(column + 2)));
    }

    private static Range<LocalDate> days(String first, String last) {
        return Range.closed(LocalDate.parse(first), LocalDate.parse(last));
    }

    /** The rows below the header; a comma within double quotes does not part two fields. */
    private static List<List<String>> rows(String file) throws IOException {
        return Files.readAllLines(DATA.resolve(file)).stream()
                .skip(1)
                .map(PartiesAgainstStateListsTest::fields)
                .toList();
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
