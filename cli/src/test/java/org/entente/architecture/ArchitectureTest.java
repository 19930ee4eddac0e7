package org.entente.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.graph.EndpointPair;
import com.google.common.graph.MutableGraph;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Which package may know which, and how large a package or a file may be. */
class ArchitectureTest {
    /** What every package may use: how input that is wrong is told. It uses none. */
    private static final String ROOT = "org.entente";

    private static final String PARTY = "org.entente.party";
    private static final String RELATIONSHIP = "org.entente.relationship";
    private static final String MODEL = "org.entente.model";
    private static final String ENGINE = "org.entente.engine";
    private static final String ASSESSMENT = "org.entente.assessment";
    private static final String MONITORING = "org.entente.monitoring";
    private static final String REPORT = "org.entente.report";
    private static final String JSON = "org.entente.json";
    private static final String NUMERIC = "org.entente.numeric";
    private static final String DATASET = "org.entente.dataset";
    private static final String IO = "org.entente.dataset.io";
    private static final String EVENT = "org.entente.dataset.event";
    private static final String TABLE = "org.entente.dataset.table";
    private static final String RESULT = "org.entente.dataset.result";
    private static final String CASES = "org.entente.dataset.cases";
    private static final String LEARNING = "org.entente.learning";
    private static final String EVALUATION = "org.entente.evaluation";
    private static final String LABORATORY = Library.LABORATORY;
    private static final String YEARLY = Library.LABORATORY + ".yearly";
    private static final String OUTLOOK = Library.LABORATORY + ".outlook";
    private static final String PAGE = "org.entente.page";
    private static final String HTML = "org.entente.page.html";
    private static final String FEED = Library.FEED;
    private static final String CLI = Library.CLI;
    private static final String OUTPUT = "org.entente.cli.output";
    private static final String INPUT = "org.entente.cli.input";
    private static final String LINT = "org.entente.cli.lint";
    private static final String VERBS_ON_CASES = "org.entente.cli.cases";
    private static final String VERBS_ON_DATA = "org.entente.cli.data";
    private static final String REFERENCE = "org.entente.cli.reference";

    /** Each package and those of the library that it may use, beside itself. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry(ROOT, List.of()),
            Map.entry(JSON, List.of()),
            Map.entry(NUMERIC, List.of()),
            Map.entry(PARTY, List.of(JSON)),
            Map.entry(RELATIONSHIP, List.of(PARTY, JSON)),
            Map.entry(MODEL, List.of(RELATIONSHIP, JSON, NUMERIC)),
            Map.entry(ENGINE, List.of(RELATIONSHIP, MODEL, NUMERIC)),
            Map.entry(ASSESSMENT, List.of(RELATIONSHIP, MODEL, ENGINE, NUMERIC, JSON)),
            Map.entry(MONITORING, List.of(PARTY, RELATIONSHIP, MODEL, ENGINE, ASSESSMENT, NUMERIC, JSON)),
            // A report tells what an assessment says, in the assessment's own words.
            Map.entry(REPORT, List.of(PARTY, RELATIONSHIP, MODEL, ASSESSMENT, MONITORING, NUMERIC, JSON)),
            Map.entry(DATASET, List.of(JSON)),
            Map.entry(IO, List.of(DATASET, PARTY, JSON)),
            Map.entry(EVENT, List.of(DATASET, IO, PARTY, RELATIONSHIP, JSON)),
            Map.entry(TABLE, List.of(DATASET, IO, PARTY, RELATIONSHIP, JSON)),
            Map.entry(CASES, List.of(IO, RELATIONSHIP)),
            Map.entry(RESULT, List.of(DATASET, IO, TABLE, RELATIONSHIP, MODEL, ASSESSMENT)),
            Map.entry(LEARNING, List.of(RELATIONSHIP, MODEL, ENGINE, NUMERIC)),
            Map.entry(EVALUATION, List.of(PARTY, RELATIONSHIP, MODEL, NUMERIC)),
            Map.entry(
                    LABORATORY,
                    List.of(
                            ENGINE,
                            JSON,
                            NUMERIC,
                            PARTY,
                            RELATIONSHIP,
                            MODEL,
                            ASSESSMENT,
                            REPORT,
                            DATASET,
                            TABLE,
                            CASES,
                            LEARNING,
                            EVALUATION,
                            NUMERIC)),
            Map.entry(
                    YEARLY,
                    List.of(
                            ENGINE,
                            NUMERIC,
                            RELATIONSHIP,
                            MODEL,
                            ASSESSMENT,
                            MONITORING,
                            DATASET,
                            TABLE,
                            CASES,
                            LEARNING,
                            EVALUATION)),
            Map.entry(OUTLOOK, List.of(YEARLY, ENGINE, NUMERIC, RELATIONSHIP, MODEL, TABLE, LEARNING, EVALUATION)),
            // A page draws what an assessment says.
            Map.entry(PAGE, List.of(HTML, PARTY, RELATIONSHIP, MODEL, ASSESSMENT, MONITORING, REPORT)),
            Map.entry(HTML, List.of(PARTY, RELATIONSHIP, MODEL)),
            // A feed gets files and knows nothing of what is in them.
            Map.entry(FEED, List.of(JSON)),
            // The command: its verbs know each other's packages only through input and output.
            Map.entry(CLI, List.of(OUTPUT, VERBS_ON_CASES, VERBS_ON_DATA, REFERENCE, DATASET, MODEL, PARTY)),
            Map.entry(OUTPUT, List.of(ASSESSMENT, DATASET, JSON, MODEL, RELATIONSHIP, REPORT)),
            Map.entry(INPUT, List.of(OUTPUT, ASSESSMENT, CASES, JSON, MODEL, PARTY, RELATIONSHIP)),
            Map.entry(LINT, List.of(ASSESSMENT, RELATIONSHIP)),
            Map.entry(
                    VERBS_ON_CASES, List.of(INPUT, OUTPUT, LINT, ASSESSMENT, JSON, MODEL, PAGE, RELATIONSHIP, REPORT)),
            Map.entry(
                    VERBS_ON_DATA,
                    List.of(
                            INPUT,
                            OUTPUT,
                            ASSESSMENT,
                            DATASET,
                            EVENT,
                            RESULT,
                            TABLE,
                            EVALUATION,
                            FEED,
                            JSON,
                            LEARNING,
                            MODEL,
                            MONITORING,
                            PAGE,
                            PARTY,
                            RELATIONSHIP,
                            REPORT)),
            Map.entry(
                    REFERENCE,
                    List.of(INPUT, OUTPUT, ASSESSMENT, CASES, DATASET, JSON, MODEL, PARTY, RELATIONSHIP, REPORT)));

    /** Files that know each other, and why they may. Every other file knows only such as do not know it. */
    private static final Map<EndpointPair<String>, String> KNOW_EACH_OTHER = Map.of(
            EndpointPair.ordered("org.entente.monitoring.Observatory", "org.entente.monitoring.ObservatoryBuilder"),
            "a value and its builder, which opens files and threads and so has a file of its own",
            EndpointPair.ordered("org.entente.dataset.table.ExpertCodings", "org.entente.dataset.table.ExpertReader"),
            "labels, and who makes them of the rows of a table: pairs and spells that only mean something among codings",
            EndpointPair.ordered("org.entente.relationship.Evidence", "org.entente.relationship.EvidenceContent"),
            "an item, and the same item looked at apart from who reports it, without a copy of what it says");

    @Test
    void seesTheWholeLibrary() {
        assertThat(Library.ALL.contain("org.entente.relationship.Evidence")).isTrue();
        assertThat(Library.ALL.contain("org.entente.relationship.ImmutableEvidence"))
                .isTrue();
        for (String type : List.of(
                "assessment.Assessor",
                "dataset.event.EventReader",
                "evaluation.Scores",
                "page.RelationshipPage",
                "feed.GdeltFeed",
                "cli.EntenteCommand")) {
            assertThat(Library.ALL.contain("org.entente." + type)).as(type).isTrue();
        }
        assertThat(Library.ALL.stream().filter(Library.GENERATED)).hasSizeGreaterThan(4);
    }

    @Test
    void lowerPackagesKnowNothingOfHigherOnes() {
        MAY_USE.forEach((name, others) -> {
            String[] allowed =
                    Stream.concat(Stream.of(name, ROOT), others.stream()).toArray(String[]::new);
            classes()
                    .that()
                    .resideInAPackage(name)
                    .should()
                    .onlyDependOnClassesThat(DescribedPredicate.describe(
                            "are of " + String.join(", ", allowed) + " or of no package of the library",
                            type -> !type.getPackageName().startsWith("org.entente")
                                    || JavaClass.Predicates.resideInAnyPackage(allowed)
                                            .test(type)))
                    .allowEmptyShould(true)
                    .check(Library.ALL);
        });
    }

    @Test
    void everyPackageHasItsDirections() {
        classes()
                .should()
                .resideInAnyPackage(Stream.concat(MAY_USE.keySet().stream(), Stream.of("org.entente"))
                        .toArray(String[]::new))
                .check(Library.ALL.that(DescribedPredicate.describe(
                        "types", type -> !type.getSimpleName().equals("module-info"))));
    }

    @Test
    void packagesHaveNoCycle() {
        slices().matching("org.entente.(**)").should().beFreeOfCycles().check(Library.ALL);
    }

    @Test
    void noFilesKnowEachOtherButThoseWithAReason() {
        MutableGraph<String> files = Library.files();
        for (EndpointPair<String> pair : KNOW_EACH_OTHER.keySet()) {
            assertThat(files.removeEdge(pair)).as("%s knows the other", pair).isTrue();
            assertThat(files.hasEdgeConnecting(pair.target(), pair.source()))
                    .as("%s knows each other", pair)
                    .isTrue();
        }

        // What none knows, or what knows none, is in no cycle.
        List<String> ends;
        do {
            ends = files.nodes().stream()
                    .filter(file -> files.inDegree(file) == 0 || files.outDegree(file) == 0)
                    .toList();
            ends.forEach(files::removeNode);
        } while (!ends.isEmpty());
        assertThat(files.edges()).as("cycles, and ways between them").isEmpty();
    }

    @Test
    void noSourceFileHasOverThreeHundredLines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")
                            && StreamSupport.stream(file.spliterator(), false).anyMatch(Path.of("src")::equals)))
                    .hasSizeGreaterThan(600)
                    .allSatisfy(file ->
                            assertThat(Files.readAllLines(file)).as("%s", file).hasSizeLessThanOrEqualTo(300));
        }
    }

    @Test
    void noPackageHasOverThirtyFiles() {
        Map<String, Long> files = Library.ALL.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(DescribedPredicate.not(Library.GENERATED))
                .filter(JavaClass::isTopLevelClass)
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(files).allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(30));
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(Library.ALL.stream().map(JavaClass::getPackage).distinct())
                .hasSizeGreaterThan(4)
                .allSatisfy(found -> assertThat(found.isAnnotatedWith(NullMarked.class))
                        .as(found.getName())
                        .isTrue());
    }

    @Test
    void namesAreNounsOfTheFieldNotOfPlumbing() {
        classes()
                .should(new ArchCondition<>("not be called Utils, Helper, Manager, Impl, Data or Info") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (type.getSimpleName().matches(".*(Utils?|Helper|Manager|Impl|Data|Info)")) {
                            events.add(SimpleConditionEvent.violated(type, type.getName()));
                        }
                    }
                })
                .check(Library.ALL);
    }
}
