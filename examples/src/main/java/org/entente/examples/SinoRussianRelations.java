package org.entente.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.dataset.cases.ShippedCases;
import org.entente.page.RelationshipPage;
import org.entente.relationship.Relationship;
import org.entente.report.Report;

/**
 * What state were the relations of China and Russia in at the end of 2013, and how did they come there? Given a file, also
 * writes a page of it, to open in a browser.
 */
public final class SinoRussianRelations {
    private SinoRussianRelations() {}

    public static void main(String[] args) throws IOException {
        Relationship chinaRussia = ShippedCases.read("sino-russian");
        Assessor assessor = Assessor.standard();

        LocalDate date = LocalDate.of(2013, 12, 31);
        Assessment then = assessor.assess(chinaRussia, date);
        System.out.println(Report.of(then).toText());
        System.out.println(Report.of(then.outlook(Period.ofYears(5))).toText());
        System.out.println(Report.of(assessor.timeline(chinaRussia)).toText());

        if (args.length > 0) {
            Path file = Path.of(args[0]);
            RelationshipPage.of(assessor, chinaRussia, date)
                    .madeBy("entente report china-russia -o china-russia.html")
                    .write(file);
            System.out.println("The same as a page, to open in a browser: " + file.toUri());
        }
    }
}
