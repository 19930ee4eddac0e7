package org.entente.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.model.Belief;
import org.entente.page.html.Csv;
import org.entente.page.html.Palette;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;

/** All pairs as comma-separated values. What is absent is empty, never 0. */
final class WorldFile {
    private WorldFile() {}

    static String of(World world) {
        List<String> headings = new ArrayList<>(List.of(
                "dyad",
                "date",
                "phase",
                "concluded",
                "level",
                "peace_concluded",
                "change",
                "risk",
                "reconciliation",
                "obstacle"));
        Palette.ORDER.forEach(phase -> headings.add("p_" + Csv.name(phase)));
        Arrays.stream(PeaceLevel.values()).forEach(level -> headings.add("p_" + Csv.name(level)));
        Arrays.stream(Factor.values()).forEach(factor -> headings.add(Csv.name(factor)));
        Csv csv = new Csv().row(headings);
        world.pairs().forEach(pair -> csv.row(cells(pair)));
        return csv.toString();
    }

    private static List<String> cells(WorldPair pair) {
        List<String> cells = new ArrayList<>(List.of(
                pair.dyad().toString(),
                pair.status().date().toString(),
                pair.state().name(),
                concluded(pair.status().phase()),
                Csv.number(pair.level()),
                concluded(pair.status().peace()),
                pair.change().map(Csv::number).orElse(""),
                Csv.number(pair.status().risk()),
                Csv.number(pair.status().reconciliation()),
                pair.status().obstacle().map(Enum::name).orElse("")));
        Palette.ORDER.forEach(
                phase -> cells.add(Csv.number(pair.status().phase().probability(phase))));
        Arrays.stream(PeaceLevel.values())
                .forEach(level -> cells.add(Csv.number(pair.status().peace().probability(level))));
        Arrays.stream(Factor.values())
                .forEach(factor -> cells.add(Optional.ofNullable(pair.scores().get(factor))
                        .map(Csv::number)
                        .orElse("")));
        return cells;
    }

    private static String concluded(Belief<?> belief) {
        return belief.conclusion().isPresent() ? "1" : "0";
    }
}
