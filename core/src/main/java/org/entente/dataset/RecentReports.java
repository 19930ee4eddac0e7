package org.entente.dataset;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import org.entente.relationship.Dyad;
import org.entente.relationship.Track;

/**
 * Events received in the last days, held back until no repetition of them is sought any more, so that each becomes
 * evidence once with the number of its reports. Those received first come out first.
 */
final class RecentReports {
    /** So that a file of one date without end cannot fill the memory: several days of the largest feed. */
    private static final int MOST = 1 << 18;

    private final Map<Key, EventReport> recent = new LinkedHashMap<>();
    private final Map<Pair, Dyad> dyads = new HashMap<>();

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

    private record Pair(String one, String other) {}

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
    void hold(Key key, EventReport report, Queue<EventEvidence> out) {
        Iterator<EventReport> eldest = recent.values().iterator();
        while (eldest.hasNext()) {
            EventReport first = eldest.next();
            if (!isOver(first, report.received()) && recent.size() < MOST) {
                break;
            }
            out.add(evidence(first));
            eldest.remove();
        }
        EventReport earlier = recent.remove(key);
        if (earlier != null) {
            out.add(evidence(earlier));
        }
        recent.put(key, report);
    }

    /** Lets out everything. */
    void release(Queue<EventEvidence> out) {
        recent.values().forEach(report -> out.add(evidence(report)));
        recent.clear();
    }

    private static boolean isOver(EventReport first, int received) {
        return Math.abs(received - first.received()) >= first.sought();
    }

    private EventEvidence evidence(EventReport report) {
        Dyad dyad = dyads.computeIfAbsent(
                new Pair(report.oneMember(), report.otherMember()), pair -> Dyad.of(pair.one(), pair.other()));
        return new EventEvidence(dyad, report.evidence());
    }
}
