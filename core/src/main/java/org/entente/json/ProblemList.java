package org.entente.json;

import com.google.common.collect.ImmutableList;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.entente.Problem;

/**
 * Problems in the order in which they were found. Of errors, and of warnings, the first thousand are listed; how many
 * more there are is said in a last line, so that a file that is wrong throughout does not fill the memory.
 */
public final class ProblemList implements Consumer<Problem> {
    /** How many errors, and how many warnings, are listed. */
    public static final int LISTED = 1000;

    private final ImmutableList.Builder<Problem> listed = ImmutableList.builder();
    private final Map<Problem.Severity, Integer> counts = new EnumMap<>(Problem.Severity.class);
    private final String file;
    private String line = "";

    /**
     * A list without problems.
     *
     * @param file what stands before each place, such as {@code case.json: }; may be empty
     */
    public ProblemList(String file) {
        this.file = file;
    }

    /**
     * Begins with the problems of a line, of a file that is read line by line.
     *
     * @param place what stands before each place from now on, such as {@code line 7, }; may be empty
     */
    public void beginLine(String place) {
        line = place;
    }

    @Override
    public void accept(Problem problem) {
        accept(problem, UnaryOperator.identity());
    }

    /**
     * Counts a problem and, if it is to be listed, completes it.
     *
     * @param completed adds where it is; costs nothing for what is not listed
     */
    void accept(Problem problem, UnaryOperator<Problem> completed) {
        if (counts.merge(problem.severity(), 1, Integer::sum) <= LISTED) {
            listed.add(completed.apply(problem).within(line).within(file));
        }
    }

    /** How many errors were found, listed or not. */
    public int errors() {
        return counts.getOrDefault(Problem.Severity.ERROR, 0);
    }

    /** The problems that are listed, and a last line for those that are not. */
    public ImmutableList<Problem> build() {
        counts.forEach((severity, count) -> {
            if (count > LISTED) {
                Problem more = Problem.builder()
                        .severity(severity)
                        .place(file + "$")
                        .rule("has " + (count - LISTED) + " more "
                                + (severity == Problem.Severity.ERROR ? "errors" : "warnings")
                                + ", which are not listed")
                        .build();
                listed.add(more);
            }
        });
        return listed.build();
    }
}
