package org.entente.cli.data;

import org.entente.cli.output.CommandException;
import org.entente.monitoring.Observatory;

/** Where the page of the world comes from. */
final class WorldPages {
    private WorldPages() {}

    /** The page of all pairs that an observatory watches, as HTML that stands on its own. */
    @SuppressWarnings("DoNotCallSuggester") // until there is a page
    static String of(Observatory world) {
        throw CommandException.usage(
                "this build makes no page of " + world.dyads().size() + " pairs. Valid are text, md, json, csv.");
    }
}
