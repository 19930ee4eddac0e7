package org.entente.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What may be public, and what a public signature may name. */
class PublicSignaturesTest {
    @Test
    void generatedTypesAreNotPublic() {
        classes().that(Library.GENERATED).should().notBePublic().check(Library.ALL);
    }

    @Test
    void noGeneratedTypeStandsInAPublicSignature() {
        classes()
                .that(DescribedPredicate.not(Library.GENERATED))
                .and()
                .arePublic()
                .should(haveNoPublicMemberWith("a generated type in its signature", Library.GENERATED))
                .check(Library.ALL);
    }

    @Test
    void noTypeOfTheMapperStandsInAPublicSignature() {
        classes()
                .that()
                .arePublic()
                .and()
                .resideOutsideOfPackages(Library.INTERNAL)
                .should(haveNoPublicMemberWith(
                        "a type that is not exported",
                        DescribedPredicate.describe(
                                "not exported",
                                type -> type.getPackageName().startsWith("com.fasterxml")
                                        || List.of(Library.INTERNAL).contains(type.getPackageName()))))
                .check(Library.ALL);
    }

    @Test
    void noArrayLeavesItsType() {
        classes()
                .that()
                .arePublic()
                .and(DescribedPredicate.not(Library.GENERATED))
                .and()
                .resideOutsideOfPackages(Library.INTERNAL)
                .should(new ArchCondition<>("return no array") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getMethods().stream()
                                .filter(method -> isPublic(method)
                                        && method.getRawReturnType().isArray())
                                // Every enum has it.
                                .filter(method -> !method.getName().equals("values"))
                                // Written anew at each call, for another machine.
                                .filter(method -> !method.getName().equals("toBytes"))
                                .forEach(method ->
                                        events.add(SimpleConditionEvent.violated(method, method.getFullName())));
                    }
                })
                .check(Library.ALL);
    }

    private static ArchCondition<JavaClass> haveNoPublicMemberWith(
            String description, DescribedPredicate<JavaClass> forbidden) {
        return new ArchCondition<>("have no public member with " + description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMembers().stream()
                        .filter(PublicSignaturesTest::isPublic)
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
