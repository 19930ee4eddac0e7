package org.entente.cli.output;

import java.util.Optional;

/** Which release of the command this is. */
public final class Release {
    private Release() {}

    /** The version, as the jar's manifest has it; empty where the command does not run from its jar. */
    public static Optional<String> findVersion() {
        return Optional.ofNullable(Release.class.getPackage().getImplementationVersion());
    }
}
