package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources are held against each other by what they say of the same time. */
class SourcesApartTest {
    private static final String DAY = "2003-01-01";

    private static boolean areApart(Assessment assessment) {
        return assessment.tensions().stream().anyMatch(tension -> tension.kind() == Tension.Kind.SOURCES_APART);
    }

    @Test
    void sourcesOfTwoTimesDoNotDisagreeForTheWorldChanged() {
        MadeUp statements = new MadeUp()
                .with(Factor.ORIENTATION, "1999-06-01", 0.35)
                .with(Factor.ORIENTATION, "2002-06-01", -0.67, item -> item.source("two"));
        MadeUp conditions = new MadeUp()
                .with(Factor.ORIENTATION, "1990/2000-05-01", -0.8)
                .with(Factor.ORIENTATION, "2000-05-01/..", 0.6, item -> item.source("two"));
        MadeUp turn = new MadeUp()
                .with(Factor.ORIENTATION, "1990/2000-05-01", -0.8)
                .with(Factor.ORIENTATION, "2000-05-01", 0.6, item -> item.source("two"));

        assertThat(areApart(statements.on(DAY))).isFalse();
        assertThat(areApart(conditions.on(DAY))).isFalse();
        assertThat(areApart(turn.on(DAY))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2001-06-01, 2002-06-01, true",
        "2001-06-01, 2002-06-02, false",
        "2000, 2001-12-31, true",
        "2000, 2002-01-01, false",
        "1995/.., 2002-01-01, true",
        "1995/2001, 2000-12-31, true",
        "1995/2001, 2002-01-01, false",
        "2001-06-01/.., 2001-06-01, true",
        "2001-06-01/.., 2001-05-31, false",
        "1995/2001, 2000-12/.., true",
        "1995/2001, 2001-12/.., false"
    })
    void sourcesAreHeldAgainstEachOtherWithinAYearOrWhileAConditionHolds(String one, String two, boolean apart) {
        MadeUp forth = new MadeUp()
                .with(Factor.SOCIETAL_TIES, one, 0.6)
                .with(Factor.SOCIETAL_TIES, two, -0.2, item -> item.source("two"));
        MadeUp back = new MadeUp()
                .with(Factor.SOCIETAL_TIES, two, 0.6)
                .with(Factor.SOCIETAL_TIES, one, -0.2, item -> item.source("two"));

        assertThat(areApart(forth.on(DAY))).isEqualTo(apart);
        assertThat(areApart(back.on(DAY))).isEqualTo(apart);
    }

    @Test
    void sourcesThatAgreeOnEachTimeAreNotApartHoweverOftenEachSpeaks() {
        MadeUp alike = new MadeUp();
        for (String day : List.of("1997-01-01", "1997-02-01", "1997-03-01", "1997-04-01")) {
            alike.with(Factor.SOCIETAL_PERCEPTION, day, -0.5);
        }
        alike.with(Factor.SOCIETAL_PERCEPTION, "2002-01-01", 0.5)
                .with(Factor.SOCIETAL_PERCEPTION, "1997-05-01", -0.5, item -> item.source("two"));
        for (String day : List.of("2002-02-01", "2002-03-01", "2002-04-01", "2002-05-01")) {
            alike.with(Factor.SOCIETAL_PERCEPTION, day, 0.5, item -> item.source("two"));
        }

        assertThat(areApart(alike.on(DAY))).isFalse();
    }

    @Test
    void sourcesThatAreApartNameOnlyItemsOfTheSameTime() {
        Assessment assessment = new MadeUp()
                .with(Factor.ORIENTATION, "1996-06-01", -0.9)
                .with(Factor.ORIENTATION, "2002-06-01", 0.3)
                .with(Factor.ORIENTATION, "2002-09-01", -0.4, item -> item.source("two"))
                .with(Factor.ORIENTATION, "1999-01-01", 0.9, item -> item.source("two"))
                .on(DAY);

        assertThat(assessment.tensions()).singleElement().satisfies(tension -> {
            assertThat(tension.kind()).isEqualTo(Tension.Kind.SOURCES_APART);
            assertThat(tension.between()).containsExactly("one", "two");
            assertThat(tension.values()).containsExactly(0.3, -0.4);
            assertThat(tension.evidence()).extracting(Evidence::id).containsExactlyInAnyOrder("e2", "e3");
        });
    }

    @Test
    void ofTheSameTimeTooOnlyWhatWeighsEnoughIsHeldAgainstAnother() {
        MadeUp faded = new MadeUp()
                .with(Factor.ORIENTATION, "2000/..", 0.6)
                .with(Factor.ORIENTATION, "2000-06-01", -0.6, item -> item.source("two"));

        assertThat(areApart(faded.on(DAY))).isTrue();
        assertThat(areApart(faded.on("2008-01-01"))).isFalse();
    }
}
