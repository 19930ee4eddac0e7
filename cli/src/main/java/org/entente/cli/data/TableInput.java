package org.entente.cli.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.Terminal;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.table.DyadYearMapping;
import org.entente.party.CodeScheme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a verb is told of a table of pairs and years. */
final class TableInput {
    @Option(
            names = "--codes",
            paramLabel = "SCHEME",
            description = "Whose state numbers to read of a table that has several: ${COMPLETION-CANDIDATES}.")
    private @Nullable Codes codes;

    /** Schemes of codes that tables have. */
    private enum Codes {
        COW(CodeScheme.COW),
        GW(CodeScheme.GLEDITSCH_WARD),
        ISO(CodeScheme.ISO);

        private final CodeScheme scheme;

        Codes(CodeScheme scheme) {
            this.scheme = scheme;
        }
    }

    /** The scheme, if one is named. */
    Optional<String> findCodes() {
        return Optional.ofNullable(codes).map(Enum::name);
    }

    /**
     * What the columns mean.
     *
     * @param file as JSON; if null, the names that peacesciencer gives
     */
    DyadYearMapping mapping(@Nullable Path file) throws IOException {
        DyadYearMapping read = file == null ? DyadYearMapping.standard() : DyadYearMapping.read(file);
        return codes == null ? read : read.keyedBy(codes.scheme);
    }

    /** Reads on, and shows how far. */
    static ReadOptions options(Terminal terminal) {
        return ReadOptions.builder()
                .listener(terminal::show)
                .progressInterval(100_000)
                .build();
    }

    /** The table, which is there. */
    static Path existing(Path table) {
        if (!Files.exists(table)) {
            throw CommandException.unreadable(table + ": no such file");
        }
        if (Files.isDirectory(table)) {
            throw CommandException.unreadable(table + ": is a folder. Maybe a file in it is meant");
        }
        return table;
    }
}
