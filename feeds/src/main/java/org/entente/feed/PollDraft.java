package org.entente.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A {@link Poll} in the making. */
final class PollDraft {
    private final Poll.Builder poll = Poll.builder();
    private final List<GdeltFile> files = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<Gap> awaited = new ArrayList<>();
    private Optional<Instant> newest = Optional.empty();
    private long passedOver;
    private boolean hasMore;

    void file(GdeltFile file) {
        files.add(file);
    }

    void hasMore(boolean more) {
        hasMore |= more;
    }

    /** What a list had beside its files. */
    void listing(Listing listing) {
        poll.addAllProblems(listing.problems());
        passedOver += listing.passedOver();
        listing.findNewest().map(ListedFile::time).ifPresent(time -> {
            if (newest.isEmpty() || time.isAfter(newest.get())) {
                newest = Optional.of(time);
            }
        });
    }

    /**
     * A file that was not had. Of one list they come in order.
     *
     * @param failure why, if it is listed
     * @param over whether it is not waited for any longer
     */
    void missing(GdeltList list, Instant time, Optional<FetchFailure> failure, boolean over) {
        Gap one = Gap.builder()
                .list(list)
                .first(time)
                .last(time)
                .reason(failure.map(FetchFailure::reason).orElse(Gap.Reason.NOT_LISTED))
                .detail(failure.map(FetchFailure::message).orElse(""))
                .build();
        List<Gap> all = over ? gaps : awaited;
        int last = all.size() - 1;
        if (last >= 0 && isContinued(all.get(last), one)) {
            all.set(last, Gap.builder().copying(all.get(last)).last(time).build());
        } else {
            all.add(one);
        }
    }

    private static boolean isContinued(Gap gap, Gap by) {
        return gap.list() == by.list()
                && gap.reason() == by.reason()
                && Cohorts.after(gap.last()).equals(by.first());
    }

    Poll build() {
        files.sort(Comparator.comparing(GdeltFile::time).thenComparing(GdeltFile::list));
        return poll.files(files)
                .gaps(gaps)
                .awaited(awaited)
                .newest(newest)
                .hasMore(hasMore)
                .linesPassedOver(passedOver)
                .build();
    }
}
