package org.entente.cli.lint;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.entente.Problem;
import org.entente.assessment.Assessor;
import org.entente.relationship.Relationship;

/**
 * Reads a case as a senior coder would: it can be used, but is it what was meant? Each finding is a warning that names the
 * item, if it is about one, and advises.
 */
public final class Linter {
    private final Assessor assessor;

    /** By the model of an assessor, which says on what the answer rests. */
    public Linter(Assessor assessor) {
        this.assessor = assessor;
    }

    /** What a senior coder would ask about, by family of rules, within a family in order of time. */
    public ImmutableList<Problem> lint(Relationship relationship) {
        return Stream.of(
                        KindRules.check(relationship),
                        CodebookRules.check(relationship),
                        DuplicateRules.check(relationship),
                        BalanceRules.check(relationship),
                        new RelianceRules(assessor).check(relationship))
                .flatMap(findings -> findings)
                .collect(ImmutableList.toImmutableList());
    }
}
