package org.entente.monitoring;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.entente.engine.FilterState;
import org.entente.model.EvidenceRules;
import org.entente.relationship.Band;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;

/**
 * The items that can be named when something changes: of each factor and band the latest, of one day the weightiest; of the
 * two years up to the latest of all. So their number is bounded. Most dyads have few, and only those take room.
 */
final class RepresentativeEvidence {
    private static final int BANDS = Band.values().length;
    private static final int SMALLEST = 2;
    /** The days of the look-back window and of the present month; an announcement names what is of the last year alone. */
    private static final int KEPT_DAYS = 31 * (FilterState.WINDOW + 1);
    /** The most that are kept. */
    static final int MOST = Factor.values().length * BANDS;

    private final EvidenceRules rules;
    /** A bit for the place of each that there is. */
    private long held;
    /** By factor and band. */
    private Evidence[] items = new Evidence[SMALLEST];
    /** When they became known, as days since 1970. */
    private int[] days = new int[SMALLEST];
    /** The latest of those days. */
    private int newest = Integer.MIN_VALUE / 2;

    RepresentativeEvidence(EvidenceRules rules) {
        this.rules = rules;
    }

    void add(Evidence item) {
        int day = (int) item.knownBy().toEpochDay();
        if (day < newest - KEPT_DAYS) {
            return;
        }
        if (day > newest) {
            newest = day;
            forgetBefore(day - KEPT_DAYS);
        }
        long bit = 1L << place(item);
        int at = Long.bitCount(held & (bit - 1));
        if ((held & bit) == 0) {
            insert(at, item, day);
            held |= bit;
        } else if (day > days[at] || (day == days[at] && isBetter(item, items[at]))) {
            items[at] = item;
            days[at] = day;
        }
    }

    private void forgetBefore(int day) {
        int size = size();
        int kept = 0;
        long places = held;
        for (int at = 0; at < size; at++) {
            long bit = Long.lowestOneBit(places);
            places ^= bit;
            if (days[at] < day) {
                held ^= bit;
            } else {
                items[kept] = items[at];
                days[kept] = days[at];
                kept++;
            }
        }
        if (kept < size) {
            items = Arrays.copyOf(items, Math.max(SMALLEST, kept));
            days = Arrays.copyOf(days, items.length);
        }
    }

    private void insert(int at, Evidence item, int day) {
        int size = size();
        if (size == items.length) {
            items = Arrays.copyOf(items, size + size / 2);
            days = Arrays.copyOf(days, size + size / 2);
        }
        System.arraycopy(items, at, items, at + 1, size - at);
        System.arraycopy(days, at, days, at + 1, size - at);
        items[at] = item;
        days[at] = day;
    }

    private int size() {
        return Long.bitCount(held);
    }

    /** The place of an item's factor and band. */
    static int place(Evidence item) {
        return item.factor().ordinal() * BANDS + item.band().ordinal();
    }

    /** Of two items of one day. */
    private boolean isBetter(Evidence item, Evidence other) {
        int byWeight = Double.compare(rules.weight(item), rules.weight(other));
        return byWeight != 0 ? byWeight > 0 : item.id().compareTo(other.id()) < 0;
    }

    /** Those known from a day on, by factor and band. */
    List<Evidence> since(LocalDate day) {
        return Arrays.stream(items, 0, size())
                .filter(item -> !item.knownBy().isBefore(day))
                .toList();
    }

    /** All, by factor and band. */
    ImmutableList<Evidence> all() {
        return ImmutableList.copyOf(Arrays.asList(items).subList(0, size()));
    }

    void restore(List<Evidence> saved) {
        saved.forEach(this::add);
    }
}
