package org.entente.laboratory;

import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.dataset.cases.ShippedCases;
import org.entente.relationship.Coding;
import org.entente.relationship.Relationship;
import org.entente.relationship.Source;

/** Prints {@code docs/cases.md}: of each shipped case how it was coded, from what, and what is thin. */
public final class CaseStatements {
    private CaseStatements() {}

    public static void main(String[] args) {
        System.out.println("# The shipped cases");
        System.out.println();
        System.out.println(
                "Printed by `CaseStatements`. Each case file says itself who coded it and how; this page collects"
                        + " that. Labels (`expected`) were fixed before evidence was coded; for twenty-three cases the fixed labels"
                        + " stand in [coding/labels](coding/labels), and the guide by which they were given in"
                        + " [coding/labels.md](coding/labels.md). Eight cases were coded a second time without sight of the first:"
                        + " `SecondCoders` compares. Both coders knew the same literature, so their agreement is an upper bound of"
                        + " what two schools of historians would reach.");
        for (String name : ShippedCases.names()) {
            print(name, ShippedCases.read(name));
        }
    }

    private static void print(String name, Relationship relationship) {
        System.out.println();
        System.out.println("## " + name);
        System.out.println();
        System.out.println(relationship.title() + ". " + relationship.dyad() + ", "
                + relationship.evidence().size() + " items, "
                + relationship.expected().size() + " expected stages, "
                + relationship.expectedLevels().size() + " expected levels.");
        System.out.println();
        relationship.coding().ifPresent(CaseStatements::print);
        System.out.println("Sources: "
                + relationship.sources().values().stream()
                        .map(CaseStatements::cited)
                        .collect(Collectors.joining("; "))
                + ".");
    }

    private static void print(Coding coding) {
        System.out.println("- Coder: " + coding.coderAndVersion()
                + coding.codebook().map(version -> ", codebook " + version).orElse("") + ".");
        print("How", coding.how());
        print("From", coding.from());
        print("Thin", coding.thin());
        System.out.println();
    }

    private static void print(String head, Optional<String> text) {
        text.ifPresent(sentence -> System.out.println("- " + head + ": " + sentence));
    }

    private static String cited(Source source) {
        return source.author().map(author -> author + ", ").orElse("")
                + source.title()
                + source.year().map(year -> " (" + year + ")").orElse("");
    }
}
