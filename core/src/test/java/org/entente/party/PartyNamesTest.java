package org.entente.party;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.entente.party.PartyFixtures.TODAY;
import static org.entente.party.PartyFixtures.day;
import static org.entente.party.PartyFixtures.holder;
import static org.entente.party.PartyFixtures.party;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyNamesTest {
    private final Parties parties = Parties.standard();

    @Nested
    class ByName {

        @ParameterizedTest
        @CsvSource({
            "Russia, 2000-01-01, RUS",
            "russian federation, 2000-01-01, RUS",
            "Russia, 1900-01-01, RUE",
            "USSR, 1960-01-01, SUN",
            "Soviet Russia, 1920-01-01, SUN",
            "Manchu state, 1640-01-01, CHN",
            "Qing Empire, 1900-01-01, CHN",
            "Republic of China, 1937-07-07, CHN",
            "Republic of China, 1960-01-01, TWN",
            "China, 1960-01-01, CHN",
            "Ottoman Empire, 1914-08-01, TUR",
            "Prussia, 1864-01-01, DEU",
            "Germany, 1939-09-01, DEU",
            "Germany, 1995-01-01, DEU",
            "Korea, 1900-01-01, KOE",
            "Vietnam, 1980-01-01, VNM",
            "Zaire, 1980-01-01, COD",
            "Austria, 1866-01-01, AUH",
            "Austria, 1955-05-15, AUT",
            "Côte d'Ivoire, 2000-01-01, CIV",
            "CÔTE D'IVOIRE, 2000-01-01, CIV",
        })
        void findsTheBearerOfTheDay(String name, LocalDate on, String expected) {
            assertThat(parties.named(name, on)).isEqualTo(party(expected));
            assertThat(parties.findNamed(name, on)).contains(party(expected));
        }

        @ParameterizedTest
        @CsvSource({
            "Germany, 1970-01-01, DDR DEU",
            "Korea, 1970-01-01, KOR PRK",
            "Congo, 1970-01-01, COD COG",
            "Vietnam, 1970-01-01, RVN VDR",
            "Yemen, 1970-01-01, YAR YMD",
            "Republic of the Congo, 1961-01-01, COD COG",
        })
        void refusesANameThatTwoShareWithBoth(String name, LocalDate on, String candidates) {
            assertThat(parties.findNamed(name, on)).isEmpty();
            assertThatExceptionOfType(UnknownPartyException.class)
                    .isThrownBy(() -> parties.named(name, on))
                    .withMessageStartingWith("The name %s is ambiguous on %s. Maybe ".formatted(name, on))
                    .satisfies(e ->
                            assertThat(e.candidates()).containsExactlyElementsOf(Arrays.asList(candidates.split(" "))));
        }

        @Test
        void refusesANameOfAnotherTime() {
            assertThat(parties.findNamed("Soviet Union", TODAY)).isEmpty();
            assertThatExceptionOfType(UnknownPartyException.class)
                    .isThrownBy(() -> parties.named("Soviet Union", TODAY))
                    .withMessageContaining("SUN (Soviet Union) from 1917-11-07 to 1991-12-25")
                    .withMessageEndingWith("Maybe RUS (Russia)?");
        }

        @Test
        void refusesAMisspeltNameWithTheNearest() {
            assertThatExceptionOfType(UnknownPartyException.class)
                    .isThrownBy(() -> parties.named("Rusia", TODAY))
                    .withMessageStartingWith("No party is named Rusia. Maybe RUS (Russia)");
        }

        @Test
        void doesNotDependOnTheDefaultLocale() {
            Locale before = Locale.getDefault();
            try {
                Locale.setDefault(Locale.forLanguageTag("tr"));
                assertThat(parties.named("INDIA", TODAY)).isEqualTo(party("IND"));
            } finally {
                Locale.setDefault(before);
            }
        }

        @Test
        void givesTheNameOfTheDay() {
            assertThat(party("CHN").nameOn(day("1900-01-01"))).isEqualTo("Qing Empire");
            assertThat(party("CHN").nameOn(day("1949-10-01"))).isEqualTo("People's Republic of China");
            assertThat(party("FRA").nameOn(day("1900-01-01"))).isEqualTo("France");
        }

        @Test
        void refusesTheNameOnADayOutsideTheLife() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> party("SUN").nameOn(TODAY))
                    .withMessage("SUN (Soviet Union) lives from 1917-11-07 to 1991-12-25, not on 2020-06-30");
        }
    }

    @Nested
    class Succeeding {

        @ParameterizedTest
        @CsvSource({
            "RUE, RUS SUN RUE",
            "SUN, RUS SUN RUE",
            "RUS, RUS SUN RUE",
            "SER, SRB SCG YUG SER",
            "YAR, YEM YAR",
            "VDR, VNM VDR",
            "CZE, CZE",
            "YMD, YMD",
            "RVN, RVN",
            "DEU, DEU",
            "TWN, TWN"
        })
        void followsTheChainOfContinuation(String code, String chain) {
            assertThat(parties.lineage(party(code))).extracting(Party::code).containsExactly(chain.split(" "));
            assertThat(parties.continuing(party(code))).hasToString(chain.substring(0, 3));
        }

        @Test
        void hasOnePartyOfAChainOnAnyDay() {
            for (Party party : parties.all()) {
                LocalDate end = party.to().orElse(TODAY);
                assertThat(parties.lineage(party).stream()
                                .filter(member -> member.existsOn(end))
                                .collect(toSet()))
                        .containsExactly(party);
            }
        }

        @Test
        void refusesAPartyOfAnotherRegistry() {
            assertThatExceptionOfType(UnknownPartyException.class)
                    .isThrownBy(() -> parties.continuing(holder("AAA", "2000-01-01", Optional.empty())))
                    .withMessageStartingWith("No party AAA");
        }

        @Test
        void livesToTheLastDayOfItsLife() {
            assertThat(party("SUN").existsOn(day("1991-12-25"))).isTrue();
            assertThat(party("SUN").existsOn(day("1991-12-26"))).isFalse();
            assertThat(party("SUN").existsOn(day("1917-11-06"))).isFalse();
            assertThat(party("RUS").existsOn(day("1991-12-26"))).isTrue();
        }
    }
}
