package org.entente.examples;

import java.time.LocalDate;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.dataset.cases.ShippedCases;
import org.entente.report.Report;

/** Why is a phase believed, item by item? Argument: a date; without one, the end of 1988. */
public final class WhyThisPhase {
    private WhyThisPhase() {}

    public static void main(String[] args) {
        LocalDate date = args.length == 0 ? LocalDate.of(1988, 12, 31) : LocalDate.parse(args[0]);

        Assessment then = Assessor.standard().assess(ShippedCases.read("sino-russian"), date);

        System.out.println(then);
        System.out.println();
        System.out.print(Report.of(then.explain(then.phase().mostLikely())).toText());
    }
}
