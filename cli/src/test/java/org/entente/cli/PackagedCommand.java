package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.entente.cli.output.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar and the launcher as they are shipped. Run once they are packaged, not with the other tests. */
class PackagedCommand {
    private static final Path TARGET = Path.of(System.getProperty("entente.target", "target"));
    private static final Path JAR = TARGET.resolve("entente.jar");
    private static final Path LAUNCHER = TARGET.resolve("entente");

    @TempDir
    private Path folder;

    @Test
    void startsFromTheJar() throws Exception {
        Called called = call(List.of(java(), "-jar", JAR.toString(), "assess", "china-russia"));
        assertThat(called.code()).as(called.err()).isZero();
        assertThat(called.out())
                .isEqualTo(Called.entente("assess", "china-russia").out());
        assertThat(call(List.of(java(), "-jar", JAR.toString(), "assess", "nowhere"))
                        .code())
                .isEqualTo(3);
    }

    @Test
    void startsFromTheLauncher() throws Exception {
        Called called = call(List.of("sh", LAUNCHER.toString(), "assess", "china-russia"));
        assertThat(called.code()).as(called.err()).isZero();
        assertThat(called.out()).startsWith("China and Russia");
        assertThat(called.err()).isEmpty();
    }

    @Test
    void startsFromAnArchiveOfClassesAndSaysTheSame() throws Exception {
        Called setUp = call(List.of("sh", LAUNCHER.toString(), "setup"));
        assertThat(setUp.code()).as(setUp.err()).isZero();
        assertThat(folder.resolve("entente").toFile().list()).hasSize(1);
        Called called = call(List.of("sh", LAUNCHER.toString(), "assess", "china-russia"));
        assertThat(called.code()).as(called.err()).isZero();
        assertThat(called.err()).isEmpty();
        assertThat(called.out())
                .isEqualTo(Called.entente("assess", "china-russia").out());
    }

    @Test
    void followsGdelt() throws Exception {
        try (GdeltServer server = new GdeltServer()) {
            server.publish("2025-09-01T00:00:00Z", "USA IRN 190");
            Called called = call(List.of(
                    "sh",
                    LAUNCHER.toString(),
                    "watch",
                    "--gdelt",
                    "--once",
                    "--state",
                    folder.resolve("state").toString(),
                    "--base",
                    server.base()));
            assertThat(called.code()).as(called.err()).isZero();
            assertThat(called.err()).isEqualTo("1 rows: EVIDENCE 1.\n");
        }
    }

    @Test
    void endsQuietlyWhereTheReaderOfItsOutputGoesAway() throws Exception {
        Called called = call(List.of("sh", "-c", "sh " + LAUNCHER + " codebook | head -1"));
        assertThat(called.out().lines()).hasSize(1);
        assertThat(called.err()).isEmpty();
    }

    @Test
    void endsByItsOwnCodeWhereItsOutputIsClosedAfterALine() throws Exception {
        Path err = folder.resolve("err.txt");
        // More than a pipe holds, so that it still writes when nobody reads any more.
        Process process = new ProcessBuilder(java(), "-jar", JAR.toString(), "model", "show", "-f", "json")
                .redirectError(err.toFile())
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("{");
        }

        assertThat(process.waitFor()).isEqualTo(ExitCode.BROKEN_PIPE);
        assertThat(err).hasContent("");
    }

    @Test
    void carriesLicenceAndNotice() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
            assertThat(jar.getEntry("META-INF/NOTICE")).isNotNull();
            assertThat(jar.getEntry(
                            "META-INF/native-image/picocli-generated/org.entente/entente-cli/reflect-config.json"))
                    .isNotNull();
        }
    }

    private Called call(List<String> words) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder process = new ProcessBuilder(new ArrayList<>(words))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        process.environment()
                .putAll(Map.of("XDG_CACHE_HOME", folder.toString(), "JAVA_HOME", System.getProperty("java.home")));
        process.environment().remove("JAVA_TOOL_OPTIONS");
        int code = process.start().waitFor();
        return new Called(
                Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8), code);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
