package org.entente.dataset.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.dataset.event.EventRowsOfOurOwn.LIST_HEADER;
import static org.entente.dataset.event.EventRowsOfOurOwn.evidence;
import static org.entente.dataset.event.EventRowsOfOurOwn.gdelt;

import java.util.List;
import java.util.function.UnaryOperator;
import org.entente.relationship.Credibility;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which uses of force stand alone, which are sustained combat, and which months are without any. */
class SustainedCombatTest {
    private static final FeedProfile LIST = FeedProfile.standard(EventFormat.CAMEO_LIST);

    private static String rows(String code, String... days) {
        StringBuilder rows = new StringBuilder();
        for (String day : days) {
            rows.append(day).append(",CHNMIL,RUS,").append(code).append('\n');
        }
        return rows.toString();
    }

    @Nested
    class IsSustained {
        /** On three days of five, and in at least half of the events. */
        private static List<Double> scores(String rows, UnaryOperator<FeedProfile.Sustained.Builder> change) {
            FeedProfile.Sustained.Builder rule = FeedProfile.Sustained.builder()
                    .copying(LIST.sustained())
                    .days(3)
                    .within(5)
                    .share(0.5)
                    .score(-0.8);
            EventReader reader = EventReader.builder()
                    .putProfile(
                            EventFormat.CAMEO_LIST,
                            FeedProfile.builder(LIST)
                                    .sustained(change.apply(rule).build())
                                    .build())
                    .build();
            return evidence(reader, LIST_HEADER + rows).stream()
                    .filter(item -> item.factor() == Factor.MILITARY_RESTRAINT)
                    .map(Evidence::score)
                    .toList();
        }

        private static List<Double> scores(String rows) {
            return scores(rows, rule -> rule);
        }

        @Test
        void fromTheDayOnThatIsTheLastOfEnoughWithinTheTime() {
            assertThat(scores(rows("190", "2000-01-01", "2000-01-03", "2000-01-05")))
                    .containsExactly(-0.67, -0.67, -0.8);
            assertThat(scores(rows("190", "2000-01-01", "2000-01-03", "2000-01-06")))
                    .containsExactly(-0.67, -0.67, -0.67);
        }

        @Test
        void asManyDaysAndNotAsManyReports() {
            assertThat(scores(rows("190", "2000-01-01", "2000-01-02")
                            + rows("193", "2000-01-02")
                            + rows("195", "2000-01-02")))
                    .containsExactly(-0.67, -0.67, -0.67, -0.7);
            assertThat(scores(rows("190", "2000-01-01", "2000-01-02")
                            + rows("193", "2000-01-02")
                            + rows("190", "2000-01-03")))
                    .containsExactly(-0.67, -0.67, -0.67, -0.8);
        }

        @Test
        void ifForceHasItsShareOfTheEvents() {
            String three = rows("190", "2000-01-04", "2000-01-05", "2000-01-06");

            assertThat(scores(rows("042", "2000-01-01", "2000-01-02", "2000-01-03") + three))
                    .containsExactly(-0.67, -0.67, -0.8);
            assertThat(scores(
                            rows("042", "2000-01-01", "2000-01-02", "2000-01-03") + rows("040", "2000-01-03") + three))
                    .containsExactly(-0.67, -0.67, -0.67);
        }

        @Test
        void byTheEventsOfThatMonthAndTheTwoBefore() {
            String visits = rows("042", "2000-01-11", "2000-01-12", "2000-01-13", "2000-01-14");

            assertThat(scores(visits + rows("190", "2000-03-04", "2000-03-05", "2000-03-06")))
                    .containsExactly(-0.67, -0.67, -0.67);
            assertThat(scores(visits + rows("190", "2000-04-04", "2000-04-05", "2000-04-06")))
                    .containsExactly(-0.67, -0.67, -0.8);
        }

        @Test
        void withoutMakingAnythingMilderThanItIs() {
            assertThat(scores(rows("190", "2000-01-01", "2000-01-02") + rows("202", "2000-01-03")))
                    .containsExactly(-0.67, -0.67, -1.0);
        }

        @Test
        void ofTheSixteenLastDaysAtMost() {
            String month = "";
            for (int day = 1; day <= 20; day++) {
                month += rows("190", String.format("2000-01-%02d", day));
            }
            List<Double> scores = scores(month, rule -> rule.days(16).within(31));

            assertThat(scores.subList(0, 15)).containsOnly(-0.67);
            assertThat(scores.subList(15, 20)).containsOnly(-0.8);
        }
    }

    @Nested
    class StandsAlone {
        private static List<Credibility> credibility(String rows) {
            return evidence(LIST_HEADER + rows).stream()
                    .filter(item -> item.score() < -0.5)
                    .map(Evidence::credibility)
                    .toList();
        }

        @Test
        void unlessForceWasUsedAtMostAWeekBefore() {
            assertThat(credibility(rows("190", "2000-01-01", "2000-01-08")))
                    .containsExactly(Credibility.IMPROBABLE, Credibility.POSSIBLY_TRUE);
            assertThat(credibility(rows("190", "2000-01-01", "2000-01-09")))
                    .containsExactly(Credibility.IMPROBABLE, Credibility.IMPROBABLE);
        }

        @Test
        void howeverManyReportsOfItsOwnDayThereAre() {
            assertThat(credibility(rows("190", "2000-01-01") + rows("193", "2000-01-01") + rows("195", "2000-01-01")))
                    .containsOnly(Credibility.IMPROBABLE)
                    .hasSize(3);
        }

        @Test
        void noneOfADaysReportsOnceForceIsUsedOnTheNext() {
            assertThat(credibility(rows("190", "2000-01-01") + rows("193", "2000-01-01") + rows("190", "2000-01-02")))
                    .containsOnly(Credibility.POSSIBLY_TRUE)
                    .hasSize(3);
        }

        @Test
        void unlessForceWasThreatenedOrDrawnBackOnItsOwnDayToo() {
            for (String sign : List.of("138", "152", "0871")) {
                assertThat(credibility(rows("190", "2000-01-01") + rows(sign, "2000-01-01")))
                        .as("force, then %s", sign)
                        .containsExactly(Credibility.POSSIBLY_TRUE);
                assertThat(credibility(rows(sign, "2000-01-01") + rows("190", "2000-01-01")))
                        .as("%s, then force", sign)
                        .containsExactly(Credibility.POSSIBLY_TRUE);
            }
        }

        @Test
        void howeverMuchTheirForcesCooperate() {
            assertThat(credibility(rows("062", "2000-01-01") + rows("190", "2000-01-01") + rows("062", "2000-01-02")))
                    .containsExactly(Credibility.IMPROBABLE);
        }

        @Test
        void onTheFirstDaysThatAreCountedToo() {
            assertThat(credibility(rows("190", "1969-11-01", "1970-01-02")))
                    .containsExactly(Credibility.IMPROBABLE, Credibility.IMPROBABLE);
        }

        /** Both are received on one day, so that neither has been given out when the other comes. */
        @Test
        void whereWhatIsReceivedWithItHappenedMoreThanAWeekFromIt() {
            assertThat(received("20180101", "20180108", "190")).containsOnly(Credibility.DOUBTFUL);
            assertThat(received("20180101", "20180109", "190")).containsOnly(Credibility.IMPROBABLE);
            assertThat(received("20180101", "20180108", "152")).containsOnly(Credibility.DOUBTFUL);
            assertThat(received("20180101", "20180109", "152"))
                    .containsExactly(Credibility.IMPROBABLE, Credibility.DOUBTFUL);
        }

        private static List<Credibility> received(String first, String second, String code) {
            return evidence(gdelt(61, 1, first, "CHNMIL", "RUS", "190", "20180115000000")
                            + gdelt(61, 2, second, "CHNMIL", "RUS", code, "20180115000000"))
                    .stream()
                    .map(Evidence::credibility)
                    .toList();
        }

        @Test
        void againOnceOtherForceFarFromItWasFoundToStandAlone() {
            String rows = gdelt(61, 1, "20180101", "CHNMIL", "RUS", "190", "20180120000000")
                    + gdelt(61, 2, "20180110", "CHNMIL", "RUS", "190", "20180120000000")
                    + gdelt(61, 3, "20180112", "CHNMIL", "RUS", "190", "20180120000000");

            assertThat(evidence(rows))
                    .extracting(Evidence::credibility)
                    .containsExactly(Credibility.IMPROBABLE, Credibility.DOUBTFUL, Credibility.DOUBTFUL);
        }
    }

    @Nested
    class MonthsWithoutForce {
        /** From five events on, of which at most a fifth may be alarms. */
        private static List<String> months(String rows) {
            FeedProfile profile = FeedProfile.builder(LIST)
                    .monthWithoutForce(FeedProfile.MonthWithoutForce.builder()
                            .copying(LIST.monthWithoutForce())
                            .events(5)
                            .share(0.2)
                            .build())
                    .build();
            EventReader reader = EventReader.builder()
                    .putProfile(EventFormat.CAMEO_LIST, profile)
                    .build();
            return evidence(reader, LIST_HEADER + rows).stream()
                    .filter(item -> item.kind() == EvidenceKind.MEASURE)
                    .map(item -> item.when().toString())
                    .toList();
        }

        private static String five(String month, int first) {
            StringBuilder rows = new StringBuilder();
            for (int day = first; day < first + 5; day++) {
                rows.append(rows("042", String.format("%s-%02d", month, day)));
            }
            return rows.toString();
        }

        @Test
        void areThoseOfEnoughEvents() {
            assertThat(months(five("2000-01", 1) + rows("042", "2000-02-01"))).containsExactly("2000-01");
            assertThat(months(rows("042", "2000-01-01", "2000-01-02", "2000-01-03", "2000-01-04", "2000-02-01")))
                    .isEmpty();
        }

        @Test
        void mayHaveAsManyAlarmsAsAreLeftAside() {
            assertThat(months(five("2000-01", 1) + rows("152", "2000-01-09") + rows("042", "2000-02-01")))
                    .containsExactly("2000-01");
            assertThat(months(rows("042", "2000-01-01", "2000-01-02", "2000-01-03", "2000-01-04")
                            + rows("152", "2000-01-09")
                            + rows("042", "2000-02-01")))
                    .containsExactly("2000-01");
            assertThat(months(five("2000-01", 1) + rows("152", "2000-01-09", "2000-01-19") + rows("042", "2000-02-01")))
                    .isEmpty();
        }

        @Test
        void areTheFirstIfItIsCoveredFromItsThirdDayOnAndAllThatFollow() {
            assertThat(months(five("2000-01", 3)
                            + five("2000-02", 8)
                            + five("2000-03", 9)
                            + five("2000-12", 3)
                            + rows("042", "2001-01-20")))
                    .containsExactly("2000-01", "2000-02", "2000-03", "2000-12");
            assertThat(months(five("2000-01", 4) + rows("042", "2000-02-20"))).isEmpty();
        }

        @Test
        void areNoneThatFollowAGapInTheFile() {
            assertThat(months(five("2000-01", 3) + five("2000-03", 8) + rows("042", "2000-04-20")))
                    .containsExactly("2000-01");
        }

        @Test
        void areNoneWhereTheRuleAsksForNoEvents() {
            FeedProfile.MonthWithoutForce never = FeedProfile.MonthWithoutForce.builder()
                    .copying(LIST.monthWithoutForce())
                    .events(0)
                    .build();
            EventReader reader = EventReader.builder()
                    .putProfile(
                            EventFormat.CAMEO_LIST,
                            FeedProfile.builder(LIST).monthWithoutForce(never).build())
                    .build();

            assertThat(evidence(reader, LIST_HEADER + five("2000-01", 1) + rows("042", "2000-02-01")))
                    .hasSize(6)
                    .allMatch(item -> item.kind() == EvidenceKind.EVENT);
        }

        @Test
        void countWhatEitherDoesToTheOtherInOrderOfTheDyads() {
            String rows = five("2000-01", 1).replaceFirst("CHNMIL,RUS", "RUS,CHNMIL")
                    + five("2000-01", 11).replace("CHNMIL,RUS", "FRA,DEU")
                    + rows("042", "2000-02-01");
            EventReader reader = EventReader.ofDefaults();

            assertThat(evidence(reader, LIST_HEADER + rows))
                    .filteredOn(item -> item.kind() == EvidenceKind.MEASURE)
                    .extracting(Evidence::text)
                    .containsExactly(
                            "No use or threat of force between CHN and RUS in 5 events reported in the month.",
                            "No use or threat of force between DEU and FRA in 5 events reported in the month.");
        }
    }
}
