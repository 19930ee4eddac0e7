package org.entente;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.util.stream.Collectors;

/**
 * A file, or a value that goes to a file, which breaks its rules: a case, a model, a snapshot, findings, a mapping.
 * Carries every problem that was found, not only the first.
 */
public final class InvalidFileException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int SHOWN = 20;

    private final transient ImmutableList<Problem> problems;

    /**
     * For problems that are at least one. The message has a line for each of the first twenty.
     *
     * @throws IllegalArgumentException if there is none
     */
    public InvalidFileException(ImmutableList<Problem> problems) {
        super(message(problems));
        Preconditions.checkArgument(!problems.isEmpty(), "problems must not be empty");
        this.problems = problems;
    }

    /** For one problem, and what showed it. */
    public InvalidFileException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problems = ImmutableList.of(problem);
    }

    /** All problems, in the order of the input. Empty after Java serialisation. */
    public ImmutableList<Problem> problems() {
        return problems == null ? ImmutableList.of() : problems;
    }

    private static String message(ImmutableList<Problem> problems) {
        String shown = problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("\n"));
        return problems.size() <= SHOWN ? shown : shown + "\nand " + (problems.size() - SHOWN) + " more";
    }
}
