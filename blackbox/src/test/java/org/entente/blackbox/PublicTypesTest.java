package org.entente.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No type becomes public, or ceases to be, by accident: each is a promise. */
class PublicTypesTest {
    private static final Path LIST = Path.of("src", "test", "resources", "public-types.txt");
    private static final String UPDATE = "mvn -pl blackbox -am test -Dtest=PublicTypesTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dentente.update";

    @Test
    void areThoseOfTheList() throws IOException {
        ImmutableSortedSet<String> types = PublicTypes.of(ImmutableSet.of(
                "org.entente.core",
                "org.entente.datasets",
                "org.entente.feeds",
                "org.entente.learning",
                "org.entente.report"));
        if (Boolean.getBoolean("entente.update")) {
            Files.write(LIST, types);
        }
        ImmutableSortedSet<String> listed = ImmutableSortedSet.copyOf(Files.readAllLines(LIST));

        String difference = Stream.concat(
                        Sets.difference(types, listed).stream().map(type -> "+ " + type),
                        Sets.difference(listed, types).stream().map(type -> "- " + type))
                .collect(Collectors.joining("\n"));
        assertThat(difference)
                .as(
                        "the public types are no longer those of %s. Maybe they are meant to be; then write it anew:\n%s",
                        LIST, UPDATE)
                .isEmpty();
        assertThat(Files.readAllLines(LIST))
                .as("the list is sorted and names each type once")
                .isEqualTo(List.copyOf(types));
    }
}
