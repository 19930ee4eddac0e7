package org.entente.feed;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files of one list: which of them are wanted, which can be had, which are missing, and how far the caller has come. */
final class ListFeed {
    /** So many files in a row that fail for the first time are the trouble of the server, not theirs: the poll ends. */
    private static final int IN_TROUBLE = 2;

    private final GdeltList list;
    private final FeedOptions options;
    private final FeedFolder folder;
    private final MasterList master;
    private final Downloads downloads;

    /** What the last poll saw: the files listed that are not committed, and those that it gave up. */
    private final NavigableMap<Instant, ListedFile> open = new TreeMap<>();

    private final Set<Instant> givenUp = new HashSet<>();
    private Optional<Instant> newest = Optional.empty();
    private Optional<String> tag = Optional.empty();

    ListFeed(GdeltList list, FeedOptions options, FeedFolder folder, Requests requests) {
        this.list = list;
        this.options = options;
        this.folder = folder;
        this.master = new MasterList(list, options, requests);
        this.downloads = new Downloads(options, requests, folder);
    }

    /** Looks at the list and gets what is missing. */
    void poll(PollDraft draft) throws IOException, InterruptedException {
        Optional<Position> before = folder.find(list).or(() -> options.from().map(Position::from));
        if (!options.keepFiles()) {
            folder.clean(list, time -> before.isEmpty() || before.get().wants(time));
        }
        Optional<MasterList.Version> version = master.read(
                new MasterList.Search(
                        time -> before.isEmpty() || before.get().wants(time),
                        before.map(Position::earliest),
                        newest.or(() -> before.map(Position::through))),
                before.flatMap(Position::tag));
        if (version.isEmpty()) {
            before.orElseThrow().missing().keySet().forEach(time -> draft.missing(list, time, Optional.empty(), false));
            return;
        }
        Listing listing = version.get().listing();
        draft.listing(listing);
        newest = listing.findNewest().map(ListedFile::time);
        if (newest.isEmpty()) {
            return;
        }
        Position position = before.orElseGet(() -> Position.from(newest.get()));
        remember(listing, version.get().tag(), position);
        keep(getFiles(listing.overflows(), position, draft));
    }

    private void remember(Listing listing, Optional<String> newTag, Position position) {
        open.clear();
        open.putAll(Maps.filterKeys(listing.files(), position::wants));
        givenUp.clear();
        tag = listing.holdsBack() || listing.overflows() ? Optional.empty() : newTag;
    }

    /** Gets files. The returned position says which of them were missed, and since when. */
    private Position getFiles(boolean overflows, Position position, PollDraft draft)
            throws IOException, InterruptedException {
        Instant end = overflows ? open.lastKey() : newest.orElseThrow();
        boolean full = overflows;
        SortedMap<Instant, FetchFailure> failed = new TreeMap<>();
        int tried = 0;
        int inARow = 0;
        for (ListedFile file : ImmutableList.copyOf(open.values())) {
            if (tried == options.filesPerPoll() || inARow == IN_TROUBLE) {
                full = tried == options.filesPerPoll();
                end = Cohorts.before(file.time());
                break;
            }
            tried++;
            boolean missedBefore = position.missing().containsKey(file.time());
            try {
                draft.file(
                        downloads.get(file, missedBefore ? 1 : options.retries().tries()));
                inARow = 0;
            } catch (FetchFailure e) {
                failed.put(file.time(), e);
                inARow += e.isOfTheWay() && !missedBefore ? 1 : 0;
            }
        }
        draft.hasMore(full);
        return judge(position, end, failed, draft);
    }

    /** Says of each file up to a time that was not had whether it is waited for. */
    private Position judge(Position position, Instant end, SortedMap<Instant, FetchFailure> failed, PollDraft draft) {
        TreeMap<Instant, Instant> since = new TreeMap<>(position.missing());
        failed.forEach((time, failure) -> since.putIfAbsent(time, newest.orElse(time)));
        TreeSet<Instant> missing = new TreeSet<>(since.keySet());
        for (Instant time = Cohorts.after(position.through()); !time.isAfter(end); time = Cohorts.after(time)) {
            missing.add(time);
        }
        missing.removeIf(time -> open.containsKey(time) && !failed.containsKey(time));
        for (Instant time : missing) {
            Optional<FetchFailure> failure = Optional.ofNullable(failed.get(time));
            boolean over = isOver(time, failure, since);
            if (over) {
                givenUp.add(time);
                open.remove(time);
            }
            draft.missing(list, time, failure, over);
        }
        return position.with(since);
    }

    /**
     * Whether a file is not waited for any longer. What the list or the server says of it is believed once the file is old; what
     * may be the fault of the way must have been seen for as long.
     */
    private boolean isOver(Instant time, Optional<FetchFailure> failure, SortedMap<Instant, Instant> since) {
        if (failure.isPresent() && failure.get().reason() == Gap.Reason.REFUSED) {
            return true;
        }
        boolean ofTheWay = failure.isPresent() && failure.get().isOfTheWay();
        Instant from = ofTheWay ? since.getOrDefault(time, time) : time;
        return Duration.between(from, newest.orElse(time)).compareTo(options.patience()) > 0;
    }

    /** Keeps that files up to a time, from another on, need not be given again; and the gaps before them. */
    void commit(Instant first, Instant last) throws IOException {
        Position position = folder.find(list).orElseGet(() -> Position.from(first));
        TreeMap<Instant, Instant> missing = new TreeMap<>(position.missing());
        Instant through = position.through();
        if (last.isAfter(through)) {
            for (Instant time = Cohorts.after(through); time.isBefore(last); time = Cohorts.after(time)) {
                missing.putIfAbsent(time, newest.orElse(time));
            }
            open.subMap(through, false, last, false)
                    .keySet()
                    .forEach(time -> missing.putIfAbsent(time, newest.orElse(time)));
            through = last;
        }
        missing.subMap(first, true, last, true).clear();
        missing.headMap(last).keySet().removeAll(givenUp);
        open.subMap(first, true, last, true).clear();
        givenUp.removeIf(time -> !time.isAfter(last));
        keep(new Position(through, ImmutableSortedMap.copyOfSorted(missing), Optional.empty()));
    }

    /** Keeps the list's tag too, so that it need not be sent again, once all that it names was committed. */
    private void keep(Position position) throws IOException {
        folder.keep(list, position.with(open.isEmpty() && givenUp.isEmpty() ? tag : Optional.empty()));
    }
}
