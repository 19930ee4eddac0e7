package org.entente.laboratory;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.assessment.Assessor;
import org.entente.model.Model;

/**
 * How far the answers on hand-coded histories agree with historians, for the theory alone and for the model fitted to all
 * histories but the one asked about: {@code EvaluateCases [peace-spells.csv]}.
 */
public final class EvaluateCases {
    private EvaluateCases() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<CodedCase> cases = CaseArguments.cases(List.of(arguments));
        Model theory = Model.theory();
        CaseFitting fitting = new CaseFitting(theory, cases, CaseFitting.PHASES, CaseFitting.LEVELS);
        Assessor unfitted = Assessor.of(theory);
        List<CaseAnswers> byTheory =
                cases.stream().map(one -> new CaseAnswers(one, unfitted)).toList();
        List<CaseAnswers> unsharpened = fitting.leftOut();
        Sharpening sharpening = Sharpening.by(unsharpened);
        List<CaseAnswers> leftOut = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Model others = sharpening.without(i).of(fitting.without(i));
            leftOut.add(new CaseAnswers(cases.get(i), Assessor.of(others)));
        }
        Map<String, List<CaseAnswers>> contenders = new LinkedHashMap<>();
        contenders.put("theory alone", byTheory);
        contenders.put("fitted to the other histories, not sharpened", unsharpened);
        contenders.put("fitted to the other histories", leftOut);
        out.printf(Locale.ROOT, "%d histories; standard errors by leaving out one history at a time.%n", cases.size());
        new CaseReport(out, contenders).print();
    }
}
