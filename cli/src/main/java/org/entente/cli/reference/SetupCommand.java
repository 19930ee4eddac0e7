package org.entente.cli.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the archive of classes with which the launcher starts faster. */
@Command(
        name = "setup",
        description = {
            "Make an archive of classes, for this Java and this jar, with which the launcher starts faster.",
            "To be run again after either was replaced; a stale archive is not used."
        })
public final class SetupCommand implements Callable<Integer> {
    /** Where the launcher looks for it. */
    private static final String ARCHIVE = "entente.archive";

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path archive = output.file()
                .or(() -> Optional.ofNullable(System.getProperty(ARCHIVE)).map(Path::of))
                .orElseThrow(
                        () -> CommandException.usage(
                                "only the launcher knows where it looks for the archive. Run setup by the launcher script, or say where with -o FILE."));
        Path folder = archive.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.deleteIfExists(archive);
        int code = new ProcessBuilder(command(archive))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0 || !Files.exists(archive)) {
            throw CommandException.unwritable(archive.toString(), "Java ended with exit code " + code);
        }
        output.note("Made: " + archive + ", " + Files.size(archive) / 1_000_000 + " MB");
        return ExitCode.DONE;
    }

    /** A call that loads what most verbs need, and leaves what it loaded in the archive. */
    private static List<String> command(Path archive) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return List.of(
                java.toString(),
                "-XX:ArchiveClassesAtExit=" + archive,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                jar().toString(),
                "report",
                "sino-russian",
                "--as-of",
                "1989");
    }

    private static Path jar() {
        Path jar = Path.of(System.getProperty("java.class.path"));
        if (!Files.isRegularFile(jar)) {
            throw CommandException.usage("the command must run from its jar to be set up: " + jar);
        }
        return jar.toAbsolutePath();
    }
}
