package org.entente.dataset.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was lately reported of two states: on which days force was used, and in how many events. Small and of one size, since
 * there is one for every dyad.
 */
final class PairHistory {
    private static final int FORCE_DAYS = FeedProfile.Sustained.DAYS_REMEMBERED;

    private static final int MONTHS = 3;
    private static final int NEVER = Integer.MIN_VALUE;

    private final int[] forceDays = new int[FORCE_DAYS];
    private final int[] signDays = new int[FORCE_DAYS];
    private final int[] months = new int[MONTHS];
    private final int[] events = new int[MONTHS];
    private final int[] force = new int[MONTHS];
    private final int[] alarms = new int[MONTHS];
    private int nextForce;
    private int nextSign;
    private final List<EventReport> alone = new ArrayList<>();

    PairHistory() {
        Arrays.fill(forceDays, NEVER);
        Arrays.fill(signDays, NEVER);
        Arrays.fill(months, NEVER);
    }

    /** Adds an event, and marks its report and earlier ones by what the history shows of them. */
    void add(EventReport report, FeedProfile profile) {
        int slot = slot(report.month());
        events[slot]++;
        alarms[slot] += report.isAlarm() ? 1 : 0;
        int within = profile.isolated().days();
        int day = report.dayNumber();
        if (report.isSignOfForce()) {
            nextSign = remember(day, signDays, nextSign);
            standTogether(day, day, within);
        }
        if (!report.isForce()) {
            return;
        }
        force[slot]++;
        if (isNear(signDays, day, NEVER, within) || isNear(forceDays, day, day, within)) {
            standTogether(day, NEVER, within);
        } else {
            report.standAlone();
            keepAlone(report);
        }
        nextForce = remember(day, forceDays, nextForce);
        if (isSustained(day, profile.sustained())) {
            report.beSustained();
        }
    }

    /** How many events of a month there are, if it is among the last three. */
    int events(int month) {
        int slot = Math.floorMod(month, MONTHS);
        return months[slot] == month ? events[slot] : 0;
    }

    /** How many uses, threats and shows of force among them. */
    int alarms(int month) {
        int slot = Math.floorMod(month, MONTHS);
        return months[slot] == month ? alarms[slot] : 0;
    }

    private int slot(int month) {
        int slot = Math.floorMod(month, MONTHS);
        if (months[slot] != month) {
            months[slot] = month;
            events[slot] = 0;
            force[slot] = 0;
            alarms[slot] = 0;
        }
        return slot;
    }

    /** Whether one of the days, but for the one left out, is near a day. */
    private static boolean isNear(int[] days, int day, int without, int within) {
        return Arrays.stream(days).anyMatch(one -> one != NEVER && one != without && Math.abs(one - day) <= within);
    }

    /**
     * What stood alone near a day does so no more. One day's reports of force may all stem from one misread sentence, so they
     * support those of other days only; signs of force support those of their own day too.
     */
    private void standTogether(int day, int sign, int within) {
        alone.stream()
                .filter(one -> (one.dayNumber() != day || one.dayNumber() == sign)
                        && Math.abs(one.dayNumber() - day) <= within)
                .forEach(EventReport::standTogether);
        alone.removeIf(one -> one.dayNumber() != day || one.dayNumber() == sign);
    }

    private void keepAlone(EventReport report) {
        if (alone.size() == FORCE_DAYS || (!alone.isEmpty() && alone.get(0).dayNumber() != report.dayNumber())) {
            alone.clear();
        }
        alone.add(report);
    }

    /** Adds a day and returns the place for the next one. */
    private static int remember(int day, int[] days, int next) {
        if (Arrays.stream(days).anyMatch(one -> one == day)) {
            return next;
        }
        days[next] = day;
        return (next + 1) % FORCE_DAYS;
    }

    private boolean isSustained(int day, FeedProfile.Sustained rule) {
        long near = Arrays.stream(forceDays)
                .filter(one -> one != NEVER && Math.abs(one - day) < rule.within())
                .count();
        return near >= rule.days()
                && Arrays.stream(force).sum()
                        >= rule.share() * Arrays.stream(events).sum();
    }
}
