package consumer.module;

import java.time.LocalDate;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.assessment.Findings;
import org.entente.dataset.cases.ShippedCases;
import org.entente.report.AnswerFile;

/** By the library's own door, on the module path. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Assessment then = Assessor.standard().assess(ShippedCases.read("sino-russian"), LocalDate.of(1975, 6, 30));
        if (!AnswerFile.parse(AnswerFile.format(then), Findings.class).equals(then.findings())) {
            throw new AssertionError("findings must come back equal");
        }
        System.out.println("Module " + Main.class.getModule().getName() + ": " + then);
    }
}
