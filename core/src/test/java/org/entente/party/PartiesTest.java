package org.entente.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.party.PartyFixtures.party;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which party a code of the registry means, and what is advised where it means none. */
class PartiesTest {
    private final Parties parties = Parties.standard();

    @Test
    void findsAParty() {
        assertThat(party("RUS").name()).isEqualTo("Russia");
        assertThat(party("SUN")).hasToString("SUN");
    }

    @Test
    void findsNothingForAnUnknownCode() {
        assertThat(parties.findParty("RUZ")).isEmpty();
    }

    @Test
    void refusesAMisspeltCodeWithTheNearest() {
        assertThatExceptionOfType(UnknownPartyException.class)
                .isThrownBy(() -> parties.party("RUZ"))
                .withMessage("No party RUZ. Maybe RUS (Russia) or RUE (Russian Empire)?")
                .satisfies(e -> assertThat(e.candidates()).containsExactly("RUS", "RUE"));
    }

    @ParameterizedTest
    @CsvSource({"rus, RUS", "CNH, CHN", "Soviet Union, SUN", "UK, GBR", "Rusia, RUS", "Qing Empre, CHN"})
    void advisesTheLikeliestFirst(String input, String likeliest) {
        assertThatExceptionOfType(UnknownPartyException.class)
                .isThrownBy(() -> parties.party(input))
                .satisfies(e -> assertThat(e.candidates()).first().isEqualTo(likeliest));
    }

    @Test
    void refusesWithoutAdviceWhereNothingComesNear() {
        assertThatExceptionOfType(UnknownPartyException.class)
                .isThrownBy(() -> parties.party("Atlantis and Lemuria"))
                .withMessage("No party Atlantis and Lemuria.")
                .satisfies(e -> assertThat(e.candidates()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HKG", "MAC", "EUR", "ESH"})
    void doesNotKnowWhatIsNoState(String code) {
        assertThat(parties.findParty(code)).isEmpty();
    }

    @Test
    void saysWhosePastAFormerStateSharesWithoutContinuingIt() {
        assertThat(Parties.standard().party("DDR").kin()).contains("DEU");
        assertThat(Parties.standard().party("SUN").kin()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GER, DEU",
        "GMY, DEU",
        "FRG, DEU",
        "GDR, DDR",
        "ROM, ROU",
        "USR, SUN",
        "URS, SUN",
        "TAW, TWN",
        "UKG, GBR",
        "SLO, SVN SVK",
        "NIG, NER NGA",
        "BUR, MMR",
        "CHN, CHN",
        "XQX, ''",
        "germany, ''"
    })
    void knowsByWhatOtherListsCallAParty(String foreign, String own) {
        assertThat(Parties.standard().calledElsewhere(foreign).stream()
                        .map(Party::code)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(own);
    }

    @Test
    void adviseTheOwnCodeWhereAnotherListsIsGiven() {
        assertThatThrownBy(() -> Parties.standard().party("GER"))
                .isInstanceOf(UnknownPartyException.class)
                .hasMessage("No party GER. Maybe DEU (Germany)?");
    }

    @Test
    void shortenWhatTheyDoNotKnow() {
        String longCode = "X".repeat(200_000);

        assertThatThrownBy(() -> Parties.standard().party(longCode))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
        assertThatThrownBy(() -> Parties.standard().named(longCode, LocalDate.of(2000, 1, 1)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
        assertThatThrownBy(() -> Parties.standard().resolve(CodeScheme.COW, longCode, LocalDate.of(2000, 1, 1)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    }
}
