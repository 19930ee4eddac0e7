package org.entente.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.entente.party.PartyFixtures.TODAY;
import static org.entente.party.PartyFixtures.day;
import static org.entente.party.PartyFixtures.holder;
import static org.entente.party.PartyFixtures.party;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which party a code of a scheme means, on which day. */
class PartyCodesTest {
    private final Parties parties = Parties.standard();

    @ParameterizedTest
    @CsvSource({
        "COW, 365, 1917-11-06, RUE",
        "COW, 365, 1917-11-07, SUN",
        "COW, 365, 1991-12-25, SUN",
        "COW, 365, 1991-12-26, RUS",
        "COW, 255, 1900-01-01, DEU",
        "COW, 260, 1970-01-01, DEU",
        "COW, 255, 1990-10-03, DEU",
        "COW, 265, 1970-01-01, DDR",
        "COW, 816, 1976-07-01, VDR",
        "COW, 816, 1976-07-02, VNM",
        "COW, 817, 1970-01-01, RVN",
        "COW, 345, 1914-07-28, SER",
        "COW, 345, 1999-03-24, YUG",
        "COW, 345, 2005-01-01, SCG",
        "COW, 345, 2006-06-05, SRB",
        "COW, 678, 1990-05-21, YAR",
        "COW, 679, 1990-05-22, YEM",
        "GLEDITSCH_WARD, 678, 1990-05-22, YEM",
        "GLEDITSCH_WARD, 340, 2006-06-05, SRB",
        "GLEDITSCH_WARD, 260, 2010-01-01, DEU",
        "GLEDITSCH_WARD, 970, 2000-01-01, KIR",
        "GLEDITSCH_WARD, 971, 2000-01-01, NRU",
        "GLEDITSCH_WARD, 591, 2000-01-01, SYC",
        "CAMEO, ZAR, 1985-05-01, COD",
        "CAMEO, BUR, 1985-05-01, MMR",
        "ISO, SUN, 1991-12-25, SUN",
        "ISO, RUS, 1991-12-26, RUS",
        "ISO, YEM, 1980-01-01, YAR",
        "ISO, BUR, 1980-01-01, MMR",
        "ISO, MMR, 1980-01-01, MMR",
        "ISO2, CS, 1990-01-01, CSK",
        "ISO2, CS, 2005-01-01, SCG",
        "CAMEO, ROM, 2018-01-01, ROU",
        "CAMEO, TMP, 2018-01-01, TLS",
        "CAMEO, USR, 1985-01-01, SUN",
        "CAMEO, GMW, 1985-01-01, DEU",
        "CAMEO, GME, 1985-01-01, DDR",
        "CAMEO, YUG, 1992-04-26, YUG",
        "CAMEO, SCG, 1999-03-24, YUG",
        "CAMEO, SCG, 2004-01-01, SCG",
        "CAMEO, SRB, 2018-01-01, SRB",
        "CAMEO, KSV, 2018-01-01, XKX",
        "ICEWS, Russian Federation, 2018-06-01, RUS",
        "ICEWS, Occupied Palestinian Territory, 2018-06-01, PSE",
        "ICEWS, Congo, 2018-06-01, COG",
        "ICEWS, Serbia, 1999-03-24, YUG",
    })
    void resolvesOnADay(CodeScheme scheme, String code, LocalDate on, String expected) {
        assertThat(parties.resolve(scheme, code, on)).isEqualTo(party(expected));
        assertThat(parties.find(scheme, code, on)).contains(party(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "ISO, RUS, 1991-12-25",
        "ISO, SUN, 1991-12-26",
        "ISO, VNM, 1970-01-01",
        "ISO, HKG, 2018-01-01",
        "ISO, rus, 2018-01-01",
        "COW, 210, 1942-01-01",
        "COW, 260, 1990-10-03",
        "COW, 002, 2018-01-01",
        "CAMEO, RUS, 1985-01-01",
        "CAMEO, YUG, 1992-04-27",
        "CAMEO, GMW, 1990-10-03",
        "ICEWS, Hong Kong, 2018-06-01",
    })
    void findsNothingWhereTheCodeMeansNoParty(CodeScheme scheme, String code, LocalDate on) {
        assertThat(parties.find(scheme, code, on)).isEmpty();
        assertThatExceptionOfType(UnknownPartyException.class).isThrownBy(() -> parties.resolve(scheme, code, on));
    }

    @Test
    void saysWhoHoldsTheCodeOnOtherDaysAndWhoLivedThen() {
        assertThatExceptionOfType(UnknownPartyException.class)
                .isThrownBy(() -> parties.resolve(CodeScheme.ISO, "RUS", day("1970-01-01")))
                .withMessage("ISO code RUS means no party on 1970-01-01; it is RUS (Russia) from 1991-12-26."
                        + " Maybe SUN (Soviet Union)?");
    }

    @Test
    void namesBothStatesThatTablesOfTodayMayMean() {
        assertThatExceptionOfType(UnknownPartyException.class)
                .isThrownBy(() -> parties.resolve(CodeScheme.ISO, "VNM", day("1970-01-01")))
                .satisfies(e -> assertThat(e.candidates()).containsExactlyInAnyOrder("RVN", "VDR"));
    }

    @ParameterizedTest
    @CsvSource({
        "COW, 002, USA",
        "ISO, rus, RUS",
        "ISO, Russia, RUS",
        "ICEWS, Russian Federatoin, RUS",
        "CAMEO, ROMA, ROU"
    })
    void advisesOnACodeTheSchemeDoesNotHave(CodeScheme scheme, String code, String likeliest) {
        assertThatExceptionOfType(UnknownPartyException.class)
                .isThrownBy(() -> parties.resolve(scheme, code, TODAY))
                .withMessageStartingWith(scheme + " has no code " + code)
                .satisfies(e -> assertThat(e.candidates()).first().isEqualTo(likeliest));
    }

    @Test
    void doesNotGuessAnotherNumberForAnUnknownOne() {
        assertThatExceptionOfType(UnknownPartyException.class)
                .isThrownBy(() -> parties.resolve(CodeScheme.COW, "366 ", day("1960-01-01")))
                .satisfies(e -> assertThat(e.candidates()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "365, 1991, RUS",
        "365, 1990, SUN",
        "678, 1990, YAR",
        "679, 1990, YEM",
        "345, 2003, SCG",
        "255, 1990, DEU"
    })
    void resolvesInATableOfYearsWhatWasAMemberForADay(String number, int year, String expected) {
        assertThat(parties.resolve(CodeScheme.COW, number, Year.of(year))).isEqualTo(party(expected));
        assertThat(parties.find(CodeScheme.COW, number, Year.of(year))).contains(party(expected));
    }

    @Test
    void refusesAYearWithoutMembership() {
        assertThat(parties.find(CodeScheme.COW, "210", Year.of(1943))).isEmpty();
        assertThatExceptionOfType(UnknownPartyException.class)
                .isThrownBy(() -> parties.resolve(CodeScheme.COW, "210", Year.of(1943)))
                .withMessageContaining("COW code 210 means no party in 1943");
    }

    @Test
    void refusesAYearInWhichACodePassesToAStranger() {
        Parties two = Parties.of(ImmutableList.of(
                holder("AAA", "2000-01-01", Optional.of("2000-03-31")), holder("BBB", "2000-06-01", Optional.empty())));

        assertThat(two.find(CodeScheme.COW, "1", Year.of(2000))).isEmpty();
        assertThatExceptionOfType(UnknownPartyException.class)
                .isThrownBy(() -> two.resolve(CodeScheme.COW, "1", Year.of(2000)))
                .withMessage("COW code 1 is ambiguous in 2000. Maybe AAA (Aaa) or BBB (Bbb)?");
    }

    @Test
    void givesTheUsualCodeOfAParty() {
        assertThat(parties.code(party("ROU"), CodeScheme.CAMEO, TODAY)).isEqualTo("ROM");
        assertThat(parties.code(party("RUS"), CodeScheme.COW, TODAY)).isEqualTo("365");
        assertThat(parties.code(party("DEU"), CodeScheme.COW, day("1970-01-01")))
                .isEqualTo("260");
        assertThat(parties.code(party("YUG"), CodeScheme.CAMEO, day("1980-01-01")))
                .isEqualTo("YUG");
    }

    @Test
    void refusesACodeThatAPartyDoesNotHave() {
        assertThat(parties.findCode(party("NLD"), CodeScheme.COW, day("1942-01-01")))
                .isEmpty();
        assertThatExceptionOfType(UnknownPartyException.class)
                .isThrownBy(() -> parties.code(party("NLD"), CodeScheme.COW, day("1942-01-01")))
                .withMessage("NLD (Netherlands) has no COW code on 1942-01-01; it has 210 from 1816-01-01"
                        + " to 1940-07-14, 210 from 1945-06-26");
    }

    @Test
    void readsBackEveryCodeItGives() {
        for (Party party : parties.all()) {
            for (PartyCode held : party.codes()) {
                assertThat(parties.find(held.scheme(), held.code(), held.from()))
                        .contains(party);
                assertThat(parties.find(held.scheme(), held.code(), held.to().orElse(TODAY)))
                        .contains(party);
            }
        }
    }
}
