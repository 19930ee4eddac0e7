package org.entente.architecture;

import com.google.common.graph.GraphBuilder;
import com.google.common.graph.MutableGraph;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The classes of the library that the rules of architecture are about. */
final class Library {
    /** What the modules compile to, beside each other, so that a rule may speak of all of them. */
    static final JavaClasses ALL = new ClassFileImporter()
            .importPaths(Stream.of("core", "datasets", "learning", "report", "feeds", "cli")
                    .map(module -> Path.of("..", module, "target", "classes"))
                    .toList());

    /** Programs, which print. */
    static final String LABORATORY = "org.entente.laboratory";

    /** The command, which prints. */
    static final String CLI = "org.entente.cli";

    /** Live feeds, which are of a moment and not repeatable: the one package that may have a clock and chance by default. */
    static final String FEED = "org.entente.feed";

    /** Packages that no caller sees: their types may hand arrays to each other. */
    static final String[] INTERNAL = {
        "org.entente.engine",
        "org.entente.numeric",
        "org.entente.json",
        "org.entente.dataset.io",
        "org.entente.page.html"
    };

    /** The values that Immutables makes. */
    static final DescribedPredicate<JavaClass> GENERATED = DescribedPredicate.describe(
            "generated", type -> type.getName().matches("org\\.entente\\.(.*\\.)?Immutable[A-Z].*"));

    private Library() {}

    /**
     * Which file names which other; what Immutables makes counts to the file of the value. Of a constant that the compiler
     * writes in the place of its name there is no trace.
     */
    static MutableGraph<String> files() {
        MutableGraph<String> files = GraphBuilder.directed().build();
        for (JavaClass type : ALL) {
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target ->
                            ALL.contain(target.getName()) && !file(target).equals(file(type)))
                    .forEach(target -> files.putEdge(file(type), file(target)));
        }
        return files;
    }

    private static String file(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return GENERATED.test(outermost)
                ? outermost.getRawSuperclass().map(Library::file).orElseThrow()
                : outermost.getName();
    }
}
