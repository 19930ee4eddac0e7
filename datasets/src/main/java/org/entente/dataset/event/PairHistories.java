package org.entente.dataset.event;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

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
    private final List<PairHistory> pairs = new ArrayList<>();
    /** Of each pair the latest month of which there is an event: most pairs of the world have none in a month. */
    private int[] latest = new int[Byte.SIZE];

    /** By both members, one way and the other. */
    private final Map<String, Map<String, PairHistory>> byMembers = new HashMap<>();

    private int month = NONE;
    /** The first day of the next month, as days since 1970. */
    private long monthEnds = Long.MIN_VALUE;

    private boolean covered;
    private long monthsWithoutForce;

    PairHistories(Queue<DyadEvidence> out) {
        this.out = out;
    }

    /**
     * A report of any pair was received on a day. When it is the first of a month, the month before is over.
     *
     * @param day as days since 1970
     */
    void passTo(int day, FeedProfile profile) {
        if (day < monthEnds) {
            return;
        }
        LocalDate received = LocalDate.ofEpochDay(day);
        int now = (int) received.getLong(ChronoField.PROLEPTIC_MONTH);
        measureQuiet(profile);
        covered = now == month + 1 || received.getDayOfMonth() <= COVERED_FROM;
        month = now;
        monthEnds = received.withDayOfMonth(1).plusMonths(1).toEpochDay();
    }

    /** Adds an event, and says whose it is. Events of a month that is over for the feed still count for what comes after them. */
    void add(EventReport report) {
        PairHistory pair = pair(report.said().fromMember(), report.said().toMember());
        report.assignTo(pair.dyad);
        latest[pair.place] = Math.max(latest[pair.place], report.month());
        pair.add(report, report.profile());
    }

    /** How many months of a dyad were without force and became a measure of restraint. */
    long monthsWithoutForce() {
        return monthsWithoutForce;
    }

    private PairHistory pair(String from, String to) {
        PairHistory pair = byMembers.getOrDefault(from, Map.of()).get(to);
        if (pair == null) {
            pair = new PairHistory(Dyad.of(from, to), pairs.size());
            pairs.add(pair);
            latest = pairs.size() > latest.length ? Arrays.copyOf(latest, 2 * latest.length) : latest;
            byMembers.computeIfAbsent(from, one -> new HashMap<>()).put(to, pair);
            byMembers.computeIfAbsent(to, one -> new HashMap<>()).put(from, pair);
        }
        return pair;
    }

    private void measureQuiet(FeedProfile profile) {
        FeedProfile.MonthWithoutForce rule = profile.monthWithoutForce();
        if (month == NONE || !covered || rule.events() == 0) {
            return;
        }
        ImmutableSortedMap.Builder<Dyad, PairHistory> without = ImmutableSortedMap.naturalOrder();
        for (int place = 0; place < pairs.size(); place++) {
            if (latest[place] >= month) {
                PairHistory pair = pairs.get(place);
                int events = pair.events(month);
                if (events >= rule.events() && pair.alarms(month) <= rule.share() * events) {
                    without.put(pair.dyad, pair);
                }
            }
        }
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

    /**
     * What was lately reported of two states: on which days force was used, and in how many events. Small, since there is one
     * for every dyad.
     */
    private static final class PairHistory {
        private static final int FORCE_DAYS = FeedProfile.Sustained.DAYS_REMEMBERED;

        private static final int MONTHS = 3;
        private static final int EVENTS = 1;
        private static final int FORCE = 2;
        private static final int ALARMS = 3;
        private static final int WIDTH = 4;

        private static final int NEVER = Integer.MIN_VALUE;

        private static final int[] NO_DAYS = {};

        private final Dyad dyad;
        private final int place;
        private int[] forceDays = NO_DAYS;
        private int[] signDays = NO_DAYS;
        /** Of each of the last months which it is, its events, the uses of force, and all alarms among them. */
        private final int[] months = new int[MONTHS * WIDTH];

        private int nextForce;
        private int nextSign;
        /** The last reports of force, all of one day, if they stand alone. */
        private EventReport.@Nullable Alone alone;

        /**
         * Nothing reported yet.
         *
         * @param place among the pairs
         */
        PairHistory(Dyad dyad, int place) {
            this.dyad = dyad;
            this.place = place;
            for (int slot = 0; slot < months.length; slot += WIDTH) {
                months[slot] = NEVER;
            }
        }

        /** Adds an event, and marks its report and earlier ones by what the history shows of them. */
        void add(EventReport report, FeedProfile profile) {
            int slot = slot(report.month());
            months[slot + EVENTS]++;
            months[slot + ALARMS] += report.isAlarm() ? 1 : 0;
            int within = profile.isolated().days();
            int day = report.dayNumber();
            if (report.isSignOfForce()) {
                signDays = opened(signDays);
                nextSign = remember(day, signDays, nextSign);
                standTogether(day, day, within);
            }
            if (!report.isForce()) {
                return;
            }
            months[slot + FORCE]++;
            if (near(signDays, day, NEVER, within) + near(forceDays, day, day, within) > 0) {
                standTogether(day, NEVER, within);
            } else {
                report.standAlone(aloneOn(day));
            }
            forceDays = opened(forceDays);
            nextForce = remember(day, forceDays, nextForce);
            if (isSustained(day, profile.sustained())) {
                report.beSustained();
            }
        }

        /** How many events of a month there are, if it is among the last three. */
        int events(int month) {
            return of(month, EVENTS);
        }

        /** How many uses, threats and shows of force among them. */
        int alarms(int month) {
            return of(month, ALARMS);
        }

        private int of(int month, int what) {
            int slot = Math.floorMod(month, MONTHS) * WIDTH;
            return months[slot] == month ? months[slot + what] : 0;
        }

        private int slot(int month) {
            int slot = Math.floorMod(month, MONTHS) * WIDTH;
            if (months[slot] != month) {
                Arrays.fill(months, slot, slot + WIDTH, 0);
                months[slot] = month;
            }
            return slot;
        }

        private int sum(int what) {
            int sum = 0;
            for (int slot = 0; slot < months.length; slot += WIDTH) {
                sum += months[slot + what];
            }
            return sum;
        }

        /** How many of the days, but for the one left out, are near a day. */
        private static int near(int[] days, int day, int without, int within) {
            int near = 0;
            for (int one : days) {
                near += one != NEVER && one != without && Math.abs(one - day) <= within ? 1 : 0;
            }
            return near;
        }

        /**
         * What stood alone near a day does so no more. One day's reports of force may all stem from one misread sentence, so they
         * support those of other days only; signs of force support those of their own day too.
         */
        private void standTogether(int day, int sign, int within) {
            if (alone == null || (alone.day() == day && day != sign)) {
                return;
            }
            if (Math.abs(alone.day() - day) <= within) {
                alone.standTogether();
            }
            alone = null;
        }

        private EventReport.Alone aloneOn(int day) {
            if (alone == null || alone.day() != day || alone.reports() == FORCE_DAYS) {
                alone = new EventReport.Alone(day);
            }
            return alone;
        }

        /** Room for days, which most two states never need. */
        private static int[] opened(int[] days) {
            int[] opened = days;
            if (days.length == 0) {
                opened = new int[FORCE_DAYS];
                Arrays.fill(opened, NEVER);
            }
            return opened;
        }

        /** Adds a day and returns the place for the next one. */
        private static int remember(int day, int[] days, int next) {
            if (near(days, day, NEVER, 0) > 0) {
                return next;
            }
            days[next] = day;
            return (next + 1) % FORCE_DAYS;
        }

        private boolean isSustained(int day, FeedProfile.Sustained rule) {
            return near(forceDays, day, NEVER, rule.within() - 1) >= rule.days()
                    && sum(FORCE) >= rule.share() * sum(EVENTS);
        }
    }
}
