package org.entente.laboratory;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.entente.model.Model;
import org.entente.model.WeightTable;
import org.entente.relationship.Band;
import org.entente.relationship.PeaceLevel;

/** The fitted weights of the shipped model as tables: for each factor, instrument, level and band, in decibans. */
public final class PeaceLevelTables {
    private PeaceLevelTables() {}

    public static void main(String[] arguments) {
        System.out.print(markdown(Model.standard()));
    }

    static String markdown(Model model) {
        StringBuilder text = new StringBuilder();
        text.append("| instrument | level | ")
                .append(Arrays.stream(Band.values()).map(Band::toString).collect(Collectors.joining(" | ")))
                .append(" |\n|---|---")
                .append("|---:".repeat(Band.values().length))
                .append("|\n");
        model.level().tables().forEach((factor, tables) -> {
            if (!tables.instruments().isEmpty()) {
                text.append("| **")
                        .append(factor)
                        .append("** | ")
                        .append("| ".repeat(8))
                        .append("|\n");
            }
            tables.instruments().forEach((name, table) -> {
                for (PeaceLevel level : PeaceLevel.values()) {
                    text.append(row(level == PeaceLevel.SEVERE_RIVALRY ? name : "", table, level));
                }
            });
        });
        return text.toString();
    }

    private static String row(String name, WeightTable<PeaceLevel> table, PeaceLevel level) {
        return "| " + name + " | " + level + " | "
                + Arrays.stream(Band.values())
                        .map(band -> Double.toString(table.decibans(level, band)))
                        .collect(Collectors.joining(" | "))
                + " |\n";
    }
}
