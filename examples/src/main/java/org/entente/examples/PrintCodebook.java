package org.entente.examples;

import org.entente.relationship.Codebook;
import org.entente.report.Report;

/** How is evidence coded? Prints the codebook as Markdown; {@code docs/codebook.md} is made so. */
public final class PrintCodebook {
    private PrintCodebook() {}

    public static void main(String[] args) {
        System.out.print(Report.of(Codebook.standard()).toMarkdown());
    }
}
