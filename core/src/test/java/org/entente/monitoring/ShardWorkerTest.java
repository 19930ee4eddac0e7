package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.monitoring.MadeItems.event;

import java.time.LocalDate;
import org.entente.assessment.Assessor;
import org.entente.model.EvidenceOutcome;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work for monitors that waits for its turn. */
class ShardWorkerTest {
    private static final LocalDate DAY = LocalDate.of(2001, 7, 16);

    private static ShardWorker worker(Shard shard, int threads) {
        return threads > 1 ? ShardWorker.besideTheCaller(shard) : ShardWorker.onTheCallersThread(shard);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void isDoneToTheLastHoweverMuchThereIs(int threads) {
        Shard shard = new Shard(Assessor.standard(), 16);
        shard.resumeOn(DAY);
        int items = 5_500;
        try (ShardWorker worker = worker(shard, threads)) {
            for (int i = 0; i < items; i++) {
                Evidence item = event("e" + i, DAY.toString(), 0.6)
                        .factor(Factor.values()[i % 8])
                        .build();
                worker.add(new Shard.News(WorldNews.DYADS.get(i % 5), item));
            }
            worker.finish();
        }

        assertThat(shard.monitors().values()).hasSize(5).allMatch(one -> taken(one) == items / 5);
    }

    private static long taken(Monitor monitor) {
        long taken = 0;
        for (EvidenceOutcome outcome : EvidenceOutcome.values()) {
            taken += monitor.count(outcome);
        }
        return taken;
    }

    @Test
    @Timeout(60)
    void whichFailsFailsForWhoWaits() {
        try (ShardWorker worker = worker(new Shard(Assessor.standard(), 16), 2)) {
            worker.add(new Shard.DayOver(DAY));
            // Known on the day after: the monitor refuses it.
            worker.add(new Shard.News(
                    WorldNews.DYADS.get(0), event("a", "2001-07-17", 0.6).build()));

            assertThatThrownBy(worker::finish)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a must be known by 2001-07-16: 2001-07-17");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @Timeout(60)
    void goesOnWithTheOthersOfABatchWhereOneFails(int threads) {
        Shard shard = new Shard(Assessor.standard(), 16);
        try (ShardWorker worker = worker(shard, threads)) {
            worker.add(new Shard.DayOver(DAY));
            worker.add(news(0, "a", DAY));
            worker.add(news(0, "early", DAY.plusDays(1)));
            worker.add(news(1, "b", DAY));
            worker.add(news(2, "late", DAY.plusDays(2)));
            worker.add(new Shard.DayOver(DAY.plusDays(1)));
            worker.add(news(3, "c", DAY.plusDays(1)));

            assertThatThrownBy(worker::finish)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("early must be known by 2001-07-16: 2001-07-17");
            worker.finish();
        }
        assertThat(shard.monitors().get(WorldNews.DYADS.get(0)))
                .satisfies(one -> assertThat(taken(one)).isEqualTo(1));
        assertThat(shard.monitors().get(WorldNews.DYADS.get(1)))
                .satisfies(one -> assertThat(taken(one)).isEqualTo(1));
        assertThat(shard.monitors().get(WorldNews.DYADS.get(3)))
                .satisfies(one -> assertThat(one.day()).contains(DAY.plusDays(1)));
    }

    private static Shard.News news(int dyad, String id, LocalDate day) {
        return new Shard.News(
                WorldNews.DYADS.get(dyad), event(id, day.toString(), 0.6).build());
    }
}
