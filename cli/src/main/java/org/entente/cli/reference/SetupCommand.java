package org.entente.cli.reference;

import com.google.common.collect.Lists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Makes the archive of classes with which the launcher starts faster: the JDK's own and what the short verbs load. An archive
 * on top of the JDK's, as {@code -XX:ArchiveClassesAtExit} leaves it, would be slower, and would lack picocli, whose classes
 * are of an old form.
 */
@Command(
        name = "setup",
        description = {
            "Make an archive of classes, for this Java and this jar, with which the launcher starts faster.",
            "To be run again after either was replaced; a stale archive is not used."
        })
public final class SetupCommand implements Callable<Integer> {
    /** Where the launcher looks for it. */
    private static final String ARCHIVE = "entente.archive";
    /** Calls the short verbs. By its name, since it knows the verbs, and so this one. */
    private static final String REHEARSAL = "org.entente.cli.Rehearsal";

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
        Path classes = Files.createTempFile("entente", ".classes");
        try {
            run(archive, "-XX:DumpLoadedClassList=" + classes, "-cp", jar().toString(), REHEARSAL);
            // The objects of the JDK's own archive can be put into this one by this collector alone.
            run(
                    archive,
                    "-Xshare:dump",
                    "-XX:+UseG1GC",
                    "-XX:SharedClassListFile=" + classes,
                    "-XX:SharedArchiveFile=" + archive,
                    "-cp",
                    jar().toString());
        } finally {
            Files.deleteIfExists(classes);
        }
        if (!Files.exists(archive)) {
            throw CommandException.unwritable(archive.toString(), "Java wrote none");
        }
        output.note("Made: " + archive + ", " + Files.size(archive) / 1_000_000 + " MB");
        return ExitCode.DONE;
    }

    private static void run(Path archive, String... options) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        int code = new ProcessBuilder(Lists.asList(java.toString(), options))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            throw CommandException.unwritable(archive.toString(), "Java ended with exit code " + code);
        }
    }

    private static Path jar() {
        Path jar = Path.of(System.getProperty("java.class.path"));
        if (!Files.isRegularFile(jar)) {
            throw CommandException.usage("the command must run from its jar to be set up: " + jar);
        }
        return jar.toAbsolutePath();
    }
}
