package org.entente.laboratory;

/**
 * How good are the answers? Prints {@code docs/results.md}: {@code Results <table.csv[.gz]>}. Without a table, what the
 * shipped cases show alone.
 */
public final class Results {
    private Results() {}

    /** A program whose output is shown. */
    private interface Program {
        void run() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        System.out.println("# Results");
        System.out.println();
        System.out.println(
                "Made by `java -jar examples/target/entente-examples.jar Results <table.csv.gz>`; each part is what"
                        + " the program named over it printed. What was learned from these figures, and what they do not show, is in"
                        + " the [model card](model-card.md).");
        show("Two coders, one codebook", "CodersAgree", () -> CodersAgree.main(new String[0]));
        show(
                "The verdicts on China and Russia when weights and items change",
                "Robustness",
                () -> Robustness.main(new String[0]));
        show(
                "Seven cases against what historians agree on",
                "AgreementWithHistorians",
                () -> AgreementWithHistorians.main(new String[0]));
        if (args.length > 0) {
            head("Levels of peace against experts, on pairs not used for fitting", "EvaluatePeaceLevels <table>");
            EvaluatePeaceLevels.main(args);
        }
    }

    private static void show(String title, String command, Program program) throws Exception {
        head(title, command);
        System.out.println("```");
        program.run();
        System.out.println("```");
    }

    private static void head(String title, String command) {
        System.out.println();
        System.out.println("## " + title);
        System.out.println();
        System.out.println("`" + command + "`");
        System.out.println();
    }
}
