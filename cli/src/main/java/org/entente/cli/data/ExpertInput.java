package org.entente.cli.data;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A yearly table, and what experts say of its pairs. */
final class ExpertInput {
    @Parameters(paramLabel = "TABLE", description = "A table of pairs and years, as R's peacesciencer makes them.")
    private @Nullable Path table;

    @Option(
            names = "--experts",
            paramLabel = "SPELLS",
            description =
                    "What experts say: a table of pairs and dated spells of peace. Without it, the column gdb_interp of"
                            + " TABLE.")
    private @Nullable Path experts;

    /** The table. */
    Path table() {
        return Objects.requireNonNull(table, "table");
    }

    /** Another table with what experts say, if there is one. */
    Optional<Path> experts() {
        return Optional.ofNullable(experts);
    }

    /** The pairs of which they say something. */
    ImmutableList<LabelledPair> read() throws IOException {
        return LabelledPair.read(table(), experts());
    }
}
