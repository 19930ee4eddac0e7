package org.entente.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.entente.party.PartyFixtures.TODAY;
import static org.entente.party.PartyFixtures.day;
import static org.entente.party.PartyFixtures.holder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartyRegistryTest {
    private final Parties parties = Parties.standard();

    @Nested
    class OnConstruction {

        @Test
        void refusesACodeGivenTwice() {
            assertRefused(
                    "Party code AAA is given twice",
                    party("AAA", "2000-01-01", "", ""),
                    party("AAA", "2000-01-01", "", ""));
        }

        @Test
        void refusesToContinueAPartyThatIsNotThere() {
            assertRefused("Party BBB continues AAA, which is no party", party("BBB", "2000-01-01", "", "AAA"));
        }

        @Test
        void refusesAGapInAContinuation() {
            assertRefused(
                    "cannot continue AAA",
                    party("AAA", "1990-01-01", "1999-12-30", ""),
                    party("BBB", "2000-01-01", "", "AAA"));
        }

        @Test
        void refusesTwoThatContinueTheSame() {
            assertRefused(
                    "Party AAA is continued by both BBB and CCC",
                    party("AAA", "1990-01-01", "1999-12-31", ""),
                    party("BBB", "2000-01-01", "", "AAA"),
                    party("CCC", "2000-01-01", "", "AAA"));
        }

        @Test
        void refusesACodeThatMeansTwoOnOneDay() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Parties.of(ImmutableList.of(
                            holder("AAA", "2000-01-01", Optional.empty()),
                            holder("BBB", "2005-01-01", Optional.empty()))))
                    .withMessage("Code 1 of COW means both AAA and BBB on 2005-01-01");
        }

        @Test
        void refusesACodeOutsideTheLife() {
            PartyCode early = new PartyCode(CodeScheme.COW, "1", day("1999-12-31"), Optional.empty());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Party(
                            "AAA",
                            "Aaa",
                            day("2000-01-01"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            ImmutableList.of(),
                            ImmutableList.of(early),
                            ImmutableSet.of()))
                    .withMessage("Party AAA lives from 2000-01-01, but its code COW 1 runs from 1999-12-31 to now");
        }

        @Test
        void refusesIdentitiesThatOverlap() {
            Party.Identity open = new Party.Identity("Old", day("2000-01-01"), Optional.empty());
            Party.Identity later = new Party.Identity("New", day("2001-01-01"), Optional.empty());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Party(
                            "AAA",
                            "Aaa",
                            day("2000-01-01"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            ImmutableList.of(open, later),
                            ImmutableList.of(),
                            ImmutableSet.of()))
                    .withMessage("Identity New of party AAA begins before the one listed before it has ended");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Rus", "RU", "RUSS", "R1S"})
        void refusesACodeThatIsNotThreeLetters(String code) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> party(code, "2000-01-01", "", ""))
                    .withMessage("A party's code is three letters A-Z, not " + code);
        }

        @Test
        void refusesALifeThatEndsBeforeItBegins() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> party("AAA", "2000-01-01", "1999-12-31", ""))
                    .withMessageStartingWith("The life of party AAA ends before it begins");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new PartyCode(CodeScheme.COW, "1", day("2000-01-01"), Optional.of(day("1999-12-31"))));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Party.Identity("Old", day("2000-01-01"), Optional.of(day("1999-12-31"))));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{'format': 'entente-parties/2', 'parties': []} | The format is entente-parties/2",
                    "{'format': 'entente-parties/1', 'party': []}   | Unknown field party",
                    "{'format': 'entente-parties/1', 'parties': [{'code': 'AAA', 'from': '2000-01-01'}]} | Field name must be a text",
                })
        void refusesAFileItDoesNotUnderstand(String json, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PartiesFile.read(json.replace('\'', '"')))
                    .withMessageStartingWith(message);
        }

        private void assertRefused(String message, Party... given) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Parties.of(ImmutableList.copyOf(given)))
                    .withMessageContaining(message);
        }

        private Party party(String code, String from, String to, String continues) {
            return new Party(
                    code,
                    "Some state",
                    day(from),
                    Optional.of(to).filter(last -> !last.isEmpty()).map(LocalDate::parse),
                    Optional.of(continues).filter(predecessor -> !predecessor.isEmpty()),
                    Optional.empty(),
                    ImmutableList.of(),
                    ImmutableList.of(),
                    ImmutableSet.of());
        }
    }

    @Nested
    class OfTheStandardRegistry {

        @Test
        void isLoadedOnce() {
            assertThat(Parties.standard()).isSameAs(parties);
        }

        @Test
        void isOrderedByCode() {
            assertThat(parties.all()).extracting(Party::code).isSorted().doesNotHaveDuplicates();
            assertThat(parties.all()).hasSizeGreaterThan(230);
        }

        @Test
        void equalsByContent() throws IOException {
            assertThat(Parties.of(PartiesFile.readStandard()).all()).isEqualTo(parties.all());
            assertThat(Parties.of(PartiesFile.readStandard()).all().hashCode())
                    .isEqualTo(parties.all().hashCode());
            assertThat(holder("AAA", "2000-01-01", Optional.empty()))
                    .isNotEqualTo(holder("AAA", "2000-01-02", Optional.empty()));
        }

        @Test
        void usesIsoCodesForLivingPartiesAndNeverReusesOne() {
            ImmutableSet<String> iso = ImmutableSet.copyOf(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
            for (Party party : parties.all()) {
                boolean isIso = iso.contains(party.code());
                assertThat(isIso)
                        .as("%s lives %s", party.describe(), party.life())
                        .isEqualTo(party.to().isEmpty() && !party.code().equals("XKX"));
            }
        }

        @Test
        void agreesWithTheJdkOnAlpha2() {
            for (Party party : parties.all()) {
                if (party.to().isEmpty() && !party.code().equals("XKX")) {
                    String alpha2 = parties.code(party, CodeScheme.ISO2, TODAY);
                    assertThat(new Locale("", alpha2).getISO3Country()).isEqualTo(party.code());
                }
            }
        }
    }
}
