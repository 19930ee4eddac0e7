/**
 * Event files as they are published. A {@link org.entente.feed.GdeltFeed} keeps up with GDELT 2.0, which puts a file on the net
 * every quarter of an hour: it looks at the list, gets what is missing, checks it, and gives it to the caller in order.
 *
 * <pre>{@code
 * try (GdeltFeed feed = GdeltFeed.open(Path.of("state"))) {
 *     Poll poll = feed.poll();
 *     for (Gap gap : poll.gaps()) {                       // files that will not come
 *         System.err.println(gap);
 *         feed.commit(gap);
 *     }
 *     for (GdeltFile file : poll.files()) {
 *         try (EventCursor events = EventReader.ofDefaults().read(file.path())) { ... }
 *         feed.commit(file);                              // not given again
 *     }
 * }
 * }</pre>
 *
 * <p>A file is given until it is committed, over the end of the program too: each at least once, and twice only if the program
 * ended between reading and committing. Who keeps the {@link org.entente.feed.GdeltFile#id} of the file read last beside what it
 * made of it, and commits one file after the other, drops that second time. A file that a list names twice is given once.
 *
 * <p>What does not come is waited for, while later files are given; after a day it is told as a
 * {@link org.entente.feed.Gap}. Whatever a server does, it neither stops the feed for good nor is anything lost in silence:
 * {@link org.entente.feed.RetryRules} say when a request is made again, {@link org.entente.feed.FeedOptions} how much is taken
 * in and from where, and an {@link org.entente.feed.UnavailableFeedException} says that a list cannot be had for now.
 *
 * <p>Nothing is done in the background: the caller's thread polls, as often as the caller likes.
 *
 * <table>
 * <caption>Which types are values, and who may use them</caption>
 * <tr><th>type</th><th>value</th><th>threads</th></tr>
 * <tr><td>GdeltFile, Gap, Poll, FeedOptions, RetryRules</td><td>yes</td><td>many</td></tr>
 * <tr><td>GdeltFeed</td><td>no</td><td>one at a time</td></tr>
 * </table>
 */
@NullMarked
@ValueStyle
package org.entente.feed;

import org.entente.ValueStyle;
import org.jspecify.annotations.NullMarked;
