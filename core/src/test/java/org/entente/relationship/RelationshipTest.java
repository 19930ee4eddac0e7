package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.InvalidFileException;
import org.entente.InvalidValueException;
import org.entente.Problem;
import org.entente.Seeds;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RelationshipTest {
    private static Evidence item(String id, String when, String from, String to) {
        Evidence.Builder item = Evidence.builder()
                .id(id)
                .kind(EvidenceKind.EVENT)
                .when(DateSpan.parse(when))
                .factor(Factor.ACCOMMODATION)
                .score(0.5)
                .reliability(Reliability.B)
                .credibility(Credibility.PROBABLY_TRUE)
                .source("s")
                .text("Item " + id + ".");
        if (!from.isEmpty()) {
            item.from(from);
        }
        if (!to.isEmpty()) {
            item.to(to);
        }
        return item.build();
    }

    private static Relationship.Builder chinaRussia() {
        return Relationship.builder().dyad(Dyad.parse("CHN-RUS")).putSource("s", Source.of("A source"));
    }

    private static ImmutableList<Problem> problemsOf(Relationship.Builder builder) {
        try {
            builder.build();
        } catch (InvalidFileException e) {
            return e.problems();
        }
        throw new AssertionError("was not refused");
    }

    @Nested
    class Refuses {
        @Test
        void twoItemsWithOneId() {
            assertThat(problemsOf(chinaRussia().addEvidence(item("a", "1958", "", ""), item("a", "1959", "", ""))))
                    .containsExactly(Problem.of("$.evidence[1].id", "must be unique, but $.evidence[0] has it too", "a")
                            .withItem("a"));
        }

        @Test
        void aSourceThatIsNotListed() {
            assertThat(problemsOf(Relationship.builder()
                            .dyad(Dyad.parse("CHN-RUS"))
                            .putSource("t", Source.of("Another"))
                            .addEvidence(item("a", "1958", "", ""))))
                    .containsExactly(Problem.of("$.evidence[0].source", "must be the key of a listed source", "s")
                            .withAdvice("Maybe \"t\".")
                            .withItem("a"));
        }

        @Test
        void aPartyThatNoMemberContinuesOnThatDate() {
            assertThat(problemsOf(chinaRussia().addEvidence(item("a", "2001", "SUN", "CHN"))))
                    .containsExactly(Problem.of(
                                    "$.evidence[0].from",
                                    "must be a member of CHN-RUS, or a party that one of them continues, on 2001-01-01",
                                    "SUN")
                            .withAdvice("Maybe CHN or RUS.")
                            .withItem("a"));
            assertThat(problemsOf(chinaRussia().addEvidence(item("a", "2001", "USA", "CHN"))))
                    .hasSize(1);
        }

        @Test
        void aDirectionFromAPartyToItself() {
            assertThat(problemsOf(chinaRussia().addEvidence(item("a", "1958", "SUN", "RUS"))))
                    .containsExactly(Problem.of("$.evidence[0].to", "must not be the same party as from", "RUS")
                            .withItem("a"));
        }

        @Test
        void aThirdPartyThatDoesNotExist() {
            Evidence about =
                    Evidence.builder(item("a", "1958", "", "")).addAbout("YUQ").build();

            assertThat(problemsOf(chinaRussia().addEvidence(about)))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.place()).isEqualTo("$.evidence[0].about");
                        assertThat(problem.value()).isEqualTo("\"YUQ\"");
                        assertThat(problem.advice()).contains("Maybe");
                    });
        }

        @Test
        void anItemThatIsNotThere() {
            Relationship relationship = chinaRussia().build();

            assertThatThrownBy(() -> relationship.item("nowhere"))
                    .hasMessage("id must be of an item of CHN-RUS: nowhere");
            assertThatThrownBy(() -> relationship.without("nowhere")).isInstanceOf(InvalidValueException.class);
            assertThat(relationship.findItem("nowhere")).isEmpty();
        }
    }

    @Test
    void acceptsEitherPartyInTheYearOfASuccession() {
        Relationship relationship = chinaRussia()
                .addEvidence(item("a", "1991", "SUN", "CHN"), item("b", "1991", "RUS", "CHN"))
                .build();

        assertThat(relationship.evidence()).hasSize(2);
    }

    @Test
    void isTheSameInWhateverOrderItsEvidenceIsGiven() {
        List<Evidence> items = new ArrayList<>(RandomRelationships.of(1).evidence());
        Relationship relationship = RandomRelationships.of(1);
        for (int seed = 0; seed < Seeds.COUNT; seed++) {
            Collections.shuffle(items, new Random(seed));
            Relationship shuffled = Relationship.builder()
                    .dyad(relationship.dyad())
                    .putAllSources(relationship.sources())
                    .addAllEvidence(items)
                    .build();
            assertThat(shuffled.evidence()).as("seed %s", seed).isEqualTo(relationship.evidence());
        }
    }

    @Test
    void holdsItsEvidenceInOrderOfTime() {
        Relationship relationship = chinaRussia()
                .addEvidence(item("c", "1959", "", ""), item("b", "1958", "", ""), item("a", "1958", "", ""))
                .build();

        assertThat(relationship.evidence()).extracting(Evidence::id).containsExactly("a", "b", "c");
    }

    @Test
    void withAndWithoutMakeCopies() {
        Evidence a = item("a", "1958", "", "");
        Evidence b = item("b", "1959", "", "");
        Relationship one = chinaRussia().title("Two powers").addEvidence(a).build();

        assertThat(one.with(b).evidence()).containsExactly(a, b);
        assertThat(one.with(b).title()).isEqualTo("Two powers");
        assertThat(one.evidence()).containsExactly(a);
        assertThat(one.with(b).without("b")).isEqualTo(one);
        assertThat(one.with(b).without(item -> item.id().equals("b"))).isEqualTo(one);
        assertThat(one.withSource("t", Source.of("Another")).sources()).containsOnlyKeys("s", "t");
        assertThat(one.item("a")).isEqualTo(a);
    }

    @Test
    void ofWhichNothingIsKnownIsCalledByItsDyad() {
        Relationship nothing = Relationship.of(Dyad.parse("CHN-RUS"));

        assertThat(nothing.title()).isEqualTo("CHN-RUS");
        assertThat(nothing.evidence()).isEmpty();
    }
}
