package org.entente.examples;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.dataset.result.DyadYearResults;
import org.entente.dataset.result.ResultSummary;

/**
 * How did every pair of a dyad-year table stand in every year? {@code AssessDyadYears <table.csv[.gz]> <out.csv[.gz]>} writes
 * the same rows in the same order, with the answers in columns that begin with {@code entente_}.
 */
public final class AssessDyadYears {
    private AssessDyadYears() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Usage: AssessDyadYears <table.csv[.gz]> <out.csv[.gz]>");
        }
        ResultSummary summary = DyadYearResults.ofDefaults().write(Path.of(arguments[0]), Path.of(arguments[1]));
        System.out.print(summary);
        summary.report().failures().forEach(System.err::println);
    }
}
