package org.entente.dataset.event;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import org.entente.relationship.Dyad;
import org.entente.relationship.DyadEvidence;
import org.entente.relationship.Track;

/**
 * Events received in the last days, held back until no repetition of them is looked for any more, so that each becomes
 * evidence once with the number of its reports. Those received first come out first.
 */
final class RecentReports {
    /** So that a file of one date without end cannot fill the memory: several days of the largest feed. */
    private static final int MOST = 1 << 18;

    private final Map<Key, Held> recent = new LinkedHashMap<>();
    private final PairHistories histories;
    private final Queue<DyadEvidence> out;

    RecentReports(PairHistories histories, Queue<DyadEvidence> out) {
        this.histories = histories;
        this.out = out;
    }

    /**
     * What two reports of the same event have in common.
     *
     * @param day when, as days since 1970
     * @param from who
     * @param to toward whom
     * @param code what, as its place in the codebook
     * @param track whether the government or the public acts
     * @param place where; empty if the feed does not say
     * @param feed of which feed
     */
    record Key(int day, String from, String to, int code, Track track, String place, EventFormat feed) {}

    private record Held(Dyad dyad, EventReport report) {
        boolean isOver(int received) {
            return Math.abs(received - report.received()) >= report.duplicationDays();
        }
    }

    /** Counts a report with the event that it repeats. Returns whether there is one. */
    boolean isRepeated(Key key, int received) {
        Held first = recent.get(key);
        if (first == null || first.isOver(received)) {
            return false;
        }
        first.report().addRepetition();
        return true;
    }

    /** Lets out what is over on the day received, then holds a new report. */
    void hold(Key key, EventReport report, FeedProfile profile) {
        Iterator<Held> eldest = recent.values().iterator();
        while (eldest.hasNext()) {
            Held first = eldest.next();
            if (!first.isOver(report.received()) && recent.size() < MOST) {
                break;
            }
            release(first);
            eldest.remove();
        }
        Held earlier = recent.remove(key);
        if (earlier != null) {
            release(earlier);
        }
        recent.put(key, new Held(histories.add(report, profile), report));
    }

    /** Lets out everything. */
    void release() {
        recent.values().forEach(this::release);
        recent.clear();
    }

    private void release(Held held) {
        out.add(new DyadEvidence(held.dyad(), held.report().evidence()));
    }
}
