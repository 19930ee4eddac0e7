package org.entente.monitoring;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.entente.model.EvidenceRules;
import org.entente.relationship.Band;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;

/**
 * The items that can be named when something changes: of each factor and band the latest, of one day the weightiest. So
 * their number is bounded. Most dyads have few, and only those take room.
 */
final class RepresentativeEvidence {
    private static final int BANDS = Band.values().length;
    private static final int SMALLEST = 2;
    /** The most that are kept. */
    static final int MOST = Factor.values().length * BANDS;

    private final EvidenceRules rules;
    /** A bit for the place of each that there is. */
    private long held;
    /** By factor and band. */
    private Evidence[] items = new Evidence[SMALLEST];
    /** When they became known, as days since 1970. */
    private int[] days = new int[SMALLEST];

    RepresentativeEvidence(EvidenceRules rules) {
        this.rules = rules;
    }

    void add(Evidence item) {
        long bit = 1L << place(item);
        int at = Long.bitCount(held & (bit - 1));
        int day = (int) item.knownBy().toEpochDay();
        if ((held & bit) == 0) {
            insert(at, item, day);
            held |= bit;
        } else if (day > days[at] || (day == days[at] && isBetter(item, items[at]))) {
            items[at] = item;
            days[at] = day;
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
