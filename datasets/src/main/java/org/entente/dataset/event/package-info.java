/**
 * Machine-coded events as evidence.
 *
 * <p>{@link org.entente.dataset.event.EventReader} opens files of any {@link org.entente.dataset.event.EventFormat}, one or
 * thousands, and gives an {@link org.entente.dataset.event.EventCursor}, which hands out one item of evidence after the
 * other and reports what became of every row. A list in a format of its own is read by an
 * {@link org.entente.dataset.event.EventMapping}, a small JSON file.
 *
 * <pre>{@code
 * try (EventCursor events = EventReader.ofDefaults().read(Path.of("20180101000000.export.CSV.zip"))) {
 *     events.forEachRemaining(event -> observatory.take(event.dyad(), event.evidence()));
 *     System.out.println(events.report());
 * }
 * }</pre>
 *
 * <p>What a code means is in the {@link org.entente.dataset.event.EventCodebook}: for each
 * {@linkplain org.entente.dataset.event.EventCode code} the {@linkplain org.entente.dataset.event.Bearing factor and score}
 * when a government acts and when the public does. How far a feed can be trusted, and how its repetitions, lone alarms and
 * months without force are handled, is in its {@link org.entente.dataset.event.FeedProfile}. Both are JSON beside the classes, each row
 * with its reason, and both can be replaced.
 */
@NullMarked
package org.entente.dataset.event;

import org.jspecify.annotations.NullMarked;
