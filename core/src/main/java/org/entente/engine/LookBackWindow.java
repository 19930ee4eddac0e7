package org.entente.engine;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.entente.relationship.Factor;

/**
 * The news of the present month and of the {@link FilterState#WINDOW} before it, and the ends of conditions in them, as
 * counts of what is alike: same month, group of redundancy, slot, weight and instrument. Counts are whole numbers and are
 * kept in that order, so that the same evidence gives the same bits in whatever order it came, and what is taken back leaves
 * no trace. In few arrays, since there may be one of these for every two states of the world.
 */
final class LookBackWindow {
    private static final Factor[] FACTORS = Factor.values();
    private static final int SMALLEST = 4;
    /** Bits of a key: above them the month, in them the group and the slot. */
    private static final int GROUP = 8;

    private static final int MONTH = 16;
    /** The bits of a group, or of a slot. */
    private static final int MASK = (1 << GROUP) - 1;

    private static final int WEIGHT = 1;
    private static final int COUNT = 2;
    private static final int WIDTH = 3;

    /** Of each that is counted the key, by which they are in order, the bits of the weight, and the count. */
    private long[] cells = {};

    private String[] instruments = {};
    private int size;
    /** Where what is asked for next mostly begins, since months are asked for one after another. */
    private int next;

    /** Whether there is any news in a month. */
    boolean isAnyIn(int month) {
        int at = first(month);
        return at < size && month(at) == month;
    }

    /** So many more items like one are news in a month, or with a count below 0 so many less. */
    void addNews(int month, Factor factor, String instrument, int slot, double weight, int count) {
        add(key(month, factor.ordinal(), slot), weight, instrument, count);
    }

    /** So many more conditions of a side and weight end in a month, or with a count below 0 so many less. */
    void addEnds(int month, int side, double weight, int count) {
        add(key(month, FilterMoment.ends(side), 0), weight, "", count);
    }

    private static long key(int month, int group, int slot) {
        return (long) month << MONTH | (long) group << GROUP | slot;
    }

    private void add(long key, double weight, String instrument, int count) {
        int at = first(key);
        while (at < size && compare(at, key, weight, instrument) < 0) {
            at++;
        }
        if (at == size || compare(at, key, weight, instrument) != 0) {
            makeRoom(at);
            int from = at * WIDTH;
            cells[from] = key;
            cells[from + WEIGHT] = Double.doubleToRawLongBits(weight);
            instruments[at] = instrument;
        }
        cells[at * WIDTH + COUNT] += count;
        if (count(at) == 0) {
            remove(at, at + 1);
        }
    }

    /** Opens a place for one that is counted 0 times. */
    private void makeRoom(int at) {
        if (size == instruments.length) {
            resize(Math.max(SMALLEST, size + size / 2));
        }
        move(at, at + 1);
        size++;
        cells[at * WIDTH + COUNT] = 0;
    }

    private void remove(int from, int to) {
        move(to, from);
        Arrays.fill(instruments, size - (to - from), size, "");
        size -= to - from;
    }

    private void move(int from, int to) {
        System.arraycopy(cells, from * WIDTH, cells, to * WIDTH, (size - from) * WIDTH);
        System.arraycopy(instruments, from, instruments, to, size - from);
    }

    /** A month leaves, before all others. Where many were counted, room is given back. */
    void leave(int month) {
        int end = first(month + 1);
        if (end > 0) {
            remove(0, end);
            if (SMALLEST < instruments.length && 3 * size < instruments.length) {
                resize(Math.max(SMALLEST, 2 * size));
            }
        }
    }

    private void resize(int places) {
        cells = Arrays.copyOf(cells, places * WIDTH);
        instruments = Arrays.copyOf(instruments, places);
    }

    /**
     * Adds what the news of a month says to log-likelihoods, and its weights to what a moment remembers.
     *
     * @return the effective evidence
     */
    double contribute(int month, Engine engine, FilterMoment moment, LogLikelihoods sums) {
        double effective = 0;
        String instrument = "";
        double[][][] rows = engine.rows().of(instrument);
        int at = first(month);
        while (at < size && month(at) == month) {
            int from = at;
            int group = group(from);
            double weight = 0;
            for (; at < size && isOfOneGroup(at, from); at++) {
                weight += count(at) * weight(at);
            }
            double coefficient = engine.discounts().news(moment.remembered(group), weight);
            moment.remember(group, weight);
            effective += weight * coefficient;
            for (int each = from; each < at; each++) {
                if (!instruments[each].equals(instrument)) {
                    instrument = instruments[each];
                    rows = engine.rows().of(instrument);
                }
                sums.add(count(each) * weight(each) * coefficient, rows[group][slot(each)]);
            }
        }
        next = at;
        return effective;
    }

    private boolean isOfOneGroup(int at, int other) {
        return key(at) >> GROUP == key(other) >> GROUP;
    }

    /**
     * The months that have news, in order.
     *
     * @param present the present month
     */
    ImmutableList<FilterState.Month> saved(int present) {
        ImmutableList.Builder<FilterState.Month> saved = ImmutableList.builder();
        for (int month = present - FilterState.WINDOW; month <= present; month++) {
            if (isAnyIn(month)) {
                saved.add(saved(first(month), first(month + 1)));
            }
        }
        return saved.build();
    }

    private FilterState.Month saved(int from, int to) {
        ImmutableList.Builder<FilterState.News> news = ImmutableList.builder();
        ImmutableList.Builder<FilterState.Ends> ends = ImmutableList.builder();
        for (int at = from; at < to; at++) {
            if (isNews(at)) {
                FilterState.Slot slot = FilterState.Slot.values()[slot(at)];
                news.add(new FilterState.News(FACTORS[group(at)], instruments[at], slot, weight(at), count(at)));
            } else {
                FilterState.Side side = FilterState.Side.values()[group(at) - Coefficients.FACTORS];
                ends.add(new FilterState.Ends(side, weight(at), count(at)));
            }
        }
        return new FilterState.Month(Months.yearMonth(month(from)), news.build(), ends.build());
    }

    void restore(ImmutableList<FilterState.Month> saved) {
        for (FilterState.Month one : saved) {
            int month = Months.of(one.month().atDay(1));
            one.news()
                    .forEach(news -> addNews(
                            month,
                            news.factor(),
                            news.instrument(),
                            news.slot().ordinal(),
                            news.weight(),
                            news.count()));
            one.ends().forEach(ends -> addEnds(month, ends.side().ordinal(), ends.weight(), ends.count()));
        }
    }

    /** The place of the first of a month or of a later one. */
    private int first(int month) {
        return first(key(month, 0, 0));
    }

    /** The place of the first with a key or with a greater one. */
    private int first(long key) {
        int low = next <= size && (next == 0 || key(next - 1) < key) ? next : 0;
        if (low < size && key(low) < key) {
            low = search(low + 1, key);
        }
        next = low;
        return low;
    }

    private int search(int from, long key) {
        int low = from;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key(middle) < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compare(int at, long key, double weight, String instrument) {
        if (key(at) != key) {
            return Long.compare(key(at), key);
        }
        int byWeight = Double.compare(weight(at), weight);
        return byWeight != 0 ? byWeight : instruments[at].compareTo(instrument);
    }

    private long key(int at) {
        return cells[at * WIDTH];
    }

    private int month(int at) {
        return (int) (key(at) >> MONTH);
    }

    private int group(int at) {
        return (int) (key(at) >> GROUP) & MASK;
    }

    private int slot(int at) {
        return (int) key(at) & MASK;
    }

    private double weight(int at) {
        return Double.longBitsToDouble(cells[at * WIDTH + WEIGHT]);
    }

    private int count(int at) {
        return (int) cells[at * WIDTH + COUNT];
    }

    /** Whether it is news of a factor, not the end of a condition. */
    private boolean isNews(int at) {
        return group(at) < Coefficients.FACTORS;
    }
}
