package org.entente.blackbox;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The public types of the packages that modules export to everybody, one line each: name and kind. */
final class PublicTypes {
    private static final String CLASS_FILE = ".class";

    private final ModuleLayer layer;

    private PublicTypes(ModuleLayer layer) {
        this.layer = layer;
    }

    /** The lines of modules that are on the module path or the class path, in alphabetical order. */
    static ImmutableSortedSet<String> of(ImmutableSet<String> modules) {
        // A layer of their own: the tests' own module reads not all of them.
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration =
                boot.configuration().resolve(ModuleFinder.of(paths()), ModuleFinder.of(), modules);
        PublicTypes types =
                new PublicTypes(boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader()));
        return modules.stream()
                .flatMap(module -> types.in(module).stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    private static Path[] paths() {
        return Stream.of("jdk.module.path", "java.class.path")
                .flatMap(property -> Stream.of(System.getProperty(property).split(File.pathSeparator)))
                .map(Path::of)
                .toArray(Path[]::new);
    }

    private ImmutableSortedSet<String> in(String module) {
        ModuleReference reference =
                layer.configuration().findModule(module).orElseThrow().reference();
        ImmutableSet<String> exported = reference.descriptor().exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(ImmutableSet.toImmutableSet());
        try (ModuleReader reader = reference.open();
                Stream<String> files = reader.list()) {
            return files.filter(file -> file.endsWith(CLASS_FILE) && file.contains("/"))
                    .map(file -> file.substring(0, file.length() - CLASS_FILE.length())
                            .replace('/', '.'))
                    .filter(name -> exported.contains(name.substring(0, name.lastIndexOf('.'))))
                    .map(name -> Class.forName(layer.findModule(module).orElseThrow(), name))
                    .filter(PublicTypes::isPublic)
                    .map(type -> type.getCanonicalName() + " " + kind(type))
                    .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        } catch (IOException e) {
            throw new UncheckedIOException(module, e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "annotation";
        }
        if (type.isInterface()) {
            return "interface";
        }
        if (type.isEnum()) {
            return "enum";
        }
        if (type.isRecord()) {
            return "record";
        }
        return Throwable.class.isAssignableFrom(type) ? "exception" : "class";
    }
}
