package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.Versioned;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The jar brings all that it needs under names of its own, and these tests run it beside Spark's Jackson and Guava. */
class JarTest {
    private static List<String> entries() throws IOException, URISyntaxException {
        try (JarFile jar = new JarFile(path().toFile())) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        }
    }

    private static Path path() throws URISyntaxException {
        return Path.of(EntenteSpark.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    @Test
    void isWhatTheTestsRun() throws Exception {
        assertThat(path().getFileName().toString())
                .startsWith("entente-spark_2.13-")
                .endsWith(".jar");
        assertThat(org.entente.relationship.Evidence.class.getProtectionDomain().getCodeSource())
                .isEqualTo(EntenteSpark.class.getProtectionDomain().getCodeSource());
    }

    @Test
    void holdsNoClassUnderANameThatAnotherJarMayHave() throws Exception {
        assertThat(entries())
                .anySatisfy(name -> assertThat(name)
                        .startsWith("org/entente/spark/shaded/com/fasterxml/jackson/databind/ObjectMapper"))
                .anySatisfy(name -> assertThat(name).startsWith("org/entente/spark/shaded/com/google/common/"))
                .anySatisfy(name -> assertThat(name).startsWith("org/entente/spark/shaded/de/siegmar/fastcsv/"))
                .filteredOn(name -> name.endsWith(".class"))
                .allSatisfy(name -> assertThat(name).startsWith("org/entente/"));
    }

    @Test
    void offersNoServiceOfOthersUnderTheirNames() throws Exception {
        assertThat(entries())
                .filteredOn(name -> name.startsWith("META-INF/services/"))
                .allSatisfy(name -> assertThat(name).startsWith("META-INF/services/org.entente.spark.shaded."));
    }

    @Test
    void namesItsLicences() throws Exception {
        assertThat(entries()).contains("META-INF/LICENSE", "META-INF/NOTICE");
    }

    @Test
    void runsBesideTheJacksonOfSpark() throws Exception {
        Versioned sparks = (Versioned) Class.forName("com.fasterxml.jackson.databind.ObjectMapper")
                .getConstructor()
                .newInstance();
        Object own = Class.forName("org.entente.spark.shaded.com.fasterxml.jackson.databind.ObjectMapper")
                .getConstructor()
                .newInstance();

        assertThat(sparks.version().toString()).startsWith("2.21.");
        assertThat(own.getClass().getMethod("version").invoke(own).toString()).startsWith("2.22.");
        assertThatThrownBy(() -> Class.forName("com.fasterxml.jackson.datatype.guava.GuavaModule"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void itsOwnClassesKnowOnlyWhatEveryProgramMayUse() throws IOException {
        List<String> known = new ArrayList<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/entente/spark"))) {
            for (Path source : sources.toList()) {
                Files.readAllLines(source).stream()
                        .filter(line -> line.startsWith("import org.entente."))
                        .map(line -> line.replaceAll("import (org\\.entente[a-z.]*)\\.[A-Z].*", "$1"))
                        .forEach(known::add);
            }
        }

        assertThat(Set.copyOf(known))
                .contains("org.entente.assessment")
                .doesNotContain(
                        "org.entente.engine", "org.entente.json", "org.entente.numeric", "org.entente.dataset.io");
    }

    @Test
    void hasTwoTypesForItsUsers() throws Exception {
        List<String> types = new ArrayList<>();
        for (String name : entries()) {
            if (name.matches("org/entente/spark/[A-Za-z$]+\\.class")) {
                Class<?> type = Class.forName(name.replace('/', '.').replace(".class", ""));
                if (Modifier.isPublic(type.getModifiers())) {
                    types.add(type.getSimpleName());
                }
            }
        }
        assertThat(types).containsExactlyInAnyOrder("EntenteSpark", "EventEvidence");
    }
}
