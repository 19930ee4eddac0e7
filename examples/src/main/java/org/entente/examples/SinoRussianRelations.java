package org.entente.examples;

import java.time.LocalDate;
import java.time.Period;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.dataset.cases.ShippedCases;
import org.entente.relationship.Relationship;
import org.entente.report.Report;

/** What state were the relations of China and Russia in at the end of 2013, and how did they come there? */
public final class SinoRussianRelations {
    private SinoRussianRelations() {}

    public static void main(String[] args) {
        Relationship chinaRussia = ShippedCases.read("sino-russian");
        Assessor assessor = Assessor.standard();

        Assessment then = assessor.assess(chinaRussia, LocalDate.of(2013, 12, 31));
        System.out.println(Report.of(then).toText());
        System.out.println(Report.of(then.outlook(Period.ofYears(5))).toText());
        System.out.println(Report.of(assessor.timeline(chinaRussia)).toText());
    }
}
