package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Random;
import java.util.stream.LongStream;
import org.entente.Seeds;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DuplicateCacheTest {
    private static final YearMonth MONTH = YearMonth.of(2001, 7);
    private static final int FIRST = Months.of(MONTH.atDay(1)) - FilterState.WINDOW;

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
            restored.restore(cache.older(FIRST), cache.younger(FIRST));
            assertThat(restored.generation()).isEqualTo(7);

            for (long i = 18; i < 40; i++) {
                put(cache, report(i * 0x9E3779B97F4A7C15L));
                put(restored, report(i * 0x9E3779B97F4A7C15L));
                assertThat(restored.older(FIRST)).isEqualTo(cache.older(FIRST));
                assertThat(restored.younger(FIRST)).isEqualTo(cache.younger(FIRST));
            }
        }
    }

    @Nested
    class OfWhatHasLeftTheWindow {
        private static void put(DuplicateCache cache, long fingerprint, int month, String id) {
            cache.put(fingerprint, 0.5, month, id, month - FilterState.WINDOW);
        }

        @Test
        void nothingIsSavedButReportsOfWhichAnIdDecides() {
            DuplicateCache cache = new DuplicateCache(3);
            put(cache, 1, FIRST, "");
            put(cache, 2, FIRST, "x");
            put(cache, 3, FIRST + 1, "");
            put(cache, 4, FIRST + 1, "");

            assertThat(cache.older(FIRST)).hasSize(3);
            assertThat(cache.older(FIRST + 1))
                    .extracting(FilterState.Report::fingerprint)
                    .containsExactly(2L, 3L);
            assertThat(cache.younger(FIRST + 1)).hasSize(1);
            assertThat(cache.younger(FIRST + 2)).isEmpty();
        }

        @Test
        void noPlaceIsTakenFromOthers() {
            DuplicateCache cache = new DuplicateCache(2);
            put(cache, 1, FIRST, "");
            put(cache, 2, FIRST + 1, "");

            put(cache, 3, FIRST + 1 + FilterState.WINDOW, "");

            // The first left the window, so that the two that are in it are of one generation.
            assertThat(knows(cache, 1)).isFalse();
            assertThat(cache.older(FIRST + 1)).isEmpty();
            assertThat(cache.younger(FIRST + 1)).hasSize(2);
        }

        @Test
        void littleRoomIsTaken() {
            DuplicateCache cache = new DuplicateCache(4096);
            for (int i = 1; i <= 1000; i++) {
                put(cache, i * 0x9E3779B97F4A7C15L, FIRST, "");
            }
            assertThat(cache.places()).isBetween(1333, 2100);

            for (int i = 1001; i <= 2000; i++) {
                put(cache, i * 0x9E3779B97F4A7C15L, FIRST + i / 10, "");
            }

            assertThat(cache.younger(FIRST + 200 - FilterState.WINDOW)).hasSizeBetween(240, 260);
            assertThat(cache.places()).isBetween(333, 600);
        }

        @Test
        void nothingMattersToWhatIsRememberedLater() {
            Seeds.oneIn(1).forEach(seed -> {
                Random random = new Random(seed);
                DuplicateCache cache = new DuplicateCache(1 + random.nextInt(9));
                int month = FIRST;
                for (int i = 0; i < 200; i++) {
                    month += random.nextInt(3) == 0 ? random.nextInt(20) : 0;
                    int first = month - FilterState.WINDOW;
                    DuplicateCache restored = new DuplicateCache(cache.generation());
                    restored.restore(cache.older(first), cache.younger(first));
                    long fingerprint = random.nextLong();
                    String id = random.nextInt(8) == 0 ? "x" : "";
                    put(cache, fingerprint, month, id);
                    put(restored, fingerprint, month, id);

                    assertThat(restored.older(first)).as("seed %s", seed).isEqualTo(cache.older(first));
                    assertThat(restored.younger(first)).as("seed %s", seed).isEqualTo(cache.younger(first));
                }
            });
        }
    }

    private static void put(DuplicateCache cache, FilterState.Report report) {
        cache.put(
                report.fingerprint(), report.weight(), Months.of(report.month().atDay(1)), report.id(), FIRST);
    }
}
