package org.entente.dataset.event;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Dyad;
import org.entente.relationship.DyadEvidence;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;

/**
 * The histories of all dyads of one feed. When a month is over that the feed covers from its first days on, each dyad with
 * many events and no force among them gets a measure of restraint: event data report what happens, and would otherwise show
 * the quietest neighbours by their few quarrels only.
 */
final class PairHistories {
    /** A feed covers a month if it was at hand by this day of it. */
    private static final int COVERED_FROM = 3;

    private static final int MONTHS = 12;
    private static final int NONE = Integer.MIN_VALUE;

    private final Queue<DyadEvidence> out;
    private final Map<Members, Pair> pairs = new HashMap<>();
    private int month = NONE;
    private boolean covered;
    private long monthsWithoutForce;

    PairHistories(Queue<DyadEvidence> out) {
        this.out = out;
    }

    private record Members(String one, String other) {}

    private record Pair(Dyad dyad, PairHistory history) {}

    /**
     * Adds an event. Events of a month that is over for the feed still count for what comes after them.
     *
     * @return whose it is
     */
    Dyad add(EventReport report, FeedProfile profile) {
        LocalDate received = LocalDate.ofEpochDay(report.received());
        int now = (int) received.getLong(ChronoField.PROLEPTIC_MONTH);
        if (now > month) {
            measureQuiet(profile);
            covered = now == month + 1 || received.getDayOfMonth() <= COVERED_FROM;
            month = now;
        }
        Pair pair = pair(report);
        pair.history().add(report, profile);
        return pair.dyad();
    }

    /** How many months of a dyad were without force and became a measure of restraint. */
    long monthsWithoutForce() {
        return monthsWithoutForce;
    }

    private Pair pair(EventReport report) {
        Members members =
                new Members(report.deed().from().member(), report.deed().to().member());
        Pair pair = pairs.get(members);
        if (pair == null) {
            Dyad dyad = Dyad.of(members.one(), members.other());
            pair = pairs.computeIfAbsent(
                    new Members(dyad.first(), dyad.second()), key -> new Pair(dyad, new PairHistory()));
            pairs.put(members, pair);
        }
        return pair;
    }

    private void measureQuiet(FeedProfile profile) {
        FeedProfile.MonthWithoutForce rule = profile.monthWithoutForce();
        if (month == NONE || !covered || rule.events() == 0) {
            return;
        }
        ImmutableSortedMap.Builder<Dyad, PairHistory> without = ImmutableSortedMap.naturalOrder();
        pairs.forEach((members, pair) -> {
            int events = pair.history().events(month);
            boolean first = members.one().equals(pair.dyad().first());
            if (first && events >= rule.events() && pair.history().alarms(month) <= rule.share() * events) {
                without.put(pair.dyad(), pair.history());
            }
        });
        without.buildOrThrow().forEach((dyad, history) -> {
            out.add(new DyadEvidence(dyad, measure(dyad, history.events(month), profile)));
            monthsWithoutForce++;
        });
    }

    private Evidence measure(Dyad dyad, int events, FeedProfile profile) {
        YearMonth when = YearMonth.of(Math.floorDiv(month, MONTHS), Math.floorMod(month, MONTHS) + 1);
        return Evidence.builder()
                .id(profile.key() + ":quiet:" + when)
                .kind(EvidenceKind.MEASURE)
                .when(DateSpan.of(when))
                .factor(Factor.MILITARY_RESTRAINT)
                .area(IssueArea.SECURITY)
                .instrument(profile.instrument())
                .score(profile.monthWithoutForce().score())
                .reliability(profile.reliability().value())
                .credibility(Credibility.PROBABLY_TRUE)
                .source(profile.key())
                .text("No use or threat of force between " + dyad.first() + " and " + dyad.second() + " in " + events
                        + " events reported in the month.")
                .build();
    }
}
