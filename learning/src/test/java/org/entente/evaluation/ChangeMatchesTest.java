package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.evaluation.ChangeMatches.Change;
import org.entente.relationship.PeaceLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which changes that are answered are changes that experts see. */
class ChangeMatchesTest {
    private static final int FIRST = 1950;

    /** A level for each digit, from 1950 on; a dot is a year without one. */
    private static ImmutableSortedMap<Integer, PeaceLevel> levels(String digits) {
        ImmutableSortedMap.Builder<Integer, PeaceLevel> levels = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) != '.') {
                levels.put(FIRST + i, PeaceLevel.values()[digits.charAt(i) - '0']);
            }
        }
        return levels.buildOrThrow();
    }

    private static ChangeMatches expected(int years, int answered, int unmatched, int coded, int found) {
        return ChangeMatches.builder()
                .years(years)
                .answered(answered)
                .unmatched(unmatched)
                .coded(coded)
                .found(found)
                .build();
    }

    private static ChangeMatches matches(String experts, String answered) {
        return ChangeMatches.of(levels(experts), ChangeMatches.changes(levels(answered)));
    }

    @Test
    void seesNoChangeInTheFirstYearNorAcrossAGap() {
        assertThat(ChangeMatches.changes(levels("22.334")))
                .containsExactly(new Change(1955, PeaceLevel.WARM_PEACE, PeaceLevel.SECURITY_COMMUNITY));
    }

    @ParameterizedTest
    @CsvSource({
        // experts change in 1955
        "2222233333333, 2233333333333, false", // three years before it
        "2222233333333, 2223333333333, true", // two years before it
        "2222233333333, 2222222222333, true", // five years after it
        "2222233333333, 2222222222233, false", // six years after it
        "2222233333333, 3333322222222, false", // the other way
        "2222233333333, 0000011111111, true" // the same way between other levels
    })
    void aChangeMatchesIfItGoesTheSameWayTwoYearsBeforeToFiveAfter(String experts, String answered, boolean matched) {
        ChangeMatches one = matches(experts, answered);

        assertThat(one).isEqualTo(expected(13, 1, matched ? 0 : 1, 1, matched ? 1 : 0));
    }

    @Test
    void oneStepOfTwoLevelsFindsBothStepsOfTheExperts() {
        assertThat(matches("0012222", "0022222")).isEqualTo(expected(7, 1, 0, 2, 2));
    }

    @Test
    void changesOutsideTheLabelledYearsAreNotLookedAt() {
        assertThat(matches("..2222", "012222")).isEqualTo(expected(4, 0, 0, 0, 0));
    }

    @Test
    void severalChangesOfOneYearEachCount() {
        List<Change> swaying = List.of(
                new Change(1951, PeaceLevel.NEGATIVE_PEACE, PeaceLevel.WARM_PEACE),
                new Change(1951, PeaceLevel.WARM_PEACE, PeaceLevel.NEGATIVE_PEACE));

        assertThat(ChangeMatches.of(levels("222"), swaying).unmatched()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatAnswersAsTheExpertsDoFindsAllTheirChangesAndMakesNoOther(long seed) {
        Random random = new Random(seed);
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            digits.append(random.nextInt(4) == 0 ? "." : Integer.toString(random.nextInt(5)));
        }
        ChangeMatches same = matches(digits.toString(), digits.toString());

        assertThat(same.found()).as("seed %s", seed).isEqualTo(same.coded());
        assertThat(same.unmatched()).as("seed %s", seed).isZero();
        List<Change> none = new ArrayList<>();
        assertThat(ChangeMatches.of(levels(digits.toString()), none).found()).isZero();
    }
}
