package org.entente.benchmarks;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.entente.monitoring.Observatory;
import org.entente.party.Parties;
import org.entente.party.Party;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.Reliability;

/**
 * A feed that goes on for long: so many made-up reports of the pairs of all states of a day through one observatory, some 1,400
 * a day, and what the heap holds on the way: {@code LongFeed [millions of reports, else 20]}.
 */
public final class LongFeed {
    private static final int MILLION = 1_000_000;
    private static final int A_DAY = 1_400;
    private static final LocalDate START = LocalDate.of(1995, 1, 1);
    private static final Factor[] FACTORS = {
        Factor.ACCOMMODATION, Factor.MILITARY_RESTRAINT, Factor.INSTITUTIONALIZATION, Factor.INTEREST_CONVERGENCE
    };

    private final ImmutableList<Dyad> dyads;
    private final SplittableRandom random = new SplittableRandom(1);
    private long reports;
    private long announcements;

    private LongFeed(ImmutableList<Dyad> dyads) {
        this.dyads = dyads;
    }

    public static void main(String[] args) {
        int millions = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        new LongFeed(dyads()).run(millions);
    }

    private static ImmutableList<Dyad> dyads() {
        ImmutableList<Party> states = Parties.standard().all().stream()
                .filter(party -> party.existsOn(START))
                .collect(ImmutableList.toImmutableList());
        return IntStream.range(0, states.size())
                .boxed()
                .flatMap(i -> IntStream.range(0, i)
                        .mapToObj(
                                j -> Dyad.of(states.get(j).code(), states.get(i).code())))
                .collect(ImmutableList.toImmutableList());
    }

    private void run(int millions) {
        System.out.println("| million reports | until | pairs | announcements | seconds | heap, MiB |");
        System.out.println("|---:|---|---:|---:|---:|---:|");
        long from = System.nanoTime();
        try (Observatory world = Observatory.builder().build()) {
            for (LocalDate day = START; reports < (long) millions * MILLION; day = day.plusDays(1)) {
                pass(world, day);
                if (reports / (2L * MILLION) > (reports - A_DAY) / (2L * MILLION)) {
                    System.out.printf(
                            Locale.ROOT,
                            "| %d | %s | %,d | %,d | %.0f | %d |%n",
                            reports / MILLION,
                            day,
                            world.dyads().size(),
                            announcements,
                            (System.nanoTime() - from) / 1e9,
                            Stopwatch.heap());
                }
            }
        }
    }

    private void pass(Observatory world, LocalDate day) {
        DateSpan when = DateSpan.of(day);
        for (int i = 0; i < A_DAY; i++) {
            // Most of the news is of few pairs, as of the world.
            double place = random.nextDouble();
            Dyad dyad = dyads.get((int) (place * place * place * dyads.size()));
            world.take(
                    dyad,
                    Evidence.builder()
                            .id("r" + reports)
                            .kind(EvidenceKind.EVENT)
                            .when(when)
                            .factor(FACTORS[random.nextInt(FACTORS.length)])
                            .area(IssueArea.POLITICS)
                            .score(2 * random.nextDouble() - 1)
                            .reliability(Reliability.C)
                            .credibility(Credibility.POSSIBLY_TRUE)
                            .source("made")
                            .text("A report.")
                            .build());
            reports++;
        }
        announcements += world.announcements().size();
    }
}
