package org.entente.relationship;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.util.stream.Collectors;

/** A case file or a relationship that cannot be used. Carries every problem that was found, not only the first. */
public final class InvalidCaseException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int SHOWN = 20;

    private final transient ImmutableList<Problem> problems;

    InvalidCaseException(ImmutableList<Problem> problems) {
        super(message(problems));
        this.problems = problems;
    }

    /** All problems, in the order of the input. Empty after Java serialisation. */
    public ImmutableList<Problem> problems() {
        return problems;
    }

    private static String message(ImmutableList<Problem> problems) {
        String shown = problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("\n"));
        return problems.size() <= SHOWN ? shown : shown + "\nand " + (problems.size() - SHOWN) + " more";
    }
}
