package org.entente.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assessment.Assessor;
import org.entente.dataset.event.EventReader;
import org.entente.feed.GdeltFeed;
import org.entente.page.RelationshipPage;
import org.junit.jupiter.api.Test;

/** What the library's modules need and what they show. */
class ModulesTest {
    private static final Module OURS = ModulesTest.class.getModule();
    private static final Module CORE = Assessor.class.getModule();
    private static final Module DATASETS = EventReader.class.getModule();
    private static final Module REPORT = RelationshipPage.class.getModule();
    private static final Module FEEDS = GdeltFeed.class.getModule();

    @Test
    void theTestsRunOnTheModulePath() {
        assertThat(OURS.getName()).isEqualTo("org.entente.blackbox");
        assertThat(CORE.getName()).isEqualTo("org.entente.core");
        assertThat(DATASETS.getName()).isEqualTo("org.entente.datasets");
        assertThat(REPORT.getName()).isEqualTo("org.entente.report");
        assertThat(FEEDS.getName()).isEqualTo("org.entente.feeds");
        assertThat(OURS.getDescriptor().requires())
                .extracting(Requires::name)
                .containsExactlyInAnyOrder(
                        "java.base",
                        "org.entente.core",
                        "org.entente.datasets",
                        "org.entente.feeds",
                        "org.entente.report");
    }

    @Test
    void coreShowsValuesModelAssessmentsMonitorsAndReports() {
        assertThat(seen(CORE))
                .containsExactlyInAnyOrder(
                        "org.entente",
                        "org.entente.party",
                        "org.entente.relationship",
                        "org.entente.model",
                        "org.entente.assessment",
                        "org.entente.monitoring",
                        "org.entente.report");
    }

    @Test
    void datasetsShowsReadersAndCases() {
        assertThat(seen(DATASETS))
                .containsExactlyInAnyOrder(
                        "org.entente.dataset",
                        "org.entente.dataset.cases",
                        "org.entente.dataset.event",
                        "org.entente.dataset.result",
                        "org.entente.dataset.table");
    }

    @Test
    void reportShowsThePage() {
        assertThat(seen(REPORT)).containsExactly("org.entente.page");
    }

    @Test
    void feedsShowsTheFeedAndNeedsTheClientOfTheJdk() {
        assertThat(seen(FEEDS)).containsExactly("org.entente.feed");
        assertThat(FEEDS.getDescriptor().requires())
                .extracting(Requires::name)
                .contains("java.net.http")
                .doesNotContain("jdk.httpserver");
    }

    @Test
    void theInnerPackagesAreThereAndHidden() {
        assertThat(hidden(CORE)).contains("org.entente.engine", "org.entente.json", "org.entente.numeric");
        assertThat(hidden(DATASETS)).contains("org.entente.dataset.io");
    }

    /**
     * A reader that {@code requires static} what it reads with fails in a program that does not name that too. The test
     * runner adds all modules of its path, so what a program gets is asked of the module system.
     */
    @Test
    void aProgramThatNamesOnlyTheLibraryGetsWhatTheReadersNeed() {
        assertThat(resolved("org.entente.blackbox"))
                .contains("org.entente.core", "org.entente.datasets", "de.siegmar.fastcsv", "com.google.common");
    }

    @Test
    void aProgramThatNamesOnlyCoreGetsNoReaders() {
        assertThat(resolved("org.entente.core"))
                .contains("com.fasterxml.jackson.databind", "com.google.common")
                .doesNotContain("org.entente.datasets", "org.entente.feeds", "de.siegmar.fastcsv", "java.net.http");
    }

    /** Annotations; nothing that runs. */
    @Test
    void whatIsNeededOnlyToCompileIsAnnotations() {
        for (Module module : List.of(CORE, DATASETS, FEEDS, REPORT)) {
            assertThat(module.getDescriptor().requires().stream()
                            .filter(needed -> needed.modifiers().contains(Requires.Modifier.STATIC))
                            .map(Requires::name))
                    .as(module.getName())
                    .isSubsetOf(
                            "org.jspecify",
                            "com.google.errorprone.annotations",
                            "org.immutables.value.annotations",
                            "java.compiler");
        }
    }

    @Test
    void nothingIsOpenToReflectionFromOutside() {
        for (Module module : List.of(CORE, DATASETS, FEEDS, REPORT)) {
            assertThat(module.getDescriptor().opens())
                    .as(module.getName())
                    .allMatch(ModuleDescriptor.Opens::isQualified);
        }
    }

    /** The modules of the path that the module system resolves for one of them. */
    private static Set<String> resolved(String root) {
        Path[] path = Stream.of(System.getProperty("jdk.module.path").split(File.pathSeparator))
                .map(Path::of)
                .toArray(Path[]::new);
        return ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(path), ModuleFinder.of(), Set.of(root))
                .modules()
                .stream()
                .map(ResolvedModule::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> seen(Module module) {
        return module.getPackages().stream()
                .filter(name -> module.isExported(name, OURS))
                .collect(Collectors.toSet());
    }

    private static Set<String> hidden(Module module) {
        return module.getPackages().stream()
                .filter(name -> !module.isExported(name, OURS) && !module.isOpen(name, OURS))
                .collect(Collectors.toSet());
    }
}
