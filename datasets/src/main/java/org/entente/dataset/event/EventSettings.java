package org.entente.dataset.event;

import java.util.Map;
import java.util.Optional;
import org.entente.dataset.ReadOptions;

/**
 * How event files are read.
 *
 * @param options what bad rows and files do, and who is shown the progress
 * @param format that all files must have, if any is stated
 * @param codebook what codes mean
 * @param profiles that take the place of the standard ones
 * @param dateOrder of day and month, if it is stated
 * @param mapping of a list's own columns, if there is one
 */
record EventSettings(
        ReadOptions options,
        Optional<EventFormat> format,
        EventCodebook codebook,
        Map<EventFormat, FeedProfile> profiles,
        Optional<DateOrder> dateOrder,
        Optional<EventMapping> mapping) {
    /** The profile of a feed; of a mapped list, that of its mapping. */
    FeedProfile profile(EventFormat feed) {
        if (feed == EventFormat.MAPPED && mapping().isPresent()) {
            return mapping().get().profile();
        }
        FeedProfile own = profiles.get(feed);
        return own == null ? FeedProfile.standard(feed) : own;
    }
}
