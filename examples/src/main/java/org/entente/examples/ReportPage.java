package org.entente.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.entente.assessment.Assessor;
import org.entente.dataset.cases.ShippedCases;
import org.entente.page.RelationshipPage;
import org.entente.relationship.Relationship;

/**
 * What does a relationship look like? Writes a page to open in a browser. Arguments: a shipped case, a date, a file; without
 * any, China and Russia at the end of 2013.
 */
public final class ReportPage {
    private ReportPage() {}

    public static void main(String[] args) throws IOException {
        String name = args.length > 0 ? args[0] : "sino-russian";
        LocalDate date = args.length > 1 ? LocalDate.parse(args[1]) : LocalDate.of(2013, 12, 31);
        Path file = Path.of(args.length > 2 ? args[2] : name + ".html");
        Relationship relationship = ShippedCases.read(name);

        RelationshipPage.of(Assessor.standard(), relationship, date)
                .madeBy("java -jar entente-examples.jar ReportPage " + name + " " + date)
                .write(file);

        System.out.println("Open in a browser: " + file.toUri());
    }
}
