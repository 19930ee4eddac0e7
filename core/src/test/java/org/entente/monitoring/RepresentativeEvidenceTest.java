package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.monitoring.MadeItems.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.entente.Seeds;
import org.entente.model.Model;
import org.entente.relationship.Band;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.Reliability;
import org.junit.jupiter.api.Test;

/** Of a factor and band the item that became known last stands for the others. */
class RepresentativeEvidenceTest {
    private final RepresentativeEvidence representatives =
            new RepresentativeEvidence(Model.standard().evidence());

    @Test
    void isTheLatestInWhateverOrderTheyCame() {
        Evidence earlier = event("e1", "1999-01-01", 0.7).build();
        Evidence later = event("e2", "2001-01-01", 0.7).build();
        Evidence hostile = event("e3", "2000-01-01", -0.7).build();

        representatives.add(later);
        representatives.add(earlier);
        representatives.add(hostile);

        assertThat(representatives.all()).containsExactly(hostile, later);
        assertThat(representatives.since(LocalDate.of(2000, 6, 1))).containsExactly(later);
    }

    @Test
    void isForgottenWhenItIsMoreThanTwoYearsOlderThanTheLatestOfAll() {
        Evidence old = event("old", "1999-01-01", 0.7).build();
        Evidence hostile = event("hostile", "2000-06-01", -0.7).build();
        Evidence latest = event("latest", "2001-12-31", 0.1).build();

        List.of(old, hostile).forEach(representatives::add);
        assertThat(representatives.all()).containsExactly(hostile, old);
        representatives.add(latest);
        representatives.add(old);

        assertThat(representatives.all()).containsExactly(hostile, latest);
    }

    @Test
    void isAmongTheSameWhenRestoredAfterEachOfManyItems() {
        Seeds.oneIn(1).forEach(seed -> {
            Random random = new Random(seed);
            LocalDate day = LocalDate.of(1950, 1, 1);
            RepresentativeEvidence running =
                    new RepresentativeEvidence(Model.standard().evidence());
            List<Evidence> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                day = day.plusDays(random.nextInt(60));
                Evidence item = event(
                                "e" + i, day.minusDays(random.nextInt(700)).toString(), random.nextInt(21) / 10.0 - 1)
                        .factor(Factor.values()[random.nextInt(Factor.values().length)])
                        .build();
                running.add(item);
                all.add(item);
                RepresentativeEvidence restored =
                        new RepresentativeEvidence(Model.standard().evidence());
                restored.restore(running.all());

                LocalDate newest = all.stream()
                        .map(Evidence::knownBy)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
                assertThat(running.all())
                        .as("seed %s", seed)
                        .isEqualTo(restored.all())
                        .allMatch(one -> !one.knownBy().isBefore(newest.minusDays(31 * 25)));
                assertThat(running.since(newest.minusYears(1)))
                        .as("seed %s", seed)
                        .isEqualTo(latest(all, newest.minusYears(1)));
            }
        });
    }

    /** The same, sought among all. */
    private static List<Evidence> latest(List<Evidence> all, LocalDate since) {
        Map<Integer, Evidence> latest = new TreeMap<>();
        Comparator<Evidence> better =
                Comparator.comparing(Evidence::knownBy).thenComparing(Evidence::id, Comparator.reverseOrder());
        all.stream()
                .filter(item -> !item.knownBy().isBefore(since))
                .forEach(item -> latest.merge(
                        RepresentativeEvidence.place(item), item, (a, b) -> better.compare(a, b) >= 0 ? a : b));
        return List.copyOf(latest.values());
    }

    @Test
    void isTheLatestThoughAnEarlierOneIsWeightier() {
        Evidence weighty = event("weighty", "1999-01-01", 0.7).build();
        Evidence later =
                event("later", "1999-01-02", 0.7).reliability(Reliability.E).build();

        representatives.add(weighty);
        representatives.add(later);

        assertThat(representatives.all()).containsExactly(later);
    }

    @Test
    void isTheWeightiestOfOneDayInWhateverOrderTheyCame() {
        Evidence light =
                event("a", "1999-01-01", 0.7).reliability(Reliability.E).build();
        Evidence weighty = event("b", "1999-01-01", 0.7).build();

        assertThat(ofDay(light, weighty)).containsExactly(weighty);
        assertThat(ofDay(weighty, light)).containsExactly(weighty);
    }

    @Test
    void isThatOfTheFirstIdAmongEquallyWeightyOnesOfOneDay() {
        Evidence first = event("a", "1999-01-01", 0.7).build();
        Evidence second = event("b", "1999-01-01", 0.7).build();

        assertThat(ofDay(first, second)).containsExactly(first);
        assertThat(ofDay(second, first)).containsExactly(first);
    }

    private static List<Evidence> ofDay(Evidence... items) {
        RepresentativeEvidence some =
                new RepresentativeEvidence(Model.standard().evidence());
        List.of(items).forEach(some::add);
        return some.all();
    }

    @Test
    void isOneForEachFactorAndBandInTheirOrder() {
        List<Evidence> one = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            for (Band band : Band.values()) {
                one.add(event(factor + "-" + band, "1999-01-01", (band.lower() + band.upper()) / 2)
                        .factor(factor)
                        .build());
            }
        }
        List<Evidence> reversed = new ArrayList<>(one);
        Collections.reverse(reversed);

        reversed.forEach(representatives::add);

        assertThat(representatives.all()).isEqualTo(one).hasSize(RepresentativeEvidence.MOST);
    }
}
