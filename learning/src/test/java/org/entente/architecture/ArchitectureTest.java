package org.entente.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Which package may know which, what may be public, and what the library never touches. */
class ArchitectureTest {
    /** What the three modules compile to, beside each other, so that a rule may speak of all of them. */
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .importPaths(
                    Path.of("..", "core", "target", "classes"),
                    Path.of("..", "datasets", "target", "classes"),
                    Path.of("target", "classes"));

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
    private static final String LABORATORY = "org.entente.laboratory";

    /** Packages that no caller sees: their types may hand arrays to each other. */
    private static final String[] INTERNAL = {ENGINE, NUMERIC, JSON, IO};

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
            Map.entry(MONITORING, List.of(PARTY, RELATIONSHIP, MODEL, ENGINE, ASSESSMENT, JSON)),
            // A report tells what an assessment says, in the assessment's own words.
            Map.entry(REPORT, List.of(PARTY, RELATIONSHIP, MODEL, ASSESSMENT, NUMERIC, JSON)),
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
                            NUMERIC)));

    private static final DescribedPredicate<JavaClass> GENERATED = DescribedPredicate.describe(
            "generated", type -> type.getName().matches("org\\.entente\\..*\\.Immutable.*"));

    @Test
    void seesTheWholeLibrary() {
        assertThat(LIBRARY.contain("org.entente.relationship.Evidence")).isTrue();
        assertThat(LIBRARY.contain("org.entente.relationship.ImmutableEvidence"))
                .isTrue();
        assertThat(LIBRARY.contain("org.entente.assessment.Assessor")).isTrue();
        assertThat(LIBRARY.stream().filter(GENERATED)).hasSizeGreaterThan(4);
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
                    .check(LIBRARY);
        });
    }

    @Test
    void everyPackageHasItsDirections() {
        classes()
                .should()
                .resideInAnyPackage(Stream.concat(MAY_USE.keySet().stream(), Stream.of("org.entente"))
                        .toArray(String[]::new))
                .check(LIBRARY.that(DescribedPredicate.describe(
                        "types", type -> !type.getSimpleName().equals("module-info"))));
    }

    @Test
    void packagesHaveNoCycle() {
        slices().matching("org.entente.(**)").should().beFreeOfCycles().check(LIBRARY);
    }

    @Test
    void noPackageHasOverThirtyFiles() {
        Map<String, Long> files = LIBRARY.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(DescribedPredicate.not(GENERATED))
                .filter(JavaClass::isTopLevelClass)
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(files).allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(30));
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(LIBRARY.stream().map(JavaClass::getPackage).distinct())
                .hasSizeGreaterThan(4)
                .allSatisfy(found -> assertThat(found.isAnnotatedWith(NullMarked.class))
                        .as(found.getName())
                        .isTrue());
    }

    @Test
    void generatedTypesAreNotPublic() {
        classes().that(GENERATED).should().notBePublic().check(LIBRARY);
    }

    @Test
    void noGeneratedTypeStandsInAPublicSignature() {
        classes()
                .that(DescribedPredicate.not(GENERATED))
                .and()
                .arePublic()
                .should(haveNoPublicMemberWith("a generated type in its signature", GENERATED))
                .check(LIBRARY);
    }

    @Test
    void noTypeOfTheMapperStandsInAPublicSignature() {
        classes()
                .that()
                .arePublic()
                .and()
                .resideOutsideOfPackages(INTERNAL)
                .should(haveNoPublicMemberWith(
                        "a type that is not exported",
                        DescribedPredicate.describe(
                                "not exported",
                                type -> type.getPackageName().startsWith("com.fasterxml")
                                        || List.of(INTERNAL).contains(type.getPackageName()))))
                .check(LIBRARY);
    }

    @Test
    void noArrayLeavesItsType() {
        classes()
                .that()
                .arePublic()
                .and(DescribedPredicate.not(GENERATED))
                .and()
                .resideOutsideOfPackages(INTERNAL)
                .should(new ArchCondition<>("return no array") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getMethods().stream()
                                .filter(method -> isPublic(method)
                                        && method.getRawReturnType().isArray())
                                // Every enum has it.
                                .filter(method -> !method.getName().equals("values"))
                                .forEach(method ->
                                        events.add(SimpleConditionEvent.violated(method, method.getFullName())));
                    }
                })
                .check(LIBRARY);
    }

    @Test
    void theLibraryWritesNothingOut() {
        noClasses()
                .that()
                // Programs, which print.
                .resideOutsideOfPackage(LABORATORY)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.util.logging..", "org.slf4j..", "org.apache.commons.logging..", "java.lang.System$Logger")
                .check(LIBRARY);
    }

    @Test
    void timeIsAnArgument() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould(access("ask for the time or the zone of the machine", access -> {
                    String owner = access.getTargetOwner().getName();
                    return (owner.startsWith("java.time.") && access.getName().equals("now"))
                            || access.getName().equals("systemDefault")
                            || (owner.equals("java.lang.System")
                                    && List.of("currentTimeMillis", "nanoTime").contains(access.getName()))
                            || owner.equals("java.util.Date")
                            || owner.equals("java.util.TimeZone");
                }))
                .check(LIBRARY);
    }

    @Test
    void chanceIsAnArgument() {
        noClasses()
                .should()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .orShould()
                .callConstructor(java.util.Random.class)
                .check(LIBRARY);
    }

    @Test
    void noAnswerHangsOnTheLocaleOrCharsetOfTheMachine() {
        noClasses()
                .should(access("use the default locale or charset", access -> {
                    String target = access.getTarget().getFullName();
                    return Stream.of(
                                    "java.lang.String.toLowerCase()",
                                    "java.lang.String.toUpperCase()",
                                    "java.lang.String.getBytes()",
                                    "java.lang.String.<init>([B)",
                                    "java.lang.String.format(java.lang.String, ",
                                    "java.lang.String.formatted(",
                                    "java.util.Locale.getDefault(",
                                    "java.nio.charset.Charset.defaultCharset()",
                                    "java.io.FileReader.<init>(java.",
                                    "java.io.FileWriter.<init>(java.",
                                    "java.io.InputStreamReader.<init>(java.io.InputStream)",
                                    "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
                                    "java.util.Scanner.<init>(",
                                    "java.text.NumberFormat.getInstance()",
                                    "java.text.Collator.getInstance()",
                                    "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)")
                            .anyMatch(target::startsWith);
                }))
                .check(LIBRARY);
    }

    /** StrictMath gives the same bits on every machine; Math may not. */
    @Test
    void sumsAreTheSameOnEveryMachine() {
        noClasses()
                .should(access(
                        "call Math for what machines may round each in its way",
                        access -> access.getTargetOwner().isEquivalentTo(Math.class)
                                && List.of(
                                                "exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan",
                                                "sqrt", "cbrt", "tanh", "fma", "hypot")
                                        .contains(access.getName())))
                .check(LIBRARY);
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
                .check(LIBRARY);
    }

    private static ArchCondition<JavaClass> access(
            String description, java.util.function.Predicate<JavaAccess<?>> forbidden) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(forbidden)
                        .sorted(Comparator.comparing(JavaAccess::getDescription))
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> haveNoPublicMemberWith(
            String description, DescribedPredicate<JavaClass> forbidden) {
        return new ArchCondition<>("have no public member with " + description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMembers().stream()
                        .filter(ArchitectureTest::isPublic)
                        .filter(member -> types(member).anyMatch(forbidden))
                        .forEach(member -> events.add(SimpleConditionEvent.violated(member, member.getFullName())));
            }
        };
    }

    private static Stream<JavaClass> types(JavaMember member) {
        Stream<JavaClass> named = member instanceof JavaCodeUnit unit
                ? Stream.concat(
                        unit.getReturnType().getAllInvolvedRawTypes().stream(),
                        unit.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                : ((com.tngtech.archunit.core.domain.JavaField) member).getType().getAllInvolvedRawTypes().stream();
        return named;
    }

    private static boolean isPublic(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                && !member.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !(member instanceof JavaMethod && member.getModifiers().contains(JavaModifier.BRIDGE));
    }
}
