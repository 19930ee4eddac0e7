package org.entente.cli.input;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.assessment.Assessor;
import org.entente.cli.output.CommandException;
import org.entente.model.Model;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The model that answers. */
public final class ModelOption {
    @Option(
            names = {"-m", "--model"},
            paramLabel = "MODEL",
            description = "Answer by the model of a file; by default by the one that Entente ships.")
    private @Nullable Path file;

    /** The file, if one is named. */
    public Optional<Path> findFile() {
        return Optional.ofNullable(file);
    }

    /** The assessor. */
    public Assessor assessor() {
        return file == null ? Assessor.standard() : Assessor.of(read(file));
    }

    /** The model. */
    public Model model() {
        return file == null ? Model.standard() : read(file);
    }

    /**
     * The model of a file.
     *
     * @throws CommandException if it cannot be read
     */
    public static Model read(Path file) {
        try {
            return Model.read(file);
        } catch (NoSuchFileException e) {
            throw CommandException.unreadable(file + ": no such file. Maybe entente model show --format json -o " + file
                    + ", which writes the shipped one.");
        } catch (IOException e) {
            throw CommandException.unreadable(file + ": cannot be read: " + e.getMessage());
        }
    }
}
