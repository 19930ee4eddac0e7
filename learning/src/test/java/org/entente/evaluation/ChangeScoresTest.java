package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.relationship.PeaceLevel;
import org.junit.jupiter.api.Test;

/** Changes seen, late or never, and seen where there is none. Each digit is a level in a year. */
class ChangeScoresTest {
    private static List<Prediction> years(String experts, String told) {
        List<Prediction> years = new ArrayList<>();
        for (int i = 0; i < experts.length(); i++) {
            years.add(year("pair", 1990 + i, level(experts, i), level(told, i)));
        }
        return years;
    }

    private static Prediction year(String pair, int year, PeaceLevel experts, PeaceLevel told) {
        return Prediction.builder()
                .pair(pair)
                .year(year)
                .experts(experts)
                .answer(Distribution.certain(told))
                .build();
    }

    private static PeaceLevel level(String digits, int at) {
        return PeaceLevel.values()[digits.charAt(at) - '0'];
    }

    @Test
    void countsTheYearsUntilAChangeIsSeen() {
        ChangeScores scores = ChangeScores.of(years("2222200000", "2222222000"));

        assertThat(scores.changes()).isEqualTo(1);
        assertThat(scores.detected()).isEqualTo(1);
        assertThat(scores.meanDelay()).hasValue(2);
        assertThat(scores.falseAlarms()).isZero();
    }

    @Test
    void takesHalfOfTheWayForSeen() {
        assertThat(ChangeScores.of(years("222200", "222211")).meanDelay()).hasValue(0);
        assertThat(ChangeScores.of(years("222233", "222222")).detected()).isZero();
    }

    @Test
    void doesNotTakeForSeenWhatComesAfterTheNextChange() {
        ChangeScores scores = ChangeScores.of(years("22002222", "22220222"));

        assertThat(scores.changes()).isEqualTo(2);
        assertThat(scores.detected()).isEqualTo(1);
        assertThat(scores.meanDelay()).hasValue(1);
    }

    @Test
    void countsAsFalseWhatIsFarFromAnyChange() {
        ChangeScores scores = ChangeScores.of(years("22222222220000000000", "22220222220000000000"));

        assertThat(scores.falseAlarms()).isEqualTo(2);
        assertThat(scores.falseAlarmsPerDyadCentury()).isEqualTo(10);
    }

    @Test
    void seesNoChangeAcrossAGap() {
        List<Prediction> gap = new ArrayList<>(years("22", "22"));
        gap.add(year("pair", 1999, PeaceLevel.WARM_PEACE, PeaceLevel.WARM_PEACE));

        assertThat(ChangeScores.of(gap).changes()).isZero();
        assertThat(ChangeScores.of(gap).falseAlarms()).isZero();
        assertThat(ChangeScores.onChangesOnly(gap)).isEmpty();
    }

    @Test
    void keepsPairsApart() {
        List<Prediction> two = new ArrayList<>(years("222", "222"));
        two.add(year("other", 1993, PeaceLevel.WARM_PEACE, PeaceLevel.WARM_PEACE));

        assertThat(ChangeScores.of(two).changes()).isZero();
    }

    @Test
    void findsTheYearsOfChange() {
        assertThat(ChangeScores.onChangesOnly(years("2233311", "2222222")))
                .extracting(Prediction::year)
                .containsExactly(1992, 1995);
    }

    @Test
    void doesNotMindTheOrder() {
        List<Prediction> years = years("2220003332221", "2222003322222");
        List<Prediction> shuffled = new ArrayList<>(years);
        Collections.shuffle(shuffled, new Random(4));

        assertThat(ChangeScores.of(shuffled)).isEqualTo(ChangeScores.of(years));
    }
}
