package org.entente.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the library never touches, so that the same input gives the same answer everywhere. */
class RepeatableAnswersTest {
    @Test
    void theLibraryWritesNothingOut() {
        noClasses()
                .that()
                .resideOutsideOfPackages(Library.LABORATORY + "..", Library.CLI + "..")
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
                .check(Library.ALL);
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
                            || (isClock(owner) && !isOf(Library.FEED, access))
                            || (owner.equals("java.lang.System")
                                    && List.of("currentTimeMillis", "nanoTime").contains(access.getName()))
                            || owner.equals("java.util.Date")
                            || owner.equals("java.util.TimeZone");
                }))
                .check(Library.ALL);
    }

    private static boolean isClock(String owner) {
        return owner.equals("java.time.InstantSource");
    }

    private static boolean isOf(String name, JavaAccess<?> access) {
        return access.getOriginOwner().getPackageName().equals(name);
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
                .orShould(access("make chance of its own", access -> {
                    String target = access.getTarget().getFullName();
                    return Stream.of(
                                            "java.util.SplittableRandom.<init>()",
                                            "java.util.random.RandomGenerator.getDefault()",
                                            "java.util.random.RandomGenerator.of(")
                                    .anyMatch(target::startsWith)
                            && !isOf(Library.FEED, access);
                }))
                .check(Library.ALL);
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
                .check(Library.ALL);
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
                .check(Library.ALL);
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
}
