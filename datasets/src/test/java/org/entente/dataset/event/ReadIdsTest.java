package org.entente.dataset.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The ids of events that were read before. */
class ReadIdsTest {
    @Test
    void areRememberedFarBackInBoundedMemory() {
        EventJoin.ReadIds ids = new EventJoin.ReadIds();
        long most = EventJoin.ReadIds.GENERATION;
        boolean allNew = true;
        for (long id = 1; id <= most + 10; id++) {
            allNew &= ids.add(id);
        }

        assertThat(allNew).isTrue();
        assertThat(ids.add(1)).isFalse();
        assertThat(ids.add(most + 10)).isFalse();
    }

    @Test
    void areForgottenOnceTwoGenerationsCameAfterThem() {
        EventJoin.ReadIds ids = new EventJoin.ReadIds();
        long most = EventJoin.ReadIds.GENERATION;
        for (long id = 0; id < 2 * most; id++) {
            ids.add(id);
        }

        assertThat(ids.add(0)).isFalse();
        assertThat(ids.add(2 * most)).isTrue();
        assertThat(ids.add(most)).isFalse();
        assertThat(ids.add(0)).isTrue();
    }

    @Test
    void areKnownWhetherOrNotTheyFollowEachOther() {
        EventJoin.ReadIds ids = new EventJoin.ReadIds();
        Random random = new Random(1);
        Set<Long> numbers = new HashSet<>();
        boolean knew = true;
        for (int i = 0; i < 100_000; i++) {
            // Those of GDELT 1 are below 0; near ones often come twice.
            long number = random.nextBoolean() ? random.nextInt(50_000) - 25_000L : random.nextLong();
            knew &= ids.add(number) == numbers.add(number);
        }

        assertThat(knew).isTrue();
        assertThat(numbers).allSatisfy(number -> assertThat(ids.add(number)).isFalse());
    }
}
