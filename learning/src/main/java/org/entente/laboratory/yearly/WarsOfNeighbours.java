package org.entente.laboratory.yearly;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.entente.dataset.table.DyadYearMapping;
import org.entente.dataset.table.DyadYearTable;
import org.entente.dataset.table.YearlyDyad;
import org.entente.relationship.Dyad;

/**
 * How many times as often two neighbours are at war in a year of rivalry as in another: {@code WarsOfNeighbours
 * <table.csv[.gz]>}. A rivalry is one by both codings of Thompson, which are made from what statesmen said, not from
 * disputes; where one of them alone says so, the year is left out. Neighbours have a border on land or across a river. Pairs
 * that have a case file are left out too: what is learned here judges them.
 */
public final class WarsOfNeighbours {
    private static final List<String> RIVALRY = List.of("td_rivalry", "tss_rivalry");
    /** Hostility of a militarised dispute, by its coders: 5 is war. */
    private static final int WAR = 5;

    private static final int LAND = 1;
    /** The last year that all codings cover. */
    private static final int LAST = 2010;

    private int years;
    private int wars;

    private WarsOfNeighbours() {}

    public static void main(String[] arguments) throws IOException {
        Preconditions.checkArgument(arguments.length == 1, "Usage: WarsOfNeighbours <table.csv[.gz]>");
        DyadYearTable table = DyadYearTable.read(
                Path.of(arguments[0]),
                DyadYearMapping.parse(Resources.toString(
                        Resources.getResource(WarsOfNeighbours.class, "wars-mapping.json"), StandardCharsets.UTF_8)));
        Preconditions.checkArgument(
                table.report().missingColumns().isEmpty(),
                "it lacks %s",
                table.report().missingColumns());
        ImmutableSet<Dyad> cases = YearlyFit.pairsOfCases();
        WarsOfNeighbours rivals = new WarsOfNeighbours();
        WarsOfNeighbours others = new WarsOfNeighbours();
        for (YearlyDyad pair : table.pairs()) {
            if (!cases.contains(pair.dyad())) {
                pair.years().forEach(year -> add(pair, year, rivals, others));
            }
        }
        System.out.println("rivals: " + rivals.words());
        System.out.println("others: " + others.words());
        System.out.printf(
                Locale.ROOT, "weight of evidence: %.1f dB%n", 10 * StrictMath.log10(rivals.share() / others.share()));
    }

    private static void add(YearlyDyad pair, int year, WarsOfNeighbours rivals, WarsOfNeighbours others) {
        if (year > LAST || pair.value(year, "conttype").orElse(0) != LAND) {
            return;
        }
        long say = RIVALRY.stream()
                .map(column -> pair.value(year, column))
                .filter(coded -> coded.orElse(0) > 0)
                .count();
        boolean covered =
                RIVALRY.stream().map(column -> pair.value(year, column)).allMatch(OptionalDouble::isPresent);
        if (covered && say != 1) {
            WarsOfNeighbours those = say > 1 ? rivals : others;
            those.years++;
            those.wars += pair.value(year, "gml_hostlev").orElse(0) == WAR ? 1 : 0;
        }
    }

    private double share() {
        return (double) wars / years;
    }

    private String words() {
        return wars + " years of war of " + years;
    }
}
