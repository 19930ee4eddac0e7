package org.entente.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What of late has been told of two states: on which days force was used, and in how many events. Small and of one size,
 * since there is one for every dyad.
 */
final class PairHistory {
    /** How many days of force are remembered. */
    static final int FORCE_DAYS = 16;

    private static final int MONTHS = 3;
    private static final int NEVER = Integer.MIN_VALUE;

    private final int[] forceDays = new int[FORCE_DAYS];
    private final int[] months = new int[MONTHS];
    private final int[] events = new int[MONTHS];
    private final int[] force = new int[MONTHS];
    private int next;
    private final List<EventReport> alone = new ArrayList<>();

    PairHistory() {
        Arrays.fill(forceDays, NEVER);
        Arrays.fill(months, NEVER);
    }

    /** Takes an event down, and tells its report and the one before it what the history says of them. */
    void add(EventReport report, FeedProfile profile) {
        int slot = slot(report.month());
        events[slot]++;
        if (!report.isForce()) {
            return;
        }
        force[slot]++;
        int day = report.dayNumber();
        if (isNear(day, profile.isolated().days())) {
            alone.stream()
                    .filter(one -> one.dayNumber() != day
                            && Math.abs(one.dayNumber() - day)
                                    <= profile.isolated().days())
                    .forEach(EventReport::standTogether);
            alone.clear();
        } else {
            report.standAlone();
            keepAlone(report);
        }
        remember(day);
        if (isSustained(day, profile.sustained())) {
            report.beSustained();
        }
    }

    /** How many events of a month there are, if it is among the last three. */
    int events(int month) {
        int slot = Math.floorMod(month, MONTHS);
        return months[slot] == month ? events[slot] : 0;
    }

    /** How many uses of force among them. */
    int force(int month) {
        int slot = Math.floorMod(month, MONTHS);
        return months[slot] == month ? force[slot] : 0;
    }

    private int slot(int month) {
        int slot = Math.floorMod(month, MONTHS);
        if (months[slot] != month) {
            months[slot] = month;
            events[slot] = 0;
            force[slot] = 0;
        }
        return slot;
    }

    /** Whether force was used on another day near by. One day's reports may all tell one misread sentence. */
    private boolean isNear(int day, int days) {
        return Arrays.stream(forceDays).anyMatch(one -> one != NEVER && one != day && Math.abs(one - day) <= days);
    }

    private void keepAlone(EventReport report) {
        if (alone.size() == FORCE_DAYS || (!alone.isEmpty() && alone.get(0).dayNumber() != report.dayNumber())) {
            alone.clear();
        }
        alone.add(report);
    }

    private void remember(int day) {
        if (Arrays.stream(forceDays).noneMatch(one -> one == day)) {
            forceDays[next] = day;
            next = (next + 1) % FORCE_DAYS;
        }
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
