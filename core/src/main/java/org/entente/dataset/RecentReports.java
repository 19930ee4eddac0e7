package org.entente.dataset;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import org.entente.relationship.Track;

/**
 * Events received in the last days, held back until no repetition of them is sought any more, so that each becomes
 * evidence once with the number of its reports. Those received first come out first.
 */
final class RecentReports {
    /** So that a file of one date without end cannot fill the memory: several days of the largest feed. */
    private static final int MOST = 1 << 18;

    private final Map<Key, EventReport> recent = new LinkedHashMap<>();
    private final PairHistories histories;
    private final Queue<EventEvidence> out;

    RecentReports(PairHistories histories, Queue<EventEvidence> out) {
        this.histories = histories;
        this.out = out;
    }

    /**
     * What makes two reports tell the same event.
     *
     * @param day when, as days since 1970
     * @param from who
     * @param to toward whom
     * @param code what, as its place in the codebook
     * @param track whether the government or the public acts
     * @param place where; empty if that is not told
     * @param feed of which feed
     */
    record Key(int day, String from, String to, int code, Track track, String place, EventFormat feed) {}

    /** Counts a report with the event that it repeats. Returns whether there is one. */
    boolean isAgain(Key key, int received) {
        EventReport first = recent.get(key);
        if (first == null || isOver(first, received)) {
            return false;
        }
        first.again();
        return true;
    }

    /** Lets out what is over on the day received, then holds a new report. */
    void hold(Key key, EventReport report, FeedProfile profile) {
        Iterator<EventReport> eldest = recent.values().iterator();
        while (eldest.hasNext()) {
            EventReport first = eldest.next();
            if (!isOver(first, report.received()) && recent.size() < MOST) {
                break;
            }
            release(first);
            eldest.remove();
        }
        EventReport earlier = recent.remove(key);
        if (earlier != null) {
            release(earlier);
        }
        histories.add(report, profile);
        recent.put(key, report);
    }

    /** Lets out everything. */
    void release() {
        recent.values().forEach(this::release);
        recent.clear();
    }

    private static boolean isOver(EventReport first, int received) {
        return Math.abs(received - first.received()) >= first.sought();
    }

    private void release(EventReport report) {
        out.add(new EventEvidence(histories.dyad(report), report.evidence()));
    }
}
