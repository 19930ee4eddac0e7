package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.entente.InvalidValueException;
import org.entente.party.Party;
import org.entente.party.UnknownPartyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DyadTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "CHN", "CHNRUS", "CHN RUS", "CHN-RUS ", "CHN/RUS", "CHN-RUS-USA", "CH-RUSS"})
    void refusesWhatIsNotTwoCodesWithAHyphen(String text) {
        assertThatThrownBy(() -> Dyad.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("dyad must be two party codes with a hyphen, such as CHN-RUS: \"" + text + "\"");
    }

    @Test
    void refusesAPartyThatDoesNotExistAndSaysWhichIsNear() {
        assertThatThrownBy(() -> Dyad.parse("CHM-RUS"))
                .isInstanceOf(UnknownPartyException.class)
                .hasMessageContainingAll("CHM", "Maybe", "CHN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHN-CHN", "SUN-RUS", "RUS-SUN"})
    void refusesAPartyWithItselfOrWithWhatItContinues(String text) {
        assertThatThrownBy(() -> Dyad.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageEndingWith(": " + text);
    }

    @Test
    void isUnorderedAndOfContinuingParties() {
        Dyad dyad = Dyad.of("CHN", "RUS");

        assertThat(Dyad.of("RUS", "CHN")).isEqualTo(dyad).hasSameHashCodeAs(dyad);
        assertThat(Dyad.of("CHN", "SUN")).isEqualTo(dyad);
        assertThat(Dyad.of("SUN", "CHN")).isEqualTo(dyad);
        assertThat(Dyad.parse("SUN-CHN")).isEqualTo(dyad).hasToString("CHN-RUS");
        assertThat(Dyad.parse(dyad.toString())).isEqualTo(dyad);
        assertThat(dyad.first()).isEqualTo("CHN");
        assertThat(dyad.second()).isEqualTo("RUS");
        assertThat(dyad.other("CHN")).isEqualTo("RUS");
        assertThat(dyad.parties()).extracting(Party::code).containsExactly("CHN", "RUS");
    }

    @Test
    void takesTaiwanForAPartyOfItsOwn() {
        assertThat(Dyad.of("CHN", "TWN")).hasToString("CHN-TWN");
    }

    @Test
    void refusesTheOtherOfOneThatIsNoMember() {
        assertThatThrownBy(() -> Dyad.parse("CHN-RUS").other("USA")).hasMessage("member must be of CHN-RUS: USA");
    }

    @ParameterizedTest
    @CsvSource({
        "SUN, 1958-07-31, RUS",
        "RUS, 1958-07-31, RUS",
        "RUS, 2012-12-31, RUS",
        "SUN, 2012-12-31, ",
        "SUN, 1900-01-01, ",
        "USA, 1958-07-31, ",
        "CHN, 1958-07-31, CHN",
        "XYZ, 1958-07-31, ",
    })
    void knowsWhichMemberAPartyIsOnADay(String code, LocalDate on, String member) {
        assertThat(Dyad.parse("CHN-RUS").memberOn(code, on).orElse(null)).isEqualTo(member);
    }

    @Test
    void standsInTheOrderOfItsCodes() {
        assertThat(Dyad.parse("CHN-RUS")).isLessThan(Dyad.parse("CHN-USA")).isGreaterThan(Dyad.parse("BRA-RUS"));
    }
}
