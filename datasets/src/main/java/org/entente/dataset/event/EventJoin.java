package org.entente.dataset.event;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import org.entente.dataset.RowOutcome;
import org.entente.relationship.DyadEvidence;
import org.jspecify.annotations.Nullable;

/**
 * Joins reports of the same event, also over files: events received in the last days are held back until no repetition of
 * them is looked for any more, so that each becomes evidence once with the number of its reports. Those received first come
 * out first.
 *
 * <p>A reading that is spread over many tasks has one of these for each dyad, which takes what {@link EventScan} found about
 * the dyad, in the order in which one machine would read it. Apart from the dyad's own reports it needs to know when the
 * feed has passed into another month: {@link #passTo}. Then the evidence of a dyad is that of one machine, provided that files and
 * rows are in the order in which they were received, as feeds publish them: in another order one machine also lets go of an
 * event because of what it reads of other dyads.
 *
 * <p>Used by one thread.
 */
public final class EventJoin implements EventClassifier.Reports {
    /** So that a file of one date without end cannot fill the memory: several days of the largest feed. */
    private static final int MOST = 1 << 18;

    private final EventSettings settings;
    private final Map<EventFormat, FeedProfile> profiles = new EnumMap<>(EventFormat.class);
    private final ReadIds ids = new ReadIds();
    private final Map<ReportedEvent.Key, EventReport> recent = new LinkedHashMap<>();
    private final Queue<DyadEvidence> ready = new ArrayDeque<>();
    private final PairHistories histories = new PairHistories(ready);
    private final Map<String, Integer> labels = new HashMap<>();

    EventJoin(EventSettings settings) {
        this.settings = settings;
    }

    /**
     * What ids of rows without an id begin with, in a text that is read next: the last part of its name, with a number from
     * the second text of that name on.
     */
    @Override
    public String label(String text) {
        String last = EventScan.lastPart(text);
        int times = labels.merge(last, 1, Integer::sum);
        return times == 1 ? last : last + "#" + times;
    }

    /**
     * Takes a report.
     *
     * @param label of the text that it stands in, as {@link #label} gave it
     * @return {@link RowOutcome#EVIDENCE} if it is the first of an event, {@link RowOutcome#REPEATED} or
     *     {@link RowOutcome#READ_BEFORE}
     */
    @Override
    public RowOutcome take(ReportedEvent report, String label) {
        FeedProfile profile = profile(report.feed());
        if (report.number() != EventParser.NO_ID && !ids.add(report.number())) {
            // It may be of long ago, and lets no event go.
            histories.passTo(report.receivedOn(), profile);
            return RowOutcome.READ_BEFORE;
        }
        passTo(report.receivedOn(), profile);
        EventReport first = recent.get(report.key());
        if (first != null && !first.isOver(report.receivedOn())) {
            first.addRepetition();
            return RowOutcome.REPEATED;
        }
        hold(new EventReport(report.labelled(label), profile), first);
        return RowOutcome.EVIDENCE;
    }

    private void hold(EventReport report, @Nullable EventReport earlier) {
        if (recent.size() >= MOST) {
            Iterator<EventReport> eldest = recent.values().iterator();
            release(eldest.next());
            eldest.remove();
        }
        ReportedEvent.Key key = report.said().key();
        if (earlier != null && recent.remove(key) != null) {
            release(earlier);
        }
        histories.add(report);
        recent.put(key, report);
    }

    /** A report of any dyad was received on a day: what is over by then comes out, and so does what a month that is over shows. */
    public void passTo(LocalDate received, EventFormat feed) {
        passTo((int) received.toEpochDay(), profile(feed));
    }

    /** What has become evidence since this was last asked. */
    public ImmutableList<DyadEvidence> drain() {
        ImmutableList<DyadEvidence> all = ImmutableList.copyOf(ready);
        ready.clear();
        return all;
    }

    /** Nothing more is read: lets out everything. */
    public void end() {
        recent.values().forEach(this::release);
        recent.clear();
    }

    /** What has become evidence, to be taken from here. */
    Queue<DyadEvidence> ready() {
        return ready;
    }

    long monthsWithoutForce() {
        return histories.monthsWithoutForce();
    }

    /** First lets out what is over, so that what a month shows comes after what was received in it. */
    private void passTo(int received, FeedProfile profile) {
        for (Iterator<EventReport> eldest = recent.values().iterator(); eldest.hasNext(); ) {
            EventReport first = eldest.next();
            if (!first.isOver(received)) {
                break;
            }
            release(first);
            eldest.remove();
        }
        histories.passTo(received, profile);
    }

    /** Looked up once a feed, since it is asked for with every report. */
    private FeedProfile profile(EventFormat feed) {
        FeedProfile profile = profiles.get(feed);
        if (profile == null) {
            profile = settings.profile(feed);
            profiles.put(feed, profile);
        }
        return profile;
    }

    private void release(EventReport report) {
        ready.add(report.evidence());
    }

    /**
     * The numbers of events read before, so that a newer file that holds the rows of older ones adds nothing. Memory is
     * bounded: of the last {@value #GENERATION} events of two states all are known, of the {@value #GENERATION} before them
     * too, of older ones none. That is some years of the largest feed, and all of the others.
     */
    static final class ReadIds {
        static final int GENERATION = 1 << 22;

        private Numbers young = new Numbers();
        private Numbers old = new Numbers();

        /** Adds a number; returns whether it was not known. */
        boolean add(long number) {
            if (young.holds(number) || old.holds(number)) {
                return false;
            }
            if (young.size == GENERATION) {
                old = young;
                young = new Numbers();
            }
            young.add(number);
            return true;
        }

        /**
         * A hash table of blocks of numbers that follow each other, as those of the largest feed do: then a generation takes
         * some 15 MB. If none follow each other, as hash codes do not, it takes 68.
         */
        private static final class Numbers {
            /** So that with a half more each time there comes a table that a generation of hash codes just fits in. */
            private static final int SMALLEST = 20;
            /** Of four places at most three are taken. */
            private static final int QUARTERS = 3;
            /** Numbers that differ only in so many last bits share a block. */
            private static final int NEAR = 5;

            private static final long SPREAD = 0x9E3779B97F4A7C15L;

            private long[] blocks = new long[SMALLEST];
            /** Which numbers of the block there are, as bits; a place without any is empty. */
            private int[] held = new int[SMALLEST];

            private int taken;
            private int size;

            boolean holds(long number) {
                return (held[place(number >> NEAR)] & bit(number)) != 0;
            }

            /** Adds a number that there is not. */
            void add(long number) {
                long block = number >> NEAR;
                if (held[place(block)] == 0) {
                    if (4 * (taken + 1) > QUARTERS * blocks.length) {
                        grow();
                    }
                    taken++;
                }
                put(block, bit(number));
                size++;
            }

            private void grow() {
                long[] oldBlocks = blocks;
                int[] oldHeld = held;
                blocks = new long[oldBlocks.length * 3 / 2];
                held = new int[blocks.length];
                for (int at = 0; at < oldBlocks.length; at++) {
                    if (oldHeld[at] != 0) {
                        put(oldBlocks[at], oldHeld[at]);
                    }
                }
            }

            private void put(long block, int bits) {
                int at = place(block);
                blocks[at] = block;
                held[at] |= bits;
            }

            private static int bit(long number) {
                return 1 << (number & ((1 << NEAR) - 1));
            }

            /** Where a block is, or would be put. */
            private int place(long block) {
                // The upper half of the product as a fraction, of the places.
                int at = (int) ((((block * SPREAD) >>> Integer.SIZE) * blocks.length) >>> Integer.SIZE);
                while (held[at] != 0 && blocks[at] != block) {
                    at = at + 1 == blocks.length ? 0 : at + 1;
                }
                return at;
            }
        }
    }
}
