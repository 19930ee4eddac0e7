package org.entente.feed;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The event files of GDELT 2.0, as they are published every quarter of an hour. It remembers in a folder what was committed, and
 * gives what was not: the files that came while the program was down too.
 *
 * <pre>{@code
 * try (GdeltFeed feed = GdeltFeed.open(Path.of("state"))) {
 *     for (GdeltFile file : feed.poll().files()) {
 *         try (EventCursor events = EventReader.ofDefaults().read(file.path())) { ... }
 *         feed.commit(file);
 *     }
 * }
 * }</pre>
 *
 * <p>One feed at a time has a folder. It does nothing but when it is called, in the caller's thread; of its own threads, which
 * are daemons and serve its requests, none is left when it is closed. To end a poll from another thread, interrupt the one that
 * polls. Not safe for several threads at the same time.
 */
public final class GdeltFeed implements AutoCloseable {
    private final FeedOptions options;
    private final FeedFolder folder;
    private final Requests requests;
    private final ImmutableSortedMap<GdeltList, ListFeed> lists;
    private boolean closed;

    private GdeltFeed(FeedOptions options, FeedFolder folder) {
        this.options = options;
        this.folder = folder;
        this.requests = new Requests(options);
        this.lists = ImmutableSortedMap.copyOf(
                Maps.toMap(options.lists(), list -> new ListFeed(list, options, folder, requests)));
    }

    /**
     * A feed with the defaults of {@link FeedOptions}.
     *
     * @param folder where it keeps its cursor and puts its files; made if it is not there
     * @throws java.nio.file.FileSystemException if another feed has the folder open
     * @throws org.entente.InvalidFileException if the cursor was damaged
     * @throws IOException if the folder cannot be read or written
     */
    public static GdeltFeed open(Path folder) throws IOException {
        return open(folder, FeedOptions.ofDefaults());
    }

    /**
     * A feed.
     *
     * @param folder where it keeps its cursor and puts its files; made if it is not there
     * @throws java.nio.file.FileSystemException if another feed has the folder open
     * @throws org.entente.InvalidFileException if the cursor was damaged
     * @throws IOException if the folder cannot be read or written
     */
    public static GdeltFeed open(Path folder, FeedOptions options) throws IOException {
        return new GdeltFeed(
                Preconditions.checkNotNull(options, "options must not be null"),
                FeedFolder.open(Preconditions.checkNotNull(folder, "folder must not be null")));
    }

    /**
     * Looks at the lists, and gets the files that are not committed and not here yet. Where nothing has changed since all was
     * committed, that is one small request for each list.
     *
     * @throws UnavailableFeedException if a list cannot be had; what was got by then is not got again
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if the thread was interrupted
     * @throws IllegalStateException if the feed is closed
     */
    public Poll poll() throws IOException, InterruptedException {
        checkOpen();
        PollDraft draft = new PollDraft();
        for (ListFeed list : lists.values()) {
            list.poll(draft);
        }
        return draft.build();
    }

    /**
     * Keeps that a file was read: it is not given again, by another feed of this folder neither, and deleted unless files are
     * to be kept. Gaps that were told with it and lie before it are not told again either. What lies before it and was neither
     * committed nor told as a gap is still given. To commit a file again does nothing.
     *
     * @throws IOException if it cannot be kept; the file is then given again
     * @throws IllegalArgumentException if it is of a list that is not followed
     * @throws IllegalStateException if the feed is closed
     */
    public void commit(GdeltFile file) throws IOException {
        list(file.list()).commit(file.time(), file.time());
        if (!options.keepFiles()) {
            Files.deleteIfExists(file.path());
        }
    }

    /**
     * Keeps that a gap was seen: it is not told again, and its files are not given if they come after all. A gap need not be
     * committed where a later file is.
     *
     * @throws IOException if it cannot be kept; the gap is then told again
     * @throws IllegalArgumentException if it is of a list that is not followed
     * @throws IllegalStateException if the feed is closed
     */
    public void commit(Gap gap) throws IOException {
        list(gap.list()).commit(gap.first(), gap.last());
    }

    private ListFeed list(GdeltList list) {
        checkOpen();
        ListFeed feed = lists.get(list);
        Preconditions.checkArgument(feed != null, "list must be one that is followed, %s: %s", lists.keySet(), list);
        return Preconditions.checkNotNull(feed);
    }

    private void checkOpen() {
        Preconditions.checkState(!closed, "closed");
    }

    /** Ends its connections and threads, and lets others have the folder. */
    @Override
    public void close() throws IOException {
        closed = true;
        requests.close();
        folder.close();
    }
}
