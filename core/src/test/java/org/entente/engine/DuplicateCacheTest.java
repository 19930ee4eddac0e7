package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DuplicateCacheTest {
    private static final YearMonth MONTH = YearMonth.of(2001, 7);

    private static FilterState.Report report(long fingerprint) {
        return new FilterState.Report(fingerprint, 0.5, MONTH, "");
    }

    private static boolean knows(DuplicateCache cache, long fingerprint) {
        return cache.find(fingerprint).isPresent();
    }

    @Nested
    class Remembers {
        @Test
        void atLeastTheLastSoManyItems() {
            DuplicateCache cache = new DuplicateCache(10);
            for (long fingerprint = 1; fingerprint <= 500; fingerprint++) {
                put(cache, report(fingerprint));
                for (long last = Math.max(1, fingerprint - 9); last <= fingerprint; last++) {
                    assertThat(knows(cache, last))
                            .as("%s after %s", last, fingerprint)
                            .isTrue();
                }
            }
        }

        @Test
        void atMostTwiceAsMany() {
            DuplicateCache cache = new DuplicateCache(10);
            LongStream.rangeClosed(1, 500).forEach(fingerprint -> put(cache, report(fingerprint)));

            assertThat(LongStream.rangeClosed(1, 500).filter(fingerprint -> knows(cache, fingerprint)))
                    .hasSizeBetween(10, 20)
                    .allMatch(fingerprint -> fingerprint > 480);
        }

        @Test
        void aGenerationUntilTheNextIsFull() {
            DuplicateCache cache = new DuplicateCache(2);
            put(cache, report(1));
            put(cache, report(2));
            put(cache, report(3));
            put(cache, report(4));
            assertThat(knows(cache, 1)).isTrue();

            put(cache, report(5));

            assertThat(knows(cache, 1)).isFalse();
            assertThat(knows(cache, 2)).isFalse();
            assertThat(knows(cache, 3)).isTrue();
        }

        @Test
        void aCorrectionInPlaceOfWhatItCorrectsWithoutForgettingOthers() {
            DuplicateCache cache = new DuplicateCache(2);
            LongStream.rangeClosed(1, 4).forEach(fingerprint -> put(cache, report(fingerprint)));
            FilterState.Report older = new FilterState.Report(1, 0.9, MONTH.plusMonths(1), "x");
            FilterState.Report younger = new FilterState.Report(4, 0.8, MONTH, "y");

            put(cache, older);
            put(cache, younger);

            assertThat(cache.find(1)).contains(older);
            assertThat(cache.find(4)).contains(younger);
            assertThat(knows(cache, 2)).isTrue();
            assertThat(knows(cache, 3)).isTrue();
        }

        @Test
        void theSameAfterItWasRestored() {
            DuplicateCache cache = new DuplicateCache(7);
            LongStream.rangeClosed(1, 17).map(i -> i * 0x9E3779B97F4A7C15L).forEach(f -> put(cache, report(f)));
            DuplicateCache restored = new DuplicateCache(7);
            restored.restore(cache.older(), cache.younger());
            assertThat(restored.generation()).isEqualTo(7);

            for (long i = 18; i < 40; i++) {
                put(cache, report(i * 0x9E3779B97F4A7C15L));
                put(restored, report(i * 0x9E3779B97F4A7C15L));
                assertThat(restored.older()).isEqualTo(cache.older());
                assertThat(restored.younger()).isEqualTo(cache.younger());
            }
        }
    }

    private static void put(DuplicateCache cache, FilterState.Report report) {
        cache.put(
                report.fingerprint(), report.weight(), Months.of(report.month().atDay(1)), report.id());
    }
}
